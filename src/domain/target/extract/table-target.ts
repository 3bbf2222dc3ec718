import { plainText } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { unitAfter } from '#domain/number/unit.ts';
import { fold } from '#domain/text/fold.ts';
import { dueOfTitle } from '../reading/context.ts';
import { isBare } from '../reading/measure.ts';
import { readSentence } from '../reading/read.ts';
import type { Measure } from '../target.ts';
import { UNKNOWN_UNIT } from '../unit-doubt.ts';
import { deadlineOf, type Due } from '../words/due.ts';
import { isBudget } from './budget.ts';
import type { MetricNames } from './metric-match.ts';
import {
  type Columns,
  columnsOf,
  foldedTitle,
  isNameTitle,
  isNumberTitle,
  isSecondHeader,
  joinedTitles,
  numbersColumns,
  OF_TARGETS,
} from './table-columns.ts';

/** Where a table stands, as far as it decides what its columns are. */
export interface TablePlace {
  /** The section speaks of what is planned: a column named by its year alone is then one of plans. */
  ahead: boolean;
  /** Lines that title the table, nearest last. */
  titles: readonly string[];
}

/** A row of a table of targets. */
export interface RowTargets {
  unit: Unit;
  number: string;
  quote: string;
  measures: Measure[];
}

/**
 * The targets of a table whose header names what is measured, its unit and a column of plans: one per row, with a
 * measure for each column of plans. Columns of results ("Thực hiện 2023"), comparisons and owners set none, tables of
 * budgets and forecasts neither. Rows without values name the rows below them ("Cơ cấu kinh tế") or their year ("Đến năm
 * 2030"). Empty for any other table.
 */
export function tableTargets(
  table: Unit,
  metrics: MetricNames,
  { ahead, titles }: TablePlace = { ahead: false, titles: [] },
): RowTargets[] {
  const [header, ...below] = table.children.filter(({ kind }) => kind === 'hang');
  if (!header) return [];
  const isSplit = isSecondHeader(cellsOf(header), below[0] ? cellsOf(below[0]) : []);
  const names = isSplit && below[0] ? joinedTitles(cellsOf(header), cellsOf(below[0])) : cellsOf(header);
  const about = titles.some((title) => /chi tieu|muc tieu/.test(fold(title)));
  const columns = columnsOf(names, ahead, about);
  const rows = below.slice(isSplit ? 1 : 0).filter((row) => !numbersColumns(cellsOf(row)));
  if (!columns)
    return ahead && !isBudget(titles, names, []) ? namedTargets(cellsOf(header), below, metrics) : [];
  const cellOf = (row: Unit, index: number) => (index < 0 ? '' : (cellsOf(row)[index] ?? ''));
  const listed = rows.map((row) => ({ name: cellOf(row, columns.name), unit: cellOf(row, columns.unit) }));
  return isBudget(titles, names, listed) ? [] : rowTargets(rows, columns, statedUnit(titles), metrics);
}

/** What rows above say for a row. */
interface Above {
  group: string;
  whole: string;
  due: Due | null;
}

function rowTargets(
  rows: readonly Unit[],
  columns: Columns,
  stated: string,
  metrics: MetricNames,
): RowTargets[] {
  const above: Above = { group: '', whole: '', due: null };
  return rows.flatMap((row) => {
    const cells = cellsOf(row);
    const printed = cells[columns.name] ?? '';
    const number = columns.number < 0 ? '' : (cells[columns.number] ?? '');
    const values = columns.values.map(({ index }) => cells[index] ?? '');
    const name = namedUnder(printed, number, above);
    if (!values.some((value) => /\d/.test(value))) {
      openGroup(printed === '' ? number : printed, number, above);
      return [];
    }
    if (!isPart(printed, number)) above.whole = printed;
    const unit = (columns.unit < 0 ? '' : (cells[columns.unit] ?? '')) || unitInName(printed) || stated;
    const measures = columns.values.flatMap(({ index, year }) =>
      measuresOf(name, unit, cells[index] ?? '', year, metrics).map((measure) =>
        measure.deadline === undefined && above.due !== null
          ? { ...measure, deadline: deadlineOf(above.due) }
          : measure,
      ),
    );
    return measures.length === 0 ? [] : [{ unit: row, number, quote: plainText(row.text).trim(), measures }];
  });
}

// "Trong đó: Lúa", "- Công nghiệp", "+ Dịch vụ"
const PART = /^\s*(?:trong đó|riêng|[-–+*•])\s*:?\s*/iu;
const isPart = (name: string, number: string) => PART.test(name) || /^[-–+*•]?$/.test(number.trim());

/** The name of a row with what it is a part of: "Cơ cấu kinh tế: Dịch vụ"; a name that measures something stands alone. */
function namedUnder(printed: string, number: string, above: Above): string {
  const name = printed.replace(PART, '').trim();
  const isOwn = !isBare(name);
  const whole = PART.test(printed) && !/^\s*[-–+*•]/.test(printed) ? above.whole : above.group;
  return isPart(printed, number) && !isOwn && whole !== '' ? `${withoutUnit(whole)}: ${name}` : name;
}

// "A", "I", "II.", and titles in capitals: sections of the table, which name no measure
const SECTION = /^(?:[A-ZĐ]|[IVX]+)[.)]?$/;

/** A row without values: a section, a year for the rows below, or what the rows below are parts of. */
function openGroup(name: string, number: string, above: Above): void {
  const due = dueOfTitle(name);
  if (due !== null) above.due = due;
  const isSection =
    SECTION.test(number.trim()) || name === name.toUpperCase() || /^[IVX]+[.)]\s/.test(name) || due !== null;
  above.group = isSection ? '' : name.replace(PART, '').replace(/[\s:]+$/u, '');
  above.whole = above.group;
}

/** "Đơn vị tính: triệu đồng" above a table: the unit of cells without one. */
function statedUnit(titles: readonly string[]): string {
  for (const title of [...titles].reverse()) {
    const said = /đơn vị(?: tính)?\s*:\s*([^;)]{1,30})/iu.exec(title)?.[1];
    if (said !== undefined) return said.trim();
  }
  return '';
}

/** "Tỷ lệ che phủ rừng (%)", "Sản lượng (tấn)": a unit in brackets at the end of the name. */
function unitInName(name: string): string {
  const inside = /\(([^()]{1,24})\)\s*$/u.exec(name)?.[1]?.trim() ?? '';
  return inside === '%' || (inside !== '' && (unitAfter(inside, 0)?.key ?? null) !== null) ? inside : '';
}

const withoutUnit = (name: string) =>
  unitInName(name) === '' ? name : name.replace(/\s*\([^()]*\)\s*$/u, '');

const cellsOf = (row: Unit) => (row.cells ?? []).map((cell) => plainText(cell).trim());

/** A table without columns of plans whose column of targets holds them whole: "Tỷ lệ chợ có nước sạch tối thiểu 80%" beside who is in charge. */
function namedTargets(titles: readonly string[], rows: readonly Unit[], metrics: MetricNames): RowTargets[] {
  const folded = titles.map(foldedTitle);
  const name = folded.findIndex((title) => isNameTitle(title) && OF_TARGETS.test(title));
  const number = folded.findIndex(isNumberTitle);
  if (name < 0) return [];
  return rows.flatMap((row) => {
    const cells = cellsOf(row);
    const { reads } = readSentence(cells[name] ?? '', CELL, metrics);
    const measures = reads
      .filter(({ verdict, measure }) => verdict.kind === 'aim' && measure.unit !== null)
      .map(({ measure }) => measure);
    if (measures.length === 0) return [];
    const quote = plainText(row.text).trim();
    return [{ unit: row, number: number < 0 ? '' : (cells[number] ?? ''), quote, measures }];
  });
}

const CELL = { section: 'targets', isListed: true, isRule: false, year: null } as const;

/** The levels of a cell, each read as the end of the sentence that its row makes: "Tỷ lệ hộ nghèo" + "< 2" + "%". */
function measuresOf(
  name: string,
  unit: string,
  cell: string,
  year: number | null,
  metrics: MetricNames,
): Measure[] {
  if (name === '' || !/\d/.test(cell)) return [];
  const hasOwnUnit = /[%‰\p{L}]/u.test(
    cell
      .replace(/^(?:đạt|từ|trên|dưới|đến|khoảng|tối thiểu|ít nhất|≥|≤)+/giu, '')
      .replace(/trở lên|trở xuống|đến|\s*[-–]\s*/giu, ''),
  );
  const value =
    hasOwnUnit || unit === '' ? cell : cell.replace(/\s*(trở (?:lên|xuống))?\s*$/iu, ` ${unit} $1`).trim();
  const subject = `${withoutUnit(name)} đạt `;
  // "Tỷ lệ phủ sóng 5G", "Xếp hạng PCI 63 tỉnh": figures of the name are none of the cell; "≤ 3 Đông Nam Á; ≤ 50 thế giới" are two
  const { reads } = readSentence(`${subject}${value}`, CELL, metrics);
  const inside = reads.filter(({ start }) => start >= subject.length);
  const isList = inside.length > 1 && /;/.test(cell);
  return (isList ? inside : inside.slice(0, 1)).flatMap(({ measure }) => {
    if (measure.value === undefined && measure.from === undefined) return [];
    const isUnknown =
      measure.unit === null && measure.comparator !== 'xep-hang' && !hasOwnUnit && unit !== '';
    return [
      {
        ...measure,
        name: withoutUnit(name),
        ...(isUnknown ? { unit, unitDoubt: UNKNOWN_UNIT } : {}),
        ...(year === null ? {} : { deadline: { year } }),
      },
    ];
  });
}
