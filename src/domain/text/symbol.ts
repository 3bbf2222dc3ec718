import { matchesOf, notAfter } from './guarded.ts';

/** A document symbol in a text: "28-CT/TW" at UTF-16 offsets [start, end). */
export interface SymbolSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// One letter of an abbreviation; "Ư" may be decomposed. Symbols carry no tone marks and no other accents.
const LETTER = '[A-Za-zĐđÐƯư]\\u031b?';
// Matches "HĐND", "TTg", and with the term of a legislature "QH14", "UBTVQH13".
const ABBREVIATION = `(?:${LETTER}){1,10}\\d{0,2}`;
// Matches "NQ-HĐND", "QĐ-TTg", "TTLT-BGDĐT-BNV", "QH14".
const BODY = `${ABBREVIATION}(?:-${ABBREVIATION}){0,4}`;

// Matches, not glued to a letter, a digit or another part of a number:
//   State:  "22/2019/NQ-HĐND"  "16/NQ-HĐND"  "340/QĐ-TTg"  "29/2023/HĐND"  "45/2019/QH14"  "15a/NQ-CP"
//           "01/2014/TTLT-BGDĐT-BNV"
//   Party:  "28-CT/TW"  "11-QĐi/TW"  "217-QĐ/TW"  "16 -NQ/TU"  "05 - CT/TW" (spaces only before capitals)
const SYMBOL = notAfter(
  /(?:[\p{L}\p{M}\d/]|\d[.,-])$/u,
  new RegExp(
    [
      `\\d{1,5}[a-zđ]?`,
      `(?:/(?:19|20)\\d{2}/${BODY}`,
      `|/(?:${ABBREVIATION})(?:-${ABBREVIATION}){1,4}`,
      `|(?:[-–]|\\x20?[-–]\\x20?(?=\\p{Lu}))${ABBREVIATION}(?:-${ABBREVIATION})?/${BODY})`,
      `(?![\\p{L}\\p{M}\\d])`,
    ].join(''),
    'gu',
  ),
);

// Matches a part of a symbol: "22", "2019", "NQ", "HĐND" of "22/2019/NQ-HĐND".
const PART = /[\p{L}\p{M}\d]+/gu;

/** Every document symbol of a text, in order. NFC and NFD input; upper and lower case ("28-ct/tw" as people type). */
export function symbolsIn(text: string): SymbolSpan[] {
  return matchesOf(SYMBOL, text).map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The number and abbreviations of a symbol, in order, offsets relative to it: "28-CT/TW" → 28, CT, TW. */
export function splitSymbol(symbol: string): SymbolSpan[] {
  return Array.from(symbol.matchAll(PART), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
