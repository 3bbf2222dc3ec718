import { formatVietnameseDate } from '#domain/number/date.ts';
import { resultText, printedNumber } from '#domain/target/display.ts';
import { COMPARATORS, MEASURE_KINDS } from '#domain/target/kinds.ts';
import type { RegisterRow } from '#domain/target/register/register.ts';
import { plainSlug } from '#domain/naming/slug.ts';
import { fittingResults } from './register-csv.ts';

/** A cell of a work sheet: words, a number as a number, or nothing. */
export type SheetCell = string | number | null;

/** A column: its head, its width in letters, and its cell for a row; `origin` stands before every address. */
interface SheetColumn {
  readonly head: string;
  readonly width: number;
  readonly cell: (row: RegisterRow, origin: string) => SheetCell;
}

/** The columns for people: words instead of keys, numbers as numbers, the latest result beside what was set. */
const COLUMNS: readonly SheetColumn[] = [
  { head: 'Số', width: 6, cell: ({ entry }) => printedNumber(entry.number) },
  { head: 'Nội dung', width: 36, cell: ({ measure }) => measure.name },
  { head: 'Mức đề ra', width: 20, cell: ({ measure }) => measure.shown },
  { head: 'Yêu cầu', width: 14, cell: ({ measure }) => COMPARATORS[measure.comparator] },
  { head: 'Giá trị', width: 10, cell: ({ measure }) => measure.value ?? null },
  { head: 'Từ', width: 10, cell: ({ measure }) => measure.from ?? null },
  { head: 'Đến', width: 10, cell: ({ measure }) => measure.to ?? null },
  { head: 'Đơn vị', width: 14, cell: ({ measure }) => measure.unit },
  { head: 'Cách tính', width: 24, cell: ({ measure }) => MEASURE_KINDS[measure.kind] },
  { head: 'Từ năm', width: 8, cell: ({ measure }) => measure.years?.from ?? null },
  { head: 'Đến năm', width: 8, cell: ({ measure }) => measure.years?.to ?? null },
  { head: 'Kết quả', width: 10, cell: (row) => lastResult(row)?.value ?? null },
  {
    head: 'Kết quả tính đến',
    width: 14,
    cell: (row) => {
      const result = lastResult(row);
      return result ? formatVietnameseDate(String(result.time)) : null;
    },
  },
  {
    head: 'Số của kỳ trước, mức khác loại',
    width: 24,
    cell: ({ measure }) => fittingResults(measure, false).map(resultText).join('; '),
  },
  { head: 'Chỉ số', width: 26, cell: ({ metricName }) => metricName },
  { head: 'Địa phương', width: 26, cell: ({ placeName }) => placeName },
  { head: 'Cơ quan', width: 22, cell: ({ bodyName }) => bodyName },
  { head: 'Văn bản', width: 40, cell: ({ document }) => document.name },
  { head: 'Số, ký hiệu', width: 14, cell: ({ document }) => document.number },
  { head: 'Vị trí', width: 24, cell: ({ entry }) => entry.position },
  { head: 'Câu trích', width: 60, cell: ({ entry }) => entry.quote },
  { head: 'Liên kết', width: 40, cell: ({ entry }, origin) => origin + entry.basis },
];

/** Rows of the register as a work sheet for people. */
export function registerSheet(
  rows: readonly RegisterRow[],
  origin: string,
): { heads: string[]; widths: number[]; rows: SheetCell[][] } {
  return {
    heads: COLUMNS.map(({ head }) => head),
    widths: COLUMNS.map(({ width }) => width),
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, origin))),
  };
}

/** Of the results that fit what was set, the latest. */
function lastResult({ measure }: RegisterRow): RegisterRow['measure']['results'][number] | undefined {
  return [...fittingResults(measure, true)].sort((a, b) => (String(a.time) < String(b.time) ? 1 : -1))[0];
}

/**
 * Name of a file of targets, after what it holds: "chi-tieu", "chi-tieu-huyen-phung-hiep-ho-ngheo".
 *
 * @param parts what the targets were narrowed to, in words
 */
export function sheetName(parts: readonly string[]): string {
  return plainSlug(['chi tieu', ...parts].join(' ')).slice(0, 80);
}
