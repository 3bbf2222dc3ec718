import { plainText } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { fold } from '#domain/text/fold.ts';
import { readSentence } from '../reading/read.ts';
import { UNKNOWN_UNIT } from '../unit-doubt.ts';
import type { MetricNames } from './metric-match.ts';
import { isYear } from '../words/due.ts';
import type { Measure } from '../target.ts';

/** The columns of a table of targets. */
interface Columns {
  number: number;
  name: number;
  unit: number;
  /** Columns that set a value, with the year their title names. */
  values: readonly { index: number; year: number | null }[];
}

// "STT", "TT", "Số TT"
const NUMBER = /^(?:stt|tt|so tt|so thu tu)$/;
// "Chỉ tiêu", "Tên chỉ tiêu", "Nội dung chỉ tiêu", "Các chỉ tiêu chủ yếu"
const NAME =
  /^(?:ten |noi dung |cac |danh muc |mot so |he thong )?(?:chi tieu|muc tieu|noi dung|tieu chi|nhiem vu)(?:[,/ ]+(?:chi tieu|muc tieu|noi dung|nhiem vu|tieu chi))?(?: chu yeu| cu the| phat trien| thuc hien| trong tam)*$/;
// "Đơn vị tính", "ĐVT", "Đơn vị"
const UNIT = /^(?:don vi(?: tinh| do)?|dvt|dv tinh|d\.v\.t)$/;
// "Kế hoạch năm 2024", "Mục tiêu đến năm 2025", "Chỉ tiêu năm 2030", "Nghị quyết 2024", "Phấn đấu 2025", "KH 2024"
const VALUE =
  /^(?:ke hoach|muc tieu|chi tieu|nghi quyet|phan dau|kh|nq|giao|du kien ke hoach|muc phan dau|lo trinh|den nam|chi tieu giao)(?=$|[^a-z])/;
// "Năm 2025", "Đến năm 2030", "2030"; not "Năm 2025 so với 2020"
const YEAR_ALONE = /^(?:den )?(?:cuoi )?(?:nam )?((?:19|20)\d{2})$/;
// "Thực hiện năm 2021", "Kết quả 2020", "Ước thực hiện 2024", "Hiện trạng"
const RESULT = /^(?:thuc hien|ket qua|uoc|hien trang|th|thuc trang|da dat)(?=$|[^a-z])/;
const YEAR = /(?:19|20)\d{2}/g;

/**
 * The targets of a table whose header names what is measured, its unit and a column of plans: one per row, with a
 * measure for each column of plans. Columns of results ("Thực hiện 2023") set none. Empty for any other table.
 *
 * @param ahead whether the section speaks of what is planned: a column named by its year alone is then one of plans
 */
export function tableTargets(
  table: Unit,
  metrics: MetricNames,
  ahead = false,
): { unit: Unit; number: string; quote: string; measures: Measure[] }[] {
  const [header, ...below] = table.children.filter(({ kind }) => kind === 'hang');
  if (!header) return [];
  const isSplit = isSecondHeader(cellsOf(header), below[0] ? cellsOf(below[0]) : []);
  const columns = columnsOf(
    isSplit && below[0] ? joined(cellsOf(header), cellsOf(below[0])) : cellsOf(header),
    ahead,
  );
  if (!columns) return ahead ? namedTargets(cellsOf(header), below, metrics) : [];
  return below.slice(isSplit ? 1 : 0).flatMap((row) => {
    const cells = cellsOf(row);
    const name = cells[columns.name] ?? '';
    const unit = cells[columns.unit] ?? '';
    const measures = columns.values.flatMap(({ index, year }) =>
      measureOf(name, unit, cells[index] ?? '', year, metrics),
    );
    const number = columns.number < 0 ? '' : (cells[columns.number] ?? '');
    return measures.length === 0 ? [] : [{ unit: row, number, quote: plainText(row.text).trim(), measures }];
  });
}

// "Chỉ tiêu", "Các chỉ tiêu chủ yếu": a column of targets, not of tasks
const OF_TARGETS = /chi tieu|muc tieu/;

/** A table without columns of plans whose column of targets holds them whole: "Tỷ lệ chợ có nước sạch tối thiểu 80%" beside who is in charge. */
function namedTargets(titles: readonly string[], rows: readonly Unit[], metrics: MetricNames) {
  const folded = titles.map(foldedTitle);
  const name = folded.findIndex((title) => NAME.test(title) && OF_TARGETS.test(title));
  const number = folded.findIndex((title) => NUMBER.test(title));
  if (name < 0) return [];
  return rows.flatMap((row) => {
    const cells = cellsOf(row);
    const words = cells[name] ?? '';
    const place = { section: 'targets', isListed: true, isRule: false, year: null } as const;
    const { reads } = readSentence(words, place, metrics);
    const measures = reads
      .filter(({ verdict, measure }) => verdict.kind === 'aim' && measure.unit !== null)
      .map(({ measure }) => measure);
    if (measures.length === 0) return [];
    return [
      {
        unit: row,
        number: number < 0 ? '' : (cells[number] ?? ''),
        quote: plainText(row.text).trim(),
        measures,
      },
    ];
  });
}

/** "Kế hoạch" over "Năm 2024" and "Năm 2025": a second row of titles leaves what is measured empty, and no figure but years. */
function isSecondHeader(titles: readonly string[], cells: readonly string[]): boolean {
  const name = titles.findIndex((title) => NAME.test(foldedTitle(title)));
  const filled = cells.filter((cell) => cell !== '');
  return (
    name >= 0 &&
    cells[name] === '' &&
    filled.length > 0 &&
    filled.every((cell) => /\p{L}|^(?:19|20)\d{2}$/u.test(cell))
  );
}

/** Titles of two rows put together; a title reaches over the empty cells after it where the second row goes on. */
function joined(titles: readonly string[], second: readonly string[]): string[] {
  let above = '';
  return second.map((below, index) => {
    if ((titles[index] ?? '') !== '' || below === '') above = titles[index] ?? '';
    return `${above} ${below}`.trim();
  });
}

const foldedTitle = (title: string) => fold(title).replace(/\s+/g, ' ').trim();
const cellsOf = (row: Unit) => (row.cells ?? []).map((cell) => plainText(cell).trim());

function columnsOf(titles: readonly string[], ahead: boolean): Columns | null {
  const folded = titles.map(foldedTitle);
  const name = folded.findIndex((title) => NAME.test(title));
  const done = Math.max(0, ...folded.filter((title) => RESULT.test(title)).map(lastYear));
  const isPlan = (title: string): boolean =>
    VALUE.test(title) || (ahead && YEAR_ALONE.test(title) && lastYear(title) > done);
  const values = folded.flatMap((title, index) => {
    if (index === name || !isPlan(title)) return [];
    const year = lastYear(title);
    return [{ index, year: isYear(year) ? year : null }];
  });
  if (name < 0 || values.length === 0) return null;
  return {
    name,
    values,
    unit: folded.findIndex((title) => UNIT.test(title)),
    number: folded.findIndex((title) => NUMBER.test(title)),
  };
}

/** The last year a title names; 0 where it names none. */
function lastYear(title: string): number {
  return Number(title.match(YEAR)?.at(-1) ?? 0);
}

/** A cell reads as the end of the sentence that its row makes: "Tỷ lệ hộ nghèo" + "< 2" + "%". */
function measureOf(
  name: string,
  unit: string,
  cell: string,
  year: number | null,
  metrics: MetricNames,
): Measure[] {
  if (name === '' || !/\d/.test(cell)) return [];
  const hasOwnUnit = /[%‰\p{L}]/u.test(
    cell.replace(/^(?:từ|trên|dưới|đến|khoảng|≥|≤)/iu, '').replace(/trở lên|trở xuống|\s*[-–]\s*/giu, ''),
  );
  const value =
    hasOwnUnit || unit === '' ? cell : cell.replace(/\s*(trở (?:lên|xuống))?\s*$/iu, ` ${unit} $1`).trim();
  const subject = `${name.replace(/\s*\([^)]*\)\s*$/u, '')} đạt `;
  // "Tỷ lệ phủ sóng 5G", "Xếp hạng PCI 63 tỉnh": figures of the name are none of the cell
  const place = { section: 'targets', isListed: true, isRule: false, year: null } as const;
  const read = readSentence(`${subject}${value}`, place, metrics).reads.find(
    ({ start }) => start >= subject.length,
  );
  const measure = read?.measure;
  if (!measure || (measure.value === undefined && measure.from === undefined)) return [];
  const isUnknown = measure.unit === null && measure.comparator !== 'xep-hang' && !hasOwnUnit && unit !== '';
  return [
    {
      ...measure,
      name,
      ...(isUnknown ? { unit, unitDoubt: UNKNOWN_UNIT } : {}),
      ...(year === null ? {} : { deadline: { year } }),
    },
  ];
}
