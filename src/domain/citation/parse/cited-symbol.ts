import { fold } from '#domain/text/fold.ts';
import { notAfter } from '#domain/text/guarded.ts';
import { type CitedType, typeAbbreviation, typesOfLetters } from './cited-type.ts';
import { END, matchAt, words } from './reading.ts';

/** What is wrong with, or missing from, a number as printed. */
export type SymbolDoubt = 'khoang-trang' | 'dau-noi' | 'thieu-loai' | 'thieu-ky-hieu' | 'thieu-co-quan';

/** The number and symbol of a cited document. */
export interface CitedSymbol {
  /** As printed, with its spaces. */
  readonly printed: string;
  /** No spaces, plain hyphens, a number below 10 with its zero, abbreviations in their case: "16-NQ/TU", "38/2013". */
  readonly normalized: string;
  /** Without leading zeros, with its letter: "5", "15a". */
  readonly number: string;
  readonly year: string | null;
  /** Abbreviations in order: NQ, TU. */
  readonly letters: readonly string[];
  readonly doubts: readonly SymbolDoubt[];
  /** Other symbols that may name the same document: 11-QĐ/TW for 11-QĐi/TW, 33/NĐ-CP for 33-NĐ/CP. */
  readonly maybe: readonly string[];
}

// What a number of a document does not follow: another figure, a letter, the strokes of "12/5".
const GLUED = /(?:[\p{L}\p{M}\d]|\d[.,/-])$/u;
// Matches the number of a document: "26", "05", "15a"; not the start of "26,5", "26%", "3.250", "12/5".
const NUMBER = notAfter(GLUED, /(\d{1,5})([a-zđ]?)(?![\p{L}\p{M}\d%‰]|[.,]\d)/uy);
// Matches the same number where letters follow at once ("26NQ/TW").
const GLUED_NUMBER = notAfter(GLUED, /(\d{1,5})()(?=[A-ZĐ]{2}[A-Za-zĐđ]*[-–/])/uy);
// Matches what joins the parts: "-", " - ", "/", " -", "–"; in a number without a joint, a space.
const JOINT = /( ?)([-–‑—/])( ?)|( )/uy;
// Matches a year: "2019".
const YEAR = new RegExp(String.raw`(?:19|20)\d{2}${END}`, 'uy');
// Matches an abbreviation: "NQ", "TTg", "QĐi", "QH14", "UBTVQH13", "ĐCTUBTWMTTQVN".
const ABBREVIATION = new RegExp(String.raw`[A-ZĐƯ][A-Za-zĐđƯư]{0,19}\d{0,2}${END}`, 'uy');
// Matches an abbreviation typed in small letters: "nq", "tw", "ttg", "qh14".
const SMALL_LETTERS = new RegExp(String.raw`[a-zđư]{1,8}\d{0,2}${END}`, 'uy');
// Matches an abbreviation with two capitals: "NQ", "QĐi"; not "Bộ", "Ban".
const TWO_CAPITALS = /[A-ZĐƯ][a-zđư]*[A-ZĐƯ]/u;

/** Bodies of the State, whose symbols have "/" after the number and "-" before the body. */
const STATE_BODY = /^(?:CP|TTg|UBND|HĐND|QH\d*|UBTVQH\d*|CTN|VPCP)$/u;
/** Bodies of the Party, whose symbols have "-" after the number and "/" before the body: TW, TU, HU, ĐU, VPTW. */
const PARTY_BODY = /(?:TW|TU|HU|ĐU|ThU|QU)$/u;
/** The National Assembly and its standing committee, whose symbols name no type: 45/2019/QH14. */
const LEGISLATURE = /^(?:QH|UBTVQH)\d{1,2}$/u;

interface SymbolPart {
  joint: string;
  value: string;
}

/**
 * Reads a number and what of a symbol follows it, as tolerantly as it is printed: "26-NQ/TW", "16 -NQ/TU",
 * "33-NĐ/CP", "22/2019/NQ-HĐND", "38/2013", "49", "26 NQ/TW". Null where no number stands.
 *
 * @param typed also reads small letters ("28-ct/tw") whatever their first abbreviation.
 */
export function readSymbol(
  text: string,
  at: number,
  typed = false,
): { symbol: CitedSymbol; end: number } | null {
  const number = matchAt(NUMBER, text, at) ?? matchAt(GLUED_NUMBER, text, at);
  if (!number) return null;
  const parts: SymbolPart[] = [];
  const doubts = new Set<SymbolDoubt>();
  let end = at + number[0].length;
  for (;;) {
    const part = readPart(text, end, parts, typed);
    if (!part) break;
    if (part.spaced) doubts.add('khoang-trang');
    parts.push(part);
    end = part.end;
  }
  return { symbol: symbolOf(text.slice(at, end), number, parts, doubts), end };
}

function readPart(
  text: string,
  at: number,
  before: readonly SymbolPart[],
  typed: boolean,
): (SymbolPart & { end: number; spaced: boolean }) | null {
  const joint = matchAt(JOINT, text, at);
  const spaced = joint !== null && joint[0].includes(' ');
  const mark = joint?.[2] === undefined ? '' : joint[2] === '/' ? '/' : '-';
  const start = at + (joint?.[0].length ?? 0);
  if (mark !== '' && before.length === 0) {
    const year = matchAt(YEAR, text, start);
    // After a hyphen only with the rest of the symbol: "19-2018/NQ-CP", not "số 5 - 2018".
    if (year && (mark === '/' || text[start + 4] === '/'))
      return { joint: mark, value: year[0], end: start + year[0].length, spaced };
  }
  const capitals = matchAt(ABBREVIATION, text, start)?.[0];
  const small = capitals === undefined ? matchAt(SMALL_LETTERS, text, start)?.[0] : undefined;
  const value = capitals ?? small;
  if (value === undefined) return null;
  const known = typeAbbreviation(value);
  // Without a joint only a type with more of the symbol after it: "26 NQ/TW", not "5 NQ".
  if (mark === '' && !(before.length === 0 && known && /[-–/]/u.test(text[start + value.length] ?? '')))
    return null;
  if (spaced && !(typed && known) && !TWO_CAPITALS.test(value)) return null;
  if (
    small !== undefined &&
    !typed &&
    !known &&
    before.every((part) => typeAbbreviation(part.value) === null)
  ) {
    return null;
  }
  return { joint: mark, value: printedCase(value, small !== undefined), end: start + value.length, spaced };
}

function printedCase(value: string, small: boolean): string {
  if (!small) return value;
  if (value === 'ttg') return 'TTg';
  return typeAbbreviation(value) ?? value.toUpperCase();
}

function symbolOf(
  printed: string,
  number: RegExpExecArray,
  read: readonly SymbolPart[],
  doubts: Set<SymbolDoubt>,
): CitedSymbol {
  const year = read.find((part) => /^\d{4}$/.test(part.value))?.value ?? null;
  const parts = read.map((part) => ({ ...part }));
  const letters = parts.filter((part) => part.value !== year).map((part) => part.value);
  const first = parts[0];
  if (first?.joint === '') {
    first.joint = parts[1]?.joint === '-' ? '/' : '-';
    doubts.add('dau-noi');
  }
  const [type = '', body] = letters;
  const partyForm = first?.joint === '-' && first.value !== year;
  if (letters.length === 0) doubts.add('thieu-ky-hieu');
  else if (letters.length === 1 && !LEGISLATURE.test(type)) {
    doubts.add(typeAbbreviation(type) ? 'thieu-co-quan' : 'thieu-loai');
  }
  const stateForm = year !== null || first?.joint === '/';
  const wrongForm = partyForm
    ? letters.some((part) => STATE_BODY.test(part)) || type === 'NĐ' || parts[1]?.joint === '-'
    : stateForm &&
      body !== undefined &&
      PARTY_BODY.test(body) &&
      year === null &&
      typeAbbreviation(type) !== null;
  if (wrongForm) doubts.add('dau-noi');
  const digits = Number(number[1]);
  const zeroed = `${digits < 10 ? `0${String(digits)}` : String(digits)}${number[2] ?? ''}`;
  const write = (values: readonly SymbolPart[]): string =>
    zeroed + values.map((part) => part.joint + part.value).join('');
  return {
    printed,
    normalized: write(parts),
    number: `${String(digits)}${number[2] ?? ''}`,
    year,
    letters,
    doubts: [...doubts],
    maybe: othersOf(parts, wrongForm).map(write),
  };
}

/** The symbols a misprint or an unofficial abbreviation may stand for. */
function othersOf(parts: readonly SymbolPart[], wrongForm: boolean): SymbolPart[][] {
  const others: SymbolPart[][] = [];
  // Matches the abbreviations of Quy định that are not QĐ.
  const at = parts.findIndex((part) => /^(?:QĐi|QyĐ)$/u.test(part.value));
  if (at >= 0) {
    for (const value of ['QĐ', 'QyĐ', 'QĐi'].filter((form) => form !== parts[at]?.value)) {
      others.push(parts.map((part, i) => (i === at ? { ...part, value } : part)));
    }
  }
  if (wrongForm) {
    const start = parts[0]?.joint === '-' ? '/' : '-';
    const rest = start === '/' ? '-' : '/';
    others.push(parts.map((part, i) => ({ ...part, joint: i === 0 ? start : rest })));
  }
  return others;
}

/** The types a symbol by itself allows: NQ → nq; QĐ of the State → qd, of the Party → qd and qyd; none → []. */
export function typesOfSymbol(symbol: CitedSymbol): readonly CitedType[] {
  const [type = '', body = ''] = symbol.letters;
  const types = typesOfLetters(type);
  const party = symbol.normalized.includes('-') && PARTY_BODY.test(body);
  return party ? types : types.slice(0, 1);
}

/** Whether a symbol is one of laws and resolutions of the National Assembly: 45/2019/QH14. */
export function isOfLegislature(symbol: CitedSymbol): boolean {
  return LEGISLATURE.test(symbol.letters[0] ?? '');
}

/**
 * How two symbols stand to each other: `same` (equal but for spaces, dashes, case and the number's zero), `maybe`
 * (one leaves out a part the other has, swaps the joints, lacks the bar of đ, or prints QĐi or QyĐ for QĐ), or
 * `different`: 16-NQ/TU and 16/NQ-HĐND are two.
 */
export function compareSymbols(a: CitedSymbol, b: CitedSymbol): 'same' | 'maybe' | 'different' {
  if (a.normalized.toLowerCase() === b.normalized.toLowerCase()) return 'same';
  if (a.number !== b.number) return 'different';
  if (a.year !== null && b.year !== null && a.year !== b.year) return 'different';
  const [short, long] =
    a.letters.length <= b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  let from = 0;
  for (const letters of short.map(loosely)) {
    const found = long.findIndex((other, i) => i >= from && loosely(other) === letters);
    if (found < 0) return 'different';
    from = found + 1;
  }
  return 'maybe';
}

function loosely(letters: string): string {
  const folded = fold(letters);
  return /^(?:qdi|qyd)$/.test(folded) ? 'qd' : folded;
}

/** A symbol that is nothing but a symbol ("04-NQ/HU", "16 -NQ/TU"); null for anything else. */
export function parseSymbol(text: string): CitedSymbol | null {
  const trimmed = text.normalize('NFC').trim();
  const read = readSymbol(trimmed, 0, true);
  return read && read.end === trimmed.length ? read.symbol : null;
}

// Matches the number of a symbol: "217" of "217-QĐ/TW", "15a".
const LEADING_NUMBER = /^\d+[a-zđ]?/u;

/** The symbol of a number whose abbreviations stand with a later number of its list: 217 of "217, 218-QĐ/TW". */
export function sharedSymbol(number: CitedSymbol, later: CitedSymbol): CitedSymbol {
  const digits = LEADING_NUMBER.exec(number.normalized)?.[0] ?? number.normalized;
  const rest = later.normalized.replace(LEADING_NUMBER, '');
  return { ...later, printed: number.printed, normalized: digits + rest, number: number.number, maybe: [] };
}

// Matches what joins the numbers of a list: ", ", " và ", ", số ", "; ".
export const LIST_JOINT = words(
  String.raw`(?:(?: ?[,;] ?)(?:(?:và|hoặc|cùng) )?| (?:và|hoặc|cùng) )(?:số:? ?)?(?=\d)`,
);
