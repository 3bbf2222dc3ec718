import { yearsText } from '#domain/number/years.ts';
import { resultText } from '#domain/target/display.ts';
import { MISFITS, resultMisfit } from '#domain/target/result-fit.ts';
import type { RegisterRow } from '#domain/target/register/register.ts';

/** Columns of the register as a table, in order. Numbers have a decimal point and no grouping. */
const COLUMNS: readonly (readonly [title: string, cell: (row: RegisterRow, origin: string) => string])[] = [
  ['Số', ({ entry }) => entry.number],
  ['Câu trích', ({ entry }) => entry.quote],
  ['Đại lượng', ({ measure }) => measure.name],
  ['Mức', ({ measure }) => measure.shown],
  ['So sánh', ({ measure }) => measure.comparator],
  ['Giá trị', ({ measure }) => numberCell(measure.value)],
  ['Từ', ({ measure }) => numberCell(measure.from)],
  ['Đến', ({ measure }) => numberCell(measure.to)],
  ['Đơn vị in', ({ measure }) => measure.unit ?? ''],
  ['Đơn vị chuẩn', ({ measure }) => measure.standardUnit ?? ''],
  ['Loại đại lượng', ({ measure }) => measure.kind],
  ['Thời hạn', ({ measure }) => deadlineText(measure.years)],
  ['Kết quả đã nêu', ({ measure }) => resultsCell(measure, false)],
  ['Số của kỳ trước, mức khác loại', ({ measure }) => resultsCell(measure, true)],
  ['Chỉ số', ({ metricName }) => metricName],
  ['Địa phương', ({ placeName }) => placeName],
  ['Cơ quan', ({ bodyName }) => bodyName],
  ['Văn bản', ({ document }) => document.name],
  ['Số, ký hiệu', ({ document }) => document.number ?? ''],
  ['Vị trí', ({ entry }) => entry.position],
  ['Căn cứ', ({ entry }, origin) => origin + entry.basis],
  [
    'Rà soát',
    ({ entry: { review } }) => (typeof review === 'string' ? review : `${review.by}, ${review.date}`),
  ],
];

/** Rows of the register as a table with a head, for CSV. `origin`: "https://…" before every address, no stroke at the end. */
export function registerTable(rows: readonly RegisterRow[], origin: string): string[][] {
  return [
    COLUMNS.map(([title]) => title),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row, origin))),
  ];
}

/** A row as people keep it in a work sheet: what, how much, when, where, and the clause it is based on ("Căn cứ"). */
export interface SheetRow {
  readonly cells: readonly string[];
  /** The last cell: the words of the clause and its link. */
  readonly basis: { readonly text: string; readonly href: string };
}

/** The row of a work sheet for a measure; see {@link SheetRow}. */
export function sheetRow({ entry, measure, document, placeName }: RegisterRow, origin: string): SheetRow {
  const text = `${entry.position} ${document.shortName}`.trim();
  return {
    cells: [measure.name, measure.shown, deadlineText(measure.years), placeName, entry.quote],
    basis: { text, href: origin + entry.basis },
  };
}

/** The results reported for a measure, or the figures of another term or kind with the reason. */
function resultsCell(measure: RegisterRow['measure'], apart: boolean): string {
  return measure.results
    .map((result) => ({ result, misfit: resultMisfit(placed(measure), result, null) }))
    .filter(({ misfit }) => (misfit !== null) === apart)
    .map(
      ({ result, misfit }) =>
        resultText(result) + (misfit ? ` [${MISFITS[misfit.kind]}: ${misfit.reason}]` : ''),
    )
    .join('; ');
}

/** The results reported for a measure that fit what was set, or those that do not: of another term or kind. */
export function fittingResults(
  measure: RegisterRow['measure'],
  fitting: boolean,
): RegisterRow['measure']['results'] {
  return measure.results.filter(
    (result) => (resultMisfit(placed(measure), result, null) === null) === fitting,
  );
}

/** The years of a row are its own, whether printed for it or for its document. */
function placed({ years, ...measure }: RegisterRow['measure']): Parameters<typeof resultMisfit>[0] {
  return { ...measure, ...(years === null ? {} : { deadline: years }) };
}

function numberCell(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function deadlineText(years: RegisterRow['measure']['years']): string {
  return years === null ? '' : yearsText(years);
}
