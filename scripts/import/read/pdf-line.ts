import { raised } from './inline-text.ts';
import type { PdfItem, PdfPage } from './pdf-page.ts';

/** A printed line: its words with wide gaps as tabs, and where it stands. */
export interface PdfLine {
  page: number;
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
}

/** Letters of one line stand at most this share of their height apart. */
const SAME_LINE = 0.45;
/** A gap of this share of the height is a space; a far wider one parts columns. */
const SPACE = 0.18;
const WIDE = 2.5;
/** Raised letters are this much smaller. */
const SMALLER = 0.8;

/** The lines of a page from top to bottom; of a page in two columns, the left column first. */
export function linesOf(page: PdfPage, number: number): PdfLine[] {
  const items = page.items.filter(({ text }) => text.trim() !== '');
  const gutter = gutterOf(page, rowsOf(items));
  if (gutter === null) return rowsOf(items).map((row) => lineOf(row, number));
  const sides = [items.filter(({ x }) => x < gutter), items.filter(({ x }) => x >= gutter)];
  return sides.flatMap((side) => rowsOf(side).map((row) => lineOf(row, number)));
}

function rowsOf(items: readonly PdfItem[]): PdfItem[][] {
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

/** Fewest lines that show two columns, and how long the words of each side are there. */
const FEWEST = 12;
const LONG_SIDE = 25;

/** The middle of the white between two columns of running text; null on a page of one. */
function gutterOf(page: PdfPage, rows: readonly PdfItem[][]): number | null {
  const middle = page.width / 2;
  let both = 0;
  let across = 0;
  let letters = 0;
  for (const row of rows) {
    const crosses = row.some(({ x, width }) => x < middle - 3 && x + width > middle + 3);
    const left = row.filter(({ x }) => x < middle);
    const right = row.filter(({ x }) => x >= middle);
    if (crosses) across += 1;
    else if (left.length > 0 && right.length > 0) {
      both += 1;
      letters += row.reduce((sum, { text }) => sum + text.length, 0) / 2;
    }
  }
  return both >= FEWEST && across <= both * 0.15 && letters >= both * LONG_SIDE ? middle : null;
}

function lineOf(row: readonly PdfItem[], page: number): PdfLine {
  const height = Math.max(...row.map((item) => item.height));
  const base = row.find((item) => item.height === height)?.y ?? 0;
  let text = '';
  let end = row[0]?.x ?? 0;
  for (const item of row) {
    const gap = item.x - end;
    if (text !== '' && gap > height * WIDE) text += '\t';
    else if (text !== '' && gap > height * SPACE && !/\s$/.test(text) && !/^\s/.test(item.text)) text += ' ';
    const isRaised = item.height < height * SMALLER && item.y > base + height * 0.1;
    text += isRaised ? raised(item.text) : item.text;
    end = Math.max(end, item.x + item.width);
  }
  return { page, text: text.trim(), left: row[0]?.x ?? 0, right: end, y: base, height };
}
