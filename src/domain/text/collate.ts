import { TONES, splitTone } from './tone.ts';

/** The letters in the order of the Vietnamese alphabet, foreign f j w z in their Latin places. */
const ALPHABET = Array.from('aăâbcdđeêfghijklmnoôơpqrstuưvwxyz');

// Matches what is compared as one: a run of digits ("2025"), a letter with its marks ("ế"), or any other character.
const ELEMENT = /\d+|\p{L}\p{M}*|[^]/gu;

/** Places of the kinds of elements: spaces and signs come first, then numbers, then letters. */
const SIGN = 0;
const NUMBER = 1;
const LETTER = 2;

interface Key {
  /** Per element: kind, then its place among its kind. */
  readonly primary: readonly (readonly [kind: number, place: number, digits: string])[];
  readonly tones: readonly number[];
  readonly upper: readonly number[];
  readonly text: string;
}

/**
 * Vietnamese alphabetical order, for `Array.prototype.sort`: by letters (a ă â b c d đ e ê …), a space before any
 * letter ("Ba Tri" before "Bạc Liêu"), runs of digits by their value (Mục 2 before Mục 10). Words of the same letters
 * are ordered by tone (ngang huyền hỏi ngã sắc nặng), first difference deciding, then lower case first. 0 only for
 * canonically equal texts. A table of its own rather than Intl.Collator, so that every browser and build agrees.
 */
export function compareVietnamese(a: string, b: string): number {
  return compareKeys(sortKey(a), sortKey(b));
}

/** The place of each text in Vietnamese order, from 0; equal texts share one. Each text is read once. */
export function vietnameseRanks(texts: readonly string[]): number[] {
  const keys = Array.from(new Set(texts), (text) => ({ text, key: sortKey(text) }));
  keys.sort((a, b) => compareKeys(a.key, b.key));
  const ranks = new Map(keys.map(({ text }, rank) => [text, rank]));
  return texts.map((text) => ranks.get(text) ?? 0);
}

function compareKeys(left: Key, right: Key): number {
  return (
    comparePrimary(left, right) ||
    compareLists(left.tones, right.tones) ||
    compareLists(left.upper, right.upper) ||
    compareText(left.text, right.text)
  );
}

function sortKey(raw: string): Key {
  const text = raw.normalize('NFC');
  const elements = text.match(ELEMENT) ?? [];
  const letters = elements.map((element) => splitTone(element));
  return {
    text,
    primary: elements.map((element, i) => place(element, letters[i]?.base ?? element)),
    tones: letters.map((letter) => TONES.indexOf(letter?.tone ?? 'ngang')),
    upper: elements.map((element) => (element === element.toLowerCase() ? 0 : 1)),
  };
}

function place(element: string, base: string): [number, number, string] {
  // Matches a run of digits: "05", "2025".
  if (/^\d+$/.test(element)) {
    // Leading zeros count for nothing: then the longer number is the greater, then the digits decide.
    const digits = element.replace(/^0+/, '');
    return [NUMBER, digits.length, digits];
  }
  const lower = base.toLowerCase();
  const known = ALPHABET.indexOf(lower);
  if (known >= 0) return [LETTER, known, ''];
  // A letter with a foreign accent ("ü") stands with its plain letter, other scripts after z by code point.
  const plain = ALPHABET.indexOf(lower.normalize('NFD').charAt(0));
  if (plain >= 0) return [LETTER, plain, ''];
  const code = lower.codePointAt(0) ?? 0;
  // Matches any letter of another script: "λ", "中".
  return /^\p{L}/u.test(lower) ? [LETTER, ALPHABET.length + code, ''] : [SIGN, code, ''];
}

function comparePrimary(left: Key, right: Key): number {
  const length = Math.min(left.primary.length, right.primary.length);
  for (let i = 0; i < length; i++) {
    const [kindA, placeA, digitsA] = left.primary[i] ?? [0, 0, ''];
    const [kindB, placeB, digitsB] = right.primary[i] ?? [0, 0, ''];
    const order = kindA - kindB || placeA - placeB || compareText(digitsA, digitsB);
    if (order !== 0) return order;
  }
  return left.primary.length - right.primary.length;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = (a[i] ?? 0) - (b[i] ?? 0);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
