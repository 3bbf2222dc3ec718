import { fold } from '#domain/text/fold.ts';
import { parseNumber, type PrintedNumber } from '#domain/document/numbering.ts';
import { bulletOf } from '../wording/bullet.ts';
import { type Chars, concat, spanOf, words } from './chars.ts';
import { AUTHORITY, CLOSING, isPosition } from '../structure/frame.ts';
import { isCapitals, isTypeName } from '../wording/letterhead.ts';
import { isNamedPart } from '../wording/opening.ts';
import { RECIPIENTS_LINE } from '../wording/recipients.ts';
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
import type { Block, ImportState, Line } from '../run/state.ts';

/** Longer is no line of a title. */
const LONGEST_TITLE_LINE = 250;

/**
 * Reads: lines. Writes: blocks, ledger.changes (joins).
 *
 * Puts broken lines together: over the end of a line, of a page, over a footnote that stood between, and in titles
 * printed over several lines. Vietnamese sentences show where they go on: no full stop before, a small letter, a
 * punctuation mark or the rest of a phrase after.
 */
export function join(state: ImportState): void {
  const column = columnOf(state.lines);
  const seen = new Sequence();
  let lastLength = 0;
  for (const line of state.lines) {
    const open = state.blocks.at(-1);
    if (line.table !== null) {
      addRow(state, line, line.table);
      lastLength = 0;
      continue;
    }
    if (
      open &&
      !open.rows &&
      open.chars.text.length < LONGEST_PARAGRAPH &&
      continues(open, line, { column, lastLength, seen })
    ) {
      const { start } = spanOf(line.chars);
      const lineEnd = Math.max(state.normal.lastIndexOf('\n', start), state.normal.lastIndexOf('\f', start));
      const isParted = isPartedAtHyphen(words(open.chars), words(line.chars));
      if (isParted) closeGap(state, (open.chars.at.at(-1) ?? 0) + 1, start);
      else if (lineEnd >= 0) state.ledger.change('nối dòng', lineEnd, state.normal.charAt(lineEnd), ' ');
      if (line.gap > 0)
        state.ledger.doubt(
          start,
          `nối qua chỗ ngắt: “…${words(open.chars).slice(-25)} ¦ ${words(line.chars).slice(0, 25)}…”`,
          'noi',
        );
      const style = (open.chars.style.at(-1) ?? 0) & (line.chars.style[0] ?? 0);
      open.chars = isParted
        ? concat(open.chars, line.chars)
        : concat(open.chars, space(Math.max(0, lineEnd), style), line.chars);
    } else {
      state.blocks.push({ chars: line.chars, gap: line.gap, headed: line.headed });
    }
    const block = state.blocks.at(-1);
    const number = block && parseNumber(words(block.chars));
    if (number) seen.add(number);
    lastLength = line.chars.text.length;
  }
  for (const block of state.blocks) if (block.rows) block.chars = inOneLine(block.rows);
}

/** No paragraph that was broken into lines is longer. */
const LONGEST_PARAGRAPH = 20_000;

/** Rows of a table with a space between. */
const inOneLine = (rows: readonly Chars[]): Chars =>
  concat(
    ...rows.flatMap((row, index) =>
      index === 0 ? [row] : [space((rows[index - 1]?.at.at(-1) ?? 0) + 1, 0), row],
    ),
  );

/** Rows of one table are one block. */
function addRow(state: ImportState, line: Line, table: number): void {
  const open = state.blocks.at(-1);
  if (open?.rows && open.table === table) {
    open.rows.push(line.chars);
  } else {
    state.blocks.push({ chars: line.chars, gap: line.gap, headed: false, rows: [line.chars], table });
  }
}

/** Accounts for the white space between the halves of a broken word or symbol, around what was taken out between. */
function closeGap({ normal, ledger }: ImportState, end: number, start: number): void {
  const between = (taken: { at: number }) => taken.at >= end && taken.at < start;
  const moves = ledger.moves.filter(between);
  const taken = [...ledger.removals.filter(between), ...moves];
  for (const { 0: run, index } of normal.slice(end, start).matchAll(/\s+/g)) {
    const at = end + index;
    if (!taken.some((stretch) => at >= stretch.at && at < stretch.at + stretch.text.length))
      ledger.change('nối dòng', at, run, '');
  }
  for (const move of moves) move.trongChu = true;
}

const space = (at: number, style: number): Chars => ({ text: ' ', at: [at], style: [style] });

/** The numbers met so far: what may come next. */
class Sequence {
  readonly #last = new Map<string, PrintedNumber>();

  add(number: PrintedNumber): void {
    this.#last.set(number.kind, number);
  }

  /** True where the number can stand here: a first one, the next, the same again, or one whose parent is open. */
  allows(number: PrintedNumber): boolean {
    const last = this.#last.get(number.kind);
    if (number.ordinal === 1 || !['khoan', 'tieu', 'y', 'diem'].includes(number.kind)) return true;
    if (number.kind === 'tieu' && number.value.split('-')[0] === this.#last.get('khoan')?.value) return true;
    return last !== undefined && number.ordinal >= last.ordinal && number.ordinal <= last.ordinal + 2;
  }
}

interface Context {
  /** The column where lines are broken by width; null where each line is a paragraph. */
  column: Column | null;
  lastLength: number;
  seen: Sequence;
}

function continues(open: Block, line: Line, context: Context): boolean {
  const before = words(open.chars);
  const after = words(line.chars);
  if ((line.headed || open.headed) && !isTitleAlone(before)) return false;
  // "Mục 1 ¦ QUY HOẠCH": under a number that waits for its title, the name of a type is that title.
  const isWaiting = isTitleAlone(before) && parseNumber(before)?.kind !== 'pl';
  if (opensBlock(after) && !(isWaiting && isTypeName(after))) return false;
  if (line.gap === 0 && isPartedAtHyphen(before, after) && !bulletOf(after)) return true;
  if (line.gap === 0 && partsNumbers(before, after)) return true;
  const number = parseNumber(after);
  if (number && isCited(number, before, after)) return true;
  if (number && (isFinished(before) || context.seen.allows(number))) return false;
  if (bulletOf(after) && !(startsWithSecondHalf(after) && !isFinished(before))) return false;
  const capitals = isCapitals(after) && !SYMBOL.test(after);
  if (isTypeName(before) || (isTypeName(after) && !isWaiting)) return false;
  if (isNamedPart(before) && capitals && !isNamedPart(after)) return line.gap <= 1;
  if (isTitleAlone(before)) return !isFinished(after) && after.length <= LONGEST_TITLE_LINE;
  const title = parseNumber(before)?.rest ?? before;
  if (isCapitals(title) && capitals) return isNumberedTitle(before) && !isFinished(before) && line.gap <= 1;
  if (isCapitals(title) || capitals) return false;

  const isFull =
    context.column !== null && line.gap === 0 && isFullLine(context.lastLength, after, context.column);
  if (isFinished(before)) return isFull && (startsLow(after) || !isParagraphStart(before, after));
  if (startsWithPunctuation(after) || startsLow(after)) return true;
  if (startsWithSecondHalf(after)) return true;
  if (isFull) return true;
  if (endsEarly(context, line, after)) return false;
  if (needsMore(before, after) || (line.gap === 0 && isLeftover(before, after))) return true;
  return isOpen(before) && /[)”]/.test(after) && !isNumberedTitle(before);
}

// "(đã ký)", "[Ký, ghi rõ họ tên]"
const SIGNED = /^[([]\s*(?:đã )?ký(?!\p{L})/iu;
// "(Ban hành kèm theo Quyết định số …", "(Kèm theo Kế hoạch số …"
const ATTACHED = /^\((?:được )?(?:ban hành )?(?:kèm|đính kèm) theo /iu;

// "12/2027/NĐ-CP", "45-CT/TW": no title, though its letters are capitals
const SYMBOL = /^\d[\d/]*[-/]\p{Lu}/u;

/** Lines that can only open a block: "Nơi nhận:", "(Kèm theo …", "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "KẾ HOẠCH". */
function opensBlock(text: string): boolean {
  return (
    RECIPIENTS_LINE.test(text) ||
    ATTACHED.test(text) ||
    SIGNED.test(text) ||
    (AUTHORITY.test(text) && isPosition(text)) ||
    isTypeName(text)
  );
}

// "số 512- ¦ BC/BCS", "15/2022/NQ- ¦ HĐND", "triệu đồng/ ¦ người", "Ma- ¦ rốc"; not "kết quả - ¦ Tồn tại", "thông qua./."
const PARTED = /[\p{L}\d][-/]$/u;

/** True where the line was broken inside a symbol or word, right after its hyphen or stroke. */
function isPartedAtHyphen(before: string, after: string): boolean {
  return PARTED.test(before) && /^[\p{L}\d]/u.test(after);
}

// "theo quy định tại ¦ Điều 5 Luật Đất đai", "khoản 2 ¦ Điều 12 của Luật": an article that the sentence names
const NAMES_ARTICLE =
  /(?:^|\s)(?:tại|theo|của|và|với|là|hoặc|từ|đến|các|như|khoản \d+[,;]?|điểm \p{Ll}[,;]?|Điều \d+,?|này,)$/iu;

/** A named number without full stop is cited, not opened, where the words before ask for it. */
function isCited(number: PrintedNumber, before: string, after: string): boolean {
  const isNamed = ['dieu', 'chuong', 'muc', 'phan', 'pl'].includes(number.kind) && /^\p{L}{2}/u.test(after);
  return isNamed && !/[.:]$/.test(number.printed) && !isCapitals(after) && NAMES_ARTICLE.test(before);
}

/** Broken lines of a column that is not tight are longer than this share of it. */
const SHORTEST_SHARE = 0.6;

/** In a column broken by width, a line with ample room for the next word ends its paragraph. */
function endsEarly({ column, lastLength }: Context, line: Line, after: string): boolean {
  if (column === null || line.gap > 0) return false;
  return column.isTight ? !isFullLine(lastLength, after, column) : lastLength < column.width * SHORTEST_SHARE;
}

/** In a column broken by width, a full line that ends a sentence may still end its paragraph: then a colon or list. */
function isParagraphStart(before: string, after: string): boolean {
  return (
    /[:;]$/.test(before) ||
    /^(?:Trên cơ sở|Tóm lại|Nhìn chung)/.test(after) ||
    CLOSING.test(fold(after)) ||
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

/** Lines broken by width. */
interface Column {
  width: number;
  /** True where each line is filled as far as the next word allows: a shorter one then ends its paragraph. */
  isTight: boolean;
}

/** Fewest broken lines that show a column. */
const FEWEST = 4;
const WIDEST = 140;
const NARROWEST = 40;

function isFullLine(length: number, after: string, { width, isTight }: Column): boolean {
  const firstWord = /^\S+/.exec(after)?.[0].length ?? 0;
  return isTight ? length + 1 + firstWord > width : length >= width * 0.75;
}

/**
 * The column, where the text was broken by width (PDF, e-mail): the lines that break off and go on right under them
 * are then about equally long. Null where a line end ends a paragraph.
 */
function columnOf(lines: readonly Line[]): Column | null {
  const broken = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const text = words(line.chars);
    const after = next ? words(next.chars) : '';
    const goesOn = next?.gap === 0 && !isFinished(text) && parseNumber(after) === null && !bulletOf(after);
    return goesOn && !isCapitals(text) && !isCapitals(after) ? [{ length: text.length, after }] : [];
  });
  // Lines that a small letter goes on are broken for sure; a title may stand above capitals.
  const sure = broken.filter(({ after }) => startsLow(after));
  const shown = sure.length >= FEWEST ? sure : broken;
  if (shown.length < FEWEST) return null;
  const lengths = shown.map(({ length }) => length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const full = lengths.filter((length) => length >= width * 0.75).length;
  if (width > WIDEST || width < NARROWEST || full < lengths.length * 0.6) return null;
  const tight = shown.filter(({ length, after }) =>
    isFullLine(length, after, { width, isTight: true }),
  ).length;
  return { width, isTight: tight >= shown.length * 0.8 };
}
