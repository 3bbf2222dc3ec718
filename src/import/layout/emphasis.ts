import { EMPHASIS, foldSpaces, STRONG, trim, without } from './chars.ts';
import { isEscaped } from './escapes.ts';
import type { Given, Line } from '../run/state.ts';

// Marks of emphasis: "*", "**", "***", "****" (an end and a start), "_", "__" at the edge of a word
const MARKS = /\*{1,6}|(?<![\p{L}\d_])_{1,2}(?!_)|_{1,2}(?![\p{L}\d_])/gu;
// "________", "* * *": a line drawn, not marks; but "** **" is a space that is emphasised
const RULE = /^(?!(\*{2,3}|__)\s+\1$)(?:[_*]\s?){3,}$/;
// "** Các", " *" after "HÀ NỘI***": what the mark begins is a space, and ends there
const SPACE_ONLY = /^\s+[*_]/;
// "** **" between the cells of a row: a space that is emphasised
const SPACE_BETWEEN = /(?<![^\s|])(\*{2,3}|__)[ \u00a0]+\1(?![^\s|])/g;
// "(*)", "(**)": the mark of a footnote
const NOTE_STARS = /\(\*{1,3}\)/gu;
/** A mark left open may be closed in the next paragraphs, no further than this many lines below. */
const REACH = 6;

/** A run of marks of one sign. */
interface Run {
  /** Index of the line. */
  line: number;
  index: number;
  mark: string;
  /** True where words follow, or stand before it, without a space between; a space alone may be emphasised too. */
  opens: boolean;
  closes: boolean;
}

/** One end of an emphasised stretch. */
interface Spot {
  line: number;
  index: number;
}

/**
 * Turns the marks of emphasis of a plain text into styles. Converters put spaces on the wrong side of a mark
 * ("**Điều 1. **Ban hành", "*(NSNN) *đạt") and break lines inside: in a paragraph whose marks of one kind are even in
 * number each ends what the one before began; where they are odd the spaces around them tell which do.
 */
export function readEmphasis(state: Given<never, 'lines'>): void {
  const paragraphs = paragraphsOf(state.lines);
  const left: Run[] = [];
  const taken = new Map<number, Set<number>>();
  const take = ({ line, index, mark }: Run): void => {
    const set = taken.get(line) ?? new Set<number>();
    for (let offset = 0; offset < mark.length; offset++) set.add(index + offset);
    taken.set(line, set);
    const at = state.lines[line]?.chars.at[index] ?? 0;
    state.ledger.change('dấu nhấn mạnh', at, mark, '');
  };
  for (const { from, to } of paragraphs) {
    const runs = runsIn(state.lines, from, to);
    for (const sign of ['*', '_']) {
      const own = runs.filter(({ mark }) => mark.startsWith(sign));
      const bits = evenBits(own, bitsOf) ?? evenBits(own, endAndStart);
      const rest = bits ? toggled(state, own, bits, take) : matched(state, own, take);
      left.push(...rest);
    }
  }
  for (const [opener, closer] of acrossParagraphs(left)) {
    styleBetween(state, opener, closer, bitsOf(opener.mark));
    take(opener);
    take(closer);
  }
  dropMarks(state, taken);
}

/** Lines without a blank one between. */
function paragraphsOf(lines: readonly Line[]): { from: number; to: number }[] {
  const starts = lines.flatMap((line, index) =>
    index === 0 || line.gap > 0 || line.table !== null ? [index] : [],
  );
  return starts.map((from, order) => ({ from, to: starts[order + 1] ?? lines.length }));
}

function runsIn(lines: readonly Line[], from: number, to: number): Run[] {
  return lines.slice(from, to).flatMap(({ chars: { text } }, offset) => {
    if (RULE.test(text)) return [];
    const notes = stretches(text, NOTE_STARS);
    const empty = stretches(text, SPACE_BETWEEN);
    return [...text.matchAll(MARKS)].flatMap(({ index, 0: mark }): Run[] => {
      const before = text.slice(0, index);
      const after = text.slice(index + mark.length);
      const isNote = notes.some((note) => index > note.index && index < note.end);
      const isEmpty = empty.some((pair) => index >= pair.index && index < pair.end);
      // "* Về kinh tế", "3 * 4": a bullet, a sign between words
      const isFree = /^\s/.test(after) && (/\s$/.test(before) || (before === '' && mark.length === 1));
      const isAlone = isEmpty || /^[\s*_]*$/.test(before + after);
      // "2*3"
      const isSign = /\d$/.test(before) && /^\d/.test(after);
      if (isNote || isSign || isEscaped(text, index) || (isFree && !isAlone)) return [];
      const run = { line: from + offset, index, mark };
      const opens = isAlone || /^\S/.test(after) || SPACE_ONLY.test(after);
      return [{ ...run, opens, closes: isAlone || /\S$/.test(before) }];
    });
  });
}

/** Where in a text a pattern stands. */
const stretches = (text: string, pattern: RegExp): { index: number; end: number }[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ index, end: index + found.length }));

const bitsOf = (mark: string): number =>
  (mark.length % 2 === 1 ? EMPHASIS : 0) | (mark.length % 4 === 2 || mark.length % 4 === 3 ? STRONG : 0);

/** "*Mẫu 3** *": two signs inside what one sign began are its end and a start. */
const endAndStart = (mark: string, open: number): number =>
  mark.length === 2 && open === EMPHASIS ? 0 : bitsOf(mark);

/**
 * What each mark begins and ends, where every kind of mark stands an even number of times and words follow each that
 * begins a stretch; else null.
 *
 * @param read what a mark toggles, and what is open before it
 */
function evenBits(
  runs: readonly Run[],
  read: (mark: string, open: number) => number,
): readonly number[] | null {
  let open = 0;
  const all: number[] = [];
  for (const { mark, opens } of runs) {
    const bits = read(mark, open);
    if ((bits & ~open) !== 0 && !opens) return null;
    open ^= bits;
    all.push(bits);
  }
  return open === 0 ? all : null;
}

/** Each mark ends what the one before began. Nothing is left. */
function toggled(
  state: Given<never, 'lines'>,
  runs: readonly Run[],
  bits: readonly number[],
  take: (run: Run) => void,
): Run[] {
  const open = new Map<number, Run>();
  for (const [order, run] of runs.entries()) {
    for (const bit of [EMPHASIS, STRONG]) {
      if (((bits[order] ?? 0) & bit) === 0) continue;
      const opener = open.get(bit);
      if (opener) {
        styleBetween(state, opener, run, bit);
        open.delete(bit);
      } else open.set(bit, run);
    }
    take(run);
  }
  return [];
}

/** Marks that the spaces around them pair; gives those that are left. */
function matched(state: Given<never, 'lines'>, runs: readonly Run[], take: (run: Run) => void): Run[] {
  const open: Run[] = [];
  const left: Run[] = [];
  for (const run of runs) {
    const at = run.closes ? open.findLastIndex(({ mark }) => mark === run.mark) : -1;
    const opener = open[at];
    if (opener) {
      left.push(...open.splice(at).slice(1));
      styleBetween(state, opener, run, bitsOf(run.mark));
      take(opener);
      take(run);
    } else if (run.opens) open.push(run);
    else left.push(run);
  }
  return [...left, ...open].sort((a, b) => a.line - b.line || a.index - b.index);
}

/** Marks left over in paragraphs near each other: "**CHỦ TỊCH", blank, "Trần Văn Mẫu**". */
function acrossParagraphs(left: readonly Run[]): [Run, Run][] {
  const pairs: [Run, Run][] = [];
  for (let at = 0; at + 1 < left.length; at++) {
    const [opener, closer] = [left[at], left[at + 1]];
    if (!opener?.opens || !closer?.closes || opener.mark !== closer.mark) continue;
    if (closer.line === opener.line || closer.line - opener.line > REACH) continue;
    pairs.push([opener, closer]);
    at += 1;
  }
  return pairs;
}

function styleBetween({ lines }: Given<'lines'>, from: Spot, to: Spot, bits: number): void {
  for (let number = from.line; number <= to.line; number++) {
    const line = lines[number];
    if (!line) continue;
    const start = number === from.line ? from.index : 0;
    const end = number === to.line ? to.index : line.chars.text.length;
    const style = line.chars.style.map((own, index) => (index >= start && index < end ? own | bits : own));
    line.chars = { ...line.chars, style };
    if (number < to.line) line.flows = true;
  }
}

/** Takes the marks out of their lines; a line of nothing else was a blank one. */
function dropMarks(state: Given<never, 'lines'>, taken: ReadonlyMap<number, ReadonlySet<number>>): void {
  for (const [number, indexes] of taken) {
    const line = state.lines[number];
    if (line) line.chars = trim(foldSpaces(without(line.chars, (index) => indexes.has(index))));
  }
  let gap = 0;
  state.lines = state.lines.flatMap((line) => {
    if (line.chars.text === '') {
      gap += line.gap + 1;
      return [];
    }
    line.gap += gap;
    gap = 0;
    return [line];
  });
}
