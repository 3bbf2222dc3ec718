import { yearsText } from '#domain/number/years.ts';
import { resultText } from '#domain/target/display.ts';
import { MISFITS, resultMisfit } from '#domain/target/result-fit.ts';
import type { RegisterRow } from '#domain/target/register/register.ts';

/** Columns of the register as a table, in order. Numbers have a decimal point and no grouping. */
const COLUMNS: readonly (readonly [title: string, cell: (row: RegisterRow, origin: string) => string])[] = [
  ['Số', ({ entry }) => entry.so],
  ['Câu trích', ({ entry }) => entry.trichDan],
  ['Đại lượng', ({ measure }) => measure.ten],
  ['Mức', ({ measure }) => measure.muc],
  ['So sánh', ({ measure }) => measure.soSanh],
  ['Giá trị', ({ measure }) => numberCell(measure.giaTri)],
  ['Từ', ({ measure }) => numberCell(measure.tu)],
  ['Đến', ({ measure }) => numberCell(measure.den)],
  ['Đơn vị in', ({ measure }) => measure.donVi ?? ''],
  ['Đơn vị chuẩn', ({ measure }) => measure.donViChuan ?? ''],
  ['Loại đại lượng', ({ measure }) => measure.loaiDo],
  ['Thời hạn', ({ measure }) => deadlineText(measure.thoiHan)],
  ['Kết quả đã nêu', ({ measure }) => resultsCell(measure, false)],
  ['Số của kỳ trước, mức khác loại', ({ measure }) => resultsCell(measure, true)],
  ['Chỉ số', ({ metricName }) => metricName],
  ['Địa phương', ({ placeName }) => placeName],
  ['Cơ quan', ({ bodyName }) => bodyName],
  ['Văn bản', ({ document }) => document.ten],
  ['Số, ký hiệu', ({ document }) => document.so ?? ''],
  ['Vị trí', ({ entry }) => entry.viTri],
  ['Căn cứ', ({ entry }, origin) => origin + entry.canCu],
  [
    'Rà soát',
    ({ entry: { raSoat } }) => (typeof raSoat === 'string' ? raSoat : `${raSoat.boi}, ${raSoat.ngay}`),
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
  const text = `${entry.viTri} ${document.tenNgan}`.trim();
  return {
    cells: [measure.ten, measure.muc, deadlineText(measure.thoiHan), placeName, entry.trichDan],
    basis: { text, href: origin + entry.canCu },
  };
}

/** The results reported for a measure, or the figures of another term or kind with the reason. */
function resultsCell(measure: RegisterRow['measure'], apart: boolean): string {
  return measure.ketQua
    .map((result) => ({ result, misfit: resultMisfit(placed(measure), result, null) }))
    .filter(({ misfit }) => (misfit !== null) === apart)
    .map(
      ({ result, misfit }) =>
        resultText(result) + (misfit ? ` [${MISFITS[misfit.kind]}: ${misfit.reason}]` : ''),
    )
    .join('; ');
}

/** The years of a row are its own, whether printed for it or for its document. */
function placed({ thoiHan, ...measure }: RegisterRow['measure']): Parameters<typeof resultMisfit>[0] {
  return { ...measure, ...(thoiHan === null ? {} : { moc: thoiHan }) };
}

function numberCell(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function deadlineText(years: RegisterRow['measure']['thoiHan']): string {
  return years === null ? '' : yearsText(years);
}
