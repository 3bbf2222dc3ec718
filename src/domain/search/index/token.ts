import { fold } from '#domain/text/fold.ts';
import { isVietnameseSyllable, splitSymbol, eachSyllable } from '#domain/text/syllable.ts';
import { placeTone, spellingKey } from '#domain/text/tone.ts';
import type { Tone } from '#domain/text/tone.ts';

/**
 * What a token is without its place: the same object for the same key and marks, as long as words are remembered. Whole
 * collections are made of them, so that no token of a collection takes room of its own.
 */
export interface Word {
  /** Folded syllable with i for a lone y (`ti` for tỷ, tỉ), or canonical number (`8846`, `94,81`, `5` for 05). */
  readonly key: string;
  /** Diacritics of the syllable as letters in order, tone last (`dwwf` for đường); '' for none and for numbers. */
  readonly marks: string;
  /** Numbers words as they come: what is known of each can be kept in a list. */
  readonly id: number;
}

/** One searchable token of a text, at UTF-16 offsets [start, end). */
export interface Token extends Word {
  readonly start: number;
  readonly end: number;
}

// Matches a mark of decomposed text that tells syllables apart: circumflex, breve, horn; then the five tones.
const MARK = /[\u0302\u0306\u031b\u0300\u0309\u0303\u0301\u0323đ]/g;

/** One letter per mark; the tones have their Telex letters. */
const MARK_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  '\u0302': 'a',
  '\u0306': 'b',
  '\u031b': 'w',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0301': 's',
  '\u0323': 'j',
};

const TONE_LETTERS = 'frxsj';
const TONE_NAMES: Readonly<Record<string, Tone>> = { f: 'huyền', r: 'hỏi', x: 'ngã', s: 'sắc', j: 'nặng' };

/** The letters a shape mark turns into others. */
const MARKED_LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  d: { d: 'đ' },
  a: { a: 'â', e: 'ê', o: 'ô' },
  b: { a: 'ă' },
  w: { o: 'ơ', u: 'ư' },
};

// Matches the runs of letters and of digits in a mixed word: "QL", "1", "A" of "QL1A".
const RUN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;

// Matches numbers grouped by thousands: "8.846", "1.183,5", "3.250.000"; not "3.10", "6.24".
const GROUPED = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

// Matches a decimal written with the English point: "6.24", "11.5"; not "1.183".
const ENGLISH_DECIMAL = /^\d+\.\d{1,2}$/;

const words = new Map<string, Word>();
const keys = new Map<string, Word>();

/** A token of a syllable or symbol, by its place in it. */
interface Part {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

const parts = new Map<string, readonly Part[]>();

/** The tokens of a text in order. A document symbol gives its parts (05-CT/TW: 5, ct, tw). NFC and NFD input. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  eachSyllable(text, (whole, at) => {
    for (const { word, start, end } of partsOf(whole))
      tokens.push({ ...word, start: at + start, end: at + end });
  });
  return tokens;
}

/** The tokens of a text without their places. */
export function wordsIn(text: string): Word[] {
  const found: Word[] = [];
  eachSyllable(text, (whole) => {
    for (const { word } of partsOf(whole)) found.push(word);
  });
  return found;
}

/** The word of a key and marks. */
export function wordOf(key: string, marks: string): Word {
  const written = `${key} ${marks}`;
  const known = words.get(written);
  if (known) return known;
  const made = { key, marks, id: count++ };
  if (words.size < MOST_KNOWN) words.set(written, made);
  return made;
}

let count = 0;

/** The tokens of a syllable, number or symbol. Texts repeat their words: each is read once. */
function partsOf(whole: string): readonly Part[] {
  const known = parts.get(whole);
  if (known) return known;
  const pieces = /[-–/\s]/.test(whole) ? splitSymbol(whole) : [{ text: whole, start: 0 }];
  const made = pieces.flatMap(({ text, start }) =>
    Array.from(text.matchAll(RUN), (run): Part => {
      const at = start + run.index;
      return { word: wordKey(run[0]), start: at, end: at + run[0].length };
    }),
  );
  if (parts.size < MOST_KNOWN) parts.set(whole, made);
  return made;
}

/** So many words are remembered. */
const MOST_KNOWN = 50_000;

/** Key and marks of one word or number (any case). */
export function wordKey(word: string): Word {
  const known = keys.get(word);
  if (known) return known;
  const made = /^\d/.test(word) ? wordOf(numberKey(word), '') : syllableKey(word);
  if (keys.size < MOST_KNOWN) keys.set(word, made);
  return made;
}

function syllableKey(word: string): Word {
  const spelled = spellingKey(word);
  const letters = Array.from(spelled.normalize('NFD').matchAll(MARK), ([mark]) => MARK_LETTERS[mark] ?? '');
  const tone = letters.filter((letter) => TONE_LETTERS.includes(letter));
  const shape = letters.filter((letter) => !TONE_LETTERS.includes(letter)).sort();
  return wordOf(fold(spelled), [...shape, ...tone].join(''));
}

/** One spelling per value: 8.846 → 8846; 94,81 → 94,81; 6.24 (typed with a point) → 6,24; 05 → 5. */
export function numberKey(number: string): string {
  const plain = GROUPED.test(number)
    ? number.replaceAll('.', '')
    : ENGLISH_DECIMAL.test(number)
      ? number.replace('.', ',')
      : number;
  // Zeros before and after say no more: 05, 391,0.
  return plain.replace(/^0+(?=\d)/, '').replace(/(?:,0+|(,\d*[1-9])0+)$/, '$1');
}

/** Whether a token is a number, or the beginning of one (see `aboutKey`). */
export function isNumberKey(key: string): boolean {
  return /^[\d~]/.test(key);
}

/**
 * A number by its first figure, how many figures stand before its point, and the rest without zeros at the end: numbers of
 * one size that begin alike stand together in the order of these, and the ways to print an amount (160, 160000, 0,16) near.
 */
export function figuresOf(key: string): string {
  const [whole = '', part = ''] = key.split(/[,.]/);
  const size = whole === '0' ? 0 : whole.length;
  const figures = (whole + part).replace(/^0+(?=\d)/, '').replace(/(\d)0+$/, '$1');
  return figures.charAt(0) + String(Math.min(size, 99)).padStart(2, '0') + figures.slice(1);
}

/** The key of every number of the size of this one that has its first two figures. */
export function aboutKey(key: string): string {
  return `~${figuresOf(key).slice(0, 4).padEnd(4, '0')}`;
}

/** The key of every number that has all figures of this one first: 26811 and 26811,096; null where it has too few to tell. */
export function beginsKey(key: string): string | null {
  const figures = figuresOf(key);
  return figures.length < 5 ? null : `~${figures}`;
}

/** Whether a number is one that such a key means. */
export function isAbout(number: string, about: string): boolean {
  return figuresOf(number).padEnd(4, '0').startsWith(about.slice(1));
}

/**
 * The word that stands for a token in the index. No such word is a proper prefix of another (0 closes the letters and
 * the marks, n closes a number), so that an unknown word can never fall back to a known one.
 */
export function indexWord(key: string, marks: string): string {
  return isNumberKey(key) ? `${key.replace(/[,.]/g, 'c')}n` : `${key}0${marks}0`;
}

/** The prefix shared by every spelling of a syllable (ho, hộ, hồ…) and by no other syllable; a number is whole. */
export function indexPrefix(key: string): string {
  return isNumberKey(key) ? indexWord(key, '') : `${key}0`;
}

/**
 * A spelling of a key with given marks, for display: (`giam`, `r`) → giảm. The marks go on the first letters that can
 * carry them and make a Vietnamese syllable; the key itself where none does.
 */
export function spell(key: string, marks: string): string {
  const tone = [...marks].find((letter) => TONE_LETTERS.includes(letter)) ?? '';
  const keys = [...marks].filter((letter) => !TONE_LETTERS.includes(letter));
  const telex = keys.reduce<string[]>((forms, mark) => forms.flatMap((form) => withMark(form, mark)), [key]);
  for (const base of telex) {
    const placed = tone === '' ? base : placeTone(base, TONE_NAMES[tone] ?? 'ngang', 'old');
    if (placed !== null && isVietnameseSyllable(placed) && syllableKey(placed).marks === marks) return placed;
  }
  return key;
}

function withMark(form: string, mark: string): string[] {
  const targets = MARKED_LETTERS[mark] ?? {};
  return Array.from(form).flatMap((letter, i) => {
    const marked = targets[letter];
    return marked === undefined ? [] : [form.slice(0, i) + marked + form.slice(i + 1)];
  });
}
