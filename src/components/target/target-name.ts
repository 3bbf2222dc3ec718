import { vi } from '#i18n/vi.ts';

/** The printed number of a target; '' where the source prints none and the number is our own ("x1", "g2"). */
export function shownNumber(number: string): string {
  // Matches "x1", "g12": targets of running text, of rows and of bullets.
  return /^[xg]\d+$/.test(number) ? '' : number;
}

/** "Chỉ tiêu (12)"; without number where none is printed. */
export function numberedName(number: string): string {
  return [vi.target.title, shownNumber(number)].filter(Boolean).join(' ');
}
