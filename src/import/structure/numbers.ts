import { parseNumber, type PrintedNumber } from '#domain/document/numbering.ts';
import type { Given, Line } from '../run/state.ts';
import { endsShort, isFullLine, type Wrapping, wrappingOf } from '../layout/wrapping.ts';
import { STRONG, words } from '../layout/chars.ts';
import { bulletOf } from '../wording/bullet.ts';
import { isCapitals } from '../wording/letterhead.ts';
import { isFinished, needsMore, partsNumbers } from '../wording/sentence.ts';
import { type Candidate, decideNumbers, type Decision } from './numbering.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'lines' | 'mended', 'numbers' | 'wrapping'>;

/** A candidate with the line it stands on. */
interface LineCandidate extends Candidate {
  line: Line;
  /** The quotation of another document it stands in; null outside of one. */
  quote: number | null;
}

/** A choice that another reading comes this near to is pointed at. */
const NARROW = 2;

/**
 * Tells which lines begin with a number of the document, by all of them together.
 */
export function numbers(state: Share): void {
  state.wrapping = wrappingOf(state.lines, state.mended);
  const candidates = candidatesIn(state.lines, state.wrapping);
  for (const own of Map.groupBy(candidates, ({ quote }) => quote).values()) {
    const decisions = decideNumbers(own);
    own.forEach((candidate, index) => {
      const decision = decisions[index];
      if (!decision) return;
      state.numbers.set(candidate.line, decision);
      pointAt(state, candidate, decision);
    });
  }
}

function pointAt(state: Share, { line, number, prior }: LineCandidate, { isNumber, margin }: Decision): void {
  // What the line itself speaks against is no surprise.
  if (margin >= NARROW && (isNumber || prior < 0)) return;
  const text = words(line.chars).slice(0, 60);
  state.ledger.doubt(
    line.chars.at[0] ?? 0,
    isNumber
      ? `“${text}”: “${number.printed}” đọc là số mục`
      : `“${text}”: “${number.printed}” không đọc là số mục`,
    'so-muc',
  );
}

/** The form of a number, by which siblings know each other. */
export function formOf(number: PrintedNumber): string {
  if (number.kind === 'tieu') return `tieu:${number.value.split('-').length}`;
  if (number.kind === 'diem' && /^\([ivx]+\)/.test(number.printed)) return 'diem:roman';
  if (number.kind === 'diem' && /\d/.test(number.value)) return 'diem:sub';
  if (number.kind !== 'muc') return number.kind;
  if (/^mục/iu.test(number.printed)) return 'muc:word';
  return /^[a-hđ]$/.test(number.value) ? 'muc:letter' : 'muc:roman';
}

function candidatesIn(lines: readonly Line[], wrapping: Wrapping): LineCandidate[] {
  const quotes = quotesOf(lines);
  return lines.flatMap((line, index): LineCandidate[] => {
    if (line.table !== null) return [];
    const number = parseNumber(words(line.chars));
    if (number === null) return [];
    const prior = priorOf(number, line, lines[index - 1], wrapping);
    return [{ number, form: formOf(number), prior, line, quote: quotes.get(line) ?? null }];
  });
}

/** What the line itself says. */
function priorOf(number: PrintedNumber, line: Line, above: Line | undefined, wrapping: Wrapping): number {
  const text = words(line.chars);
  const before = above && above.table === null ? words(above.chars) : '';
  if (isCited(number, before, text) || (line.gap === 0 && partsNumbers(before, text))) return AGAINST;
  let prior = placePrior(line, above, before, text, wrapping);
  const isMarked = line.headed || ((line.chars.style[0] ?? 0) & STRONG) !== 0;
  if (isMarked) prior += 2;
  const { rest, kind } = number;
  if (rest === '' && ['khoan', 'tieu', 'y'].includes(kind)) prior -= 2;
  if (/^\p{Ll}/u.test(rest) && kind !== 'diem') prior -= 1;
  if (/^[\d.,]+ ?(?:%|\p{Ll})/u.test(rest)) prior -= 1;
  return prior;
}

/** Nothing makes this a number. */
const AGAINST = -20;
/** Longer numbered lines are running text. */
const LONGEST_HEADING = 60;
/** A line of its own; the first of a stanza. */
const OWN_LINE = 6;

function placePrior(
  { gap }: Line,
  above: Line | undefined,
  before: string,
  after: string,
  wrapping: Wrapping,
): number {
  if (before === '') return OWN_LINE;
  const isEnd = isFinished(before);
  // "I. Quan điểm" ends with a word that may ask for a figure, but a heading asks for nothing.
  const isHeading = parseNumber(before) !== null && before.length <= LONGEST_HEADING;
  const asks = gap === 0 && !isEnd && !isHeading && needsMore(before, after);
  if (wrapping.kind === 'paragraphs') return isEnd ? OWN_LINE : asks ? -3 : OWN_LINE - 0.5;
  if (wrapping.kind === 'stanzas') {
    if (gap > 0) return isEnd ? OWN_LINE : asks ? -3 : OWN_LINE - 2;
    const isItem = parseNumber(before) !== null || bulletOf(before) !== null;
    const { width, isStrict } = wrapping.stanzas;
    const isShort = above?.flows !== true && endsShort(before.length, after, width);
    if (isShort && (isEnd || !isStrict)) return isEnd ? 4 : 2;
    return isEnd ? (isItem ? 2 : 0.5) : isCapitals(before) ? 1 : -4;
  }
  const isFull = isFullLine(above?.chars.text.length ?? 0, after, wrapping.column);
  const byEnd = isEnd ? (isFull ? 2.5 : 4.5) : asks ? -5 : isFull && !isCapitals(before) ? -3 : 2;
  return byEnd + (gap > 0 ? 1.5 : 0);
}

// "theo quy định tại ¦ Điều 5 Luật Đất đai", "khoản 2 ¦ Điều 12 của Luật": an article that the sentence names
const NAMES_ARTICLE =
  /(?:^|\s)(?:tại|theo|của|và|với|là|hoặc|từ|đến|các|như|khoản \d+[,;]?|điểm \p{Ll}[,;]?|Điều \d+,?|này,)$/iu;

/** A named number without full stop is cited, not opened, where the words before ask for it. */
export function isCited(number: PrintedNumber, before: string, after: string): boolean {
  const isNamed = ['dieu', 'chuong', 'muc', 'phan', 'pl'].includes(number.kind) && /^\p{L}{2}/u.test(after);
  return isNamed && !/[.:]$/.test(number.printed) && !isCapitals(after) && NAMES_ARTICLE.test(before);
}

// “Điều 5a. Trách nhiệm …”, "2. Chợ hạng 2 …": a numbered unit of another document, quoted
const OPENS_QUOTE = /^[“"](?=\S)/;
/** A quotation of more lines was never closed. */
const LONGEST_QUOTE = 900;

/** Lines inside a quoted unit of another document, by the quotation: their numbers are not those of this one. */
function quotesOf(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const quoted = new Map<Line, number>();
  for (let index = 0; index < lines.length; index++) {
    const text = words(lines[index]?.chars ?? { text: '', at: [], style: [] });
    if (!OPENS_QUOTE.test(text) || parseNumber(text.slice(1)) === null) continue;
    const end = endOfQuote(lines, index);
    for (const line of lines.slice(index + 1, end + 1)) quoted.set(line, index);
    index = Math.max(index, end);
  }
  return quoted;
}

/** The line that closes a quotation opened in one; -1 where none does, or where the same does. */
function endOfQuote(lines: readonly Line[], start: number): number {
  const isStraight = lines[start]?.chars.text.startsWith('"') ?? false;
  let depth = 0;
  for (let index = start; index < Math.min(lines.length, start + LONGEST_QUOTE); index++) {
    const text = lines[index]?.chars.text ?? '';
    depth += openMarks(text, isStraight && depth > 0);
    if (depth <= 0) return index === start ? -1 : index;
  }
  return -1;
}

/** How many quotation marks a text leaves open; straight ones open and close by turns. */
export function openMarks(text: string, isOpen: boolean): number {
  const count = (mark: string) => text.split(mark).length - 1;
  const straight = (count('"') + (isOpen ? 1 : 0)) % 2;
  return text.includes('“') || text.includes('”') ? count('“') - count('”') : straight - (isOpen ? 1 : 0);
}
