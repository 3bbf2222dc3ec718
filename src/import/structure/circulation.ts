import { ImportError } from '../run/import-error.ts';
import { words } from '../layout/chars.ts';
import type { Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'lines'>;

// Nothing but a mark of secrecy or limited circulation (Nghị định 30/2020, Phụ lục I; Luật Bảo vệ bí mật nhà nước):
// "MẬT", "TỐI MẬT", "(Tuyệt mật)", "LƯU HÀNH NỘI BỘ", "Chỉ lưu hành nội bộ", "Tài liệu lưu hành nội bộ", "Xem xong trả
// lại", "Đọc xong trả lại", "Thu hồi sau hội nghị", "Không phổ biến", "Độ mật: Mật", "Dấu chỉ độ mật: MẬT"
const MARK =
  /^[\s("“*[]*(?:(?:dấu\s+chỉ\s+)?(?:độ|mức độ)\s+mật\s*:\s*)?((?:tài\s+liệu\s+|văn\s+bản\s+|chỉ\s+)?(?:tuyệt\s+mật|tối\s+mật|mật|lưu\s+hành\s+nội\s+bộ|(?:xem|đọc|dùng|họp)\s+xong\s+(?:xin\s+)?(?:trả|thu)\s+(?:lại|hồi)|(?:thu|trả)\s+(?:lại|hồi)\s+sau\s+(?:hội\s+nghị|cuộc\s+họp|khi\s+họp|họp)|không\s+phổ\s+biến))[\s)"”*\].!]*$/iu;
// What may stand beside it on the line: "HỎA TỐC - MẬT", "Tài liệu phục vụ hội nghị, thu hồi sau họp"
const BESIDE =
  /^[\s(]*(?:hỏa\s+tốc|thượng\s+khẩn|khẩn|tài\s+liệu\s+(?:phục\s+vụ\s+)?(?:hội\s+nghị|họp)|không\s+sao\s+chụp)/iu;
// Between the marks of one line: ", ", " - "
const BETWEEN = /\s*[,;]\s*|\s+[-–]\s+/u;
const LONGEST_LINE = 80;
// Letters printed apart: "M Ậ T"
const APART = /^(?:\p{L}\s+)+\p{L}$/u;

/** The mark of a line that holds nothing else; null for any other line. */
function markOf(line: string): string | null {
  const text = APART.test(line.trim()) ? line.replace(/\s+/g, '') : line;
  if (text.length > LONGEST_LINE) return null;
  const parts = text.split(BETWEEN);
  const marks = parts.map((part) => MARK.exec(part)?.[1] ?? null);
  const isOnly = parts.every((part, index) => marks[index] !== null || BESIDE.test(part));
  return isOnly ? (marks.find((mark) => mark !== null) ?? null) : null;
}

/** Marks stand around the text: no further than this many lines from its start or end. */
const REACH = 40;

/**
 */
export function circulation(state: Share): void {
  const near = [...state.lines.slice(0, REACH), ...state.lines.slice(REACH).slice(-REACH)];
  const apart = state.ledger.removals.flatMap(({ text }) => text.split('\n')).map((text) => text.trim());
  for (const text of [...near.map((line) => words(line.chars)), ...apart]) {
    const mark = markOf(text);
    if (mark !== null) throw new ImportError('VK-NHAP-LUU-HANH', `Dòng in: “${mark}”.`);
  }
}
