/** A bullet as printed. */
export interface Bullet {
  mark: string;
  /** Length of the mark with the spaces after it. */
  length: number;
  /** How deep its mark stands by custom: "-" above "+" above "*". */
  level: number;
}

// "- Tập trung", "-Tập trung", "-100% cơ sở", "– Tăng cường", "+ Xây dựng", "• Các", "* Về kinh tế", "● …"; not "-5,2"
const BULLET =
  /^(?:([-–—+])(?:\s+|(?=[\p{Lu}“"(]|\d[\d.,]*\s?%?\s\p{L}))|([•●▪◦·*\uf0b7\uf0a7\uf02d])\s*(?=\S))(?=\S)/u;
// "-----", "**", "-NQ/TU" (the second half of a symbol): no bullet
const NO_BULLET = /^(?:[-–—+*•·]{2}|[-–]\s?\p{Lu}{2,}[-/])/u;

const LEVELS: Readonly<Record<string, number>> = { '+': 2, '*': 1, '◦': 2, '·': 3 };

/** The bullet a line begins with; null where none does. */
export function bulletOf(text: string): Bullet | null {
  if (NO_BULLET.test(text)) return null;
  const match = BULLET.exec(text);
  const mark = match?.[1] ?? match?.[2];
  if (!match || mark === undefined) return null;
  return { mark, length: match[0].length, level: LEVELS[mark] ?? 1 };
}

/** The mark Markdown knows for it. */
export function markdownMark(mark: string): string {
  return mark === '+' || mark === '*' ? mark : '-';
}
