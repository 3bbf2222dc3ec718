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
const SMALL = /\p{Ll}/u;
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
  const { signs, capitals, hasSmall } = PLAIN.test(text) ? scanPlain(text) : scan(text);
  const cased = hasSmall ? base32(hash32(capitals), DIGITS) : '';
  return `${base32(hash32(signs), DIGITS)}-${cased}`;
}

/** True where two forms differ in what both tell. */
export function differsInForm(a: string, b: string): boolean {
  const [signsA, casesA] = a.split('-');
  const [signsB, casesB] = b.split('-');
  return signsA !== signsB || (!!casesA && !!casesB && casesA !== casesB);
}

/** What {@link formOf} is made of. */
interface Scanned {
  /** A letter for each word, other signs as they are. */
  signs: string;
  capitals: string;
  hasSmall: boolean;
}

function scan(text: string): Scanned {
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
  return { signs, capitals, hasSmall: SMALL.test(text) };
}

// Matches a text of letters, figures, spaces and the commonest signs, which is read sign by sign: a pattern with many
// branches takes several times as long. "Năm 2023, đạt 94,81%;"
const PLAIN = /^[\n 0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1ea0-\u1ef9%()+,./:;-]*$/;
const LETTERS_END = 0x1efa;
const IS_LETTER = 1;
const IS_CAPITAL = 2;
const IS_SMALL = 4;
const IS_DIGIT = 8;

/** What each character of a plain text is, by its number. */
const KINDS = Uint8Array.from({ length: LETTERS_END }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) return IS_DIGIT;
  if (!/\p{L}/u.test(character)) return 0;
  return IS_LETTER | (CAPITAL.test(character) ? IS_CAPITAL : 0) | (SMALL.test(character) ? IS_SMALL : 0);
});
// "; ", ".", ","
const ENDS: ReadonlySet<string> = new Set(['.', ';', ',', ' ', '\n']);

/** The same of a plain text as {@link scan}. */
function scanPlain(text: string): Scanned {
  let end = text.length;
  while (end > 0 && ENDS.has(text.charAt(end - 1))) end--;
  const kindAt = (at: number) => (at < end ? (KINDS[text.charCodeAt(at)] ?? 0) : 0);
  let signs = '';
  let capitals = '';
  let seen = 0;
  for (let at = 0; at < end;) {
    const kind = kindAt(at);
    if (kind === 0) {
      const sign = text.charAt(at);
      let next = at + 1;
      if (sign === '.') while (text.charAt(next) === '.' && next < end) next++;
      const dots = next - at;
      if (dots >= MOST_DOTS) signs += '…';
      else if (sign !== ' ' && sign !== '\n') signs += sign.repeat(dots);
      at = next;
      continue;
    }
    signs += 'w';
    capitals += kind & IS_CAPITAL ? 'C' : 'c';
    if (kind === IS_DIGIT) at = endOfFigure(at, kindAt, text);
    else for (let next = kind; next !== 0; next = kindAt(++at)) seen |= next;
  }
  return { signs, capitals, hasSmall: (seen & IS_SMALL) !== 0 };
}

/** Three dots are one sign. */
const MOST_DOTS = 3;

/** Where a figure that begins here ends: "94,81%" at the sign. */
function endOfFigure(from: number, kindAt: (at: number) => number, text: string): number {
  let at = from;
  for (;;) {
    while (kindAt(at) === IS_DIGIT) at++;
    const sign = text.charAt(at);
    if ((sign !== ',' && sign !== '.') || kindAt(at + 1) !== IS_DIGIT) return at;
    at++;
  }
}
