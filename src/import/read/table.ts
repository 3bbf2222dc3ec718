import { opensFrame } from '../wording/recipients.ts';
import type { TextBuilder } from './extracted.ts';

/** A cell: its paragraphs as styled pieces, and the columns and rows it covers. */
export interface Cell {
  paragraphs: Piece[][];
  columns: number;
  rows: number;
}

/** A stretch of text with its style and, where it is no part of the text, why. */
export interface Piece {
  text: string;
  style: number;
  reason: string | null;
}

/** Longer cells in a table without so many columns and rows are a page's layout. */
const LONGEST_CELL = 1200;
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
const WIDEST = 60;
/** Letterhead, or recipients and signature, take no more rows where they stand in more than two columns. */
const MOST_FRAME_ROWS = 12;

const textOf = (paragraph: readonly Piece[]) => paragraph.map(({ text }) => text).join('');

/**
 * True where a table only places text: a single column, the letterhead or the recipients beside the signature
 * (Nghị định 30/2020, Phụ lục I: they stand in two columns), or running text in few cells.
 *
 * @param isRuled true where lines are drawn between its cells
 */
export function isLayout(rows: readonly (readonly Cell[])[], isRuled = false): boolean {
  const cells = rows.flat();
  const filled = cells.filter((cell) => cell.paragraphs.some((paragraph) => textOf(paragraph).trim() !== ''));
  const columns = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  if (columns < 2 || filled.length < 2 || columns > WIDEST) return true;
  const isSmall = columns < FEWEST_COLUMNS || rows.length < FEWEST_ROWS;
  const isLong = filled.some((cell) => cell.paragraphs.map(textOf).join('').length > LONGEST_CELL);
  if (isLong && isSmall && !isRuled) return true;
  // A table of data may show how a letterhead or signature is printed.
  const filledIn = rows.map((row) => row.filter((cell) => filled.includes(cell)).length);
  if (filledIn.filter((count) => count > 0).length > MOST_FRAME_ROWS && Math.max(...filledIn) > 2)
    return false;
  return filled.some((cell) =>
    cell.paragraphs.some((paragraph) => {
      const text = textOf(paragraph).replace(/\s+/g, ' ').trim();
      return opensFrame(text);
    }),
  );
}

/** Writes a table, a row a line, every row with the same number of cells; cells covered by a wider one are empty. */
export function addTable(builder: TextBuilder, rows: readonly (readonly Cell[])[]): void {
  const grid = gridOf(rows);
  const width = Math.max(1, ...grid.map((row) => row.length));
  const table = builder.length;
  builder.endLine(true);
  for (const row of grid) {
    const start = builder.length;
    const breaks: number[] = [];
    for (let column = 0; column < width; column++) {
      if (column > 0) {
        breaks.push(builder.length + 1);
        builder.add(' | ');
      }
      const cell = row[column];
      (cell?.paragraphs ?? [])
        .filter((paragraph) => textOf(paragraph).trim() !== '')
        .forEach((paragraph, index) => {
          if (index > 0) builder.add(' ');
          for (const { text, style, reason } of paragraph)
            builder.add(text.replace(/\s+/g, ' '), style, reason);
        });
    }
    builder.rows.push({ start, end: builder.length, table, breaks });
    builder.add('\n');
  }
  builder.endLine(true);
}

/** The cells of a table by row and column; where a wider or higher one covers a place, it is null. */
export function gridOf(rows: readonly (readonly Cell[])[]): (Cell | null)[][] {
  const grid: (Cell | null)[][] = rows.map(() => []);
  const taken = new Set<string>();
  rows.forEach((row, y) => {
    let x = 0;
    const line = grid[y] ?? [];
    for (const cell of row) {
      while (taken.has(`${y},${x}`)) line[x++] = null;
      const columns = Math.min(cell.columns, WIDEST);
      for (let down = 0; down < Math.min(cell.rows, rows.length - y); down++)
        for (let right = 0; right < columns; right++) taken.add(`${y + down},${x + right}`);
      line[x] = cell;
      for (let right = 1; right < columns; right++) line[x + right] = null;
      x += columns;
    }
    while (taken.has(`${y},${x}`)) line[x++] = null;
  });
  return grid.filter((row) => row.length > 0);
}
