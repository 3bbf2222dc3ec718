import { normalizeUnit, type PrintedUnit, unitAfter } from '#domain/number/unit.ts';
import { type NumberToken, numberTokens } from '#domain/number/vietnamese-number.ts';
import { notAfter } from '#domain/text/guarded.ts';

type Quantity = Extract<NumberToken, { kind: 'number' | 'fraction' }>;

/** A quantity of a clause that the target sets: a value or a range, with its unit. */
export interface Value {
  start: number;
  end: number;
  /** Where the figure that sets the value begins; after the base where there is one. */
  at: number;
  value?: number;
  /** The whole of a part: 16 of "9/16 xã". */
  whole?: number;
  from?: number;
  to?: number;
  base?: { giaTri: number; nam?: number };
  unit: PrintedUnit | null;
}

/** Which years stand alone as years. */
export const isYear = (value: number) => Number.isInteger(value) && value >= 1945 && value <= 2100;

// What follows a figure that sets no value: "5 năm", "65 tuổi", "3 - 5 tuổi", "10.000 dân", "1 vạn dân", "6 tháng", "02 buổi trên ngày";
// what a text counts of itself: "18 chỉ tiêu", "3 nhiệm vụ trọng tâm", "05 nhóm giải pháp", "04 khâu đột phá", "2 nội dung";
const AFTER_NO_VALUE =
  /^\s*(?:(?:[-–]|đến)\s*\d{1,2}\s+tuổi|năm(?!\p{L})|tuổi|(?:người )?dân(?!\p{L}|\s+(?:quân|cư|tộc))|vạn dân|nghìn dân|tháng(?!\p{L})|quý(?!\p{L})|ngày(?!\p{L})|giờ(?!\p{L})|buổi(?!\p{L})|sao(?!\p{L})|lần thứ|(?:nhóm )?(?:nhiệm vụ|giải pháp|(?:khâu )?đột phá|khâu|trụ cột|vấn đề|nguyên tắc|phương châm|phong trào|chỉ tiêu|mục tiêu|nội dung|chương trình|nghị quyết|quan điểm|lĩnh vực)(?!\p{L}))/iu;
// "Tuổi thọ trung bình đạt 76 tuổi", "số năm sống khỏe tối thiểu 68 năm": ages and years that are what is measured
const AGES = /(?:^|[^\p{L}])(?:tuổi thọ|số năm|số tuổi|tuổi (?:bình quân|trung bình))(?!\p{L})[^,;.]*$/iu;
const AGE_AFTER = /^\s*(?:năm|tuổi)(?!\p{L})/iu;
// What stands before one: "giá so sánh 2010", "khu vực 1", "cấp độ 3", "mức độ 3, 4", "Nghị quyết Trung ương 4",
// "Ban Chỉ đạo 35", "Quốc lộ 61", "Tỉnh lộ 942, 944", "đô thị loại 5", "tháng 9", "khóa 12", "lần 3"
const BEFORE_NO_VALUE =
  /(?:^|[^\p{L}])(?:giá so sánh(?: năm)?|giá cố định(?: năm)?|giá hiện hành(?: năm)?|giai đoạn|khu vực|khóa|khoá|lần(?: thứ)?|mức độ|cấp độ|loại|hạng|Trung ương|TW|Ban Chỉ đạo|Quốc(?: lộ)?|Tỉnh lộ|Hương lộ|QL|ĐT|tháng|quý|ngày|Điều|khoản|thứ)\s*(?:\d{1,4}\s*(?:,|và|-|–)\s*)*$/iu;
// The same where no unit follows: "Đề án số 06", "Nghị quyết 19", "Chương trình 135"; not "nghị quyết 80%", "Tổng số 15 xã"
const TITLE_LEAD =
  /(?:^|[^\p{L}])(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Đề án|Quy định|Kết luận|Chương trình|Luật|điểm|mục|phần)(?: số)?\s*$/iu;
const NUMBER_LEAD = notAfter(/(?:\p{L}|tổng )$/iu, /số\s*$/iu);
// Bases of rates: "trên 01 ha đất", "bình quân 01 ha", "mỗi 100 dân", "trên 1 đơn vị diện tích"
const BASE_OF_RATE = /(?:trên|bình quân|tính trên|tính cho|mỗi|\/)\s*$/iu;
const ONE_UNIT = /^0?1(?:00)?0*$/;
// "năm 2025 xã", "đến 2025", "giai đoạn 2021 - 2025", "từ 2021"
const YEAR_LEAD = /(?:năm|đến|giai đoạn|nhiệm kỳ|khoá|từ|sau|trước|thời kỳ|[-–])\s*$/iu;

/**
 * The values a clause sets, in order: years, ages, durations, names and the bases of rates are none; a range is one, a
 * change is the value it reaches, with the one it starts from.
 *
 * @param bracketed false to leave out what stands in brackets beside values that do not: "(trong đó 15 nhãn hiệu)"
 */
export function valuesIn(text: string, bracketed = false): Value[] {
  const quantities = numberTokens(text).filter(
    (token): token is Quantity =>
      (token.kind === 'number' || token.kind === 'fraction') && isValue(text, token),
  );
  const outside = quantities.filter((token) => !inBrackets(text, token.start));
  const kept = outside.length > 0 && !bracketed ? outside : quantities;
  const values: Value[] = [];
  for (let index = 0; index < kept.length; index++) {
    const token = kept[index];
    if (!token) break;
    const next = kept[index + 1];
    const unit = unitOf(text, token);
    const between = next ? text.slice(Math.max(token.end, unit?.end ?? 0), next.start) : '';
    const nextUnit = next ? unitOf(text, next) : null;
    const place = { start: token.start, at: token.start };
    if (next?.kind === 'number' && token.kind === 'number' && isRange(between)) {
      const shared = nextUnit ?? unit;
      values.push({ ...place, end: endOf(next, nextUnit), from: token.value, to: next.value, unit: shared });
      index += 1;
    } else if (next && token.kind === 'number' && isBase(text, token, between)) {
      const year = /năm\s+(\d{4})/u.exec(between)?.[1];
      const base = { giaTri: token.value, ...(year === undefined ? {} : { nam: Number(year) }) };
      values.push({
        start: token.start,
        at: next.start,
        end: endOf(next, nextUnit),
        ...valueOf(next),
        base,
        unit: nextUnit ?? unit,
      });
      index += 1;
    } else values.push({ ...place, end: endOf(token, unit), ...valueOf(token), unit });
  }
  return values;
}

function valueOf(token: Quantity): { value: number; whole?: number } {
  if (token.kind === 'number') return { value: token.value };
  return { value: token.values[0], whole: token.values[1] };
}

/** The end of the unit where it follows the figure, else of the figure. */
const endOf = (token: Quantity, unit: PrintedUnit | null) => Math.max(token.end, unit?.end ?? 0);

// "Số bác sĩ trên 10.000 dân là ", "tổng số hợp tác xã lên ": the thing counted is named before
const COUNTED = /(?:^|[\s,;:(])(?:tổng )?số (?:lượng )?(?=\p{L})/giu;
// “Tổ nhân dân tự quản”: the unit may stand in quotation marks
const QUOTED = /^\s*[“"']/u;

/** The unit printed after a figure, or that of the "số …" it counts. */
function unitOf(text: string, token: Quantity): PrintedUnit | null {
  const after = unitAfter(text, token.end);
  if (after) return after;
  const quote = QUOTED.exec(text.slice(token.end))?.[0].length ?? 0;
  if (quote > 0) return unitAfter(text, token.end + quote);
  // "là 10", "là 10;": nothing else is counted after the figure
  if (
    /^\s*\p{L}/u.test(text.slice(token.end)) &&
    !/^\s*(?:trở|so|vào|trong)(?!\p{L})/iu.test(text.slice(token.end))
  )
    return null;
  const heads = [...text.slice(0, token.start).matchAll(COUNTED)];
  const head = heads.at(-1);
  const counted = head ? unitAfter(text, head.index + head[0].length) : null;
  return counted && counted.end <= token.start && normalizeUnit(counted.printed) !== null ? counted : null;
}

/** "6,3 - 6,7%", "từ 90% đến 95%": both ends of a range. */
function isRange(between: string): boolean {
  return /^\s*(?:[-–]|đến|tới)\s*(?:dưới|khoảng)?\s*$/iu.test(between);
}

/** "từ 61,61% năm 2015 lên 84,51%", "từ 3,5% xuống dưới 2%": the first is where it starts from. */
function isBase(text: string, token: Quantity, between: string): boolean {
  return (
    /từ\s*(?:mức|khoảng)?\s*$/iu.test(text.slice(0, token.start)) &&
    /^[^;]{0,60}?(?:lên|xuống|còn|thành)\s*(?:còn|đến|tới|mức)?\s*(?:trên|dưới|khoảng|hơn|không quá|ít nhất)?\s*$/iu.test(
      between,
    )
  );
}

function isValue(text: string, token: Quantity): boolean {
  const before = text.slice(0, token.start);
  const after = text.slice(token.end);
  const isAge = AGE_AFTER.test(after) && AGES.test(before);
  if (BEFORE_NO_VALUE.test(before) || (AFTER_NO_VALUE.test(after) && !isAge)) return false;
  if ((TITLE_LEAD.test(before) || NUMBER_LEAD.test(before)) && unitAfter(text, token.end) === null)
    return false;
  if (/(?:cả|trong)\s*$/iu.test(before) && /^\s*(?:tiêu chí|năm)/iu.test(after)) return false;
  if (BASE_OF_RATE.test(before) && ONE_UNIT.test(token.raw.replace('.', '')) && /^\s*\p{L}/u.test(after)) {
    const unit = unitAfter(text, token.end);
    if (unit !== null && numberTokens(text.slice(unit.end)).length > 0 && !/đồng|%/.test(unit.printed))
      return false;
    if (/^\s*(?:đơn vị diện tích|diện tích)/iu.test(after)) return false;
  }
  // "kinh tế của 28 tỉnh, thành phố ven biển": how many there are, no aim
  if (/(?:^|[^\p{L}])của\s*$/iu.test(before) && !/^\s*%/.test(after)) return false;
  // "mạng 5G", "cửa hàng 4S", "ảnh 3D": a name
  if (/^\p{Lu}(?!\p{L})/u.test(after) && unitAfter(text, token.end) === null) return false;
  if (isSizeBound(text, token)) return false;
  if (token.kind === 'number' && isYear(token.value) && !/[.,]/.test(token.raw))
    return !YEAR_LEAD.test(before) && unitAfter(text, token.end) !== null && before.trim() !== '';
  return true;
}

// Between a figure and a bound on what it counts: "% tàu cá từ ", " hợp tác xã có quy mô từ ", " hồ chứa dung tích từ ";
// not "% còn từ "
const MAY_BOUND = /^\s*%?\s*(?!.*(?:đạt|tăng|giảm|còn|lên|chiếm|bằng|và)\s)\p{L}/iu;
// What is counted in them: "% tàu cá", " hợp tác xã"; not "% xã có"
const BOUNDED = /^\s*%?\s*\p{L}[^,;.:()]{0,60}$/iu;
const FROM = /^\s+(?:có )?(?:(?:quy mô|diện tích|công suất|chiều dài|dung tích|vốn)\s+)?từ\s*$/iu;
const NO_BOUND = /\s(?:có|với|là|đến|tới|trong|kể|mỗi năm)$/iu;
// "m trở lên có thiết bị", " ha trở lên", " lao động trở lên"
const BOUND_AFTER = /^\s*\p{L}[^,;.:]{0,20}?\s+trở (?:lên|xuống)(?!\p{L})/iu;

// "50% số xã, phường có ít nhất ¦ 01 câu lạc bộ": what each of those counted has
const EACH_HAS = /^\s*%\s*\p{L}[^;.:()\d]{2,60}?\scó\s+(?:ít nhất|tối thiểu|từ)\s*$/iu;

/** "95% tàu cá từ 15 m trở lên": a bound on what the figure before counts, not a value of its own. */
function isSizeBound(text: string, token: Quantity): boolean {
  const share = numberTokens(text.slice(0, token.start)).at(-1);
  if (share && EACH_HAS.test(text.slice(share.end, token.start))) return true;
  if (!BOUND_AFTER.test(text.slice(token.end))) return false;
  const before = numberTokens(text.slice(0, token.start)).at(-1);
  return before !== undefined && hasBound(text.slice(before.end, token.start));
}

function hasBound(between: string): boolean {
  if (!MAY_BOUND.test(between)) return false;
  return Array.from(between.matchAll(/\s/g)).some(({ index }) => {
    const counted = between.slice(0, index);
    return FROM.test(between.slice(index)) && !NO_BOUND.test(counted) && BOUNDED.test(counted);
  });
}

// "(còn 1,1%)", "(xuống còn 2%)": the level that a change reaches is set with it
const REACHES = /^\(\s*(?:xuống |giảm )?còn\s/iu;

function inBrackets(text: string, index: number): boolean {
  const open = text.lastIndexOf('(', index);
  return open > text.lastIndexOf(')', index) && !REACHES.test(text.slice(open));
}
