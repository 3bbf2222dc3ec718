import { notAfter } from '#domain/text/guarded.ts';
import { symbolsIn } from '#domain/text/symbol.ts';
import { datesIn, type VietnameseDate } from './date.ts';

interface Span {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** A number of a text, told apart from figures that are no quantities. Offsets are UTF-16, [start, end). */
export type NumberToken =
  | (Span & { readonly kind: 'number'; readonly value: number })
  /** "32/51": the part and the whole. */
  | (Span & { readonly kind: 'fraction'; readonly values: readonly [number, number] })
  /** "12/9/2023"; `date` is null where no year is printed. No quantity, so no values. */
  | (Span & { readonly kind: 'date'; readonly values: readonly []; readonly date: VietnameseDate | null })
  /** "28-CT/TW", "số 38/2013". No quantity, so no values. */
  | (Span & { readonly kind: 'symbol'; readonly values: readonly [] });

// Matches thousands in dots, as the State prints them: "8.846", "1.183,5", "1.234.567,89".
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
// Matches digits, with a decimal comma or not: "5", "05", "2020", "114,01", "0,5", "1183,5".
const COMMA_DECIMAL = /^\d+(?:,\d+)?$/;
// Matches a decimal point, which three digits after 1-3 digits would make a thousand: "102.3", "6.24", "0.125", "1183.125".
const POINT_DECIMAL = /^(?:\d+\.(?!\d{3}$)\d+|(?:0|[1-9]\d{3,})\.\d{3})$/;
// Matches thousands in commas where nothing else can be meant: "1,234,567", "1,234,567.8", "1,234.5"; not "1,234".
const FOREIGN_GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/;

const FIGURE = String.raw`\d+(?:[.,]\d+)*`;
// Matches a number of the text, or several with strokes: "8.846", "94,81" (of "94,81%"), "9/16", "7.611" (of "7.611ha").
// Not the figures of names: "CoVid-19", "QL1A", "H5N1".
const FIGURES = notAfter(
  /(?:[\p{L}\p{M}][-–]?(?:\d[\d.,]*)?|\d)$/u,
  new RegExp(`${FIGURE}(?:/${FIGURE})*`, 'gu'),
);
// Matches the lead of a document's number: "Nghị định số " (38/2013), "Số: " (05/2021).
const NUMBER_WORD = /số\s*:?\s*$/iu;
/** How far before a figure the word "số" is looked for. */
const LEAD = 8;
// Matches a number and year as a document carries them: "38/2013".
const NUMBER_AND_YEAR = /^\d{1,5}\/(?:19|20)\d{2}$/;

/**
 * The value of a number as Vietnamese documents print it: dots group thousands, the comma is decimal ("8.846" → 8846,
 * "1.183,5" → 1183.5, "05" → 5). A single point that cannot group is decimal ("102.3", "6.24", "0.125"); commas group
 * only where they can do nothing else ("1,234,567" → 1234567, but "1,234" → 1.234). No sign, no unit. Null otherwise.
 */
export function parseVietnameseNumber(raw: string): number | null {
  const text = raw.trim();
  if (GROUPED.test(text) || COMMA_DECIMAL.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  if (POINT_DECIMAL.test(text) || FOREIGN_GROUPED.test(text)) return Number(text.replaceAll(',', ''));
  return null;
}

/**
 * The numbers of an NFC text in order, without overlap. "2020 - 2025" and "6,3 - 6,7%" are two numbers each; figures
 * that are no number by Vietnamese rules ("1.2.3") are left out. The sign is not read: "-" mostly is a bullet or dash.
 */
export function numberTokens(text: string): NumberToken[] {
  const taken: NumberToken[] = symbolsIn(text).map(({ text: raw, start, end }) => symbol(raw, start, end));
  const isFree = (span: Span): boolean =>
    !taken.some((other) => other.start < span.end && span.start < other.end);
  const dates = datesIn(text).filter(isFree);
  taken.push(...dates.map((span) => ({ kind: 'date' as const, values: [] as const, ...span })));
  const numbers = Array.from(text.matchAll(FIGURES), (match): NumberToken[] => {
    const lead = text.slice(Math.max(0, match.index - LEAD), match.index);
    const span = { raw: match[0], start: match.index, end: match.index + match[0].length };
    return isFree(span) ? stroked(span, NUMBER_WORD.test(lead)) : single(span).filter(isFree);
  });
  return [...taken, ...numbers.flat()].sort((a, b) => a.start - b.start);
}

/** The tokens of figures with strokes: "a", "a/b", or any more, which are only numbers side by side. */
function stroked(span: Span, afterNumberWord: boolean): NumberToken[] {
  const { raw, start, end } = span;
  const [first = '', second = '', ...more] = raw.split('/');
  if (more.length > 0) return single(span);
  if (NUMBER_AND_YEAR.test(raw) && (afterNumberWord || Number(first) > 12)) return [symbol(raw, start, end)];
  const [part, whole] = [parseVietnameseNumber(first), parseVietnameseNumber(second)];
  if (part === null || whole === null) return single(span);
  return [{ kind: 'fraction', values: [part, whole], raw, start, end }];
}

/** Each figure between strokes as a number of its own. */
function single(span: Span): NumberToken[] {
  let start = span.start;
  return span.raw.split('/').flatMap((raw) => {
    const value = parseVietnameseNumber(raw);
    const token = { kind: 'number' as const, raw, start, end: start + raw.length };
    start = token.end + 1;
    return value === null ? [] : [{ ...token, value }];
  });
}

function symbol(raw: string, start: number, end: number): NumberToken {
  return { kind: 'symbol', values: [], raw, start, end };
}

/**
 * A number in Vietnamese print: 8846 → "8.846", 94.81 → "94,81". `decimals` fixes the number of decimals (rounded);
 * without it the shortest exact form. Throws RangeError for what is not finite or has more than 20 whole digits.
 */
export function formatVietnameseNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) {
    throw new RangeError(`Cannot print ${String(value)} as a number`);
  }
  const plain = decimals === undefined ? shortest(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = plain.split('.');
  // Matches the places between groups of three digits: 1|234|567.
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  // Matches a digit other than 0: "-0" is printed without sign.
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Shortest decimal form without exponent. */
function shortest(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  // Matches the zeros after the last decimal: "0.00000010000" → "0.0000001".
  return value.toFixed(20).replace(/\.?0+$/, '');
}
