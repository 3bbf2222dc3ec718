import { type PrintedUnit, unitAfter } from '../number/unit.ts';
import { type NumberToken, numberTokens } from '../number/vietnamese-number.ts';

type Quantity = Extract<NumberToken, { kind: 'number' | 'fraction' }>;

/** A quantity of a clause that the target sets: a value or a range, with its unit. */
export interface Value {
  start: number;
  end: number;
  value?: number;
  from?: number;
  to?: number;
  base?: { giaTri: number; nam?: number };
  unit: PrintedUnit | null;
}

/** Which years stand alone as years. */
export const isYear = (value: number) => Number.isInteger(value) && value >= 1945 && value <= 2100;

// What follows a figure that sets no value: "5 năm", "65 tuổi", "10.000 dân", "1 vạn dân", "cả 3 tiêu chí"
const AFTER_NO_VALUE =
  /^\s*(?:năm(?!\p{L})|tuổi|(?:người )?dân(?!\p{L})|vạn dân|nghìn dân|tháng(?!\p{L})|quý(?!\p{L}))/iu;
// What stands before one: "năm 2015", "giá so sánh 2010", "giá hiện hành 2020", "khu vực 1", "cấp độ 3", "trên 10.000 dân"
const BEFORE_NO_VALUE =
  /(?:giá so sánh(?: năm)?|giá cố định(?: năm)?|giai đoạn|khu vực|khóa|khoá|lần thứ|mức độ|cấp độ|loại|số|Điều|khoản|điểm|giai đoạn)\s*$/iu;

/**
 * The values a clause sets, in order: years, ages, durations and the bases of rates are none; a range is one, a change
 * is the value it reaches, with the one it starts from.
 */
export function valuesIn(text: string): Value[] {
  const quantities = numberTokens(text).filter(
    (token): token is Quantity =>
      (token.kind === 'number' || token.kind === 'fraction') && isValue(text, token),
  );
  const outside = quantities.filter((token) => !inBrackets(text, token.start));
  const kept = outside.length > 0 ? outside : quantities;
  const values: Value[] = [];
  for (let index = 0; index < kept.length; index++) {
    const token = kept[index];
    if (!token) break;
    const next = kept[index + 1];
    const unit = unitAfter(text, token.end);
    const between = next ? text.slice(unit?.end ?? token.end, next.start) : '';
    const nextUnit = next ? unitAfter(text, next.end) : null;
    const value = token.kind === 'fraction' ? token.values[0] : token.value;
    if (next?.kind === 'number' && token.kind === 'number' && /^\s*(?:[-–]|đến|tới)\s*$/iu.test(between)) {
      values.push({
        start: token.start,
        end: nextUnit?.end ?? next.end,
        from: token.value,
        to: next.value,
        unit: nextUnit ?? unit,
      });
      index += 1;
    } else if (next?.kind === 'number' && token.kind === 'number' && isBase(text, token, between)) {
      const year = /năm\s+(\d{4})/u.exec(between)?.[1];
      const base = { giaTri: token.value, ...(year === undefined ? {} : { nam: Number(year) }) };
      values.push({
        start: token.start,
        end: nextUnit?.end ?? next.end,
        value: next.value,
        base,
        unit: nextUnit ?? unit,
      });
      index += 1;
    } else values.push({ start: token.start, end: unit?.end ?? token.end, value, unit });
  }
  return values;
}

/** "từ 61,61% năm 2015 lên 84,51%": the first is where it starts from. */
function isBase(text: string, token: Quantity, between: string): boolean {
  return (
    /(?:từ|tu)\s*$/iu.test(text.slice(0, token.start)) &&
    /(?:lên|xuống|còn|thành)\s*(?:còn|đến|tới|trên|dưới|khoảng)?\s*$/iu.test(between)
  );
}

function isValue(text: string, token: Quantity): boolean {
  const before = text.slice(0, token.start);
  const after = text.slice(token.end);
  if (BEFORE_NO_VALUE.test(before) || AFTER_NO_VALUE.test(after)) return false;
  if (/(?:cả|trong)\s*$/iu.test(before) && /^\s*(?:tiêu chí|năm)/iu.test(after)) return false;
  if (
    token.kind === 'number' &&
    isYear(token.value) &&
    !/[.,]/.test(token.raw) &&
    unitAfter(text, token.end) === null
  )
    return false;
  return true;
}

function inBrackets(text: string, index: number): boolean {
  return text.lastIndexOf('(', index) > text.lastIndexOf(')', index);
}
