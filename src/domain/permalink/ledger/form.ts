import { normalizeText } from '#domain/text/normalize.ts';
import { base32 } from './crockford.ts';
import { hash32 } from './hash.ts';

// Matches, first alternative first:
//   word or number  "Nghị"  "94,81"
//   end of the text, whose sign follows from its place in a list: "; " "." ","
//   dash  "-" "–"
//   quotation mark  "“" "'" "»"
//   dots  "…" "..."
//   any other sign but spaces  "," "(" "%"
const PIECE =
  /(\p{L}[\p{L}\p{M}\d]*|\d+(?:[.,]\d+)*)|([.;,\s]+$)|([-\u2010-\u2015\u2212])|(["'‘’“”«»])|(…|\.{3,})|([^\p{L}\d\s])/gu;
const CAPITAL = /^\p{Lu}/u;
const ALL_CAPITALS = /^\P{Ll}*$/u;
const DIGITS = 6;

/**
 * What a text is written with besides its words: where signs stand between them, and which words have capitals. "không
 * được chậm" and "không, được: chậm" have equal words, and so do "Bộ" and "bộ". Kinds of dashes and quotation marks
 * are one, spaces and the sign at the end do not count.
 *
 * @returns digits of the signs, `-`, digits of the capitals; none of the latter where all letters are capital, as in
 *   a heading, and nothing can be told by them
 */
export function formOf(text: string): string {
  let signs = '';
  let capitals = '';
  for (const [, word, end, dash, mark, dots, other] of normalizeText(text).matchAll(PIECE)) {
    if (word !== undefined) {
      signs += 'w';
      capitals += CAPITAL.test(word) ? 'C' : 'c';
    } else if (end === undefined) {
      signs += dash ? '-' : mark ? '"' : dots ? '…' : (other ?? '');
    }
  }
  const cased = ALL_CAPITALS.test(text) ? '' : base32(hash32(capitals), DIGITS);
  return `${base32(hash32(signs), DIGITS)}-${cased}`;
}

/** True where two forms differ in what both tell. */
export function differsInForm(a: string, b: string): boolean {
  const [signsA, casesA] = a.split('-');
  const [signsB, casesB] = b.split('-');
  return signsA !== signsB || (!!casesA && !!casesB && casesA !== casesB);
}
