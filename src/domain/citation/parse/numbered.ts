import {
  type CitedSymbol,
  isOfLegislature,
  LIST_JOINT,
  readSymbol,
  sharedSymbol,
  typesOfSymbol,
} from './cited-symbol.ts';
import type { CitedType } from './cited-type.ts';
import { begin, type Found, type Source, type TypeSpan } from './found.ts';
import { namesType } from './head.ts';
import { END, matchAt, words } from './reading.ts';
import { NUMBER_SIGN, readIssuer, readTail } from './tail.ts';

/** Types cited by their number alone, without "số": "Nghị quyết 57", "Đề án 06". */
const SHORT_TYPES: readonly (CitedType | null)[] = ['nq', 'ct', 'kl', 'nd', 'qd', 'qyd', 'tt', 'da'];
/** Abbreviations that a number alone may follow: "NQ 26"; "TT 10" is as often the tenth of a table. */
const SHORT_ABBREVIATIONS: readonly (CitedType | null)[] = ['nq', 'nd', 'ct'];
/** Types named in small letters with a number alone: "nghị quyết số 49". */
const PLAIN_TYPES: readonly (CitedType | null)[] = ['nq', 'ct', 'kl', 'nd', 'qd', 'qyd', 'tt'];
/** Types whose number and year alone name them without "số": "Nghị định 38/2013". */
const YEARLY_TYPES: readonly (CitedType | null)[] = ['nd', 'tt', 'ttlt'];
// Matches " hành động số ", " thực hiện số ": words in small letters before "số".
const QUALIFIED_SIGN = words(
  String.raw`(?: (?:Liên|Phối)(?= ))?(?: (?!số${END})\p{Ll}+){1,6} số ?:? ?(?=\d)`,
  '',
);
// Matches the space before a number: " 208-QĐ/TW".
const SPACE = words(' (?=\\d)');
// Matches what may stand after a number without symbol: a sign, the end, "của", "ngày", "về"…; not a unit ("5 năm").
const NUMBER_END = words(
  String.raw`\)? ?(?:$|[.,;:)\]”"\n]|(?:của|ngày|về|và|khóa|là|đã|được|do|gắn|nêu|đề|trong|tại|trên|với|cho|theo|để|có|nhằm|khi|này|góp|tiếp)${END}|năm (?:19|20)\d\d)`,
);
// Matches what only a number is followed by: " của Thủ tướng", " ngày 27/11/2009".
const OF_ISSUER = words(` (?:của|ngày)${END}`);
// Matches what makes the number after "số" a count: "%", " người".
const COUNTED = words(' ?(?:%|người)');

/** A type and its number: "Nghị quyết số 26-NQ/TW", "Quy định 208-QĐ/TW", "NQ 26", "Luật số 45/2019/QH14". */
export function readNumbered(source: Source, head: TypeSpan): Found[] | null {
  const { text, typed } = source;
  const issuer = readIssuer(text, head.end);
  const sign =
    matchAt(NUMBER_SIGN, text, head.end) ??
    (issuer && matchAt(NUMBER_SIGN, text, issuer.end)) ??
    matchAt(QUALIFIED_SIGN, text, head.end);
  const start = sign
    ? sign.index + sign[0].length
    : head.end + (matchAt(SPACE, text, head.end)?.[0].length ?? 0);
  if (!sign && start === head.end) return null;
  const read = readSymbol(text, start, typed);
  if (!read || !isReference(source, head, read, sign?.[0] ?? null)) return null;
  const own = sign !== null && issuer !== null && sign.index === issuer.end;
  const bracket = sign?.[0].includes('(') && text[read.end] === ')' ? 1 : 0;
  const first = begin(head, read.end + bracket, { symbol: read.symbol, issuer: own ? issuer : null });
  return continueList(source, head, first);
}

/** Whether a type and a number together name a document ("Nghị quyết số 49") or only count ("kế hoạch 5 năm"). */
function isReference(
  { text, typed }: Source,
  head: TypeSpan,
  { symbol, end }: { symbol: CitedSymbol; end: number },
  sign: string | null,
): boolean {
  const types = typesOfSymbol(symbol);
  const agrees = head.type === null || types.includes(head.type);
  const capital = /^\p{Lu}/u.test(head.printed);
  // Words between the type and "số" are its qualifier only if the symbol is of the type: "Báo cáo chính trị số 12-BC/HU".
  // Matches a word before "số": " hành động số ".
  if (sign !== null && /\p{L}+\s+số/iu.test(sign)) {
    // An abbreviation nobody knows is the type's own where the symbol is whole: "Chương trình liên kết số 03/CTLK-HND".
    const known = types.length > 0 ? agrees : symbol.letters.length > 1 && !isLetter(symbol);
    return known && (types.length > 0 || capital) && !namesType(sign);
  }
  if (symbol.letters.length > 0) return true;
  const ends = matchAt(NUMBER_END, text, end) !== null;
  if (typed) return sign !== null || ends;
  if (sign !== null) {
    return capital ? matchAt(COUNTED, text, end) === null : PLAIN_TYPES.includes(head.type);
  }
  if (!capital || !ends) return false;
  if (symbol.year !== null) return YEARLY_TYPES.includes(head.type);
  const short = head.abbreviated ? SHORT_ABBREVIATIONS : SHORT_TYPES;
  // Matches a year: "Nghị quyết 2023" is a year's resolution; decisions have such numbers, too.
  const year = /^(?:19|20)\d\d$/.test(symbol.printed);
  return (
    short.includes(head.type) && (!year || (head.type === 'qd' && matchAt(OF_ISSUER, text, end) !== null))
  );
}

interface ListedNumber {
  readonly symbol: CitedSymbol;
  readonly start: number;
  readonly end: number;
}

/** The numbers after a number without symbol, through the first with one: ", 218-QĐ/TW" of "217, 218-QĐ/TW". */
function numbersAfter(text: string, first: Found): ListedNumber[] {
  const numbers: ListedNumber[] = [];
  if (first.symbol?.letters.length !== 0) return numbers;
  for (let end = first.end; ;) {
    const joint = matchAt(LIST_JOINT, text, end);
    const start = end + (joint?.[0].length ?? 0);
    const next = joint && readSymbol(text, start);
    if (!next) return numbers;
    numbers.push({ symbol: next.symbol, start, end: next.end });
    if (next.symbol.letters.length > 0) return numbers;
    end = next.end;
  }
}

/**
 * The citations of a list of numbers that begins with `first`: "số 217, 218-QĐ/TW" shares the symbol of the last,
 * "số 03, 05 của Bộ Chính trị" has none. All but the last, which takes the tail; `first` itself is the last of one.
 */
function numberList({ text }: Source, head: TypeSpan, first: Found): { before: Found[]; last: Found } {
  const numbers = numbersAfter(text, first);
  const last = numbers.at(-1);
  if (!first.symbol || !last) return { before: [], last: first };
  const of = (number: ListedNumber, fields: Partial<Found>): Found =>
    begin({ ...head, start: number.start }, number.end, fields);
  const types = typesOfSymbol(last.symbol);
  if (last.symbol.letters.length === 0) {
    if (matchAt(NUMBER_END, text, last.end) === null) return { before: [], last: first };
    const found = [first, ...numbers.map((number) => of(number, { symbol: number.symbol }))];
    return { before: found.slice(0, -1), last: found.at(-1) ?? first };
  }
  if (head.type !== null && !types.includes(head.type)) return { before: [], last: first };
  const shared = (symbol: CitedSymbol): Partial<Found> => ({
    symbol: sharedSymbol(symbol, last.symbol),
    doubts: ['ky-hieu-chung'],
  });
  return {
    before: [
      { ...first, ...shared(first.symbol) },
      ...numbers.slice(0, -1).map((number) => of(number, shared(number.symbol))),
    ],
    last: of(last, { symbol: last.symbol }),
  };
}

/** The citations of a list that begins with `first`, each with its tail: "số 04-NQ/HU và 05-NQ/HU của Huyện ủy". */
function continueList(source: Source, head: TypeSpan, first: Found): Found[] {
  const { before, last } = numberList(source, head, first);
  const list = [...before];
  for (let current: Found | null = last; current; current = nextOfList(source, head, current)) {
    readTail(source, current);
    list.push(current);
  }
  return list;
}

function nextOfList({ text }: Source, head: TypeSpan, before: Found): Found | null {
  const joint = matchAt(LIST_JOINT, text, before.end);
  const start = before.end + (joint?.[0].length ?? 0);
  const next = joint && readSymbol(text, start);
  if (!next || next.symbol.letters.length === 0) return null;
  const types = typesOfSymbol(next.symbol);
  if (head.type !== null && !types.includes(head.type) && !isOfLegislature(next.symbol)) return null;
  const type = head.type ?? (types.length === 1 ? (types[0] ?? null) : null);
  return begin({ ...head, start }, next.end, { symbol: next.symbol, type });
}

/** True for the symbol of an official letter, which begins with its body: "7323/UBND-TH". */
function isLetter({ letters }: CitedSymbol): boolean {
  return /^(?:UBND|HĐND|VPCP|TTg)$/u.test(letters[0] ?? '') && letters.length > 1;
}

/** A symbol by itself: "16 -NQ/TU", "28-ct/tw"; one without a known type only if it is a letter's ("7323/UBND-TH"). */
export function readBare(source: Source, head: TypeSpan): Found[] {
  const read = readSymbol(source.text, head.start, source.typed);
  if (!read) return [];
  const { symbol, end } = read;
  const types = typesOfSymbol(symbol);
  const letter = isLetter(symbol);
  if (types.length === 0 && !letter && !isOfLegislature(symbol) && !source.typed) return [];
  const only = types.length === 1 ? types[0] : undefined;
  const found = begin(head, end, { symbol, type: only ?? (letter ? 'cv' : null) });
  return continueList(source, head, found);
}
