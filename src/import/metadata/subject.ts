import { DOCUMENT_TYPES, type DocumentType } from '#domain/document-type/document-type.ts';
import { fold } from '#domain/text/fold.ts';
import {
  isCapitals,
  isNational,
  isNumberLine,
  isTypeName,
  placeAndDate,
  subjectOf,
  typeNamed,
} from '../wording/letterhead.ts';
import { ADDRESSED } from '../wording/recipients.ts';
import { needsMore } from '../wording/sentence.ts';
import type { ImportState } from '../run/state.ts';

/** "BÁO CÁO CHÍNH TRỊ", "CHƯƠNG TRÌNH HÀNH ĐỘNG": the name of a type, with words that belong to it, in capitals. */
function isTypeLine(line: string): boolean {
  return isTypeName(line) || (isCapitals(line) && line.length <= 60 && typeNamed(line) !== null);
}

/** The line that names the type of the document itself, the first that does; "TÓM TẮT" above it only says what is done with it. */
function isOwnTypeLine(line: string): boolean {
  return isTypeLine(line) && typeNamed(line) !== null;
}

// "CỦA BAN THƯỜNG VỤ TỈNH ỦY", right under the name of the type: who issues it, not what it is about
const ISSUER =
  /^cua (?:ban|thuong truc|hoi dong|uy ban|thu tuong|chinh phu|chu tich|tinh uy|huyen uy|thanh uy|bo)(?![a-z])/;
// "của Ban Chấp hành Đảng bộ xã khóa XI trình Đại hội": goes on to say what it is about
const SUBMITS = / trinh (?:dai hoi|hoi nghi|tai|ky hop)/;
// "HỘI ĐỒNG NHÂN DÂN TỈNH HẬU GIANG", "KHÓA X KỲ HỌP THỨ 17", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH": who decides, under the abstract
const DECIDER =
  /^(?:hoi dong nhan dan|uy ban nhan dan|uy ban thuong vu|chu tich|thu tuong|chinh phu|bo truong|quoc hoi|ban thuong vu|ban chap hanh|ban bi thu|thuong truc|giam doc|tong giam doc|truong ban|chanh van phong|dai hoi|khoa [ivxlc\d]+|ky hop)(?![a-z])/;

// "NGHỊ QUYẾT ¦ ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ HUYỆN … LẦN THỨ XXIII": the resolution of a congress is named by it
const CONGRESS = /^dai hoi /;

/** The lines under the name of the type: what the document is about. */
export function abstractOf(head: readonly string[]): string | null {
  const start = head.findIndex(isOwnTypeLine);
  if (start < 0) return head.map(subjectOf).find((subject) => subject !== null) ?? null;
  const below = head
    .slice(start + 1)
    .filter(
      (line) =>
        !/^\(.*\)$/.test(line) &&
        !ADDRESSED.test(line) &&
        !isNumberLine(line) &&
        placeAndDate(line) === null &&
        !isNational(line),
    );
  const first = fold(below[0] ?? '').trim();
  const lines = below.length > 1 && ISSUER.test(first) && !SUBMITS.test(first) ? below.slice(1) : below;
  const end = lines.findIndex(
    (line, index) => index > 0 && isDecider(line, lines[index - 1] ?? '', lines[0] ?? ''),
  );
  const abstract = (end < 0 ? lines : lines.slice(0, end)).join(' ').trim();
  const isBody = lines.length === 1 && isDecider(abstract, '', '') && !CONGRESS.test(fold(abstract));
  return abstract === '' || isBody ? null : abstract;
}

/** Capitals after the abstract are the name of the body that decides. */
function isDecider(line: string, before: string, first: string): boolean {
  if (!isCapitals(line) || needsMore(before.toLowerCase(), line)) return false;
  return (first !== '' && !isCapitals(first)) || DECIDER.test(fold(line).trim());
}

/** The name the document is shown by; `inferred` says why where the source prints none. */
export function titleOf(
  state: ImportState,
  head: readonly string[],
  abstract: string | null,
): { text: string; inferred: string } {
  const typeLine = head.find(isOwnTypeLine);
  if (typeLine !== undefined && abstract !== null)
    return { text: `${sentenceCase(typeLine)} ${abstract}`, inferred: '' };
  const marked = state.frame.heading[0]?.headed === true ? head[0] : undefined;
  const named =
    head.find((line) => typeNamed(line) !== null || subjectOf(line) !== null) ?? marked ?? state.page.title;
  if (named) return { text: named, inferred: '' };
  return {
    text: `Văn bản chưa rõ tên (tệp ${state.source.name})`,
    inferred: 'Bản nguồn không in tên văn bản; tên hiển thị lấy theo tên tệp.',
  };
}

/** "THÔNG BÁO" → "Thông báo". */
function sentenceCase(line: string): string {
  const lower = line.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

// "Căn cứ vào Chương trình này", "thực hiện Nghị quyết này": the document calls itself by its type
const SELF = new RegExp(
  String.raw`(?:^|[^\p{L}])(${Object.values(DOCUMENT_TYPES).join('|')}) này(?!\p{L})`,
  'gu',
);

/** The type as printed, as its form tells it, or as the text calls itself; what was inferred is told in `notes`. */
export function typeOf(head: readonly string[], all: readonly string[], notes: string[]): DocumentType {
  const lines = head.filter((line) => !/^(?:ban )?tom tat$/.test(fold(line).trim()));
  const printed = lines.map(typeNamed).find((type) => type !== null);
  if (printed) return printed;
  // An official letter prints no name of its type: it has a subject and is addressed (Nghị định 30/2020, Phụ lục III, mẫu 1.5).
  if (head.some((line) => subjectOf(line) !== null) && [...head, ...all].some((line) => ADDRESSED.test(line)))
    return 'cv';
  const selves = new Set(all.flatMap((text) => [...text.matchAll(SELF)].map((match) => match[1] ?? '')));
  const [name] = selves;
  if (selves.size !== 1 || name === undefined) return 'chua-ro';
  const key = (Object.entries(DOCUMENT_TYPES) as [DocumentType, string][]).find(
    ([, printedName]) => printedName === name,
  )?.[0];
  if (key) notes.push(`Loại văn bản suy ra từ chữ “${name} này” trong bài.`);
  return key ?? 'chua-ro';
}
