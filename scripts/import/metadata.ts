import type { Body } from '../../src/domain/catalogue/catalogue.ts';
import { MISSING } from '../../src/domain/document/known.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../src/domain/document/vocabulary.ts';
import { termIn } from '../../src/domain/number/date.ts';
import { workAddress } from '../../src/domain/permalink/address.ts';
import { fold } from '../../src/domain/text/fold.ts';
import { symbolsIn } from '../../src/domain/text/symbol.ts';
import { issuingBody } from './body.ts';
import { words } from './chars.ts';
import { type Inferred, inferred, linesOf, sourceOf } from './field.ts';
import { AUTHORITY, isPerson, isPosition } from './frame.ts';
import {
  isCapitals,
  isNational,
  isNumberLine,
  isTypeName,
  placeAndDate,
  subjectOf,
  typeNamed,
} from './letterhead.ts';
import { ADDRESSED } from './recipients.ts';
import { newsMetadata } from './news-metadata.ts';
import { needsMore } from './sentence.ts';
import { slugOf } from './slug.ts';
import type { Block, ImportState } from './state.ts';

/** The value of a field, stated or inferred; undefined where the source has none. */
function known(field: string | Inferred<string>): string | undefined {
  if (field === MISSING) return undefined;
  return typeof field === 'string' ? field : field.giaTri;
}

/**
 * Reads: frame, outline, page, outcome, source, context. Writes: frontmatter, work, path, address.
 *
 * What the text states is taken with the words it comes from; what it does not state is written as the labelled
 * unknown. Values of the command line win.
 */
export function metadata(state: ImportState): void {
  if (state.outcome === 'tin') newsMetadata(state);
  else documentMetadata(state);
}

function documentMetadata(state: ImportState): void {
  const { stated, bodies } = state.context;
  const head = linesOf(state.frame.heading);
  const all = state.blocks.map((block) => words(block.chars));
  const notes: string[] = [];
  const abstract = abstractOf(head);
  const type = typeOf(head, all, notes);
  const isSummary = head.some((line) => /^(?:ban )?tom tat(?![a-z])/.test(fold(line).trim()));
  const draft = draftOf(head);
  const title =
    stated['title'] === undefined ? titleOf(state, head, abstract) : { text: stated['title'], inferred: '' };
  const number = numberOf(head);
  const {
    body,
    isListed,
    printed,
    others: together,
  } = issuingBody(head, all, linesOf(state.frame.signature), state.page.publisher, bodies);
  const placed = [...head, ...linesOf(state.frame.signature)]
    .map(placeAndDate)
    .find((found) => found !== null);
  const term = termOf(head) ?? (type === 'nq' ? termOfCongress(abstract) : null);
  const period = periodOf([title.text, ...(abstract === null ? [] : [abstract])], state);
  const signed = signatoryOf([...besideRecipients(state), ...firstColumn(state)]);
  const { others = [], ...signatory } = signed ?? {};
  if (others.length > 0) notes.push(`Cùng ký: ${others.join(', ')}.`);
  const status = draft
    ? 'du-thao'
    : /lay y kien/.test(fold(head.join('\n')))
      ? 'lay-y-kien'
      : signed && (number || placed || head.length > 0)
        ? 'ban-hanh'
        : 'chua-ro';
  if (body && !isListed && bodies.length > 0 && stated['co-quan'] === undefined)
    notes.push(`Cơ quan ban hành (mã ${body.giaTri}) chưa có trong bodies.yaml: cần thêm trước khi công bố.`);
  if (printed !== null && stated['co-quan'] === undefined)
    notes.push(`Bản nguồn in “${printed}”; chưa rõ tỉnh nào nên chưa ghi mã cơ quan ban hành.`);
  if (together.length > 0) notes.push(`Cùng ban hành: ${together.join(', ')}.`);
  if (title.inferred !== '') notes.push(title.inferred);
  if (state.page.posted !== null)
    notes.push(`Trang nguồn ghi thời điểm đăng “${state.page.posted}”; đó không phải ngày của văn bản.`);
  for (const move of state.ledger.moves)
    if (move.suyRa) notes.push(`Chú thích ${move.nhan ?? ''}: ${move.suyRa}.`);

  const loai = (stated['loai'] ?? type) as DocumentType;
  const coQuan = stated['co-quan'] ?? body ?? MISSING;
  const nhiemKy = stated['nhiem-ky'] ?? term ?? MISSING;
  const ngay =
    stated['ngay'] ??
    placed?.date ??
    adoptionOf([...linesOf(state.frame.closing), ...all.slice(-1)]) ??
    MISSING;
  const so = stated['so'] ?? number ?? MISSING;
  const mucDo = isSummary ? 'tom-tat' : 'toan-van';
  state.frontmatter = {
    title: title.text,
    loai,
    so,
    coQuan,
    noiBanHanh: stated['noi-ban-hanh'] ?? placed?.place ?? MISSING,
    ngay,
    nhiemKy,
    giaiDoan: period ?? MISSING,
    trichYeu: stated['trich-yeu'] ?? abstract ?? MISSING,
    nguoiKy: signed ? signatory : MISSING,
    trangThai: stated['trang-thai'] ?? status,
    ...(draft && draft > 0 ? { duThaoLan: draft } : {}),
    mucDo,
    banNguonLa: mucDo,
    luuHanh: 'cong-khai',
    nguon: sourceOf(state, title.text, notes.join(' ')),
    ...(isSummary && abstract ? { quanHe: [{ loai: 'tom-tat', vanBan: abstract }] } : {}),
  };
  state.work = {
    body: known(coQuan) ?? 'chua-ro',
    type: loai,
    term: termSegment(isStateDocument(known(coQuan), known(so), head, bodies), known(nhiemKy), known(ngay)),
    number:
      known(so) === undefined
        ? `nn-${slugOf(title.inferred === '' ? title.text : state.source.name.replace(/\.[^.]+$/, ''))}`
        : slugOf(known(so) ?? ''),
  };
  const version = stated['phien-ban'] ?? versionOf(String(state.frontmatter['trangThai']), draft, isSummary);
  const { body: bodyKey, type: typeKey, term: termKey, number: numberKey } = state.work;
  state.path = `documents/${bodyKey}/${typeKey}/${termKey}/${numberKey}/${version}.mdx`;
  state.address = workAddress(state.work);
}

/** Party bodies number by term, State bodies by year; without either the date tells documents apart. */
function termSegment(isState: boolean, term: string | undefined, date: string | undefined): string {
  if (isState && date) return date.slice(0, 4);
  return term ?? date ?? 'chua-ro';
}

// "15/2022/NQ-HĐND", "340/QĐ-TTg", "12/KH-UBND"
const STATE_SYMBOL = /HĐND|UBND|-CP$|TTg|-BT|\/\d{4}\//u;

function isStateDocument(
  body: string | undefined,
  symbol: string | undefined,
  head: readonly string[],
  bodies: readonly Body[],
): boolean {
  const system = bodies.find((known) => known.khoa === body)?.he;
  if (system !== undefined) return system !== 'dang';
  return (
    /^(?:hdnd|ubnd)-/.test(body ?? '') ||
    STATE_SYMBOL.test(symbol ?? '') ||
    head.some((line) => /^cong hoa xa hoi/.test(fold(line)))
  );
}

function versionOf(status: string, draft: number | null, isSummary: boolean): string {
  if (status === 'du-thao') return draft && draft > 0 ? `du-thao-${draft}` : 'du-thao';
  if (isSummary) return 'tom-tat';
  return status === 'lay-y-kien' ? 'lay-y-kien' : status === 'ban-hanh' ? 'ban-hanh' : 'ban-nguon';
}

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
// "… LẦN THỨ XVII, NHIỆM KỲ 2030 - 2035": the term that the congress opens
const CONGRESS_TERM = /^dai hoi .*nhiem ky (\d{4})\s*[-–]\s*(\d{4})/;

/** The lines under the name of the type: what the document is about. */
function abstractOf(head: readonly string[]): string | null {
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

function titleOf(
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
function typeOf(head: readonly string[], all: readonly string[], notes: string[]): DocumentType {
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

// "Luật này được Quốc hội … khóa XV, kỳ họp thứ 5 thông qua ngày 20 tháng 6 năm 2023."
const ADOPTED = /này (?:đã )?được .{5,200}? thông qua ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u;

/** Where no date stands beside the place: the day of adoption that the last sentence states, which is that of a law. */
function adoptionOf(lines: readonly string[]): Inferred<string> | null {
  const match = lines.map((line) => ADOPTED.exec(line)).find((found) => found !== null);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  return inferred(
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    `Bản nguồn ghi “thông qua ${/ngày.+/.exec(match[0])?.[0] ?? ''}”.`,
  );
}

/** "(lần 3)", "DỰ THẢO LẦN 2", "Dự thảo": the number of the draft, 0 where none is printed, null where it is no draft. */
function draftOf(head: readonly string[]): number | null {
  const text = fold(head.join('\n'));
  if (!/du thao/.test(text)) return null;
  return Number(/lan (?:thu )?(\d{1,2})/.exec(text)?.[1] ?? 0);
}

function numberOf(head: readonly string[]): string | null {
  const line = head.find(isNumberLine);
  // "Số:  215 /TTr-UBND", "Số 77 - KL/TU"
  const tight = line?.replace(/\s*([/–-])\s*/g, '$1') ?? '';
  return symbolsIn(tight)[0]?.text ?? null;
}

// "Ban Chấp hành Đảng bộ tỉnh, nhiệm kỳ 2015 - 2020", "Ban Chấp hành Đảng bộ huyện khóa XII, nhiệm kỳ …": the term
// stands right after the body; a congress has the term that begins with it
const BODY_TERM =
  /(?:ban chap hanh|hoi dong nhan dan)(?:(?!dai hoi)[^,;.\n]){0,60},?\s*(?:khoa [^,]{1,12},\s*)?nhiem ky (\d{4})\s*[-–]\s*(\d{4})/;

function termOf(head: readonly string[]): string | null {
  const match = BODY_TERM.exec(fold(head.join('\n')));
  return match ? `${match[1]}-${match[2]}` : null;
}

function termOfCongress(abstract: string | null): string | null {
  const match = CONGRESS_TERM.exec(fold(abstract ?? '').trim());
  return match ? `${match[1]}-${match[2]}` : null;
}

// "giai đoạn 2021 - 2025", "thời kỳ 2021 - 2030", "05 năm (2021 - 2025)"
const PERIOD = /(?:giai đoạn|thời kỳ|5 năm\s*\(?)\s*(\d{4})\s*[-–]\s*(\d{4})/iu;
// "năm 2024"; not "đến năm 2030", "từ năm 2021", "ngày 16 tháng 6 năm 2022"
const YEAR =
  /(?<!(?:đến|tới|từ|trước|sau|ngày\s+\d{1,2}\s+tháng\s+\d{1,2})\s+)năm\s+(\d{4})(?!\s*[-–]\s*\d)/giu;
const FORWARD = /phuong huong|nhiem vu|muc tieu|chi tieu|ke hoach|giai phap/;

/** The years the text covers: from its title, else from the title of the part that looks ahead. */
function periodOf(head: readonly string[], state: ImportState): Inferred<{ tu: number; den: number }> | null {
  for (const line of head) {
    const match = PERIOD.exec(line);
    if (match)
      return inferred({ tu: Number(match[1]), den: Number(match[2]) }, `Nhan đề ghi “${match[0].trim()}”.`);
  }
  for (const node of [...state.outline, ...state.outline.flatMap((part) => part.children)]) {
    const text = node.body.text;
    const term = node.heading && FORWARD.test(fold(text)) ? (termIn(text) ?? null) : null;
    if (term)
      return inferred({ tu: term.from, den: term.to }, `Tên mục ghi “${text.slice(term.start, term.end)}”.`);
  }
  const years = new Map(
    head.flatMap((line) => [...line.matchAll(YEAR)]).map((match) => [Number(match[1]), match[0]]),
  );
  const [only] = years;
  if (only && years.size === 1)
    return inferred({ tu: only[0], den: only[0] }, `Nhan đề ghi “${only[1].trim()}”.`);
  return null;
}

// "Nơi nhận: TRƯỞNG BAN", "Nơi nhận: TM. ỦY BAN NHÂN DÂN": two columns of paper on one line of the source
const BESIDE_RECIPIENTS = /^nơi nhận\s*:?\s+(?=\p{Lu})/iu;

/** What stands in the signature's column beside the title of the recipients. */
function besideRecipients({ frame }: ImportState): string[] {
  const title = linesOf(frame.recipients)[0] ?? '';
  const rest = title.replace(BESIDE_RECIPIENTS, '');
  return rest !== title && isCapitals(rest) && isPosition(rest) ? [rest] : [];
}

/** The lines of the signature; where two sign side by side on the rows of the source, those of the first. */
function firstColumn({ frame, normal }: ImportState): string[] {
  const columnOf = (block: Block) => {
    const at = block.chars.at[0] ?? 0;
    return at - (normal.lastIndexOf('\n', at) + 1);
  };
  const rowOf = (block: Block | undefined) => normal.lastIndexOf('\n', block?.chars.at[0] ?? 0);
  const names = frame.signature.filter(({ chars }) => isPerson(words(chars)) && !isPosition(words(chars)));
  const [first, second] = names;
  if (!first || !second || rowOf(first) !== rowOf(second)) return linesOf(frame.signature);
  const isFirst = (block: Block) =>
    names.includes(block) ||
    Math.abs(columnOf(block) - columnOf(first)) < Math.abs(columnOf(block) - columnOf(second));
  return linesOf(frame.signature.filter(isFirst));
}

// "TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ": in whose name; "Q. CHỦ TỊCH" is a position
const IN_NAME_OF = /^T\/?M/u;
const ACTING = /^Q\./u;

/** Who signed; of several the first, with the lines above the name. */
function signatoryOf(
  signature: readonly string[],
): { ten: string; chucVu?: string; thamQuyen?: string; others: string[] } | null {
  const names = signature.filter((line) => isPerson(line) && !isPosition(line));
  const [name, ...others] = names;
  if (name === undefined) return null;
  const above = signature.slice(0, signature.indexOf(name));
  const own = above.some((line) => placeAndDate(line) === null) ? above : signature;
  const authorities = own.filter((line) => AUTHORITY.test(line) && !ACTING.test(line));
  // Two bodies above one name stand side by side: which of the lines between are whose is not to be seen.
  const isMixed = authorities.filter((line) => IN_NAME_OF.test(line)).length > 1;
  const authority = (isMixed ? authorities.slice(0, 1) : authorities).join(' ');
  const positions = own.filter(
    (line) =>
      line.length > 3 &&
      !(isMixed && authorities.some((other) => !IN_NAME_OF.test(other))) &&
      !names.includes(line) &&
      (!AUTHORITY.test(line) || ACTING.test(line)) &&
      placeAndDate(line) === null &&
      !/^\(?(?:đã )?ký/iu.test(line),
  );
  // What stands above is the name of a body, unless nothing else is a position: then the line nearest to the name.
  const position = positions.find(isPosition) ?? (own === above ? positions.at(-1) : positions[0]);
  return {
    ten: name,
    ...(position === undefined ? {} : { chucVu: position }),
    ...(authority === '' ? {} : { thamQuyen: authority }),
    others,
  };
}
