import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { isBodyName } from '../metadata/letterhead-body.ts';
import type { Given, Line } from '../run/state.ts';
import { partsOf } from '../wording/closed-up.ts';
import { isAllCapitals, isCapitals, isNational, isTypeName, placeAndDate } from '../wording/letterhead.ts';
import { AUTHORITY, isNamePart, isPerson, isPosition } from '../wording/signature.ts';
import { slice, trim, words } from './chars.ts';
import { joinChars } from './joint.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'normal', 'lines'>;

/** A head takes no more lines. */
const HEAD_REACH = 14;
/** A signature on one line is no longer. */
const LONGEST_SIGNATURE = 160;

/**
 * Parts lines of letterheads, titles and signatures that a crawler closed up to one line, as the paragraph or cell they
 * stood in was: "QUYẾT ĐỊNH PHÊ DUYỆT … Căn cứ Luật …", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Mẫu".
 */
export function unfold(state: Share): void {
  const parted: Line[] = [];
  let isTitled = false;
  for (let index = 0; index < state.lines.length; index++) {
    const line = state.lines[index];
    if (!line) continue;
    const text = words(line.chars);
    const isHead = index < HEAD_REACH && line.table === null;
    const cuts: readonly number[] = isHead ? headCuts(text, isTitled) : annexCuts(line, text);
    isTitled ||= isHead && (isTypeName(text) || isTypeName(text.slice(0, cuts[0] ?? 0)));
    const parts = line.table === null && cuts.length === 0 ? signatureOf(text) : [];
    const pieces = cutAt(line, parts.length > 1 ? startsOf(text, parts) : cuts);
    parted.push(...pieces);
    const next = state.lines[index + 1];
    const name = pieces.at(-1);
    if (parts.length > 1 && next && name && goesOn(name, next)) {
      name.chars = joinChars(state, name.chars, next.chars);
      index += 1;
    }
  }
  state.lines = parted;
}

function cutAt(line: Line, cuts: readonly number[]): Line[] {
  if (cuts.length === 0) return [line];
  return [0, ...cuts].map((start, order) => ({
    ...line,
    gap: order === 0 ? line.gap : 1,
    chars: trim(slice(line.chars, start, cuts[order] ?? line.chars.text.length)),
  }));
}

/** Where the parts after the first begin. */
function startsOf(text: string, parts: readonly string[]): number[] {
  let at = 0;
  return parts
    .map((part) => {
      at = text.indexOf(part, at);
      return at;
    })
    .slice(1);
}

// "Số: 12/UBND-VX ¦ V/v …", "Số: 12/QĐ-UBND ¦ Lộc Hà, ngày …"
const NUMBER = /^(?:Luật số|Số)\s*:?\s*\d[\p{L}\d./-]*\s+(?=V\/v\s|\p{Lu}[\p{L} .'’-]{1,40},\s*ngày\s)/u;
// "Lộc Hà, ngày 05 tháng 3 năm 2031 ¦ Kính gửi: …", "… năm 2031 ¦ QUYẾT ĐỊNH …"
const DATED = /^\p{Lu}[\p{L} .'’-]{1,40},\s*ngày\s*\d*\s*tháng\s*\d*\s*năm\s*\d{4}\s+(?=Kính gửi|\p{Lu}{2})/u;
// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ¦ Độc lập - Tự do - Hạnh phúc"
const MOTTO = /\s+(?=Độc lập [-–] Tự do [-–] Hạnh phúc)/u;
// "VĂN PHÒNG CHÍNH PHỦ ¦ -------"
const RULE = /\s+(?=[-–_]{3,}$)/u;
// "Công văn 12/TB-SNV năm 2031 … ban hành. ¦ BẢO HIỂM XÃ HỘI VIỆT NAM -------": a crawler's title before the letterhead
const LEAD = /(?<=[.!?])\s+(?=\p{Lu}{2}[^\p{Ll}]{4,80}\s[-–_]{3,}$)/u;
// "… TRÊN ĐỊA BÀN TỈNH ¦ Căn cứ Luật …", "… TẠI CUỘC HỌP ¦ Ngày 21 tháng 11 …": a sentence below a title in capitals
const SENTENCE = /\s+(?=(?:- )?\p{Lu}\p{Ll}+ (?:\p{Ll}|\d|\p{Lu}\p{Ll}))/gu;
/** Of its first words, so many are in small letters. */
const FIRST_WORDS = 10;
const FEWEST_SMALL = 4;
const TYPES = Object.values(DOCUMENT_TYPES).sort((a, b) => b.length - a.length);
/** Fewer words in capitals may belong to the name of the type: "BÁO CÁO CHÍNH TRỊ", "QUY CHẾ PHỐI HỢP CÔNG TÁC". */
const FEWEST_TITLE_WORDS = 4;
const SHORTEST_TITLE = 60;
// "NGHỊ QUYẾT ¦ VỀ VIỆC …", "QUYẾT ĐỊNH ¦ BAN HÀNH …": how what a document is about begins
const ABOUT = /^(?:VỀ|V\/V|QUY ĐỊNH|BAN HÀNH|PHÊ DUYỆT|SỬA ĐỔI|BÃI BỎ|CÔNG BỐ|TRIỂN KHAI|THỰC HIỆN)\s/iu;

/** Where parts of a head begin inside a line. */
function headCuts(text: string, isTitled: boolean): number[] {
  const cuts: number[] = [];
  let from = 0;
  const cut = (length: number | null) => {
    if (length === null || length === 0) return;
    from += length;
    cuts.push(from);
  };
  const rest = () => text.slice(from);
  const before = (pattern: RegExp, isPart: (part: string) => boolean) => {
    const match = pattern.exec(rest());
    return match && isPart(rest().slice(0, match.index).trim()) ? match.index + match[0].length : null;
  };
  cut(before(LEAD, () => true));
  cut(before(MOTTO, (part) => isNational(part)));
  cut(before(RULE, (part) => isCapitals(part) || isNational(part)));
  cut(NUMBER.exec(rest())?.[0].length ?? null);
  const dated = DATED.exec(rest())?.[0];
  cut(dated !== undefined && placeAndDate(dated.trim()) !== null ? dated.length : null);
  const type = isTitled ? null : typeLength(rest());
  cut(type);
  if (isTitled || type !== null) cut(titleEnd(rest()));
  return cuts;
}

// "PHỤ LỤC MỨC CHI … CỦA TỈNH ¦ (Kèm theo Nghị quyết số …) ¦ Đơn vị: đồng": what an annex is attached to
const ATTACHED = /\s+(?=\((?:được )?(?:ban hành )?(?:kèm|đính kèm) theo [^()]*\))/iu;
const LONGEST_ANNEX_TITLE = 500;

/** Where parts of the title of an annex begin inside a line. */
function annexCuts({ table }: Line, text: string): number[] {
  const match = table === null ? ATTACHED.exec(text) : null;
  if (!match || match.index > LONGEST_ANNEX_TITLE || !isCapitals(text.slice(0, match.index))) return [];
  const start = match.index + match[0].length;
  const end = text.indexOf(')', start) + 1;
  const below = /^\s+(?=\S)/.exec(text.slice(end))?.[0].length;
  return below === undefined ? [start] : [start, end + below];
}

/** Where a sentence begins right after a title in capitals; null for another line. */
function titleEnd(text: string): number | null {
  const isSentence = (words: readonly string[]) =>
    words.slice(0, FIRST_WORDS).filter((word) => /^\p{Ll}/u.test(word)).length >= FEWEST_SMALL;
  const found = [...text.matchAll(SENTENCE)].find(({ 0: space, index }) =>
    isSentence(text.slice(index + space.length).split(/\s+/)),
  );
  if (!found || !isCapitals(text.slice(0, found.index))) return null;
  return found.index + found[0].length;
}

/** The length of the name of a type at the start of a title in capitals that goes on; null for another line. */
function typeLength(text: string): number | null {
  const name = TYPES.find((type) => text.startsWith(`${type.toUpperCase()} `));
  if (name === undefined) return null;
  const title = /^(?:[^\p{Ll}\s]\S*\s*)+/u.exec(text.slice(name.length + 1))?.[0] ?? '';
  const own = title.split(/\s+/).filter((word) => isAllCapitals(word) || !/\p{L}/u.test(word));
  if (own.length < FEWEST_TITLE_WORDS || isBodyName(title.trim())) return null;
  return text.length > SHORTEST_TITLE || ABOUT.test(title) ? name.length + 1 : null;
}

/** The lines of a signature that stand on one; the text alone where it is none. */
function signatureOf(text: string): string[] {
  if (text.length > LONGEST_SIGNATURE || !(AUTHORITY.test(text) || isPosition(text))) return [text];
  const parts = partsOf(text);
  const name = parts.at(-1) ?? '';
  return parts.length > 1 && isPerson(name) && parts.slice(0, -1).every(isPosition) ? parts : [text];
}

/** True where the name at the end of such a line goes on below: "… PHÓ CHỦ TỊCH Lê Thị ¦ Mẫu". */
const goesOn = (name: Line, next: Line): boolean =>
  next.gap === 0 &&
  next.table === null &&
  isNamePart(words(next.chars)) &&
  isPerson(`${words(name.chars)} ${words(next.chars)}`);
