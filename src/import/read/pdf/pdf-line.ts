import { raised } from '../inline-text.ts';
import { fontReading, readFont } from '../legacy-font.ts';
import { MARK } from './drawn/pdf-items.ts';
import type { PdfItem } from './drawn/pdf-page.ts';
import type { PdfTable } from './pdf-table.ts';

/** A printed line: its words with wide gaps as tabs, and where it stands. */
export interface PdfLine {
  page: number;
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
  /** Which column of the page it stands in: 1 or 2; 0 where it stands over the whole page. */
  column: number;
  /** Where the words after a number or bullet begin, which further lines may be set under. */
  hang: number | null;
  /** White stretches between its words that are wider than a space. */
  gaps: number;
  /** The table that stands here; then the line has no words of its own. */
  table?: PdfTable;
}

/** Letters of one line stand at most this share of their height apart. */
const SAME_LINE = 0.45;
/** A gap of this share of the height is a space; a far wider one parts columns. */
const SPACE = 0.18;
const WIDE = 2.5;
/** Figures of one number stand further apart where its letters were set one by one. */
const NUMBER_SPACE = 0.3;
/** White that parts the columns of a table without lines is at least this wide. */
const PARTING = 1.1;
/** Raised letters are this much smaller. */
const SMALLER = 0.8;

/** The pieces of a page as rows from top to bottom, each from left to right. */
export function rowsOf(items: readonly PdfItem[]): PdfItem[][] {
  const rows: { y: number; height: number; items: PdfItem[] }[] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.findLast(
      ({ y, height }) => Math.abs(y - item.y) <= Math.max(height, item.height) * SAME_LINE,
    );
    if (row) {
      row.items.push(item);
      if (item.height > row.height) Object.assign(row, { height: item.height, y: item.y });
    } else rows.push({ y: item.y, height: item.height, items: [item] });
    if (rows.length > 3 && row === undefined) rows.sort((a, b) => b.y - a.y);
  }
  return rows.map((row) => row.items.sort((a, b) => a.x - b.x));
}

/** True where a space stands between the words so far and the next: it is typed, or the white is as wide as one. */
function isSpaced(before: string, { text, spaced, stamp }: PdfItem, gap: number): boolean {
  if (/\s$/.test(before) || /^\s/.test(text)) return false;
  if (spaced === true) return true;
  if (stamp !== undefined) return !/\d$/.test(before) || gap > NUMBER_SPACE;
  return gap > (/[\d.,]$/.test(before) && /^[\d.,]/.test(text) ? NUMBER_SPACE : SPACE);
}

/** A row as a printed line. */
export function lineOf(row: readonly PdfItem[], page: number): PdfLine {
  const height = Math.max(...row.map((item) => item.height));
  const base = row.find((item) => item.height === height)?.y ?? 0;
  let text = '';
  let end = row[0]?.x ?? 0;
  let gaps = 0;
  // Letters and their marks may stand in pieces of their own: what one font writes is read together.
  let old: { font: string; from: number } | null = null;
  const endFont = () => {
    const reading = old && fontReading(old.font);
    if (old && reading) text = text.slice(0, old.from) + readFont(text.slice(old.from), reading).text;
    old = null;
  };
  for (const item of row) {
    if (old !== null && item.font !== (old as { font: string }).font) endFont();
    const gap = item.x - end;
    if (text !== '' && gap > height * PARTING) gaps += 1;
    if (text !== '' && gap > height * WIDE) text += '\t';
    else if (text !== '' && isSpaced(text, item, gap / height)) text += ' ';
    const isRaised = item.height < height * SMALLER && item.y > base + height * 0.1;
    if (item.font !== undefined) old ??= { font: item.font, from: text.length };
    text += isRaised ? raised(item.text) : item.text;
    end = Math.max(end, item.x + item.width);
  }
  endFont();
  const [first, ...others] = row.filter((item) => item.text.trim() !== '');
  const isMark = first !== undefined && MARK.test(first.text.trim());
  const hang = isMark ? (others[0]?.x ?? null) : null;
  return {
    page,
    text: text.trim(),
    left: row[0]?.x ?? 0,
    right: end,
    y: base,
    height,
    column: 0,
    hang,
    gaps,
  };
}
