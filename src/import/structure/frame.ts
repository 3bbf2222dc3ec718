import { fold } from '#domain/text/fold.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { bulletOf } from '../wording/bullet.ts';
import { spanOf, words } from '../layout/chars.ts';
import { BYLINE } from './classify.ts';
import {
  isCapitals,
  isNational,
  isNumberLine,
  isTypeName,
  placeAndDate,
  subjectOf,
  typeNamed,
} from '../wording/letterhead.ts';
import { OPENING } from '../wording/opening.ts';
import { ADDRESSED } from '../wording/recipients.ts';
import { hasInnerEnd, isFinished, startsLow } from '../wording/sentence.ts';
import type { Block, Frame, ImportState } from '../run/state.ts';

/** Longer blocks are running text. */
const LONGEST_HEAD = 320;
const LONGEST_POSITION = 80;

// "T/M BAN THƯỜNG VỤ", "TM. ỦY BAN NHÂN DÂN", "TM.BAN", "K/T CHỦ TỊCH", "KT. TRƯỞNG BAN", "TL. CHỦ TỊCH", "Q. CHỦ TỊCH"
export const AUTHORITY =
  /^(?:(?:T\/M|TM|K\/T|KT|T\/L|TL|TUQ|T\/UQ)\.?\s+|(?:T\/?M|K\/?T|T\/?L|T\/?UQ)\.|Q\.\s*)\p{Lu}/u;
// "CHÁNH VĂN PHÒNG", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Chủ tịch", "GIÁM ĐỐC", "CHI CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG", "Q. VIỆN TRƯỞNG"
export const POSITION =
  /^(?:quyen |pho )?(?:bi thu|chu tich|chanh van phong|pho chanh van phong|chanh thanh tra|chanh an|truong (?:ban|phong|doan|khoa|tram|tieu ban|thon|khu pho)|pho truong (?:ban|phong|khoa|tram)|(?:pho )?(?:tong )?giam doc|tong bi thu|thu tuong|bo truong|thu truong|chu nhiem|uy vien|tong bien tap|tu lenh|chinh uy|chi huy truong|tham muu truong|tong tham muu truong|(?:vien|hieu|vu|cuc|chi cuc|tong cuc|doi|to|hat|kiem toan) truong|tong kiem toan|tong thanh tra)(?![a-z])/;
// "PGS.TS. ", "BS.CKII. ", "ThS. ", "Đại tá "
const DEGREE =
  /^(?:(?:(?:PGS|GS|TSKH|TS|Ts|ThS|Ths|BS|Bs|DS|KS|KTS|CN|LS|CK ?I{1,2}|NGND|NGƯT|TTND|TTƯT)\.?(?:\s+|(?<=\.)|$))+|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)\s+)+/u;
// "Lâm Thái Hòa", "Nguyễn Văn A", "Y Mẫu Niê", "Ksor H'Bơ", "K’Mẫu"
const NAME = /^(?:\p{Lu}\p{Ll}+|[YH](?=\s)|\p{Lu}['’]\p{Lu}\p{Ll}*)(?:\s\p{Lu}(?:['’]\p{Lu})?\p{Ll}*){1,4}$/u;
// "NGUYỄN VĂN MẪU": in capitals a name is known by its family name; "LÂM ĐỒNG", "HÀ NỘI" are places
const FAMILY_NAME =
  /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HUỲNH|HOÀNG|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|ĐOÀN|TRƯƠNG|TRỊNH|MAI|ĐÀO|CAO|LÂM|TÔ|TẠ|HÀ|THÁI|LƯƠNG|LƯU|PHÙNG|VƯƠNG|CHÂU|TĂNG|QUÁCH|KIỀU|DANH|THẠCH|SƠN|NÔNG|HỨA|NGHIÊM)(?: \p{Lu}+){2,3}$/u;

/** True for a line that is the name of a person, with or without a degree or rank before it. */
export function isPerson(text: string): boolean {
  const name = text.replace(DEGREE, '');
  return NAME.test(name) || (FAMILY_NAME.test(name) && name !== 'HỒ CHÍ MINH' && !POSITION.test(fold(name)));
}

// "(đã ký)", "Đã ký", "(Ký tên, đóng dấu)"
const SIGNED = /^\(?\s*(?:da ky|ky ten)\b.{0,30}$/;
// "Nơi nhận:", "Nơi nhận", "NƠI NHẬN :"
const RECIPIENTS = /^noi nhan\s*:?/;
// The sentences documents end with: "Văn phòng … xin thông báo đến …", "Trên đây là …", "Nghị quyết này có hiệu lực …",
// "Đại hội giao Ban Chấp hành …"
export const CLOSING =
  /xin thong bao|thong bao (?:de|den) |kinh (?:trinh|de nghi) .{3,80} (?:xem xet|quyet dinh)|^tren day la|^rat mong|^(?:nghi quyet|chi thi|ket luan|quyet dinh|quy dinh|quy che|chuong trinh|ke hoach|huong dan|thong bao|de an|luat|bo luat|phap lenh|nghi dinh|thong tu) nay\b|(?:pho bien|quan triet) (?:den|toi) (?:chi bo|dang vien|cac)|^(?:dai hoi|hoi nghi) (?:giao|keu goi|tin tuong|yeu cau) |^(?:kinh (?:trinh|bao cao|de nghi|mong)|de nghi cac|yeu cau cac)/;

/**
 * Reads: blocks, attachments, outcome, page. Writes: frame, blocks (without the frame), the same of attachments, ledger.moves.
 *
 * Letterhead and title above; closing sentence, recipients and signature below. Of a news article: its title and
 * byline.
 */
export function frame(state: ImportState): void {
  if (state.outcome === 'tin') {
    newsFrame(state);
    return;
  }
  const head = headLength(state);
  state.frame.heading = state.blocks.splice(0, head);
  takeEnd(state, state);
  for (const part of state.attachments) takeEnd(state, part);
}

function newsFrame(state: ImportState): void {
  const first = state.blocks[0];
  if (first && !isFinished(words(first.chars)) && words(first.chars).length <= LONGEST_HEAD) {
    state.frame.heading = state.blocks.splice(0, 1);
  }
  while (
    BYLINE.test(
      fold(words(state.blocks.at(-1)?.chars ?? first?.chars ?? { text: '', at: [], style: [] })).trim(),
    )
  ) {
    const line = state.blocks.pop();
    if (!line) break;
    state.frame.signature.unshift(line);
  }
}

// "Thời gian bắt đầu: 08 giờ", "Địa điểm: …", "Thành phần tham dự:", "Hôm nay, ngày …": what minutes begin with
const MINUTES =
  /^(?:(?:thoi gian|dia diem|thanh phan|chu tri|chu toa|thu ky)[^:]{0,40}:|hom nay|vao (?:hoi|luc) )/;

/** How many blocks at the top are letterhead and title: until running text or the first number. */
function headLength(state: ImportState): number {
  let length = 0;
  let hasSign = false;
  for (const block of state.blocks) {
    if (block.rows) break;
    const text = words(block.chars);
    // The title of what comes before the first number is no part of the letterhead.
    if (OPENING.test(fold(text).trim())) break;
    // Printed in columns, place and date may stand below whom a letter addresses.
    if (ADDRESSED.test(text) && !state.blocks.slice(length + 1, length + 5).some(isLetterhead)) break;
    const isSign =
      isTypeName(text) ||
      isNumberLine(text) ||
      isNational(text) ||
      placeAndDate(text) !== null ||
      subjectOf(text) !== null ||
      text === state.page.title ||
      (length === 0 && typeNamed(text) !== null);
    const bracketed = /^\(.*\)$/.test(text);
    const next = words(state.blocks[length + 1]?.chars ?? block.chars);
    // "kết quả thực hiện Nghị quyết …; ¦ phương hướng, nhiệm vụ năm 2031": the abstract goes on
    const goesOn = hasSign && /[;,]$/.test(text) && startsLow(next) && !hasInnerEnd(text);
    const isRunning =
      !bracketed &&
      !isNumberLine(text) &&
      !goesOn &&
      (isFinished(text) || hasInnerEnd(text) || text.endsWith(','));
    const number = parseNumber(text);
    if (text.length > LONGEST_HEAD || isRunning || (number !== null && !isNumberLine(text))) break;
    if (bulletOf(text) || MINUTES.test(fold(text).trim())) break;
    hasSign ||= isSign;
    length += 1;
  }
  return hasSign ? length : isMarkedTitle(state.blocks[0]) ? 1 : 0;
}

/** What the file marks as a heading above everything else is the title, whatever it is called. */
function isMarkedTitle(block: Block | undefined): boolean {
  const text = block?.headed === true ? words(block.chars).trim() : '';
  return (
    text !== '' &&
    text.length <= LONGEST_HEAD &&
    !isFinished(text) &&
    parseNumber(text) === null &&
    !OPENING.test(fold(text))
  );
}

function isLetterhead({ chars }: Block): boolean {
  const text = words(chars);
  return isNational(text) || isNumberLine(text) || placeAndDate(text) !== null;
}

type Part = 'recipients' | 'signature';

/** Takes the end of a document or an attached part out of its blocks. */
function takeEnd(state: ImportState, part: { blocks: Block[]; frame: Frame }): void {
  const { blocks, frame } = part;
  const parts = endParts(blocks);
  const start = blocks.length - parts.length;
  const end = blocks.splice(start);
  frame.recipients = end.filter((_, index) => parts[index] === 'recipients');
  frame.signature = end.filter((_, index) => parts[index] === 'signature');
  moveSignature(state, frame);
  while (endsWithClosing(blocks)) frame.closing.unshift(...blocks.splice(-1));
}

/** True where the last block closes the document, below something numbered. */
function endsWithClosing(blocks: readonly Block[]): boolean {
  const last = blocks.at(-1);
  if (!last || last.rows) return false;
  const text = words(last.chars);
  const isClosing = CLOSING.test(fold(text).trim()) && parseNumber(text) === null && !bulletOf(text);
  // "Điều 4. Hiệu lực thi hành" above it: then it is what the article says
  if (!isFinished(words(blocks.at(-2)?.chars ?? last.chars))) return false;
  return isClosing && blocks.slice(0, -1).some((block) => parseNumber(words(block.chars)) !== null);
}

/** What each of the last blocks is; empty where the text just ends. */
function endParts(blocks: readonly Block[]): Part[] {
  const texts = blocks.map((block) => words(block.chars));
  const lastNumber = texts.findLastIndex((text) => parseNumber(text) !== null && !AUTHORITY.test(text));
  const recipients = texts.findIndex(
    (text, index) => index > lastNumber && RECIPIENTS.test(fold(text).trim()),
  );
  const isSigner = (index: number) => isPosition(texts[index] ?? '') || isAboveName(texts, index);
  const position = texts.findIndex(
    (_, index) => index > lastNumber && index >= texts.length - 30 && isSigner(index),
  );
  const starts = [recipients, position, issuerAtEnd(blocks, lastNumber)].filter((index) => index >= 0);
  if (starts.length === 0) return [];
  let start = Math.min(...starts);
  while (start > lastNumber + 1 && standsAboveSigner(texts[start - 1] ?? '')) start -= 1;
  const tail = texts.slice(start);
  let inRecipients = false;
  let sawRecipients = false;
  const parts = tail.map((text, index): Part | null => {
    if (blocks[start + index]?.rows) return null;
    if (RECIPIENTS.test(fold(text).trim()) || (sawRecipients && bulletOf(text) !== null)) inRecipients = true;
    else if (
      isSigner(start + index) ||
      isPerson(text) ||
      SIGNED.test(fold(text)) ||
      placeAndDate(text) !== null
    )
      inRecipients = false;
    else if (!inRecipients && text.length > LONGEST_POSITION) return null;
    sawRecipients ||= inRecipients;
    return inRecipients ? 'recipients' : 'signature';
  });
  return parts.includes(null) ? [] : (parts as Part[]);
}

// "BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN KHÓA XII", "BAN THƯỜNG VỤ TỈNH ỦY", "ĐOÀN CHỦ TỊCH ĐẠI HỘI", "ỦY BAN NHÂN DÂN HUYỆN"
const ISSUER =
  /^(?:ban chap hanh|ban thuong vu|thuong truc|doan chu tich|ban to chuc|uy ban nhan dan|hoi dong nhan dan)(?![a-z])/;

/** Place of the last line where it names who issues the document instead of who signed it; else -1. */
function issuerAtEnd(blocks: readonly Block[], lastNumber: number): number {
  const last = blocks.length - 1;
  const block = blocks[last];
  const above = blocks[last - 1];
  if (!block || block.rows || !above || above.rows || last <= lastNumber) return -1;
  const text = words(block.chars);
  const isIssuer = isCapitals(text) && text.length <= LONGEST_POSITION && ISSUER.test(fold(text).trim());
  return isIssuer && isFinished(words(above.chars)) ? last : -1;
}

/** "Hà Nội, ngày …", "BỘ TÀI CHÍNH", "XÁC THỰC VĂN BẢN HỢP NHẤT" right above who signed. */
function standsAboveSigner(text: string): boolean {
  const isName = isCapitals(text) && text.length <= LONGEST_POSITION && !isTypeName(text);
  return placeAndDate(text) !== null || (isName && !/[.:;,!?]$/.test(text));
}

/** "CHI CỤC TRƯỞNG" whatever it is called: capitals right above a name that ends the text, or above its "(đã ký)". */
function isAboveName(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? '';
  if (!isCapitals(text) || text.length > LONGEST_POSITION || isTypeName(text) || isNational(text))
    return false;
  const below = texts.slice(index + 1).findIndex((next) => !SIGNED.test(fold(next)));
  return below >= 0 && isPerson(texts[index + 1 + below] ?? '') && parseNumber(text) === null;
}

export function isPosition(text: string): boolean {
  if (text.length > LONGEST_POSITION || isFinished(text)) return false;
  return AUTHORITY.test(text) || (POSITION.test(fold(text).trim()) && (isCapitals(text) || text.length < 40));
}

/**
 * Recipients and signature stand side by side on paper: signature lines that the file prints between or above the
 * recipients come after them, beside the name.
 */
function moveSignature(state: ImportState, { recipients, signature }: Frame): void {
  const [first, last] = [recipients[0], recipients.at(-1)];
  const end = signature.at(-1);
  if (!first || !last || !end || spanOf(end.chars).start < spanOf(first.chars).start) return;
  const listEnd = spanOf(last.chars).end;
  const after = signature.find((block) => spanOf(block.chars).start >= listEnd);
  const target = after ? spanOf(after.chars).start : listEnd;
  for (const block of signature) {
    const { start, end: stop } = spanOf(block.chars);
    if (start < target && stop <= target) {
      state.ledger.move({ loai: 'phần ký', at: start, text: state.normal.slice(start, stop), to: target });
    }
  }
}
