import { countLetters } from '../inline-text.ts';
import { isLayout } from '../table.ts';
import type { PdfItem, PdfPage } from './drawn/pdf-page.ts';
import { opensFrame } from '#import/wording/recipients.ts';
import { besideLength, besideOf } from './pdf-beside.ts';
import { lineOf, type PdfLine, rowsOf } from './pdf-line.ts';
import { type PdfTable, tablesOf } from './pdf-table.ts';

/**
 * The lines of a page from top to bottom; of a page in two columns, the left column first.
 *
 * @param gutter the middle of the white between its columns; null on a page of one
 */
export function linesOf(page: PdfPage, number: number, gutter: number | null): PdfLine[] {
  const tables = tablesOf(page, (inside) =>
    rowsOf(inside.filter(({ text }) => text.trim() !== '')).map((row) =>
      lineOf(row, number).text.replaceAll('\t', ' '),
    ),
  ).filter((table) => !isLayout(table.rows, true) && holdsAll(table));
  const items = page.items.filter(
    (item) => item.text.trim() !== '' && !tables.some((table) => table.items.has(item)),
  );
  return withTables(flowOf(items, number, gutter), tables, number);
}

/** True where every letter in the frame of a table stands in one of its cells; else its lines are no cells. */
function holdsAll({ rows, items }: PdfTable): boolean {
  if ([...items].some(({ font }) => font !== undefined)) return true;
  const cells = rows.flat().flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text));
  return countLetters(cells.join('\n')) >= countLetters([...items].map(({ text }) => text).join('\n'));
}

/** Tables stand between the lines above and below them. */
function withTables(lines: PdfLine[], tables: readonly PdfTable[], page: number): PdfLine[] {
  for (const table of tables) {
    const { top, bottom, left, right } = table;
    const below = lines.findIndex(({ y, table: other }) => (other ? other.top : y) < (top + bottom) / 2);
    const place = below < 0 ? lines.length : below;
    lines.splice(place, 0, {
      page,
      text: '',
      left,
      right,
      y: top,
      height: 0,
      column: 0,
      hang: null,
      gaps: 0,
      table,
    });
  }
  return lines;
}

function flowOf(items: readonly PdfItem[], number: number, gutter: number | null): PdfLine[] {
  const rows = rowsOf(items);
  if (gutter === null) return besideOf(rows, number);
  return bandsOf(rows, gutter).flatMap(({ rows: band, isColumns }) => {
    if (!isColumns) return besideOf(band, number);
    const own = band.flat();
    const sides = [own.filter(({ x }) => x < gutter), own.filter(({ x }) => x >= gutter)];
    return sides.flatMap((side, index) =>
      rowsOf(side).map((row) => ({ ...lineOf(row, number), column: index + 1 })),
    );
  });
}

/** Fewest rows with words in both columns that are columns of text. */
const FEWEST_COLUMN_ROWS = 3;

/**
 * The parts of a page in two columns from top to bottom: rows that cross the white between the columns, the letterhead
 * above and the recipients and signature below stand over the whole page.
 */
function bandsOf(rows: readonly PdfItem[][], gutter: number): { rows: PdfItem[][]; isColumns: boolean }[] {
  const crosses = (row: readonly PdfItem[]) =>
    row.some(({ x, width }) => x < gutter - 3 && x + width > gutter + 3);
  const parts: PdfItem[][][] = [];
  let wasAcross: boolean | null = null;
  rows.forEach((row, index) => {
    const isAcross = crosses(row);
    const isFoot = wasAcross === false && isFrameRow(row) && besideLength(rows.slice(index)) > 0;
    if (isAcross !== wasAcross || isFoot) parts.push([]);
    parts.at(-1)?.push(row);
    wasAcross = isAcross;
  });
  return parts.map((part) => {
    const both = part.filter((row) => row.some(({ x }) => x < gutter) && row.some(({ x }) => x >= gutter));
    const isColumns =
      both.length >= FEWEST_COLUMN_ROWS && !crosses(part[0] ?? []) && besideLength(part) < part.length;
    return { rows: part, isColumns };
  });
}

/** True for a row that begins recipients or a signature: "Nơi nhận:        TM. ỦY BAN NHÂN DÂN". */
const isFrameRow = (row: readonly PdfItem[]) => lineOf(row, 0).text.split('\t').some(opensFrame);

/** Fewest lines that show two columns on a page, and where other pages have them; how long the words of each side are. */
const FEWEST = 12;
const FEWEST_KNOWN = 5;
const LONG_SIDE = 25;
/** Rows across both columns are no more than this share of those in two. */
const MOST_ACROSS = 0.15;
/** Where on a page the white between two columns may stand, as shares of its width, and how closely it is looked for. */
const FIRST = 0.35;
const LAST = 0.65;
const STEP = 4;

/**
 * The middle of the white between two columns of running text; null on a page of one.
 *
 * @param known where other pages of the file have it
 */
export function gutterOf(page: PdfPage, known: number | null = null): number | null {
  const rows = rowsOf(page.items.filter(({ text }) => text.trim() !== ''));
  const places =
    known === null
      ? Array.from(
          { length: Math.floor((page.width * (LAST - FIRST)) / STEP) },
          (_, index) => page.width * FIRST + index * STEP,
        )
      : [known];
  const shown = places
    .map((at) => ({ at, ...columnsAt(rows, at) }))
    .filter(
      ({ both, across, letters }) =>
        both >= (known === null ? FEWEST : FEWEST_KNOWN) &&
        (known !== null || across <= both * MOST_ACROSS) &&
        letters >= both * LONG_SIDE,
    );
  const most = Math.max(0, ...shown.map(({ both }) => both));
  const best = shown.filter(({ both }) => both === most);
  return best[Math.floor(best.length / 2)]?.at ?? null;
}

/** How many rows have words on both sides of a place and none across it, how many cross it, and half their letters. */
function columnsAt(
  rows: readonly PdfItem[][],
  at: number,
): { both: number; across: number; letters: number } {
  let [both, across, letters] = [0, 0, 0];
  for (const row of rows) {
    if (row.some(({ x, width }) => x < at - 3 && x + width > at + 3)) across += 1;
    else if (row.some(({ x }) => x < at) && row.some(({ x }) => x >= at)) {
      both += 1;
      letters += row.reduce((sum, { text }) => sum + text.length, 0) / 2;
    }
  }
  return { both, across, letters };
}

/** Where each page of a file has the white between two columns, as all its pages show it; null on pages of one. */
export function guttersOf(pages: readonly PdfPage[]): (number | null)[] {
  const own = pages.map((page) => gutterOf(page));
  const known = own.find((at) => at !== null) ?? null;
  return own.map((at, index) => {
    const page = pages[index];
    return at ?? (known === null || !page ? null : gutterOf(page, known));
  });
}
