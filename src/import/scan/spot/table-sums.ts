import { formatVietnameseNumber, parseVietnameseNumber } from '#domain/number/vietnamese-number.ts';
import { parseRoman } from '#domain/number/roman.ts';
import { fold } from '#domain/text/fold.ts';
import type { PdfItem } from '../../read/pdf/drawn/pdf-page.ts';
import { gridOf } from '../../read/table.ts';
import { tablesOf } from '../../read/pdf/pdf-table.ts';
import type { ScannedPage } from '../scanned-page.ts';

// A row of totals by its first words, folded: "tổng số", "Tổng cộng", "Cộng (I+II)"; not "Tổng diện tích", "Cộng sản"
const TOTAL = /^(?:tong(?: so| cong)?|cong)(?![\p{L}])(?! (?:san|dien|thu|chi|gia|muc|von))/u;
/** Printed values are rounded: so much of the last printed figure may be missing for each row. */
const ROUNDING = 0.5;

/** A cell of a table: its words, by their numbers on the page, and its value. */
interface Cell {
  words: number[];
  text: string;
  value: number | null;
}

/**
 * What sums say of the numbers in the ruled tables of a page, by the number of their word on the page: that a total is
 * the sum of its rows, or that it is not, where other columns of the same table add up.
 */
export function tableSums(page: ScannedPage): Map<number, string> {
  const notes = new Map<number, string>();
  for (const rows of gridsOf(page)) for (const [word, note] of notesOf(rows)) notes.set(word, note);
  return notes;
}

function gridsOf({ words, across, down, width, height }: ScannedPage): Cell[][][] {
  const numbers = new Map<PdfItem, number>();
  words.forEach((word, index) => {
    if (word.text !== '')
      numbers.set(
        { text: word.text, x: word.x, y: word.baseline, width: word.width, height: word.size },
        index,
      );
  });
  const items = [...numbers.keys()];
  const page = { width, height, items, across, down, pictures: 0, secondReading: '' };
  // A cell is told as the numbers of its words.
  const tables = tablesOf(page, (inside) => [inside.map((item) => numbers.get(item) ?? '').join(' ')]);
  return tables.map(({ rows }) =>
    gridOf(rows).map((row) =>
      row.map((cell): Cell => {
        const told = cell?.paragraphs
          .flat()
          .map(({ text }) => text)
          .join(' ');
        const own = (told?.match(/\d+/g) ?? []).map(Number);
        const text = own.map((index) => words[index]?.text ?? '').join(' ');
        return { words: own, text, value: parseVietnameseNumber(text) };
      }),
    ),
  );
}

function notesOf(rows: readonly Cell[][]): [number, string][] {
  const totals = rows.flatMap((row, index) =>
    row.some(({ text }) => TOTAL.test(fold(text).toLowerCase())) ? [index] : [],
  );
  // Of one total the rows are all others; of several nothing is known of which rows belong to which.
  const [total] = totals;
  if (total === undefined || totals.length > 1) return [];
  const others = rows.filter((_, index) => index !== total);
  const columns = (rows[total] ?? []).flatMap((cell, column) => {
    if (cell.value === null || isOrdinals(others, column)) return [];
    const sums = partsOf(others).flatMap((part) => sumOf(part, column) ?? []);
    return sums.length === 0 ? [] : [{ cell, sums }];
  });
  const addsUp = ({ cell, sums }: (typeof columns)[number]) =>
    sums.some(({ sum, slack }) => Math.abs(sum - (cell.value ?? 0)) <= slack);
  if (!columns.some(addsUp)) return [];
  return columns.flatMap((column) => {
    const [all] = column.sums;
    const note = addsUp(column)
      ? `“${column.cell.text}” bằng tổng các dòng`
      : `“${column.cell.text}” không bằng tổng các dòng (${written(all?.sum ?? 0)})`;
    return column.cell.words.map((word): [number, string] => [word, note]);
  });
}

/** The rows that may be what a total adds up: all, those of the first level in Roman numbers, those with a number. */
function partsOf(rows: readonly Cell[][]): Cell[][][] {
  const first = (row: Cell[]) => (row[0]?.text ?? '').replace(/[.)]$/, '');
  return [
    [...rows],
    rows.filter((row) => parseRoman(first(row)) !== null),
    rows.filter((row) => /^\d+$/.test(first(row))),
  ];
}

/** True for a column that counts its rows: 1, 2, 3. */
function isOrdinals(rows: readonly Cell[][], column: number): boolean {
  const values = rows.flatMap((row) => row[column]?.value ?? []);
  return values.length > 0 && values.every((value, index) => value === index + 1);
}

/** The sum of a column, and how far printed values may be from it; null for fewer than two numbers. */
function sumOf(rows: readonly Cell[][], column: number): { sum: number; slack: number } | null {
  const cells = rows.flatMap((row) => (typeof row[column]?.value === 'number' ? [row[column]] : []));
  if (cells.length < 2) return null;
  const decimals = Math.max(...cells.map(({ text }) => (/,(\d+)$/.exec(text)?.[1] ?? '').length));
  const slack = decimals === 0 ? 0 : (cells.length * ROUNDING) / 10 ** decimals;
  return { sum: cells.reduce((sum, { value }) => sum + (value ?? 0), 0), slack: slack + 1e-9 };
}

/** Sums of decimals as they are printed, without the dust of binary numbers. */
const written = (value: number) => formatVietnameseNumber(Math.round(value * 1e6) / 1e6);
