import { isNumberKey, tokenize } from '../index/token.ts';
import type { Intent } from '../query/question/intent.ts';

// Matches a point or a stretch of time: "ngày 01 tháng 7 năm 2026", "01/7/2025", "trước 06 giờ", "22 giờ", "đến năm 2030",
// "trong thời hạn 10 ngày", "05 năm", "hằng tháng", "có hiệu lực", "kể từ ngày ký".
const TIME =
  /(?:\d{1,2}\s*(?:giờ|phút|ngày|tuần|tháng|quý|năm)(?=[\s,.;:)]|$))|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?:ngày|tháng|năm|quý)\s+(?:\d|I{1,3}|IV)|(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)|thời hạn|thời gian|có hiệu lực|kể từ/giu;

// Matches from when a document holds: "Nghị quyết này có hiệu lực thi hành từ ngày 01", "có hiệu lực kể từ ngày ký".
const EFFECT =
  /(?:này|luật|lệnh)[^.;\n]{0,40}?(?:có|bắt đầu có) hiệu lực|có hiệu lực (?:thi hành )?(?:kể )?(?:từ|sau)|áp dụng (?:từ|kể từ|cho)/giu;

// Matches the day of a document that is cited, which answers nothing: "số 05/2025/QĐ-UBND ngày 01/7/2025", "số 12 ngày 15
// tháng 5 năm 2026".
const CITED_DAY =
  /số\s*:?\s*\S+(?:\s*\/\s*\S+)?,?\s+ngày\s+\d{1,2}(?:\s*\/\s*\d{1,2}\s*\/\s*\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/giu;

// Matches who does a thing, or is it: "Sở Y tế chủ trì", "do Chủ tịch quyết định", "giao Bộ Tài chính", "có trách nhiệm", "đồng
// chí Trần Văn A".
const AGENCY =
  /(?:đồng chí|ông|bà)\s+\p{Lu}|chủ trì|chịu trách nhiệm|có trách nhiệm|trách nhiệm của|quyết định|thẩm quyền|phê duyệt|(?:^|[\s(;:])(?:giao|do)\s+\p{Lu}|phối hợp|thực hiện bởi/giu;

// Matches where a thing is: "tại Phụ lục II", "trên địa bàn", "Vành đai 1", "xã Kim Sơn", "khu vực", "từ ngân sách".
const PLACE =
  /(?:tại|ở|thuộc|vào)\s+(?:\p{Lu}|các|khu|địa|nơi|trụ)|địa bàn|địa điểm|khu vực|ranh giới|phạm vi|nguồn kinh phí|từ nguồn|từ ngân sách|ngân sách (?:nhà nước|thành phố|tỉnh|trung ương|địa phương)|(?:xã|phường|tỉnh|huyện|quận|đường|phố)\s+\p{Lu}/giu;

// Matches what is allowed, forbidden or due: "không được", "nghiêm cấm", "được hỗ trợ", "phải", "trường hợp … thì".
const PERMISSION =
  /không được|không cho|không phải|không áp dụng|nghiêm cấm|cấm(?=\s)|được (?:phép|hưởng|hỗ trợ|miễn|giảm|cấp|xem xét|áp dụng|ưu tiên)|phải(?=\s)|không đủ|đối tượng|điều kiện|hành vi/giu;

// Matches an amount: "2.340.000 đồng", "95%", "25 học viên", "04 hạng", "5,0 điểm"; not the number of a place in a document.
const AMOUNT = /\d+(?:[.,]\d+)*\s*(?:%|‰|\p{Ll}{2,})/gu;

const SIGNS: Readonly<Partial<Record<Intent, RegExp>>> = {
  time: TIME,
  effect: EFFECT,
  agency: AGENCY,
  place: PLACE,
  permission: PERMISSION,
  amount: AMOUNT,
};

/** Whether it can be told of a text that it says what a question wants to be told. */
export function hasSigns(intent: Intent | null): boolean {
  return intent !== null && SIGNS[intent] !== undefined;
}

// Matches a share of a hundred: "95%", "1,8 phần trăm".
const SHARE = /\d\s*(?:%|phần trăm)/giu;

/** Of what is counted, the words that follow the number where it is printed: money is counted in đồng. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  tien: ['dong', 'nghin', 'ngan', 'trieu', 'ti', 'usd'],
};

/** Words that may stand between a number and what it counts: "2 triệu đồng", "25 (hai mươi lăm) học viên". */
const BETWEEN = 2;

/** Where a text gives a number of what is counted, as UTF-16 offsets. */
export function countsIn(text: string, counted: string): readonly number[] {
  const units = UNITS[counted] ?? [counted];
  if (counted === 'phan') return Array.from(text.matchAll(SHARE), (match) => match.index);
  const tokens = tokenize(text);
  return tokens.flatMap((token, at) => {
    const next = tokens.slice(at + 1, at + 2 + BETWEEN);
    return isNumberKey(token.key) && next.some(({ key }) => units.includes(key)) ? [token.start] : [];
  });
}

/** Where a text says the kind of thing that a question wants to be told, as UTF-16 offsets; none for other questions. */
export function answersIn(text: string, intent: Intent | null): readonly number[] {
  const sign = intent === null ? undefined : SIGNS[intent];
  if (!sign) return [];
  const own = text.replace(CITED_DAY, (cited) => ' '.repeat(cited.length));
  return Array.from(own.matchAll(sign), (match) => match.index);
}
