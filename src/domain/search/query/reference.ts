import { KNOWN_TYPES, TYPE_FACTS } from '#domain/document-type/document-type.ts';
import type { Phrase, QueryWord } from './query.ts';
import { isNumberKey, tokenize, wordKey } from '../index/token.ts';
import type { Token } from '../index/token.ts';

/** A document named by type and number in a query: tokens from…to, and the ways documents print it. */
export interface Reference {
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly Phrase[];
}

interface Type {
  readonly name: readonly QueryWord[];
  readonly symbols: readonly string[];
}

const TYPES: readonly Type[] = KNOWN_TYPES.flatMap((type) => {
  const { name, otherNames = [], symbols } = TYPE_FACTS[type];
  return [name, ...otherNames].map((printed) => ({
    name: tokenize(printed).map(({ key, marks }) => ({ key, marks })),
    symbols: symbols.map((symbol) => wordKey(symbol).key),
  }));
}).sort((a, b) => b.name.length - a.name.length);

// Matches what stands between the number and the letters of a symbol: "-", " - ", "/", " -".
const JOINT = /^\s?[-–/]\s?$/;

/** Document references in the tokens of a query: "chi thi 05", "NQ số 26", "16 -NQ/TU", "quyết định 217-QĐ/TW". */
export function findReferences(text: string, tokens: readonly Token[]): Reference[] {
  const found: Reference[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const reference = namedAt(text, tokens, i) ?? symbolAt(text, tokens, i);
    if (!reference) continue;
    found.push(reference);
    i = reference.to;
  }
  return found;
}

/** "chỉ thị 05", "chỉ thị số 05-CT", "CT 05", "NQ 26-NQ". */
function namedAt(text: string, tokens: readonly Token[], at: number): Reference | null {
  const keys = tokens.map((token) => token.key);
  const named = TYPES.filter((type) => type.name.every((word, k) => fits(tokens[at + k], word)));
  const longest = named[0]?.name.length ?? 0;
  const lettered = TYPES.filter((type) => type.symbols.includes(keys[at] ?? ''));
  const types = longest > 0 ? named.filter((type) => type.name.length === longest) : lettered;
  if (types.length === 0) return null;
  let next = at + (longest || 1);
  if (keys[next] === 'so') next++;
  const number = keys[next];
  if (number === undefined || !isDocumentNumber(number)) return null;
  const symbol = symbolAt(text, tokens, next);
  const letters = symbol ? keys[symbol.to] : lettered.length > 0 ? keys[at] : undefined;
  return { from: at, to: symbol?.to ?? next, phrases: phrasesOf(number, types, letters) };
}

/** "05-CT", "340/QĐ", "22/2019/NQ", "16 -NQ". */
function symbolAt(text: string, tokens: readonly Token[], at: number): Reference | null {
  const number = tokens[at];
  if (!number || !isDocumentNumber(number.key)) return null;
  let next = at + 1;
  if (/^(?:19|20)\d\d$/.test(tokens[next]?.key ?? '') && isJoined(text, number, tokens[next])) next++;
  const letters = tokens[next];
  if (!letters || !isJoined(text, tokens[next - 1], letters)) return null;
  const types = TYPES.filter((type) => type.symbols.includes(letters.key));
  if (types.length === 0) return null;
  return { from: at, to: next, phrases: phrasesOf(number.key, types, letters.key) };
}

/** Whether only a dash or a stroke stands between two tokens. */
export function isJoined(text: string, left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && JOINT.test(text.slice(left.end, right.start));
}

function fits(token: Token | undefined, word: QueryWord): boolean {
  return token?.key === word.key && (token.marks === '' || token.marks === word.marks);
}

/** Numbers of documents are whole and short; four digits from 1900 on are years. */
function isDocumentNumber(key: string): boolean {
  return isNumberKey(key) && /^\d{1,4}$/.test(key) && !/^(?:19|20)\d\d$/.test(key);
}

/** How good other letters of the same type are than those typed (QĐ for QĐi). */
const OTHER_LETTERS = 0.8;

/** The ways a reference is printed: "Chỉ thị 05", "Chỉ thị số 05", "05-CT", "CT 05". `typed`: its letters, if typed. */
function phrasesOf(number: string, types: readonly Type[], typed?: string): Phrase[] {
  const numeral: QueryWord = { key: number, marks: null };
  return types.flatMap(({ name, symbols }) => [
    { words: [...name, numeral], factor: 1, loose: true },
    ...symbols.flatMap((key) => {
      const letters: QueryWord = { key, marks: null };
      const factor = typed === undefined || typed === key ? 1 : OTHER_LETTERS;
      return [
        // Its year may stand between: 57/2025/NQ.
        { words: [numeral, letters], factor, loose: true },
        { words: [letters, numeral], factor, loose: true },
      ];
    }),
  ]);
}
