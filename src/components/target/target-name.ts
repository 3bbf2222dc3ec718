import { printedNumber } from '#domain/target/display.ts';
import { vi } from '#i18n/vi.ts';

/** "Chỉ tiêu (12)"; without number where none is printed. */
export function numberedName(number: string): string {
  return [vi.target.title, printedNumber(number)].filter(Boolean).join(' ');
}
