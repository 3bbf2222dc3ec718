import { parseNumber } from '#domain/document/numbering.ts';
import { isBodyName } from '../metadata/letterhead-body.ts';
import type { Block, Given, Line } from '../run/state.ts';
import { isCited } from '../structure/numbers.ts';
import { bulletOf } from '../wording/bullet.ts';
import { isClosing } from '../wording/closing.ts';
import {
  isAllCapitals,
  isCapitals,
  isNational,
  isNumberLine,
  isTypeName,
  placeAndDate,
} from '../wording/letterhead.ts';
import { isNamedPart } from '../wording/opening.ts';
import { partsOfficeName } from '../wording/parted-name.ts';
import { opensRecipients } from '../wording/recipients.ts';
import {
  hasInnerEnd,
  isFinished,
  isLeftover,
  isOpen,
  needsMore,
  partsNumbers,
  startsLow,
  startsWithPunctuation,
  startsWithSecondHalf,
} from '../wording/sentence.ts';
import { AUTHORITY, isPerson, isPosition } from '../wording/signature.ts';
import { type Chars, concat, isWholly, STRONG, words } from './chars.ts';
import { type Standing, standings } from './indents.ts';
import { isPartedAtHyphen, joinChars } from './joint.ts';
import { type Column, endsShort, isFullLine, type Stanzas, type Wrapping } from './wrapping.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'normal' | 'lines' | 'numbers' | 'wrapping', 'blocks'>;

/** Longer is no line of a title. */
const LONGEST_TITLE_LINE = 250;
/** No paragraph that was broken into lines is longer. */
const LONGEST_PARAGRAPH = 20_000;

/**
 * Puts broken lines together: over the end of a line, of a page, over a footnote that stood between, and in titles
 * printed over several lines. Vietnamese sentences show where they go on: no full stop before, a small letter, a
 * punctuation mark or the rest of a phrase after; where blank lines part the paragraphs, all between them is one.
 */
export function join(state: Share): void {
  let last: Line | null = null;
  let isTitled = false;
  const standingOf = standings(state.normal, state.lines);
  for (const line of state.lines) {
    const open = state.blocks.at(-1);
    if (line.table !== null) {
      addRow(state, line, line.table);
      last = null;
      continue;
    }
    const isNumber = state.numbers.get(line)?.isNumber ?? false;
    const joint: Joint | null =
      open && !open.rows && open.chars.text.length < LONGEST_PARAGRAPH
        ? { open, line, last, isNumber, isTitled, wrapping: state.wrapping, standing: standingOf(line) }
        : null;
    if (open && joint && continues(joint)) {
      pointAtJoint(state, joint);
      open.chars = joinChars(state, open.chars, line.chars);
      // "Phụ ¦ lục 01": the number itself was broken
      open.numbered ||= isTitleAlone(words(open.chars));
    } else {
      state.blocks.push({ chars: line.chars, gap: line.gap, headed: line.headed, numbered: isNumber });
    }
    isTitled ||= isTypeName(words(line.chars));
    last = line;
  }
  for (const block of state.blocks) if (block.rows) block.chars = inOneLine(block.rows);
}

/** A line and the paragraph above it. */
interface Joint {
  open: Block;
  line: Line;
  /** The last line of the paragraph; null below a table. */
  last: Line | null;
  isNumber: boolean;
  /** True below the line that names the type of the document. */
  isTitled: boolean;
  wrapping: Wrapping;
  /** Whether the line is set in as the first lines of paragraphs are. */
  standing: Standing;
}

/**
 * A join that the layout speaks against, or one over a mark of an item, is to be looked at; not a title in capitals
 * under the number it belongs to, nor what a document is about on the lines below its type (Nghị định 30/2020, Phụ lục I).
 */
function pointAtJoint({ ledger, blocks }: Share, { open, line, last, wrapping }: Joint): void {
  const after = words(line.chars);
  if (isCapitals(after) && isTitleAlone(words(open.chars))) return;
  if (startsLow(after) && isTypeName(words(blocks.at(-2)?.chars ?? NOTHING))) return;
  // "(Ban hành kèm theo Quyết định số … ¦ của Chủ tịch Ủy ban nhân dân tỉnh)": the bracket shows that it goes on
  if (startsLow(after) && after.endsWith(')') && isOpen(words(open.chars))) return;
  const isShort =
    wrapping.kind === 'stanzas' &&
    last?.flows !== true &&
    !startsLow(after) &&
    !isCapitals(after) &&
    endsShort(last?.chars.text.length ?? 0, after, wrapping.stanzas.width);
  const isOverMark =
    wrapping.kind !== 'paragraphs' && (bulletOf(after) !== null || parseNumber(after) !== null);
  if (line.gap === 0 && !isOverMark && !isShort) return;
  const before = words(open.chars).slice(-25);
  ledger.doubt(
    line.chars.at[0] ?? 0,
    `nối qua chỗ ${isOverMark ? 'xuống dòng trước dấu đầu dòng' : isShort ? 'dòng ngắn' : 'ngắt'}: “…${before} ¦ ${after.slice(0, 25)}…”`,
    'noi',
  );
}

const NOTHING: Chars = { text: '', at: [], style: [] };

/** Rows of a table with a space between. */
const inOneLine = (rows: readonly Chars[]): Chars =>
  concat(
    ...rows.flatMap((row, index) =>
      index === 0 ? [row] : [{ text: ' ', at: [(rows[index - 1]?.at.at(-1) ?? 0) + 1], style: [0] }, row],
    ),
  );

/** Rows of one table are one block. */
function addRow(state: Share, line: Line, table: number): void {
  const open = state.blocks.at(-1);
  if (open?.rows && open.table === table) {
    open.rows.push(line.chars);
  } else {
    const { chars, gap } = line;
    state.blocks.push({ chars, gap, headed: false, numbered: false, rows: [chars], table });
  }
}

function continues(joint: Joint): boolean {
  const { open, line, last, isNumber, wrapping } = joint;
  const before = words(open.chars);
  const after = words(line.chars);
  if ((line.headed || open.headed) && !isTitleAlone(before)) return false;
  // "Mục 1 ¦ QUY HOẠCH": under a number that waits for its title, the name of a type is that title.
  const isWaiting = isTitleAlone(before) && parseNumber(before)?.kind !== 'pl';
  const isInside = isMidSentence(joint, before);
  // "các văn bản hướng dẫn thi hành ¦ Luật"
  const isNamed = isTypeName(after) && (isWaiting || (isInside && !isAllCapitals(after)));
  if (opensBlock(after) && !isNamed) return false;
  if (isLoneAppendix(before)) return false;
  if (line.gap === 0 && isPartedAtHyphen(before, after) && !bulletOf(after)) return true;
  if (line.gap === 0 && partsNumbers(before, after)) return true;
  const number = parseNumber(after);
  if (number && isCited(number, before, after)) return true;
  if (isNumber) return false;
  if (isTypeName(before) || (isTypeName(after) && !isNamed)) return false;
  if (isNational(before) || placeAndDate(before) !== null) return false;
  if (number && isFinished(before)) return false;
  const isStanza = wrapping.kind === 'stanzas' && line.gap === 0;
  if (!isStanza && bulletOf(after) && !(startsWithSecondHalf(after) && !isFinished(before))) return false;
  // "BÍ THƯ ¦ (chữ ký)": what stands in brackets on a line of its own is no part of the line above
  if (isBracketed(after) && (line.gap > 0 || isCapitals(before))) return false;
  const capitals = isCapitals(after) && !SYMBOL.test(after);
  if (isNamedPart(before) && capitals && !isNamedPart(after)) return line.gap <= 1;
  if (isTitleAlone(before)) return !isFinished(after) && after.length <= LONGEST_TITLE_LINE;
  if (wrapping.kind === 'stanzas' && line.gap === 0)
    return isOneStanza(wrapping.stanzas, joint, before, after, isInside);
  const title = parseNumber(before)?.rest ?? before;
  // A title goes on where its line was filled: "… TRÊN ĐỊA BÀN TỈNH ¦ LỘC HÀ"; "các Vụ: TH, ¦ KGVX, NC;" is no title
  const isFilled =
    wrapping.kind === 'column' &&
    line.gap === 0 &&
    isFullLine(last?.chars.text.length ?? 0, after, wrapping.column);
  if (isFilled && isAllCapitals(title) && isAllCapitals(after) && !isBodyName(before) && !isBodyName(after))
    return true;
  if (isFilled && capitals && isInside && /[;.]$/.test(after)) return true;
  if (isCapitals(title) && capitals) return isNumberedTitle(before) && !isFinished(before) && line.gap <= 1;
  if (isCapitals(title) || capitals) return false;
  return goesOn(joint, before, after);
}

/** Two lines of running text. */
function goesOn({ line, last, wrapping, standing }: Joint, before: string, after: string): boolean {
  const column = wrapping.kind === 'column' ? wrapping.column : null;
  const lastLength = last?.chars.text.length ?? 0;
  const isFull = column !== null && line.gap === 0 && isFullLine(lastLength, after, column);
  if (isFinished(before))
    return isFull && (startsLow(after) || (standing !== 'indented' && !isParagraphStart(before, after)));
  if (startsWithPunctuation(after) || startsLow(after)) return true;
  if (startsWithSecondHalf(after)) return true;
  if (isFull || (line.gap === 0 && partsOfficeName(before, after))) return true;
  if (column !== null && line.gap === 0 && standing === 'margin') return true;
  if (column !== null && endsEarly(column, lastLength, line, after)) return false;
  if (needsMore(before, after) || (line.gap === 0 && isLeftover(before, after))) return true;
  return isOpen(before) && /[)”]/.test(after) && !isNumberedTitle(before);
}

/** Where blank lines part the paragraphs, a line right below goes on, unless it is a line of a letterhead, signature or list. */
function isOneStanza(
  { width, isStrict }: Stanzas,
  { open, line, last, isTitled }: Joint,
  before: string,
  after: string,
  isInside: boolean,
): boolean {
  const flows = last?.flows === true;
  const lastLine = last ? words(last.chars) : '';
  if (isFrameLine(before)) return false;
  // "được sửa đổi bởi ¦ Luật số 87/2031/QH16;": inside a sentence the number of another document
  if (isFrameLine(after) && !(isInside && isNumberLine(after))) return false;
  if (isFrameLine(lastLine) && !isNumberLine(lastLine)) return false;
  if (isPerson(after) && !isFinished(before) && isCapitals(before)) return false;
  const isEarly = !isStrict && !flows && endsShort(lastLine.length, after, width);
  if (bulletOf(after))
    return !isFinished(before) && !isEarly && bulletOf(before) === null && !isHeadingLine(open, before);
  if (isWholly(open.chars, STRONG) && !line.chars.style.some((bits) => bits & STRONG) && !startsLow(after))
    return flows;
  const capitals = isCapitals(after) && !SYMBOL.test(after);
  const title = parseNumber(before)?.rest ?? before;
  const isTitle = isAllCapitals(title);
  // A title goes on where its line was filled: "… TRÊN ĐỊA BÀN TỈNH ¦ LỘC HÀ"
  if (isTitle && isAllCapitals(after) && !isNumberedTitle(before)) return flows || isTitled || !isEarly;
  // "các Vụ: TH, ¦ KGVX, NC;": no title ends so
  if (capitals && isInside && /[;.]$/.test(after)) return true;
  if (capitals !== isTitle)
    return flows || startsLow(after) || (!capitals && needsMore(title.toLowerCase(), after));
  return !isEarly || startsLow(after) || needsMore(before, after);
}

/** True where the line above, of running text, was broken for want of room: its sentence goes on. */
function isMidSentence({ line, last, wrapping }: Joint, before: string): boolean {
  const length = last?.chars.text.length ?? 0;
  if (line.gap > 0 || wrapping.kind === 'paragraphs' || isCapitals(before) || /[.!?;]$/.test(before))
    return false;
  const after = words(line.chars);
  return wrapping.kind === 'column'
    ? isFullLine(length, after, wrapping.column)
    : !endsShort(length, after, wrapping.stanzas.width);
}

// "(chữ ký)", "(Ban hành lần đầu)"
const isBracketed = (text: string) => /^\([^()]*\)$/.test(text);

/** Printed formulas stand on lines of their own. */
const isFrameLine = (text: string): boolean =>
  isNational(text) ||
  isNumberLine(text) ||
  placeAndDate(text) !== null ||
  ((isCapitals(text) || AUTHORITY.test(text)) && isPosition(text)) ||
  isBodyName(text);

const isHeadingLine = ({ chars, numbered }: Block, text: string) =>
  (numbered || isWholly(chars, STRONG)) &&
  !isFinished(text) &&
  text.length < LONGEST_TITLE_LINE &&
  isWholly(chars, STRONG);

// "(đã ký)", "[Ký, ghi rõ họ tên]"
const SIGNED = /^[([]\s*(?:đã )?ký(?!\p{L})/iu;
// "(Ban hành kèm theo Quyết định số …", "(Kèm theo Kế hoạch số …"
const ATTACHED = /^\((?:được )?(?:ban hành )?(?:kèm|đính kèm) theo /iu;

// "12/2027/NĐ-CP", "45-CT/TW": no title, though its letters are capitals
const SYMBOL = /^\d[\d/]*[-/]\p{Lu}/u;

/** Lines that can only open a block: "Nơi nhận:", "(Kèm theo …", "KT. CHỦ TỊCH", "KẾ HOẠCH", "Hà Nội, ngày … năm …". */
function opensBlock(text: string): boolean {
  return (
    opensRecipients(text) ||
    ATTACHED.test(text) ||
    SIGNED.test(text) ||
    (AUTHORITY.test(text) && isPosition(text)) ||
    isTypeName(text) ||
    isNational(text) ||
    (placeAndDate(text) !== null && !text.endsWith('.'))
  );
}

// "PHỤ LỤC", "Phụ lục:": an appendix without number; its title stands below and is no part of the number
const LONE_APPENDIX = /^phụ\s+lục\s*:?$/iu;
const isLoneAppendix = (text: string) => LONE_APPENDIX.test(text.trim());

/** Broken lines of a column that is not tight are longer than this share of it. */
const SHORTEST_SHARE = 0.6;

/** In a column broken by width, a line with ample room for the next word ends its paragraph. */
function endsEarly(column: Column, lastLength: number, line: Line, after: string): boolean {
  if (line.gap > 0) return false;
  return column.isTight ? !isFullLine(lastLength, after, column) : lastLength < column.width * SHORTEST_SHARE;
}

/** In a column broken by width, a full line that ends a sentence may still end its paragraph: then a colon or list. */
function isParagraphStart(before: string, after: string): boolean {
  return (
    /[:;]$/.test(before) ||
    /^(?:Trên cơ sở|Tóm lại|Nhìn chung)/.test(after) ||
    isClosing(after) ||
    !hasInnerEnd(`${before} ${after}`)
  );
}

// "Phần thứ hai", "CHƯƠNG II", "Điều 5.": a number that waits for its title
function isTitleAlone(text: string): boolean {
  const number = parseNumber(text);
  return (
    number !== null && number.rest === '' && ['phan', 'chuong', 'pl', 'tieumuc', 'muc'].includes(number.kind)
  );
}

// "Phần thứ hai QUAN ĐIỂM, MỤC TIÊU", "II. QUAN ĐIỂM"
function isNumberedTitle(text: string): boolean {
  const number = parseNumber(text);
  return number !== null && number.rest !== '';
}
