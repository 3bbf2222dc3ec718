import { BARRED_D, barredD } from '#domain/text/barred-d.ts';
import { remembered } from '#domain/remembered.ts';
import { oldTone } from '#domain/text/tone.ts';

/** A text prepared for reading, with the way back to the offsets of the original. */
export interface Reading {
  /**
   * NFC, tone marks of open syllables where most offices put them (hoá → hóa, uỷ → ủy), Đ as one letter, each space a plain
   * one; case and line breaks stay.
   */
  readonly text: string;
  /** Offset in the original of each UTF-16 unit of `text`, and of its end. */
  readonly at: (offset: number) => number;
}

// Matches a letter and the marks that follow it: "ế", "e◌̂◌́".
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

// Matches open oa, oe or uy at the end of a word with the tone on the last vowel: "oá" of "khoá", "oà", "uỷ", "uý" of "quý".
const OPEN_END = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu;
// Matches the letters at the end of a text: "kh" before "oá".
const LETTERS_BEFORE = /\p{L}+$/iu;
/** No syllable has more letters before its vowels; of a longer word the last ones are looked at. */
const MOST_BEFORE = 32;

/** Prepares any text; offsets of the reading map to offsets of the text given. */
export function readingOf(original: string): Reading {
  let text = original.normalize('NFC');
  let at = (offset: number): number => offset;
  if (text !== original) {
    const map: number[] = [];
    text = '';
    for (const match of original.matchAll(CLUSTER)) {
      const composed = match[0].normalize('NFC');
      for (let i = 0; i < composed.length; i++) map.push(match.index);
      text += composed;
    }
    map.push(original.length);
    at = (offset) => map[offset] ?? original.length;
  }
  return { text: withOldTones(plainSpaces(text).replace(BARRED_D, barredD)), at };
}

// Matches a space that is neither a plain one nor a line break: a tab, a no-break space, an em space.
const OTHER_SPACE = /[\t\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g;

/** A text of the same length with a plain space for each other space but the line break. */
export function plainSpaces(text: string): string {
  return text.replace(OTHER_SPACE, ' ');
}

/** The text with tone marks of open syllables where most offices put them; of the same length. */
function withOldTones(text: string): string {
  return text.replace(OPEN_END, (end, at: number) => {
    const [before = ''] = LETTERS_BEFORE.exec(text.slice(Math.max(0, at - MOST_BEFORE), at)) ?? [];
    const word = before + end;
    const old = oldToneOf(word);
    return old.length === word.length ? old.slice(before.length) : end;
  });
}

/** Texts repeat a few hundred such words. */
const oldToneOf = remembered(oldTone, { most: 2000, longest: Infinity });

/**
 * Source of a pattern for a space but the line break, in texts as they are read ({@link plainSpaces}). It is one letter:
 * patterns of words hold hundreds, and a class of all spaces took .2 ms for each to be compiled where case is ignored.
 */
export const BLANK = String.raw`\x20`;

/** Source of a pattern for a space between words, one line break included; a blank line ends what is read. */
export const SP = `(?:${BLANK}+(?:\\n${BLANK}*)?|\\n${BLANK}*)`;

/** Source of a pattern that ends a word. */
export const END = String.raw`(?![\p{L}\p{M}\d])`;

/** The words of a text with one space between each. */
export function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A sticky pattern (flags `uy`, with `i` where the case does not matter) of words: each space is {@link SP}. */
export function words(source: string, flags = 'i'): RegExp {
  return new RegExp(source.replaceAll(' ', SP), `${flags}uy`);
}

/** What a sticky pattern matches at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
