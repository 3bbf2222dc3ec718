import type { PrintedUnit } from '#domain/number/unit.ts';
import { cuesIn } from './cue.ts';

// Words between what is measured and its value: "đạt", "chiếm", "là", "đạt từ", "đến năm 2025 đạt", "phấn đấu có", "đạt tỷ lệ"
const LINK =
  /[\s,:]*(?:(?:(?:đạt|chiếm|với) (?:tỷ|tỉ) lệ|ước đạt|(?:đạt|có) bình quân|đạt mức|đạt|chiếm|là|còn|duy trì|ở mức|giảm còn|giảm xuống|xuống|lên|ít nhất|tối thiểu|tối đa|không dưới|không quá|trên|dưới|(?:thấp|cao|ít|nhiều|nhỏ|lớn) hơn|hơn|từ|khoảng|có|được|bằng|vượt|đến(?: cuối| hết)?(?: năm)?(?: \d{4})?|đến(?: hết)?(?: ngày)? \d{1,2}(?:\/\d{1,4}){1,2}|vào(?: cuối)? năm \d{4}|năm \d{4}|[≥≤<>=]+)[\s,]*)+$/iu;
// What opens a clause and names nothing: "; ", "và ", "Trong đó, ", "Phấn đấu đến năm 2025, ", "Đến năm 2025 ", "Hằng năm, "
const OPENING =
  /^[\s,;.:“"-]*(?:(?:và|trong đó|riêng|đến nay|hiện nay|hiện|ph[ấầ]n đ[ấầá]u|cụ thể|chỉ tiêu|mục tiêu|là|để|đến(?: cuối| hết)?(?: năm)? \d{4}|(?:vào |trong )?năm \d{4}|đến(?: cuối| hết)? (?:năm|nhiệm kỳ)|đến(?: hết)? ngày [\d/]+|(?:đến )?cuối (?:năm(?: \d{4})?|nhiệm kỳ)|bình quân(?! đầu)|hằng năm|hàng năm|mỗi năm|trở lên|trở xuống)[\s,:]+)*/iu;

// Verbs whose object is counted: "Giữ vững 15 xã", "Đào tạo nghề 450 lao động", "công nhận thêm 01 đơn vị"
const ACTS =
  /^(?:(?:tiếp tục|phấn đấu|bình quân|mỗi năm|hằng năm|hàng năm)\s+)*(?:giữ vững|duy trì|huy động|xây dựng|công nhận|thành lập|kết nạp|phát triển|đào tạo|dạy nghề|đưa|trồng|hỗ trợ|tổ chức|hoàn thành|mở|ra mắt|thu hút|vận động|có thêm|có|chuyển đổi|xóa|tuyển dụng(?: đủ)?|cất|sửa chữa|đầu tư|triển khai|đạt thêm|số hóa|bê tông hóa|nhựa hóa|cứng hóa|nâng cấp|tiếp nhận|giải quyết|giảm|kéo giảm|tạo việc làm)(?!\p{L})/iu;

// Units of measure, which name nothing: "tỷ đồng", "ha", "km", "tấn/ha", "điểm"
const MEASURES = /đồng(?! chí)|usd|đô la|^(?:ha|héc ta|hecta|k?m[23²³]?|kg|mét|tấn|tạ|điểm|phần)(?!\p{L})/iu;

/** Units that are the things counted, not measures of them. */
function isCounted(unit: PrintedUnit | null): boolean {
  return unit !== null && /^\p{L}/u.test(unit.printed) && !MEASURES.test(unit.printed);
}

// "Về quốc phòng: ", "Lĩnh vực kinh tế: ": a field, which names nothing
const FIELD = /^\s*(?:về|lĩnh vực|đối với|trong)(?!\p{L})[^:\d]{2,60}:\s*/iu;

const clean = (words: string) => words.replace(FIELD, '').replace(OPENING, '').replace(LINK, '').trim();

/** The words that name what a value measures, with the things counted that follow it. */
export interface MeasureName {
  /** Words before the value, without links and openings; empty where the value comes first. */
  own: string;
  /** What is counted: "xã, thị trấn đạt chuẩn …". */
  object: string;
  /** True where the object is part of the name. */
  follows: boolean;
}

/**
 * @param words of the clause before the value
 * @param trailing words after it, up to the next stop
 */
export function nameOf(words: string, trailing: string, unit: PrintedUnit | null): MeasureName {
  const before = insideBracket(words);
  const aim = cuesIn(before).findLast(({ role }) => role === 'aim');
  // "chỉ tiêu cụ thể đến năm ¦ 2025 số hộ …"
  const behind = aim ? clean(before.slice(aim.end).replace(/^\s*\d{4}/, '')) : clean(before);
  // "… tham gia bảo hiểm y tế, phấn đấu đến năm 2025 đạt 95%": named before the aim, or by what follows the value
  const isOpen = aim !== undefined && behind === '' && trailing.trim().split(/\s+/).length < FEWEST_SYLLABLES;
  const own = isOpen ? clean(lastPart(before.slice(0, aim.at))) : behind.replace(BEFORE_QUANTITY, '');
  const object = [
    isCounted(unit) ? (unit?.printed ?? '') : '',
    trailing
      .replace(/^[”"'’]?\s*(?:trở lên|trở xuống|so (?:với )?dân số)/iu, '')
      .replace(/\s+(?:trở lên|mỗi năm|và)\s*$/iu, '')
      .replace(/\s+trở lên(?= mỗi)/iu, '')
      .trim(),
  ]
    .filter(Boolean)
    .join(' ');
  return { own, object, follows: own === '' || (ACTS.test(own) && !own.endsWith(':')) };
}

/** "… gần đạt Nghị quyết (thu nhập bình quân, đạt 53": the words in the open bracket; those before it where it holds none. */
function insideBracket(words: string): string {
  const open = words.lastIndexOf('(');
  if (open < 0 || open < words.lastIndexOf(')')) return words;
  const inside = words.slice(open + 1);
  return clean(inside) === '' ? words.slice(0, open) : inside;
}

/** What follows a value names what it measures where it is this long: "70% ¦ số trường đạt chuẩn quốc gia". */
const FEWEST_SYLLABLES = 4;
// "Tiếp tục thực hiện Đề án …, tỷ lệ trường đạt chuẩn": what stands before a named quantity
const BEFORE_QUANTITY = /^.*,\s+(?=(?:tỷ lệ|tỉ lệ|tổng số|số|tổng) [^,]+$)/iu;

/** The last part of a sentence that says more than one word. */
function lastPart(words: string): string {
  const parts = words.replace(/[\s,;:]+$/u, '').split(/[,;]\s+/u);
  return parts.at(-1) ?? words;
}

/** A name in one line: the first letter large, cut at a word where it is long. */
export function capitalised(words: string): string {
  // "Tổng thu ngân sách:" names what its value follows
  const name = words.replace(/([^\s:])[\s:]+$/u, '$1');
  const cut = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).replace(/\s\S*$/u, '')}…` : name;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}
const LONGEST_NAME = 160;

/** The words of a clause without a value, without what opens it and the stop that ends it. */
export function qualitativeName(words: string): string {
  return words
    .replace(OPENING, '')
    .replace(/[\s.;,]+$/u, '')
    .trim();
}
