import { parseNumber } from '#domain/document/numbering.ts';
import type { Line } from '../run/state.ts';
import { isCapitals } from '../wording/letterhead.ts';
import { bulletOf } from '../wording/bullet.ts';
import { isFinished, needsMore, startsLow, startsWithPunctuation } from '../wording/sentence.ts';
import { words } from './chars.ts';

/** Lines broken by width. */
export interface Column {
  width: number;
  /** True where each line is filled as far as the next word allows: a shorter one then ends its paragraph. */
  isTight: boolean;
}

/** Paragraphs that blank lines part. */
export interface Stanzas {
  /** The usual length of a broken line. */
  width: number;
  /** True where nothing but a blank line ends a paragraph, however short a line is. */
  isStrict: boolean;
}

/**
 * What the end of a line means in a text: the end of a paragraph; nothing, as blank lines part the paragraphs
 * ("stanzas"); or nothing where the line is full ("column").
 */
export type Wrapping =
  { kind: 'paragraphs' } | { kind: 'stanzas'; stanzas: Stanzas } | { kind: 'column'; column: Column };

/** Fewest broken lines that show a column or stanzas. */
const FEWEST = 4;
const WIDEST = 140;
const NARROWEST = 40;
/** Of the line ends without a blank line, this share breaks sentences where blank lines part the paragraphs. */
const BROKEN_SHARE = 0.6;
/** A share of them is sure: a small letter follows, or the words before ask for more. */
const SURE_SHARE = 0.3;
/** And of the blank lines no more than this. */
const MOST_BROKEN_BLANKS = 0.15;
/** Paragraphs are no longer than this many lines on average. */
const LONGEST_STANZA = 14;

/**
 * Reads from all lines together what a line end means.
 *
 * @param mended line ends that were found inside printed formulas
 */
export function wrappingOf(lines: readonly Line[], mended = 0): Wrapping {
  const text = lines.filter(({ table }) => table === null);
  const stanzas = stanzasOf(text, mended);
  if (stanzas !== null) return { kind: 'stanzas', stanzas };
  const column = columnOf(text);
  return column === null ? { kind: 'paragraphs' } : { kind: 'column', column };
}

/** What the line ends of a text show. */
interface Ends {
  /** Of the ends without a blank line below: those that are no end of a heading or item, and those that break a sentence. */
  inner: number;
  broken: number;
  /** Lines that are broken for sure. */
  sure: Line[];
  /** Ends that may end a paragraph, with the line below. */
  open: [Line, Line][];
  blanks: number;
  brokenBlanks: number;
}

function endsOf(lines: readonly Line[]): Ends {
  const ends: Ends = { inner: 0, broken: 0, sure: [], open: [], blanks: 0, brokenBlanks: 0 };
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next) return;
    const [before, after] = [words(line.chars), words(next.chars)];
    const isUnfinished = !isFinished(before);
    if (next.gap > 0) {
      ends.blanks += 1;
      if (isUnfinished && startsLow(after)) ends.brokenBlanks += 1;
      return;
    }
    const isItem = parseNumber(after) !== null || bulletOf(after) !== null;
    if (isItem || isCapitals(before) || isCapitals(after)) return;
    ends.inner += 1;
    if (isUnfinished) ends.broken += 1;
    const asks = startsLow(after) || startsWithPunctuation(after) || needsMore(before, after);
    if (isUnfinished && (asks || line.flows === true)) ends.sure.push(line);
    else ends.open.push([line, next]);
  });
  return ends;
}

/** How blank lines part the paragraphs; null in any other text. */
function stanzasOf(lines: readonly Line[], mended: number): Stanzas | null {
  const { inner, broken, sure, open, blanks, brokenBlanks } = endsOf(lines);
  const lengths = sure.map(({ chars }) => chars.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? NARROWEST;
  const parted = open.filter(([line, next]) =>
    endsShort(line.chars.text.length, words(next.chars), width),
  ).length;
  const isShown =
    sure.length + mended >= FEWEST &&
    sure.length >= broken * SURE_SHARE &&
    broken >= inner * BROKEN_SHARE &&
    parted <= Math.max(1, broken * MOST_PARTED) &&
    brokenBlanks <= broken * MOST_BROKEN_BLANKS &&
    blanks * LONGEST_STANZA >= lines.length;
  return isShown ? { width, isStrict: parted <= Math.max(1, broken * FEW_PARTED) } : null;
}

/** Paragraphs that seem to end without a blank line below, of the lines that break: many, and so few that they only seem to. */
const MOST_PARTED = 0.12;
const FEW_PARTED = 0.04;
/** A line this much shorter than the others ended before there was no room. */
const SHORT = 0.6;

/** True where a line of a stanza ends long before the others: what comes next had room on it. */
export function endsShort(length: number, after: string, width: number): boolean {
  const firstWord = /^\S+/.exec(after)?.[0].length ?? 0;
  return length + 1 + firstWord < width * SHORT;
}

/** True where the next word would have found no room on a line of this length. */
export function isFullLine(length: number, after: string, { width, isTight }: Column): boolean {
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
