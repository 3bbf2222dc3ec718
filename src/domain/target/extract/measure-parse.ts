import type { PrintedUnit } from '#domain/number/unit.ts';
import { fold } from '#domain/text/fold.ts';
import { type Clause, splitClauses } from './clause.ts';
import { type Around, comparatorOf, directionOf, isReached, kindOf } from './comparator.ts';
import { deadlineIn, sharedDeadline } from './deadline.ts';
import { capitalised, nameOf, qualitativeName } from './measure-name.ts';
import { matchMetric, type MetricNames } from './metric-match.ts';
import { type Value, valuesIn } from './quantity.ts';
import { type Measure, measureSchema } from '../target.ts';

/** A measure with the place of what it was read from. */
export interface ReadMeasure {
  measure: Measure;
  clause: Clause;
  /** The figure's value; null where the clause sets none. */
  value: Value | null;
  /** Where the value, or the clause without one, begins and ends in the text. */
  start: number;
  end: number;
}

/**
 * The measures of one target item: each value with what it measures, comparator, unit, kind and year; each clause
 * without a value as a direction, an assigned, ranked or qualitative target. At least one.
 */
export function parseMeasures(quote: string, metrics: MetricNames): Measure[] {
  const measures = readMeasures(quote, metrics).map(({ measure }) => measure);
  if (measures.length > 0) return measures;
  const clause = { text: quote, start: 0, verb: '', opensSentence: true, isPart: false };
  return qualitative(clause, '', metrics);
}

/**
 * Everything of a text that can be a measure, in order, whatever role it has there.
 *
 * @param bracketed true to read values in brackets too
 */
export function readMeasures(text: string, metrics: MetricNames, bracketed = false): ReadMeasure[] {
  const read: ReadMeasure[] = [];
  let whole = '';
  let shared = '';
  let year: number | null = null;
  for (const clause of splitClauses(text)) {
    if (clause.opensSentence) {
      shared = '';
      year = null;
    }
    year = sharedDeadline(clause.text) ?? year;
    const bare = !clause.opensSentence && isBare(clause.text) ? shared : '';
    const head = clause.isPart && whole !== '' ? `${whole}: ` : bare;
    const before = clause.opensSentence ? undefined : read.at(-1)?.measure;
    const made = measuresOf(clause, { head, before }, metrics, bracketed);
    shared = sharedHead(clause.text) || shared;
    if (!clause.isPart && made[0]) whole = made[0].measure.ten;
    read.push(...made.map((one) => withDeadline(one, year)));
  }
  return read;
}

/** The deadline of the sentence where the clause has none of its own. */
function withDeadline(read: ReadMeasure, year: number | null): ReadMeasure {
  if (year === null || read.measure.moc !== undefined) return read;
  return { ...read, measure: { ...read.measure, moc: { nam: year } } };
}

/** What the clauses before one say for it. */
interface Context {
  /** Words that several values share. */
  head: string;
  /** The measure before, which goes on where the clause names nothing: "…, đến nay đạt 84,51%". */
  before: Measure | undefined;
}

function measuresOf(
  clause: Clause,
  context: Context,
  metrics: MetricNames,
  bracketed: boolean,
): ReadMeasure[] {
  const values = valuesIn(clause.text, bracketed);
  if (values.length === 0) {
    const moves = directions(clause, metrics);
    const end = clause.start + clause.text.length;
    return (moves.length > 0 ? moves : qualitative(clause, context.head, metrics)).map((measure) => ({
      measure,
      clause,
      value: null,
      start: clause.start,
      end,
    }));
  }
  const read: ReadMeasure[] = [];
  values.forEach((value, index) => {
    const from = index === 0 ? 0 : nameStart(clause.text, values[index - 1]?.end ?? 0, value.start);
    const until = values[index + 1]?.start ?? clause.text.length;
    const before = read.at(-1)?.measure ?? context.before;
    const measure = quantified(clause, value, { from, until, head: context.head, before }, metrics);
    read.push({ measure, clause, value, start: clause.start + value.at, end: clause.start + value.end });
  });
  return read;
}

/** "80% trường mầm non, ¦ 85% trường tiểu học": words before a comma or "và" at the figure belong to the value before. */
function nameStart(text: string, from: number, at: number): number {
  return /(?:,|(?:^|[^\p{L}])và)\s*$/iu.test(text.slice(from, at)) ? at : from;
}

/** "Tỉ lệ huy động học sinh các cấp: " before several values of one thing. */
function sharedHead(text: string): string {
  const first = valuesIn(text)[0]?.start ?? -1;
  const colon = text.lastIndexOf(':', first);
  const head = text.slice(0, Math.max(0, colon)).trim();
  // "Về quốc phòng: giao quân đạt …", "Chỉ tiêu cụ thể là: …": what names nothing
  return colon > 0 &&
    first > colon &&
    !/^(?:về|lĩnh vực|đối với|trong|(?:với )?(?:các )?(?:chỉ tiêu|mục tiêu)|ph[ấầ]n đ[ấầá]u|đến)(?!\p{L})/iu.test(
      head,
    )
    ? `${head}: `
    : '';
}

/** "Trung học cơ sở 98%": a name that says of whom, not what is measured. */
function isBare(text: string): boolean {
  return !/^\s*(?:tỷ lệ|tỉ lệ|số|tổng|thu|chi|giá trị|diện tích|sản lượng|tốc độ|mức|giữ|xây|đào|giải|kết|huy|phấn|hoàn)(?!\p{L})/iu.test(
    text,
  );
}

interface Place extends Context {
  from: number;
  until: number;
}

// Words after a figure, up to the next stop: "cán bộ, công chức, viên chức có chữ ký số", "xã, phường có bác sĩ": a comma
// goes on where another of what is counted stands after it
const TRAILING =
  /^(?:[^;.,()]|,(?=\s(?:xã|phường|thị trấn|huyện|thị xã|thành phố|ấp|thôn|bản|khu phố|tổ dân phố|cơ quan|đơn vị|sở|ban|ngành|địa phương|doanh nghiệp|hợp tác xã|hộ|cán bộ|công chức|viên chức|người lao động|đảng viên|đoàn viên|hội viên|chi bộ|đảng bộ)(?!\p{L}| \p{Lu})))*/u;

function quantified(clause: Clause, value: Value, place: Place, metrics: MetricNames): Measure {
  const { text } = clause;
  const before = text.slice(place.from, value.start);
  const after = text.slice(value.end, place.until);
  const trailing = TRAILING.exec(after)?.[0] ?? '';
  const { own, object, follows } = nameOf(before, trailing, value.unit);
  const verb = own === '' && clause.verb !== '' ? clause.verb : own;
  const name = [place.head + verb, follows ? object : '']
    .filter((part) => part.trim() !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const lead = value.base ? text.slice(value.start, value.at) : before;
  const around: Around = { before, lead, after: trailing, whole: text, verb: clause.verb };
  const comparison = comparatorOf(around, value);
  const direction = isReached(lead, value) ? null : directionOf(verb || before);
  const kind = kindOf(around, value, direction);
  const goesOn = name === '' && object === '' ? place.before : undefined;
  const metric =
    goesOn?.chiSo ??
    matchMetric(`${direction === 'giam' ? 'giảm ' : ''}${withoutMove(name)} ${object}`, metrics) ??
    matchMetric(`${name} ${object}`, metrics) ??
    matchMetric(`${name.split(/,\s+/).at(-1) ?? ''} ${object}`, metrics);
  // "…, tăng 9,5%": the change of what was named before, another measure than its level
  const change = /^(?:tăng|giảm)(?: thêm)?$/iu.test(name) ? place.before : undefined;
  const ten = change
    ? `${change.ten}: ${name.toLowerCase()}`
    : (goesOn?.ten.replace(direction === null ? /\s(?:giảm|tăng)$/u : '', '') ??
      (name === '' ? text.trim() : name));
  return measure({
    ten: capitalised(ten),
    chiSo: change ? null : metric,
    soSanh: comparison,
    ...(direction === null ? {} : { huong: direction }),
    ...(value.from === undefined ? { giaTri: value.value } : { tu: value.from, den: value.to }),
    ...(comparison === 'xep-hang' ? unitFields(null) : unitFields(value.unit)),
    loaiDo: kind,
    ...deadlineIn(text, value),
    ...(value.base ? { goc: value.base } : {}),
    ...(kind === 'chua-ro' && direction !== null
      ? {
          ghiChu: 'Bản nguồn không nói mức tăng, giảm này tính theo điểm phần trăm hay theo tỷ lệ tương đối.',
        }
      : {}),
  });
}

/** Words without those for going up or down, which no name of an indicator of a level has. */
function withoutMove(name: string): string {
  return name.replace(/(?:^|\s)(?:kéo )?(?:giảm|tăng)(?=\s|$)/giu, ' ').trim();
}

/** What is said of a unit that is none of those numbers are compared in. */
export const UNKNOWN_UNIT = 'đơn vị này chưa có trong bảng đơn vị chuẩn';

function unitFields(unit: PrintedUnit | null) {
  if (unit === null) return { donVi: null, donViChuan: null };
  const doubt = unit.flag ?? (unit.key === null ? UNKNOWN_UNIT : undefined);
  return { donVi: unit.printed, donViChuan: unit.key, ...(doubt === undefined ? {} : { coDonVi: doubt }) };
}

// "giảm tỷ trọng khu vực I", "tăng tỷ trọng khu vực II và III", "giảm dần tỷ trọng khu vực nông nghiệp"
const DIRECTION = /(tăng|giảm)(?: dần| nhanh)?\s+((?:tỷ|tỉ)\s+trọng\s+[^,;.]+)/giu;

function directions(clause: Clause, metrics: MetricNames): Measure[] {
  return [...clause.text.matchAll(DIRECTION)].map((match) =>
    measure({
      ten: capitalised(match[2]?.trim() ?? ''),
      chiSo: matchMetric(clause.text.slice(0, match.index), metrics) ?? matchMetric(clause.text, metrics),
      soSanh: 'huong',
      huong: fold(match[1] ?? '') === 'tang' ? 'tang' : 'giam',
      donVi: null,
      donViChuan: null,
      loaiDo: 'chua-ro',
    }),
  );
}

// "chỉ tiêu Tỉnh giao", "chỉ tiêu trên giao", "theo yêu cầu được giao", "dự toán cấp trên giao"
const ASSIGNED =
  /(?:tỉnh|trên|huyện|thành phố|trung ương|cấp trên|chính phủ|được|chỉ tiêu|kế hoạch)\s+giao(?!\p{L})/iu;
// "ở tốp đầu các huyện", "trong nhóm dẫn đầu", "xếp hạng"
const RANKED = /(?:^|\s)(?:tốp|top|xếp hạng|xếp thứ|dẫn đầu|nhóm đầu|đứng đầu|đứng thứ)(?!\p{L})/iu;

/** The measure of a clause without a value; none where the clause is its verb alone and so names nothing. */
function qualitative(clause: Clause, head: string, metrics: MetricNames): Measure[] {
  const name = qualitativeName(clause.text);
  const goesOn = clause.verb !== '' && /giảm|tăng/iu.test(clause.verb) ? `${clause.verb} ` : '';
  const ten = capitalised(head + goesOn + (name || clause.text.trim()));
  if (ten === '') return [];
  const direction = directionOf(goesOn + clause.text);
  const comparator: Measure['soSanh'] = ASSIGNED.test(clause.text)
    ? 'duoc-giao'
    : RANKED.test(clause.text)
      ? 'xep-hang'
      : /^\s*(?:tiếp tục )?giữ vững/iu.test(clause.text)
        ? 'giu-vung'
        : direction !== null
          ? 'huong'
          : 'dinh-tinh';
  return [
    measure({
      ten,
      chiSo: matchMetric(clause.text, metrics),
      soSanh: comparator,
      ...(comparator === 'huong' ? { huong: direction } : {}),
      donVi: null,
      donViChuan: null,
      loaiDo: 'chua-ro',
      ...deadlineIn(clause.text, { start: clause.text.length }),
    }),
  ];
}

function measure(fields: Record<string, unknown>): Measure {
  return measureSchema.parse({ phamVi: { diaBan: null }, ...fields });
}
