import { CELL_END, CELL_LINE, ROW_END } from './doc-paragraphs.ts';

/** A cell of an old Word file: its lines, and the columns of the table it covers. */
export interface DocCell {
  lines: string[];
  columns: number;
}

/** A stretch of the text: lines, or a table. */
export type DocPart = { lines: string[] } | { rows: DocCell[][] };

/** Edges this near to each other, in twentieths of a point, are one: columns of a table seldom line up exactly. */
const ALIGNED = 60;

// The end of a paragraph, of a cell or of a row
const END = new RegExp(`[\\r\\n\\f${CELL_END}${ROW_END}${CELL_LINE}]`, 'g');

/**
 * The text of an old Word file in lines and tables.
 *
 * @param text with the codes for the ends of cells and rows
 * @param edges the edges of each row's cells, in the order of the rows
 */
export function docParts(text: string, edges: readonly (readonly number[])[]): DocPart[] {
  const parts: DocPart[] = [];
  let lines: string[] = [];
  let table: { cells: string[][]; edges: readonly number[] }[] = [];
  let cells: string[][] = [];
  let cell: string[] = [];
  let row = 0;
  const endLines = () => {
    if (lines.length > 0) parts.push({ lines });
    lines = [];
  };
  const endTable = () => {
    // What no row closed stays as lines.
    const open = [...cells.flat(), ...cell];
    if (table.length > 0) parts.push({ rows: placed(table) });
    [table, cells, cell] = [[], [], []];
    lines.push(...open);
  };
  let at = 0;
  for (const { 0: end, index } of [...text.matchAll(END), { 0: '\n', index: text.length }]) {
    const line = text.slice(at, index);
    at = index + 1;
    if (end === CELL_LINE) cell.push(line);
    else if (end === CELL_END) {
      cells.push([...cell, line]);
      cell = [];
    } else if (end === ROW_END) {
      if (line.trim() !== '' || cell.length > 0) cells.push([...cell, line]);
      endLines();
      table.push({ cells, edges: edges[row] ?? [] });
      row += 1;
      [cells, cell] = [[], []];
    } else {
      endTable();
      lines.push(line);
    }
  }
  endTable();
  endLines();
  return parts;
}

/** The cells of a table with the columns they cover, by the edges of all its rows; one each where a row does not tell. */
function placed(rows: readonly { cells: string[][]; edges: readonly number[] }[]): DocCell[][] {
  const all: number[] = [];
  for (const edge of rows.flatMap(({ edges }) => edges).sort((a, b) => a - b))
    if (edge - (all.at(-1) ?? -Infinity) > ALIGNED) all.push(edge);
  return rows.map(({ cells, edges }) =>
    cells.map((lines, index): DocCell => {
      const [left, right] = [edges[index], edges[index + 1]];
      if (edges.length !== cells.length + 1 || left === undefined || right === undefined)
        return { lines, columns: 1 };
      const covered = all.filter((edge) => edge > left + ALIGNED && edge <= right + ALIGNED / 2).length;
      return { lines, columns: Math.max(1, covered) };
    }),
  );
}
