import { symbolsIn } from './symbol.ts';

export { isVietnameseSyllable } from './rhyme.ts';
export { splitSymbol } from './symbol.ts';

/** A token of a text at UTF-16 offsets [start, end): `text` is exactly that stretch. */
export interface Syllable {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The syllables, numbers and document symbols of a text, in order and without overlap. Numbers (8.846) and symbols
 * (22/2019/NQ-HĐND; `splitSymbol` gives its parts) stay whole; punctuation and spaces are left out. NFC and NFD input.
 */
export function syllablesOf(text: string): Syllable[] {
  const tokens: Syllable[] = [];
  eachSyllable(text, (token, start, end) => tokens.push({ text: token, start, end }));
  return tokens;
}

/** The same, handed to `take` one after the other: nothing is made of those that are only counted. */
export function eachSyllable(text: string, take: (token: string, start: number, end: number) => void): void {
  let position = 0;
  for (const symbol of symbolsIn(text)) {
    scan(text, position, symbol.start, take);
    take(symbol.text, symbol.start, symbol.end);
    position = symbol.end;
  }
  scan(text, position, text.length, take);
}

/**
 * Takes, by their first character:
 *   a digit    a number   "8.846"  "94,81"  "1.183,5"  "2020"  "2.2"
 *   a letter   a word     "Nghị"  "HĐND"  "CoVid" (of CoVid-19)  "QL1A"  "ho65"
 * and leaves out "%o" of "11%o".
 */
function scan(
  text: string,
  from: number,
  to: number,
  take: (token: string, start: number, end: number) => void,
): void {
  let at = from;
  while (at < to) {
    const start = at;
    const kind = kindAt(text, at);
    at += widthAt(text, at);
    if (kind === DIGIT) {
      while (at < to && (kindAt(text, at) === DIGIT || goesOn(text, at, to))) at++;
    } else if (kind === LETTER) {
      while (at < to && kindAt(text, at) !== OTHER) at += widthAt(text, at);
    } else {
      if (text[start] === '%' && at < to && kindAt(text, at) === LETTER) at += widthAt(text, at);
      continue;
    }
    take(text.slice(start, at), start, at);
  }
}

/** Whether a number goes on behind a point or comma. */
function goesOn(text: string, at: number, to: number): boolean {
  const sign = text[at];
  return (sign === '.' || sign === ',') && at + 1 < to && kindAt(text, at + 1) === DIGIT;
}

const [OTHER, LETTER, MARK, DIGIT] = [0, 1, 2, 3];
const UNKNOWN = 255;
/** Of each UTF-16 unit met so far what it is: texts have few different ones. */
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  if (isHigh(unit)) return kindOf(text.codePointAt(at) ?? unit);
  return (kinds[unit] = kindOf(unit));
}

function kindOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (/\d/.test(character)) return DIGIT;
  if (/\p{L}/u.test(character)) return LETTER;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}

/** Whether a unit is the first of two of one character. */
function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function widthAt(text: string, at: number): number {
  return isHigh(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
