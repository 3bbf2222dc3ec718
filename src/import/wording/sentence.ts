import { NOTE_MARK } from '../layout/chars.ts';

const bare = (text: string) => text.replaceAll(NOTE_MARK, '').trim();

// "… đề ra.", "… như sau:", "… của huyện;", "… đề ra./.", "… (đạt so Nghị quyết).", "… nâng cao”."
const FINISHED = /[.!?…:;]["”’'»)\]]*$|[.!?…]["”’'»)\]]*\s*\/\.$/;

/** True where a line ends as a sentence, a clause of a list or an announcement ends. */
export function isFinished(text: string): boolean {
  return FINISHED.test(bare(text));
}

// ", đặc biệt là", "… , đặc biệt", "); triển khai", "% dân số"
const OPENING_PUNCTUATION = /^(?:[,;:!?)\]”%]|\.(?!\d)|…|\/)/;

/** True where a line begins with what can only follow something. */
export function startsWithPunctuation(text: string): boolean {
  return OPENING_PUNCTUATION.test(bare(text));
}

export function startsLow(text: string): boolean {
  return /^["“‘'(]?\p{Ll}/u.test(bare(text));
}

// Words that need another after them: "tổ chức của ¦ Đảng", "các ngành và ¦ Ủy ban", "(¦"
const NEEDS_MORE =
  /(?:^|\s)(?:của|và|các|những|với|trong|tại|từ|theo|là|do|để|bằng|hoặc|hay|bị|mỗi|từng|mọi|nhằm|giữa|khi|gồm|cùng|thuộc|đồng chí|giai đoạn|nhiệm kỳ)$|[(“"‘–-]$/u;
// Words that need a figure: "tư pháp đến năm ¦ 2020", "Nghị quyết số ¦ 26-NQ/TW", "khoảng ¦ 320 triệu"
const NEEDS_FIGURE =
  /(?:^|\s)(?:năm|số|ngày|tháng|quý|khóa|khoá|lần|thứ|đến|về|cho|trên|dưới|được|sau|trước|có|còn|khoảng|hơn|gần|đạt|chiếm|ở|ra|khoản|điểm|Điều|mục|là|từ|Nghị quyết|Chỉ thị|Kết luận|Quyết định|Kế hoạch|Thông báo)$/u;

/** True where the last word asks for what the next line begins with. */
export function needsMore(text: string, next: string): boolean {
  return NEEDS_MORE.test(bare(text)) || (/^\d/.test(bare(next)) && NEEDS_FIGURE.test(bare(text)));
}

// "khóa XII, khóa ¦ XIII.", "Đại hội lần thứ ¦ XIV": a Roman number that the words before ask for
const NEEDS_ROMAN = /(?:^|\s)(?:khóa|khoá|lần thứ|quý|Đại hội|Chương|Phần|Phụ lục|cấp|loại|hạng|khu vực)$/u;
const ROMAN = /^[IVXLC]+(?![\p{L}\d])/u;
// "học sinh 6 ¦ - 14 tuổi", "2 ¦ - 4 làn xe", "nhiệm kỳ 2020 ¦ - 2025": the second half of a range
const RANGE_END = /(?:^|\s)(\d{1,4})$/;
const RANGE_GOES_ON = /^[-–]\s?(\d{1,4})(?![\d/])/;

/** True where the break stands inside a range or before the number of a congress, chapter or class. */
export function partsNumbers(text: string, next: string): boolean {
  if (ROMAN.test(bare(next)) && NEEDS_ROMAN.test(bare(text))) return true;
  const [from, to] = [RANGE_END.exec(bare(text))?.[1], RANGE_GOES_ON.exec(bare(next))?.[1]];
  if (from === undefined || to === undefined || Number(to) <= Number(from)) return false;
  return from.length === 4 ? to.length === 4 : to.length <= 3;
}

/** A line this long may have been broken for want of room; what is left over of it is no longer than that. */
const BROKEN_LINE = 50;
const LEFTOVER = 40;
// "14,2%/năm.", "VietGAP.", "Tài chính.", "Nghị định này./.": no paragraph by itself
const LEFT_OVER = /^(?:\d[^:]*|\S+(?:\s\S+)?|\p{Lu}\S*(?:\s\S+){0,3} này)(?:\.|\.\/\.|\/\.)$/u;

/** True where the next line is too little to be a paragraph: the rest of a sentence that found no room. */
export function isLeftover(text: string, next: string): boolean {
  const [before, after] = [bare(text), bare(next)];
  return before.length >= BROKEN_LINE && after.length <= LEFTOVER && LEFT_OVER.test(after);
}

// A sentence that ends inside the text: "… khó lường. Tình hình", not "V.I. Lênin", "TP. Hồ Chí Minh", "1. Về"
const INNER_END =
  /(?<!(?:^|[\s(“"])(?:\p{Lu}{1,3}|\p{Lu}\.\p{Lu}|Th|PGS|GS|TS|tr|số|\d{1,3}))[.!?…]["”’)]*\s+["“(]?\p{Lu}/u;

/** True where the text holds more than one sentence. */
export function hasInnerEnd(text: string): boolean {
  return INNER_END.test(bare(text));
}

/** True where a bracket or quotation opened in the text is not closed in it. */
export function isOpen(text: string): boolean {
  const count = (mark: RegExp) => (text.match(mark) ?? []).length;
  return count(/\(/g) > count(/\)/g) || count(/“/g) > count(/”/g);
}

// Joined words that the end of a line can part: "kinh tế ¦ - xã hội", "quốc phòng ¦ - an ninh"
const SECOND_HALF =
  /^[-–]\s?(?:xã hội|an ninh|dịch vụ|tiểu thủ|đào tạo|công nghệ|kỹ thuật|xây dựng|lâm|ngư|thủy sản|thuỷ sản|du lịch|thể thao|thông tin|tài chính|trật tự|văn hóa|môi trường|nghề nghiệp|kế hoạch|sạch|đẹp)(?!\p{L})/u;

export function startsWithSecondHalf(text: string): boolean {
  return SECOND_HALF.test(bare(text));
}
