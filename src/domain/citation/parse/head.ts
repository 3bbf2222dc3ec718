import { matchesOf, notAfter, WORD } from '#domain/text/guarded.ts';
import { symbolsIn } from '#domain/text/symbol.ts';
import { CITED_TYPES, type CitedType, OTHER_NAMES, typeAbbreviation, typesOfLetters } from './cited-type.ts';
import type { Source, TypeSpan } from './found.ts';
import { END } from './reading.ts';

/** Names of types, longest first: "Nghị quyết liên tịch" before "Nghị quyết". */
const NAMES: readonly (readonly [string, CitedType | null])[] = [
  ...(Object.entries(CITED_TYPES) as [CitedType, string][]).map(([type, name]) => [name, type] as const),
  ...OTHER_NAMES,
].sort((a, b) => b[0].length - a[0].length);
const TYPE_BY_NAME = new Map(NAMES.map(([name, type]) => [name.toLowerCase(), type]));

// Matches the name of a type: "Nghị quyết", "nghị  quyết", "THÔNG BÁO".
const TYPE_NAME = `(?:${NAMES.map(([name]) => name.replaceAll(' ', String.raw`\s+`)).join('|')})${END}`;
const TYPE_WORDS = notAfter(WORD, new RegExp(TYPE_NAME, 'giu'));
// Matches the same at one place.
const TYPE_AT = notAfter(WORD, new RegExp(TYPE_NAME, 'iuy'));
/** Abbreviations that stand before a number in running text; others (BB, PA…) mean too much else. */
const SHORT_NAMES = 'NQ CT KL QĐ NĐ KH TB HD TT QC CV CTr TTr ĐA BC QyĐ'.split(' ');
/** The same without the bar of đ, as people type them. */
const UNBARRED: Readonly<Record<string, string>> = { DA: 'ĐA', QD: 'QĐ', ND: 'NĐ' };
// Matches "NQ", "CTr".
const SHORT_WORDS = notAfter(WORD, new RegExp(`(?:${SHORT_NAMES.join('|')})${END}`, 'gu'));
// Matches "nq", "ctr", "QD".
const TYPED_WORDS = notAfter(
  WORD,
  new RegExp(`(?:${[...SHORT_NAMES, ...Object.keys(UNBARRED)].join('|')})${END}`, 'giu'),
);
// Matches the start of a text that is a number or symbol: "49", "số 26-nq"; not "12 chỉ tiêu".
const TYPED_NUMBER = /^\s*(?:số\s*)?(?=\d{1,5}[a-zđ]?\s*(?:[-–/]|$))/iu;

/** Places where a citation can begin: names and abbreviations of types, and symbols by themselves. */
export function headsIn({ text, typed }: Pick<Source, 'text' | 'typed'>): TypeSpan[] {
  const number = typed ? TYPED_NUMBER.exec(text) : null;
  const heads = [
    ...matchesOf(TYPE_WORDS, text).map(typeSpan),
    ...matchesOf(typed ? TYPED_WORDS : SHORT_WORDS, text).map(shortSpan),
    ...symbolsIn(text).map(({ start }) => bareSpan(start)),
    ...(number ? [bareSpan(number[0].length)] : []),
  ];
  return heads.sort((a, b) => a.start - b.start || b.end - a.end);
}

function spanOf(match: RegExpExecArray, type: CitedType | null, abbreviated: boolean): TypeSpan {
  return { start: match.index, end: match.index + match[0].length, type, printed: match[0], abbreviated };
}

function typeSpan(match: RegExpExecArray): TypeSpan {
  return spanOf(match, TYPE_BY_NAME.get(match[0].toLowerCase().replace(/\s+/g, ' ')) ?? null, false);
}

function shortSpan(match: RegExpExecArray): TypeSpan {
  const short = typeAbbreviation(UNBARRED[match[0].toUpperCase()] ?? match[0]) ?? '';
  // QĐ before a number is a Quyết định or a Quy định.
  return spanOf(match, short === 'QĐ' ? null : (typesOfLetters(short)[0] ?? null), true);
}

function bareSpan(start: number): TypeSpan {
  return { start, end: start, type: null, printed: '', abbreviated: false };
}

/** Whether some words name a type anywhere. */
export function namesType(text: string): boolean {
  return text.search(TYPE_WORDS) >= 0;
}

/** The type named at `at`; null where none is. */
export function typeAt(text: string, at: number): TypeSpan | null {
  TYPE_AT.lastIndex = at;
  const match = TYPE_AT.exec(text);
  return match && typeSpan(match);
}
