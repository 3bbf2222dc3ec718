import { isFinished, isOpen, startsLow } from '#import/wording/sentence.ts';
import type { PdfLine } from './pdf-line.ts';
import type { PdfTable } from './pdf-table.ts';
import type { Cell } from '../table.ts';

/** Columns of one table stand this near on every page. */
const SAME_PLACE = 6;

/**
 * A table that ends a page and one of the same columns that begins the next are one; column titles printed again there
 * are set apart.
 */
export function withWholeTables(lines: readonly PdfLine[], apart: Map<PdfLine, string>): PdfLine[] {
  const kept: PdfLine[] = [];
  let last: PdfLine | undefined;
  let lastPage = 0;
  for (const line of lines) {
    if (apart.has(line)) {
      kept.push(line);
      continue;
    }
    const [above, below] = [last?.table, line.table];
    if (above && below && line.page === lastPage + 1 && isSameTable(above, below)) {
      const repeated = repeatedRows(above.rows, below.rows);
      if (repeated > 0) {
        const { table: _, ...place } = line;
        const text = below.rows.slice(0, repeated).map(rowText).join(' ');
        apart.set({ ...place, text }, 'tiêu đề bảng in lại ở trang sau');
      }
      addRows(above, below.rows.slice(repeated));
      above.isOpen = below.isOpen;
      lastPage = line.page;
      continue;
    }
    kept.push(line);
    last = line;
    lastPage = line.page;
  }
  return kept;
}

/** Column titles take no more rows than these. */
const MOST_TITLE_ROWS = 4;

/** How many rows of column titles are printed again at the head of the next page. */
function repeatedRows(above: readonly Cell[][], below: readonly Cell[][]): number {
  let count = 0;
  while (count < MOST_TITLE_ROWS && below[count] && rowText(above[count]) === rowText(below[count]))
    count += 1;
  return count;
}

/** Adds the rows of the next page; the first belongs to the last row where the page's end broke it. */
function addRows(above: PdfTable, rows: readonly Cell[][]): void {
  const [first = [], ...others] = rows;
  const last = above.rows.at(-1) ?? [];
  const isBroken = first.length === last.length && (above.isOpen || goesOn(last, first));
  if (!isBroken) above.rows.push(first);
  else last.forEach((cell, index) => cell.paragraphs.push(...(first[index]?.paragraphs ?? [])));
  above.rows.push(...others);
}

const cellText = ({ paragraphs }: Cell) =>
  paragraphs
    .flat()
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** True where a row without number goes on in the middle of sentences that the row above began. */
function goesOn(above: readonly Cell[], below: readonly Cell[]): boolean {
  const filled = below.flatMap((cell, index) => (cellText(cell) === '' ? [] : [index]));
  const isBegun = (index: number) => {
    const [before, after] = [above[index], below[index]].map((cell) => (cell ? cellText(cell) : ''));
    return (
      before !== '' &&
      ((!isFinished(before ?? '') && startsLow(after ?? '')) ||
        (isOpen(before ?? '') && /^[^()]*\)/.test(after ?? '')))
    );
  };
  return (
    !filled.includes(0) && filled.length > 0 && cellText(above[0] ?? EMPTY) !== '' && filled.every(isBegun)
  );
}

const EMPTY: Cell = { paragraphs: [], columns: 1, rows: 1 };

function isSameTable(above: PdfTable, below: PdfTable): boolean {
  const width = ({ rows }: PdfTable) => (rows[0] ?? []).reduce((sum, { columns }) => sum + columns, 0);
  return (
    width(above) === width(below) &&
    Math.abs(above.left - below.left) <= SAME_PLACE &&
    Math.abs(above.right - below.right) <= SAME_PLACE
  );
}

const rowText = (row: readonly Cell[] | undefined) =>
  (row ?? [])
    .flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.map(({ text }) => text).join('')))
    .join(' ')
    .trim();

/** White between columns in so many lines, this near each other, shows a table. */
const FEWEST_PARTED = 3;
const MOST_BETWEEN = 4;

/** The lines that begin what looks like a table of three columns and more without lines around its cells. */
export function unruledStarts(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const parted = lines.flatMap((line, index) => (line.gaps >= 2 ? [index] : []));
  const starts = new Set<PdfLine>();
  let group: number[] = [];
  for (const index of [...parted, Infinity]) {
    const last = group.at(-1);
    if (last !== undefined && index - last > MOST_BETWEEN) {
      const first = lines[group[0] ?? -1];
      if (group.length >= FEWEST_PARTED && first) starts.add(first);
      group = [];
    }
    group.push(index);
  }
  return starts;
}
