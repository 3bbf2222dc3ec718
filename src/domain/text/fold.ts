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
  const known = RECENT.get(text);
  if (known !== undefined) return known;
  const own = text.toLowerCase().replace(BEYOND_ASCII, folded);
  if (RECENT.size >= MOST_RECENT) RECENT.clear();
  if (text.length <= LONGEST_RECENT) RECENT.set(text, own);
  return own;
}

/** Texts folded a moment ago: one line is looked at in many ways. */
const RECENT = new Map<string, string>();
const MOST_RECENT = 1000;
const LONGEST_RECENT = 2000;

const BEYOND_ASCII = /[^\p{ASCII}]/gu;

/** Folded characters seen before: a text has a few hundred. */
const FOLDED = new Map<string, string>();

function folded(character: string): string {
  const known = FOLDED.get(character);
  if (known !== undefined) return known;
  const own = character
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(BARRED_D, 'd')
    // Lower case of Σ depends on its neighbours; one form keeps the folding of a character independent of them.
    .replaceAll('ς', 'σ');
  FOLDED.set(character, own);
  return own;
}

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
