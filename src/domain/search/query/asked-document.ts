import type { CitableDocument } from '#domain/citation/resolve/citable.ts';
import { KNOWN_TYPES, TYPE_FACTS } from '#domain/document-type/document-type.ts';
import type { DocumentType } from '#domain/document-type/document-type.ts';
import { tokenize } from '../index/token.ts';

/** A document that the words of a query name by number, and how many of the words it explains. */
export interface AskedDocument {
  readonly document: CitableDocument;
  /** Words of the query that the number, type, year, body, place and title explain. */
  readonly explained: ReadonlySet<number>;
}

/** A type of document as typed: its words, folded, and the letters its symbols have. */
interface TypedType {
  readonly type: DocumentType;
  readonly words: readonly string[];
  readonly letters: readonly string[];
}

const NAMED: readonly TypedType[] = KNOWN_TYPES.flatMap((type) => {
  const { name, otherNames = [], symbols } = TYPE_FACTS[type];
  const letters = symbols.map((symbol) => keysOf(symbol)[0] ?? '');
  return [...[name, ...otherNames].map(keysOf), ...letters.map((letter) => [letter])].map((words) => ({
    type,
    words,
    letters,
  }));
}).sort((a, b) => b.words.length - a.words.length);

// Matches the number of a year: "2025".
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The documents named by their number in words as people type them, without the signs of a symbol: "nq 57 2025 hdnd",
 * "204 kh ubnd ca mau", "quyet dinh 2634 thu tuong". The number has to stand by a type or by letters of the symbol;
 * what is said of type and year must not contradict. Those that explain most of the words, best first.
 */
export function askedDocuments(typed: string, documents: readonly CitableDocument[]): AskedDocument[] {
  const words = keysOf(typed);
  const found = documents.flatMap((document) => {
    const explained = document.symbol === null ? null : explainedBy(document, document.symbol, words);
    return explained ? [{ document, explained }] : [];
  });
  const most = Math.max(0, ...found.map(({ explained }) => explained.size));
  return found.filter(({ explained }) => explained.size === most);
}

/**
 * Whether words name a document by its number: a number beside a type or the letters of one ("nghị quyết 57", "nq 57",
 * "383 qd tw", "57/2025/NQ-HĐND"); not "năm 2030", "204 hộ".
 */
export function namesNumber(typed: string): boolean {
  const words = keysOf(typed);
  return words.some((word, at) => {
    if (!/^\d{1,5}$/.test(word) || YEAR.test(word)) return false;
    const next = YEAR.test(words[at + 1] ?? '') ? at + 2 : at + 1;
    const before = words[at - 1] === 'so' ? at - 1 : at;
    return NAMED.some(
      ({ words: form, letters }) =>
        letters.includes(words[next] ?? '') ||
        form.every((key, i) => words[before - form.length + i] === key),
    );
  });
}

/** The words of a query that a document explains; null where they do not name it. */
function explainedBy(
  document: CitableDocument,
  symbol: string,
  words: readonly string[],
): Set<number> | null {
  const printed = keysOf(symbol);
  const number = printed.find((key) => /^\d/.test(key)) ?? '';
  const year = printed.find((key) => YEAR.test(key)) ?? document.date?.slice(0, 4) ?? null;
  const letters = printed.filter((key) => !/^\d/.test(key));
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== number || YEAR.test(number)) continue;
    let next = at + 1;
    const typedYear = YEAR.test(words[next] ?? '') ? words[next++] : null;
    if (typedYear !== null && year !== null && typedYear !== year) continue;
    const before = words[at - 1] === 'so' ? at - 1 : at;
    const types = NAMED.filter((form) =>
      form.words.every((word, i) => words[before - form.words.length + i] === word),
    );
    const after = letters.includes(words[next] ?? '');
    const type = types.find((form) => isOfType(document, letters, form));
    // A type that is said and is another's contradicts; none said, the letters of the symbol have to follow.
    if (type === undefined && (types.length > 0 || !after)) continue;
    const explained = new Set<number>();
    for (let i = before - (type?.words.length ?? 0); i < next; i++) explained.add(i);
    const known = new Set([...letters, ...namesOf(document)]);
    words.forEach((word, i) => {
      if (known.has(word) && !/^\d/.test(word)) explained.add(i);
    });
    explainDate(document, words, explained);
    return explained;
  }
  return null;
}

function isOfType(document: CitableDocument, letters: readonly string[], type: TypedType): boolean {
  return document.type === type.type || type.letters.some((letter) => letters.includes(letter));
}

/** The words "ngày 24/11/2025" where they are the day of the document. */
function explainDate({ date }: CitableDocument, words: readonly string[], explained: Set<number>): void {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  words.forEach((_, i) => {
    const said = [words[i], words[i + 1], words[i + 2]].map(Number);
    if (said[0] === day && said[1] === month && said[2] === year)
      for (let k = i; k < i + 3; k++) explained.add(k);
  });
}

function namesOf({ key, body, titles, address }: CitableDocument): string[] {
  return [...body, ...titles, key.split('/')[0] ?? '', address.split('/')[2] ?? ''].flatMap(keysOf);
}

function keysOf(text: string): string[] {
  return tokenize(text).map(({ key }) => key);
}
