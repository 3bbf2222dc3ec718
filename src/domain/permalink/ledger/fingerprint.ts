import { plainText } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { BARRED_D, barredD } from '#domain/text/barred-d.ts';
import { normalizeText } from '#domain/text/normalize.ts';
import { remembered } from '#domain/remembered.ts';
import { spellingKey } from '#domain/text/tone.ts';
import { hash32, textHash } from './hash.ts';

/** Fingerprint of a unit without words of its own (a table, an unprinted first part): its content tells it apart. */
export const NO_WORDS = '-';

// Matches, first alternative first:
//   number   "8.846"  "94,81"  "3.10", with the stroke or colon between figures: "32/" of "32/51", "7:" of "7:30"
//   word     "Nghị"  "HĐND"  "QL1A", with the stroke after its figure: "QL1/" of "QL1/2"
//   sign of a figure: the dash of "6,3 - 6,7", "2020–2025", "-5"
//   any other sign or numeral: "%"  "‰"  "+"  "<"  "°"  "²"
const TOKEN =
  /\d+(?:[.,]\d+)*(?:\s*[/:](?=\s*\d))?|\p{L}(?:[\p{L}\p{M}\d]*\d\s*[/:](?=\s*\d)|[\p{L}\p{M}\d]*)|[-\u2010-\u2015\u2212](?=\s*\d)|[%‰\p{S}\p{N}]/gu;
// "32/", "7 :": a figure with the sign that goes on to the next
const JOINED = /^(.+?)\s*([/:])$/su;
const DASH = /^[-\u2010-\u2015\u2212]$/;
// Matches a text that normalisation leaves as it is: ASCII, composed Latin letters, common signs
const NORMAL = /^[\n -~\u00c0-\u024f\u1ea0-\u1ef9‘’“”–—…‰]*$/;

/** Texts repeat their words. */
const MOST_SPELLINGS = 50_000;
const spellingOf = remembered((word) => spellingKey(word.toLowerCase().replace(BARRED_D, barredD)), {
  most: MOST_SPELLINGS,
  longest: Infinity,
});

/**
 * The words and figures of a text in one spelling: lower case, one tone placement, one of i and y, every dash the
 * same. Spaces and punctuation between words are gone; diacritics, figures and the signs of figures stay, because
 * "bàn" is not "bán" and 1,8% is not 18%.
 */
export function foldedWords(text: string): string[] {
  const tokens = (NORMAL.test(text) ? text : normalizeText(text)).match(TOKEN) ?? [];
  return tokens.flatMap((token) => {
    const last = token.length > 1 ? token.charAt(token.length - 1) : '';
    const [, figure, sign] = last === '/' || last === ':' ? (JOINED.exec(token) ?? []) : [];
    if (figure !== undefined && sign !== undefined) return [spellingOf(figure), sign];
    return token.length === 1 && DASH.test(token) ? '-' : spellingOf(token);
  });
}

/** The unit's own words as printed: its title and its opening text, without its number and its children. */
export function ownText(unit: Unit): string {
  return [plainText(unit.title ?? []), plainText(unit.text)].filter(Boolean).join(' ');
}

/** Fingerprint of folded words: 12 base32 digits, {@link NO_WORDS} where there are none. */
export function fingerprintOf(words: readonly string[]): string {
  return words.length === 0 ? NO_WORDS : textHash(words.join(' '));
}

/** Number of hashes in a sketch, and how many words one of them covers. */
const SKETCH_SIZE = 12;
const SHINGLE = 3;
const HASH_RANGE = 2 ** 20;

/** Hashes of every three neighbouring words (of the words themselves where there are fewer). */
export function shinglesOf(words: readonly string[]): Set<number> {
  const shingles = new Set<number>();
  if (words.length < SHINGLE) for (const word of words) shingles.add(hash32(word) % HASH_RANGE);
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    shingles.add(hash32(words.slice(i, i + SHINGLE).join(' ')) % HASH_RANGE);
  }
  return shingles;
}

/** The smallest hashes of a text, by which what became of it is guessed when the text itself is gone. */
export function sketchOf(words: readonly string[]): number[] {
  return [...shinglesOf(words)].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
}

/** How much of the sketched text stands in the other, 0 to 1; an estimate for suggestions, never for decisions. */
export function containment(sketch: readonly number[], shingles: ReadonlySet<number>): number {
  if (sketch.length === 0) return 0;
  let held = 0;
  for (const hash of sketch) if (shingles.has(hash)) held++;
  return held / sketch.length;
}
