import { remembered } from '../remembered.ts';

// Matches the letters that mean "đ" but do not decompose: đ itself, and eth and African d, which old Vietnamese
// files often hold in its place ("Ðảng", "Ɖảng").
const BARRED_D = /[đðɖ]/g;

/** Folded text and, for each of its UTF-16 units, the offset in the original (plus the original's length at the end). */
export interface FoldedText {
  readonly folded: string;
  readonly map: number[];
}

/**
 * Text without case and diacritics: "Đường giao thông" → "duong giao thong". NFC and NFD input give the same result.
 * Spaces, digits and punctuation stay.
 */
export function fold(text: string): string {
  return foldRecent(text);
}

/** One line is looked at in many ways; longer texts are not kept. */
const foldRecent = remembered(foldAnew, { most: 1000, longest: 2000 });

const BEYOND_ASCII = /[^\p{ASCII}]/gu;

function foldAnew(text: string): string {
  return text.toLowerCase().replace(BEYOND_ASCII, foldCharacter);
}

/** A text has a few hundred different characters. */
const foldCharacter = remembered(
  (character) =>
    character
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
      .replace(BARRED_D, 'd')
      // Lower case of Σ depends on its neighbours; one form keeps the folding of a character independent of them.
      .replaceAll('ς', 'σ'),
  { most: 20_000, longest: Infinity },
);

/**
 * `fold(text)` with the way back: the folded range [i, j) stands for the original range [map[i], map[j]), combining
 * marks included.
 */
export function foldWithMap(text: string): FoldedText {
  let folded = '';
  const map: number[] = [];
  let offset = 0;
  for (const character of text) {
    const part = fold(character);
    for (let i = 0; i < part.length; i++) map.push(offset);
    folded += part;
    offset += character.length;
  }
  map.push(text.length);
  return { folded, map };
}
