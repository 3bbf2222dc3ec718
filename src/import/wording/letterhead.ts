import { CITED_TYPES } from '#domain/citation/parse/cited-type.ts';
import { DOCUMENT_TYPES, type DocumentType } from '#domain/document-type/document-type.ts';
import { fold } from '#domain/text/fold.ts';

const TYPE_NAMES = Object.entries(DOCUMENT_TYPES)
  .filter(([key]) => key !== 'chua-ro')
  .map(([key, name]) => ({ key: key as DocumentType, name: name.toLowerCase() }))
  .sort((a, b) => b.name.length - a.name.length);
/** "Văn kiện" besides, which is no type of its own. */
const ALL_NAMES = [...TYPE_NAMES.map(({ name }) => name), CITED_TYPES['van-kien'].toLowerCase()];

/** True where the words are the name: with its diacritics or, typed without, with none; "PHƯỜNG AN" is no "Phương án". */
function isName(words: string, name: string): boolean {
  const lower = words.toLowerCase();
  return lower === name || lower === fold(name);
}

// What may stand before the name of a type: "DỰ THẢO BÁO CÁO", "(Dự thảo)", "TÓM TẮT"
const AROUND = /^(?:\(?\s*(?:dự thảo|tóm tắt|bản tóm tắt|trích)\s*\)?\s*)+/iu;

/**
 * The type of a document named at the start of a line: "THÔNG BÁO" → tb, "Dự thảo Báo cáo chính trị (lần 3)" → bc.
 * Null where the line does not begin with the name of a type.
 */
export function typeNamed(line: string): DocumentType | null {
  const bare = line.trim().replace(AROUND, '');
  const found = TYPE_NAMES.find(
    ({ name }) => isName(bare.slice(0, name.length), name) && /^(?: |$)/.test(bare.slice(name.length)),
  );
  return found?.key ?? null;
}

/**
 * True for a line that is nothing but the name of a type, as printed over the abstract: "NGHỊ QUYẾT", "Tóm tắt"; not
 * "nghị quyết", the last words of a sentence.
 */
export function isTypeName(line: string): boolean {
  if (/^\p{Ll}/u.test(line)) return false;
  const bare = line.trim().replace(AROUND, '').trim();
  return ALL_NAMES.some((name) => isName(bare, name)) || /^(?:ban )?tom tat$/.test(fold(line).trim());
}

// "Số: 12-TB/HU", "Số 04-NQ/TU", "Số:      /NQ-HĐND", "Luật số: 12/2023/QH15", "Nghị quyết số: 05/2024/NQ-HĐND"
const NUMBER_LINE =
  /^(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư) số|Số|SỐ)\s*:?\s*(?:\d|[-–/._\s…]*\s*[-–/]\s*\p{Lu})/u;

export function isNumberLine(line: string): boolean {
  return NUMBER_LINE.test(line) && line.length < 60 && !NAMES_SYMBOL.test(line);
}

// "Quyết định số 12/2031/QĐ-UBND tỉnh Lộc Hà", "Nghị quyết số 5-NQ/TU về …": a title that names a symbol
const NAMES_SYMBOL = /^\p{Lu}\p{Ll}+ \p{Ll}+ số \S+ \p{L}/u;

// "V/v báo cáo kết quả …", "V/v: …": what an official letter is about (Nghị định 30/2020, Phụ lục I, mục II.5)
const SUBJECT = /^V\/v\s*:?\s+(?=\S)/i;

/** What an official letter is about; null for another line. */
export function subjectOf(line: string): string | null {
  return SUBJECT.test(line) ? line.replace(SUBJECT, '') : null;
}

// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH"
const NATIONAL =
  /^(?:cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc|dang cong san viet nam|doan (?:tncs|thanh nien cong san) ho chi minh$)/;

export function isNational(line: string): boolean {
  return NATIONAL.test(fold(line).trim());
}

// "Chợ Mới, ngày 12 tháng 9 năm 2023", "Hà Nội, ngày     tháng 5 năm 2024", "Krông M'Đrăk, ngày 03/7/2024"
const PLACE_DATE =
  /^(\p{Lu}[\p{L}\s.'’-]{1,40}),\s*ngày\s*(?:([\d.…\s]*)\s*tháng\s*([\d.…\s]*)\s*năm\s*(\d{4})|(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}))\s*\.?$/u;

/** Place and date printed at the head or above the signature; the date only as far as it is printed. */
export function placeAndDate(line: string): { place: string; date: string } | null {
  const match = PLACE_DATE.exec(line.trim());
  if (!match) return null;
  const [, place = ''] = match;
  const [day = '', month = '', year = ''] = match[4] === undefined ? match.slice(5) : match.slice(2);
  const digits = (text: string) => /^\d{1,2}$/.exec(text.trim())?.[0].padStart(2, '0');
  const [d, m] = [digits(day), digits(month)];
  return {
    place: place.trim(),
    date: m === undefined ? year : d === undefined ? `${year}-${m}` : `${year}-${m}-${d}`,
  };
}

/** True where all letters are capitals, be they few: "VỀ", the first line of a title. */
export function isAllCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 2 && letters.every((letter) => letter === letter.toUpperCase());
}

/** True where all letters are capitals, in two words or more: a title as printed. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 4 && letters.every((letter) => letter === letter.toUpperCase());
}
