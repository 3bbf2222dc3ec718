import { symbolsIn } from './symbol.ts';

export { isVietnameseSyllable } from './rhyme.ts';
export { splitSymbol } from './symbol.ts';

/** A token of a text at UTF-16 offsets [start, end): `text` is exactly that stretch. */
export interface Syllable {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Matches, first alternative first:
//   number    "8.846"  "94,81"  "1.183,5"  "2020"  "2.2"
//   word      "Nghị"  "HĐND"  "CoVid" (of CoVid-19)  "QL1A"  "ho65"
//   sign      "%o" (of "11%o"), left out
const TOKEN = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\d]*|%\p{L}/gu;

/**
 * The syllables, numbers and document symbols of a text, in order and without overlap. Numbers (8.846) and symbols
 * (22/2019/NQ-HĐND; `splitSymbol` gives its parts) stay whole; punctuation and spaces are left out. NFC and NFD input.
 */
export function syllablesOf(text: string): Syllable[] {
  const tokens: Syllable[] = [];
  let position = 0;
  const read = (end: number): void => {
    for (const match of text.slice(position, end).matchAll(TOKEN)) {
      if (match[0].startsWith('%')) continue;
      const start = position + match.index;
      tokens.push({ text: match[0], start, end: start + match[0].length });
    }
  };
  for (const symbol of symbolsIn(text)) {
    read(symbol.start);
    tokens.push(symbol);
    position = symbol.end;
  }
  read(text.length);
  return tokens;
}
