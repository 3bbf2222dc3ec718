import { ImportError } from './import-error.ts';
import { words } from './chars.ts';
import type { ImportState } from './state.ts';

// A line that is nothing but a mark of secrecy or limited circulation (Nghị định 30/2020, Phụ lục I; Luật Bảo vệ bí
// mật nhà nước): "MẬT", "TỐI MẬT", "(Tuyệt mật)", "LƯU HÀNH NỘI BỘ", "Tài liệu lưu hành nội bộ", "Xem xong trả lại",
// "Đọc xong trả lại", "Không phổ biến", "Độ mật: Mật"
const MARK =
  /^[\s("“*[]*(?:(?:độ|mức độ)\s+mật\s*:\s*)?((?:tài\s+liệu\s+|văn\s+bản\s+)?(?:tuyệt\s+mật|tối\s+mật|mật|lưu\s+hành\s+nội\s+bộ|(?:xem|đọc|dùng|họp)\s+xong\s+(?:xin\s+)?(?:trả|thu)\s+(?:lại|hồi)|(?:thu|trả)\s+lại\s+sau\s+(?:hội\s+nghị|khi\s+họp)|không\s+phổ\s+biến))[\s)"”*\].!]*$/iu;

/** Marks stand around the text: no further than this many lines from its start or end. */
const REACH = 40;

/**
 * Reads: lines, ledger.removals (what the reader left out: headers, boxes). Writes: nothing; stops the import where the document may not be published.
 */
export function circulation(state: ImportState): void {
  const near = [...state.lines.slice(0, REACH), ...state.lines.slice(REACH).slice(-REACH)];
  const apart = state.ledger.removals.flatMap(({ text }) => text.split('\n')).map((text) => text.trim());
  for (const text of [...near.map((line) => words(line.chars)), ...apart]) {
    const mark = MARK.exec(text)?.[1];
    if (mark !== undefined) throw new ImportError('VK-NHAP-LUU-HANH', `Dòng in: “${mark}”.`);
  }
}
