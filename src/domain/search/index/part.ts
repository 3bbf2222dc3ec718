import { figuresOf, indexWord, isNumberKey } from './token.ts';

/**
 * At least this many positions stand in a part of the index. Twelve files are all a first query may fetch: parts of so many are
 * few enough to hold the words of a question of eight, and so small that little comes along that nobody asked for.
 */
const LEAST_POSITIONS = 2500;

/** Parts of a large index, at most about: their names come with the first query, and two letters name a part. */
const MOST_PARTS = 600;

/**
 * How many positions a part of the index holds (its last word may bring more), for an index of `positions` in all. A
 * query loads the parts of its words: smaller parts are fewer bytes and more requests. Pagefind's own hold 20,000.
 */
export function partSize(positions: number): number {
  return Math.max(LEAST_POSITIONS, Math.ceil(positions / MOST_PARTS));
}

const A = 'a'.charCodeAt(0);
const LETTERS = 26;

/**
 * An index word (or the beginning of one) as Pagefind is given it: before a syllable two letters that name its part, so
 * that the parts are stretches of the words in order; before a number its figures (`figuresOf`).
 */
export function placedWord(word: string, key: string, part: number): string {
  if (isNumberKey(key))
    return key.startsWith('~') ? key.slice(1) : `${figuresOf(key).padEnd(4, '0')}x${word}`;
  return String.fromCharCode(A + Math.floor(part / LETTERS), A + (part % LETTERS)) + word;
}

/** Of a placed word, what words of one part or numbers of one size have in common; a part of the index begins with another. */
export function stemOfPlaced(word: string): string {
  return word.slice(0, /^\d/.test(word) ? 4 : 2);
}

/** The placed word of a number. */
export function placedNumber(key: string): string {
  return placedWord(indexWord(key, ''), key, 0);
}

/** The last of the parts, ordered by their first words, that begins with the word or before it; 0 where none does. */
export function partAt(parts: readonly string[], word: string): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((parts[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
