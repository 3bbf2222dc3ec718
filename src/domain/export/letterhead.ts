import { plainText } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { fold } from '#domain/text/fold.ts';

/** Which side of a letterhead a line is printed on. */
export type Side = 'trai' | 'phai';

// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM"
const NATIONAL =
  /^(?:cong hoa xa hoi chu nghia viet nam|doc lap ?[-–] ?tu do ?[-–] ?hanh phuc|dang cong san viet nam)$/;
// "Lào Cai, ngày tháng năm 2026", "Chợ Mới, ngày 12 tháng 9 năm 2023", "Hà Nội, ngày 03/7/2024"
const PLACE_DATE = /^[^,\d]{2,40}, ?ngay\b[\d\s./-]*(?:thang[\d\s]*nam[\d\s]*)?\.?$/;
// "Số: 12-TB/HU", "Số /KH-UBND", "Luật số: 12/2025/QH15", "V/v báo cáo kết quả …"
const NUMBER_OR_SUBJECT = /^(?:(?:bo luat |luat |phap lenh |nghi quyet |lenh )?so ?:?[\s\d/._-]|v\/v\b)/;
// "*", "-------", "_____", "***"
const RULE = /^[*\-–_=\s]+$/;

/** What a line of a letterhead is: the State or the Party, place and date, number or subject, a rule, or who issues. */
export type LetterheadLine = 'quoc-hieu' | 'dia-danh' | 'so' | 'ke' | 'co-quan';

/** What a line that stands in a letterhead is. */
export function letterheadLine(line: string): LetterheadLine {
  const words = foldedLine(line);
  if (NATIONAL.test(words)) return 'quoc-hieu';
  if (PLACE_DATE.test(words)) return 'dia-danh';
  if (NUMBER_OR_SUBJECT.test(words)) return 'so';
  return RULE.test(words) ? 'ke' : 'co-quan';
}

const foldedLine = (line: string): string => fold(line).replace(/\s+/g, ' ').trim();

/** A letterhead has few lines; more of them are something else. */
const MOST_LINES = 12;

const TYPE_NAMES: ReadonlySet<string> = new Set(Object.values(DOCUMENT_TYPES).map((name) => fold(name)));

/**
 * The sides on which the lines above the title are printed, by identifier: who issues the document, its number and
 * subject on the left; the name of the State or the Party, place and date on the right (Nghị định 30/2020/NĐ-CP, Phụ
 * lục I; Hướng dẫn 36-HD/VPTW). Empty unless the block holds both, so that other openings stay as they are.
 */
export function letterheadSides(lines: readonly Unit[]): ReadonlyMap<string, Side> {
  const words = lines.map(({ text }) => foldedLine(plainText(text)));
  const title = words.findIndex((line) => TYPE_NAMES.has(line));
  const above = words.slice(0, Math.min(title === -1 ? words.length : title, MOST_LINES));
  const isRight = (line: string): boolean => NATIONAL.test(line) || PLACE_DATE.test(line);
  const last = above.findLastIndex((line) => isRight(line) || NUMBER_OR_SUBJECT.test(line));
  const head = above.slice(0, last + 1);
  if (!head.some((line) => NATIONAL.test(line)) || head.every(isRight)) return new Map();
  let side: Side = 'trai';
  const sides = new Map<string, Side>();
  for (const [i, line] of head.entries()) {
    // A rule belongs to the line above it.
    if (!RULE.test(line)) side = isRight(line) ? 'phai' : 'trai';
    sides.set(lines[i]?.eid ?? '', side);
  }
  return sides;
}
