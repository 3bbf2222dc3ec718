import { parseNumber } from '#domain/document/numbering.ts';
import { fold } from '#domain/text/fold.ts';
import { words } from '../layout/chars.ts';
import { isPerson, isPosition } from '../wording/signature.ts';
import { isCapitals, isNational, isNumberLine, isTypeName, placeAndDate } from '../wording/letterhead.ts';
import { recipientsTitle } from '../wording/recipients.ts';
import type { Attachment, Block, Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'outcome', 'attachments' | 'blocks'>;

// "(Ban hành kèm theo Quyết định số …", "(Kèm theo Kế hoạch số …", "Ban hành kèm theo Nghị quyết số …", "(Đính kèm Công văn số …"
const ATTACHED = /^\(?\s*(?:(?:duoc )?ban hanh )?(?:kem|dinh kem) (?:theo )?\S/;
// Names that attached parts carry besides types of documents: "DANH MỤC DỰ ÁN", "BIỂU SỐ 01", "Mẫu số 02", "ĐIỀU LỆ"
const OTHER_NAME =
  /^(?:danh muc|danh sach|bieu|bieu mau|mau|bang|bang tong hop|tong hop|dieu le|noi quy|quy trinh|bo tieu chi|tieu chi|phan cong|lich|de cuong|khung|chi tieu)(?![a-z])/;
/** Between the name of an attached part and the line that says what it is attached to stand no more blocks than these. */
const TITLE_LINES = 4;
/** The signature above an attached part is no further away than this, its letterhead included. */
const SIGNATURE_REACH = 14;
const LONGEST_TITLE_LINE = 250;
/** What an annex is about may be long where it stands on one line with its number. */
const LONGEST_ANNEX_LINE = 500;

/**
 * Parts printed after the signature are attached (a Quy chế, a Phụ lục, a Kế hoạch: Nghị định 30/2020, Phụ lục I,
 * III): each is numbered from the start again and may have a letterhead and a signature of its own.
 */
export function attachments(state: Share): void {
  if (state.outcome === 'tin') return;
  const head = headLines(state.blocks);
  const starts = startsOf(state.blocks, head);
  if (starts.length === 0) return;
  const parts = starts.map((start) => ({ start, from: letterheadStart(state.blocks, start, head) }));
  const all = state.blocks;
  state.blocks = all.slice(0, parts[0]?.from);
  state.attachments = parts.map(({ start, from }, order): Attachment => {
    const length = titleLength(all, start);
    return {
      letterhead: all.slice(from, start),
      title: all.slice(start, start + length),
      blocks: all.slice(start + length, parts[order + 1]?.from ?? all.length),
      frame: { heading: [], closing: [], recipients: [], signature: [] },
      outline: [],
    };
  });
}

const textAt = (blocks: readonly Block[], index: number) => {
  const block = blocks[index];
  return block && !block.rows ? words(block.chars).trim() : '';
};

/** Where attached parts begin: below something that is numbered or signed. */
function startsOf(blocks: readonly Block[], head: ReadonlySet<string>): number[] {
  const own = blocks.findIndex((_, index) => {
    const text = textAt(blocks, index);
    return parseNumber(text) !== null || isPosition(text);
  });
  const starts: number[] = [];
  for (let index = own < 0 ? blocks.length : own + 1; index < blocks.length; index++) {
    if (!startsAttachment(blocks, index, head)) continue;
    starts.push(index);
    index += titleLength(blocks, index) - 1;
  }
  return starts;
}

function startsAttachment(blocks: readonly Block[], index: number, head: ReadonlySet<string>): boolean {
  const text = textAt(blocks, index);
  const isAppendix = parseNumber(text)?.kind === 'pl';
  const longest = isAppendix && isCapitals(text) ? LONGEST_ANNEX_LINE : LONGEST_TITLE_LINE;
  if (text === '' || text.length > longest) return false;
  const isNamed = isTypeName(text) || isTypeTitle(text) || OTHER_NAME.test(fold(text));
  const isLetterhead = isNational(text) || isNumberLine(text) || head.has(fold(text)) || isPosition(text);
  if (!isAppendix && !isNamed && (isLetterhead || !isCapitals(text) || parseNumber(text) !== null))
    return false;
  if (isNamed || isAppendix ? followsSignature(blocks, index) : false)
    return isAppendix || isTypeName(text) || isCapitals(text);
  return isAttachedBelow(blocks, index) && (isAppendix || isCapitals(text) || isTypeName(text));
}

/** "QUY CHẾ QUẢN LÝ QUỸ", "KẾ HOẠCH TRIỂN KHAI …": a type and its subject on one line, in capitals. */
function isTypeTitle(text: string): boolean {
  const [first = '', second = ''] = text.split(/\s+/);
  return isCapitals(text) && isTypeName(`${first} ${second}`);
}

function isAttachedBelow(blocks: readonly Block[], index: number): boolean {
  for (let below = index + 1; below <= index + TITLE_LINES; below++) {
    const text = textAt(blocks, below);
    if (ATTACHED.test(fold(text))) return true;
    if (text === '' || parseNumber(text) !== null || /[.;:]$/.test(text)) return false;
  }
  return false;
}

/** True where the name of who signed stands above, with nothing but a letterhead between. */
function followsSignature(blocks: readonly Block[], index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - SIGNATURE_REACH); above--) {
    const text = textAt(blocks, above);
    if (isPerson(text) && hasPositionAbove(blocks, above)) return true;
    if (text.length > LONGEST_TITLE_LINE || /[.;:,]$/.test(text) || parseNumber(text) !== null) return false;
  }
  return false;
}

/** Between a position and the name stand a signature and a stamp. */
const POSITION_REACH = 6;

function hasPositionAbove(blocks: readonly Block[], person: number): boolean {
  for (let above = person - 1; above >= Math.max(0, person - POSITION_REACH); above--)
    if (isPosition(textAt(blocks, above))) return true;
  const recipients = blocks.slice(Math.max(0, person - 40), person);
  return recipients.some(({ chars }) => recipientsTitle(words(chars)) > 0);
}

/** The lines of the document's own letterhead, folded: an attached part prints some of them again. */
function headLines(blocks: readonly Block[]): ReadonlySet<string> {
  const lines = new Set<string>();
  for (const block of blocks.slice(0, 12)) {
    const text = words(block.chars).trim();
    if (isTypeName(text) || text.length > 120) break;
    lines.add(fold(text));
  }
  return lines;
}

function letterheadStart(blocks: readonly Block[], start: number, head: ReadonlySet<string>): number {
  let from = start;
  while (from > 0) {
    const text = textAt(blocks, from - 1);
    const isHead =
      text !== '' &&
      (isNational(text) || isNumberLine(text) || placeAndDate(text) !== null || head.has(fold(text)));
    if (!isHead) break;
    from -= 1;
  }
  return from;
}

/** How many blocks the title takes: the name, and what it is about, up to the line that says what it is attached to. */
function titleLength(blocks: readonly Block[], start: number): number {
  let length = 1;
  const number = parseNumber(textAt(blocks, start));
  if (number !== null && number.rest !== '') return 1;
  while (length <= TITLE_LINES) {
    const text = textAt(blocks, start + length);
    const isTitle =
      text !== '' &&
      text.length <= LONGEST_TITLE_LINE &&
      !/[.;:,]$/.test(text) &&
      !/^\(/.test(text) &&
      !ATTACHED.test(fold(text)) &&
      parseNumber(text) === null &&
      !/^[-+•]\s/.test(text) &&
      (length === 1 || isCapitals(text) === isCapitals(textAt(blocks, start + 1)));
    if (!isTitle) break;
    length += 1;
  }
  return length;
}
