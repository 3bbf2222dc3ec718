import { DOCUMENT_TYPES, type DocumentType, TYPES_BY_SYMBOL } from '#domain/document-type/document-type.ts';
import { fold } from '#domain/text/fold.ts';
import {
  isAllCapitals,
  isCapitals,
  isNational,
  isNumberLine,
  isTypeName,
  placeAndDate,
  subjectOf,
  typeNamed,
} from '../wording/letterhead.ts';
import { ADDRESSED } from '../wording/recipients.ts';
import { needsMore, startsLow } from '../wording/sentence.ts';
import { gazetteTitle } from './gazette-title.ts';
import { mergedLines, namedBody } from './letterhead-body.ts';
import type { Given } from '../run/state.ts';

/** "BÁO CÁO CHÍNH TRỊ", "CHƯƠNG TRÌNH HÀNH ĐỘNG": the name of a type, with words that belong to it, in capitals. */
function isTypeLine(line: string): boolean {
  if (isTypeName(line)) return true;
  return typeNamed(line) !== null && ((isCapitals(line) && line.length <= 60) || namesIssuer(line));
}

// "QUYẾT ĐỊNH của Ủy ban nhân dân thành phố Lộc Hà", "Nghị quyết của Hội đồng nhân dân tỉnh": type and issuer, no subject
const OF_BODY =
  /^[a-z]+(?: [a-z]+){1,3} cua (?:ban|thuong truc|hoi dong|uy ban|ubnd|hdnd|thu tuong|chinh phu|chu tich|bo truong|bo|tinh uy|huyen uy|thanh uy|giam doc|tong giam doc)(?![a-z])/;
// Words that begin what a document is about
const ABOUT =
  / (?:ve|v\/v|tai|trinh|doi voi|nham|thuc hien|ket qua|kiem diem|trong|sua doi|ban hanh|phe duyet|nam|lan thu)(?![a-z])/;
const LONGEST_TYPE_LINE = 90;

function namesIssuer(line: string): boolean {
  const folded = fold(line).trim();
  return line.length <= LONGEST_TYPE_LINE && OF_BODY.test(folded) && !ABOUT.test(folded);
}

/** The line that names the type of the document itself, the first that does; "TÓM TẮT" above it only says what is done with it. */
export function isOwnTypeLine(line: string): boolean {
  return isTypeLine(line) && typeNamed(line) !== null;
}

// "CỦA BAN THƯỜNG VỤ TỈNH ỦY", right under the name of the type: who issues it, not what it is about
const ISSUER =
  /^cua (?:ban|thuong truc|hoi dong|uy ban|thu tuong|chinh phu|chu tich|tinh uy|huyen uy|thanh uy|bo)(?![a-z])/;
// "HỘI ĐỒNG NHÂN DÂN TỈNH HẬU GIANG", "KHÓA X KỲ HỌP THỨ 17", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH": who decides, under the abstract
const DECIDER =
  /^(?:hoi dong nhan dan|uy ban nhan dan|uy ban thuong vu|chu tich|thu tuong|chinh phu|bo truong|quoc hoi|ban thuong vu|ban chap hanh|ban bi thu|thuong truc|giam doc|tong giam doc|truong ban|chanh van phong|dai hoi|khoa [ivxlc\d]+|ky hop)(?![a-z])/;

// "NGHỊ QUYẾT ¦ ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ HUYỆN … LẦN THỨ XXIII": the resolution of a congress is named by it
const CONGRESS = /^dai hoi /;

const isAround = (line: string) =>
  isNumberLine(line) || placeAndDate(line) !== null || isNational(line) || ADDRESSED.test(line);

/** The lines under the name of the type, and who stands above it; null without such a line. */
function titleLines(head: readonly string[]): { below: string[]; above: readonly string[] } | null {
  const start = head.findIndex(isOwnTypeLine);
  if (start < 0) return null;
  const below = head.slice(start + 1).filter((line) => !/^\(.*\)$/.test(line) && !isAround(line));
  return { below, above: head.slice(0, start) };
}

/** Number and day that the title itself prints, as in the gazette. */
export const titledNumber = (head: readonly string[]) => gazetteTitle(titleLines(head)?.below ?? []);

/** The lines under the name of the type: what the document is about. */
export function abstractOf(head: readonly string[]): string | null {
  const title = titleLines(head);
  if (title === null) return subjectIn(head);
  const { below } = title;
  const first = fold(below[0] ?? '').trim();
  const lines = below.length > 1 && ISSUER.test(first) && !ABOUT.test(first) ? below.slice(1) : below;
  const above = fold(title.above.filter((line) => isCapitals(line)).join(' '));
  const end = lines.findIndex(
    (line, index) =>
      index > 0 && (isDecider(line, lines[index - 1] ?? '', lines[0] ?? '') || isPrintedAbove(line, above)),
  );
  const own = end < 0 ? lines : lines.slice(0, end);
  const whole =
    gazetteTitle(end < 0 || below === lines ? own : below.slice(0, end + 1))?.subject ?? own.join(' ').trim();
  const abstract = withoutDecider(whole, title.above);
  const isBody = lines.length === 1 && isDecider(abstract, '', '') && !CONGRESS.test(fold(abstract));
  return abstract === '' || isBody ? null : abstract;
}

// Who decides in the name of a body: "CHỦ TỊCH ỦY BAN NHÂN DÂN …", "CỤC TRƯỞNG CỤC …"
const HEAD_OF =
  '(?:(?:chu tich|bo truong|thong doc|cuc truong|tong cuc truong|(?:tong )?giam doc|truong ban|chanh an|vien truong|tong thanh tra|chu nhiem|thu tuong) )?';
/** A name that a longer one ends with is no further than this many words longer. */
const LONGER = 4;

/** A subject in capitals without the body that decides, which a crawler closed up with it: "… TỈNH ¦ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH". */
export function withoutDecider(subject: string, above: readonly string[]): string {
  if (!isCapitals(subject)) return subject;
  const all = subject.split(/\s+/);
  const folded = fold(all.join(' '));
  for (const name of mergedLines(above).filter((line) => isCapitals(line) && !isAround(line))) {
    const tail = new RegExp(` ${HEAD_OF}${escaped(fold(name).trim())}$`).exec(folded)?.[0].trim();
    const rest = tail === undefined ? [] : all.slice(0, all.length - tail.split(' ').length);
    const isPart = Array.from({ length: LONGER }, (_, index) => rest.slice(-index - 1)).some(
      (words) => namedBody([...words, name].join(' ')) !== null,
    );
    if (rest.length >= FEWEST_NAME_WORDS && !isPart && !needsMore(rest.join(' ').toLowerCase(), name))
      return rest.join(' ');
  }
  return subject;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What an official letter is about: its "V/v" and the lines under it, between which the lines of the other column may
 * stand. Nothing else stands there in small letters.
 */
function subjectIn(head: readonly string[]): string | null {
  const start = head.findIndex((line) => subjectOf(line) !== null);
  if (start < 0) return null;
  const below = head.slice(start + 1);
  const end = below.findIndex((line) => ADDRESSED.test(line));
  const rest = (end < 0 ? below : below.slice(0, end)).filter(
    (line) => !isAround(line) && !isCapitals(line) && !/^\(.*\)$/.test(line),
  );
  return [subjectOf(head[start] ?? '') ?? '', ...rest].join(' ').trim();
}

/** Capitals after the abstract are the name of the body that decides; in a file that lost its capitals its name is. */
function isDecider(line: string, before: string, first: string): boolean {
  const isName = DECIDER.test(fold(line).trim());
  if (!isCapitals(line)) return isName && !startsLow(line) && isBodyLine(line) && !needsMore(before, line);
  if (needsMore(before.toLowerCase(), line)) return false;
  return (first !== '' && !isAllCapitals(first)) || isName;
}

/** Fewer words in capitals may stand above and in what the document is about. */
const FEWEST_NAME_WORDS = 4;

/** The body of the letterhead again, whatever it is called: "HỘI ĐỒNG THẨM PHÁN ¦ TÒA ÁN NHÂN DÂN TỐI CAO" on one line. */
const isPrintedAbove = (line: string, above: string) =>
  isCapitals(line) && line.split(/\s+/).length >= FEWEST_NAME_WORDS && above.includes(fold(line).trim());

/** A line that is the name of a body and nothing else, however it is written. */
const isBodyLine = (line: string) => namedBody(line) !== null && line.length <= 80;

/** The name the document is shown by; `inferred` says why where the source prints none. */
export function titleOf(
  state: Given<'frame' | 'page'>,
  head: readonly string[],
  abstract: string | null,
): { text: string; inferred: string } {
  const typeLine = head.find(isOwnTypeLine);
  if (typeLine !== undefined && abstract !== null)
    // "QUY CHẾ ¦ Quy chế làm việc của …": the type is said again
    return {
      text: repeatsType(typeLine, abstract) ? abstract : `${sentenceCase(typeLine)} ${abstract}`,
      inferred: '',
    };
  const isMarked = state.frame.heading[0]?.headed === true && !isCapitals(head[0] ?? '');
  const marked = isMarked ? head[0] : undefined;
  // What a letter is about stands in its head; above it a crawler may have put a title of its own.
  const named =
    head.find((line) => subjectOf(line) !== null) ??
    head.find((line) => typeNamed(line) !== null) ??
    marked ??
    state.page.title;
  if (named) return { text: named, inferred: '' };
  return {
    text: `Văn bản chưa rõ tên (tệp ${state.source.name})`,
    inferred: 'Bản nguồn không in tên văn bản; tên hiển thị lấy theo tên tệp.',
  };
}

const repeatsType = (typeLine: string, abstract: string): boolean =>
  fold(abstract).startsWith(`${fold(typeLine).trim()} `) && !isCapitals(abstract);

/** "THÔNG BÁO" → "Thông báo"; of a line with more words only the name of the type, as the rest may hold names. */
function sentenceCase(line: string): string {
  const name = namedLength(line);
  const lower = line.slice(0, name).toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1) + line.slice(name);
}

const LONGEST_NAME = 30;

/** How much of a line is the name of a type, "BÁO CÁO CHÍNH TRỊ"; of who issues it or what it is about are names. */
function namedLength(line: string): number {
  if (isTypeName(line) || (line.length <= LONGEST_NAME && !/ (?:của|về) /iu.test(line))) return line.length;
  const type = typeNamed(line);
  return type === null ? line.length : DOCUMENT_TYPES[type].length;
}

// "Căn cứ vào Chương trình này", "thực hiện Nghị quyết này": the document calls itself by its type
const SELF = new RegExp(
  String.raw`(?:^|[^\p{L}])(${Object.values(DOCUMENT_TYPES).join('|')}) này(?!\p{L})`,
  'gu',
);

/** How a type of documents was found. */
export interface FoundType {
  type: DocumentType;
  /** Why it is inferred, for the notes; empty where it is printed. */
  note: string;
  /** True where the symbol or the form of the document supports it, or it is printed. */
  isSure: boolean;
}

/**
 * The type as printed, as its form or its symbol tells it, or as the text calls itself.
 *
 * @param symbol number and symbol as printed ("12-KH/HU"); null without one
 */
export function typeOf(head: readonly string[], all: readonly string[], symbol: string | null): FoundType {
  const lines = head.filter((line) => !/^(?:ban )?tom tat$/.test(fold(line).trim()));
  const bySymbol = symbolTypes(symbol);
  const own = lines
    .filter(isOwnTypeLine)
    .map(typeNamed)
    .find((type) => type !== null);
  const printed = own ?? lines.map(typeNamed).find((type) => type !== null);
  if (printed) {
    const agrees = bySymbol.length === 0 || bySymbol.includes(printed);
    return { type: printed, note: '', isSure: agrees };
  }
  // An official letter prints no name of its type: it has a subject and is addressed (Nghị định 30/2020, Phụ lục III, mẫu 1.5).
  if (head.some((line) => subjectOf(line) !== null) && [...head, ...all].some((line) => ADDRESSED.test(line)))
    return { type: 'cv', note: '', isSure: true };
  const selves = new Set(all.flatMap((text) => [...text.matchAll(SELF)].map((match) => match[1] ?? '')));
  const [name] = selves;
  const called = (Object.entries(DOCUMENT_TYPES) as [DocumentType, string][]).find(
    ([, printedName]) => printedName === name,
  )?.[0];
  if (selves.size === 1 && name !== undefined && called)
    return {
      type: called,
      note: `Loại văn bản suy ra từ chữ “${name} này” trong bài.`,
      isSure: bySymbol.includes(called),
    };
  const [only] = bySymbol;
  if (bySymbol.length === 1 && only)
    return { type: only, note: `Loại văn bản suy ra từ ký hiệu “${symbol ?? ''}”.`, isSure: false };
  return { type: 'chua-ro', note: '', isSure: false };
}

/** The types that the letters of a symbol may stand for: "15/2022/NQ-HĐND" → nq, "12-KH/HU" → kh. */
function symbolTypes(symbol: string | null): readonly DocumentType[] {
  const letters = /^[\d.]+\p{Ll}?(?:\/\d{4})?[-/](\p{L}+)/u.exec(symbol ?? '')?.[1];
  return (letters === undefined ? undefined : TYPES_BY_SYMBOL.get(letters)) ?? [];
}
