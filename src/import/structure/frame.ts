import { fold } from '#domain/text/fold.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { bulletOf } from '../wording/bullet.ts';
import { spanOf, words } from '../layout/chars.ts';
import { BYLINE } from '../wording/press.ts';
import { isClosing } from '../wording/closing.ts';
import { AUTHORITY, isPerson, isPosition, isSigned, LONGEST_POSITION } from '../wording/signature.ts';
import {
  isCapitals,
  isNational,
  isNumberLine,
  isTypeName,
  placeAndDate,
  subjectOf,
} from '../wording/letterhead.ts';
import { removeChars } from '../layout/stretch.ts';
import { recipientsTitle } from '../wording/recipients.ts';
import { isFinished } from '../wording/sentence.ts';
import { headSpan, LONGEST_HEAD } from './head.ts';
import type { Block, Frame, Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'extracted' | 'attachments' | 'outcome' | 'page' | 'normal', 'frame' | 'blocks'>;

/**
 * Letterhead and title above; closing sentence, recipients and signature below. Of a news article: its title and
 * byline.
 */
export function frame(state: Share): void {
  if (state.outcome === 'tin') {
    newsFrame(state);
    return;
  }
  const { start, length } = headSpan(state.blocks, state.page.title);
  takeLead(state, start);
  state.frame.heading.push(...state.blocks.splice(0, length));
  pointAtStrangers(state);
  takeEnd(state, state);
  for (const part of state.attachments) takeEnd(state, part);
}

function newsFrame(state: Share): void {
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

type EndPart = 'recipients' | 'signature';

/**
 * What stands above the letterhead: a page's own words go, with a doubt that shows them; in any other file they stay at
 * the head of the document.
 */
function takeLead(state: Share, length: number): void {
  const lead = state.blocks.splice(0, length);
  const first = lead[0];
  if (!first) return;
  const isPage =
    state.extracted.format === 'html' || state.extracted.format === 'mht' || state.page.posted !== null;
  if (isPage) for (const { chars } of lead) removeChars(state, chars, 'lời dẫn của trang đăng');
  else {
    state.frame.heading.push(...lead);
    state.ledger.doubt(
      first.chars.at[0] ?? 0,
      'phía trên phần đầu văn bản còn có chữ: để nguyên ở đầu văn bản',
      'bo',
    );
  }
}

// "*", "Dự thảo lần 2", "(Kèm theo …)", "Mẫu số 01", "HỎA TỐC", "Căn cứ …": what else stands above the name of the type
const AROUND_TYPE =
  /^(?:[^a-z]*$|du thao|ban |mau |phu luc|hoa toc|khan|thuong khan|luat|khoa |ky hop|can cu )/;

/** Small letters above the name of the type that belong to no letterhead: a page's words may have come into it. */
function pointAtStrangers(state: Share): void {
  const { heading } = state.frame;
  const type = heading.findIndex(({ chars }) => isTypeName(words(chars)));
  for (const { chars } of heading.slice(0, Math.max(0, type))) {
    const text = words(chars).trim();
    const isKnown =
      isCapitals(text) ||
      isNational(text) ||
      isNumberLine(text) ||
      placeAndDate(text) !== null ||
      subjectOf(text) !== null ||
      /^\(.*\)$/.test(text) ||
      AROUND_TYPE.test(fold(text));
    if (!isKnown)
      state.ledger.doubt(chars.at[0] ?? 0, `dòng ở phần đầu không rõ là gì: “${text.slice(0, 120)}”`, 'bo');
  }
}

/** Takes the end of a document or an attached part out of its blocks. */
function takeEnd(state: Share, part: { blocks: Block[]; frame: Frame }): void {
  const { blocks, frame } = part;
  const parts = endParts(blocks);
  const start = blocks.length - parts.length;
  const end = blocks.splice(start);
  frame.recipients = end.filter((_, index) => parts[index] === 'recipients');
  frame.signature = end.filter((_, index) => parts[index] === 'signature');
  moveSignature(state, frame);
  pointAtRest(state, frame);
  while (endsWithClosing(blocks)) frame.closing.unshift(...blocks.splice(-1));
}

/** Words below the name of who signed that say nothing of the signature: a page's own may have come into it. */
function pointAtRest(state: Share, { signature }: Frame): void {
  const name = signature.findIndex(({ chars }) => isPerson(words(chars)) && !isPosition(words(chars)));
  for (const { chars } of name < 0 ? [] : signature.slice(name + 1)) {
    const text = words(chars).trim();
    const isKnown =
      isPerson(text) ||
      isPosition(text) ||
      isSigned(text) ||
      isCapitals(text) ||
      placeAndDate(text) !== null ||
      /^\(.*\)$/.test(text);
    if (!isKnown)
      state.ledger.doubt(
        chars.at[0] ?? 0,
        `dòng sau tên người ký không rõ là gì: “${text.slice(0, 120)}”`,
        'bo',
      );
  }
}

/** True where the last block closes the document, below something numbered. */
function endsWithClosing(blocks: readonly Block[]): boolean {
  const last = blocks.at(-1);
  if (!last || last.rows) return false;
  const text = words(last.chars);
  const closes = isClosing(text) && parseNumber(text) === null && !bulletOf(text);
  // "Điều 4. Hiệu lực thi hành" above it: then it is what the article says
  if (!isFinished(words(blocks.at(-2)?.chars ?? last.chars))) return false;
  return closes && blocks.slice(0, -1).some((block) => parseNumber(words(block.chars)) !== null);
}

/** What each of the last blocks is; empty where the text just ends. */
function endParts(blocks: readonly Block[]): EndPart[] {
  const texts = blocks.map((block) => words(block.chars));
  const lastNumber = blocks.findLastIndex(
    ({ numbered }, index) => numbered && !AUTHORITY.test(texts[index] ?? ''),
  );
  const isStart = (text: string, index: number) =>
    recipientsTitle(text) > 0 || (index >= texts.length - END_REACH && isSigner(texts, index));
  const issuer = issuerAtEnd(blocks, lastNumber);
  const starts = texts.flatMap((text, index) =>
    index > lastNumber && (index === issuer || isStart(text, index)) ? [index] : [],
  );
  // What only looks like the start of an end has running text below it.
  for (const found of starts) {
    let start = found;
    while (start > lastNumber + 1 && standsAboveSigner(texts[start - 1] ?? '')) start -= 1;
    const parts = partsFrom(blocks, texts, start);
    if (parts) return parts;
  }
  return [];
}

/** A signature is no longer than this many blocks. */
const END_REACH = 30;

const isSigner = (texts: readonly string[], index: number) =>
  isPosition(texts[index] ?? '') || isAboveName(texts, index);

/** The parts from a block on; null where one is neither recipients nor signature. */
function partsFrom(blocks: readonly Block[], texts: readonly string[], start: number): EndPart[] | null {
  let inRecipients = false;
  let sawRecipients = false;
  const parts: EndPart[] = [];
  for (let index = start; index < texts.length; index++) {
    const text = texts[index] ?? '';
    if (blocks[index]?.rows) return null;
    if (recipientsTitle(text) > 0 || (sawRecipients && bulletOf(text) !== null)) inRecipients = true;
    else if (isSigner(texts, index) || isPerson(text) || isSigned(text) || placeAndDate(text) !== null)
      inRecipients = false;
    else if (!inRecipients && text.length > LONGEST_POSITION) return null;
    sawRecipients ||= inRecipients;
    parts.push(inRecipients ? 'recipients' : 'signature');
  }
  return parts;
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
  const below = texts.slice(index + 1).findIndex((next) => !isSigned(next));
  return below >= 0 && isPerson(texts[index + 1 + below] ?? '') && parseNumber(text) === null;
}

/**
 * Recipients and signature stand side by side on paper: signature lines that the file prints between or above the
 * recipients come after them, beside the name.
 */
function moveSignature(state: Share, { recipients, signature }: Frame): void {
  const [first, last] = [recipients[0], recipients.at(-1)];
  const end = signature.at(-1);
  if (!first || !last || !end || spanOf(end.chars).start < spanOf(first.chars).start) return;
  const listEnd = spanOf(last.chars).end;
  const after = signature.find((block) => spanOf(block.chars).start >= listEnd);
  const target = after ? spanOf(after.chars).start : listEnd;
  for (const block of signature) {
    const { start, end: stop } = spanOf(block.chars);
    if (start < target && stop <= target) {
      state.ledger.move({ kind: 'phần ký', at: start, text: state.normal.slice(start, stop), to: target });
    }
  }
}
