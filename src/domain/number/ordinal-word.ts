import { spellingKey } from '#domain/text/tone.ts';

const UNITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Other words for a digit: by itself in an ordinal, and after "mươi" (hai mươi mốt, hai mươi tư, hai mươi lăm). */
const ALONE: Readonly<Record<string, number>> = { nhất: 1, nhì: 2, tư: 4, bẩy: 7 };
const AFTER_TEN: Readonly<Record<string, number>> = { lăm: 5, nhăm: 5, bẩy: 7 };
const AFTER_TENS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, ...AFTER_TEN };

/** The highest ordinal read and written. */
export const MAX_ORDINAL = 99;

/**
 * The value (1-99) of a Vietnamese ordinal or its number word: "thứ nhất", "nhất", "Thứ hai", "tư", "bốn", "mười lăm",
 * "thứ hai mươi mốt". Any case, NFC or NFD, either spelling; null for anything else.
 */
export function parseOrdinalWord(text: string): number | null {
  const words = text.trim().split(/\s+/).map(spellingKey);
  if (words[0] === spellingKey('thứ') && words.length > 1) words.shift();
  const [first = '', second, third] = words;
  if (words.length === 1 && first !== spellingKey('mười')) return digit(first, ALONE);
  if (first === spellingKey('mười') && words.length <= 2) {
    if (second === undefined) return 10;
    const unit = digit(second, AFTER_TEN);
    return unit === null ? null : 10 + unit;
  }
  const tens = digit(first, {});
  if (tens === null || tens < 2 || second !== spellingKey('mươi') || words.length > 3) return null;
  if (third === undefined) return tens * 10;
  // After "mươi" one is always mốt; "hai mươi một" is not said.
  const unit = third === spellingKey('một') ? null : digit(third, AFTER_TENS);
  return unit === null ? null : tens * 10 + unit;
}

/**
 * The ordinal of an integer from 1 to 99 without "thứ", as printed after Phần, Chương: 1 → "nhất", 4 → "tư",
 * 12 → "mười hai", 21 → "hai mươi mốt". Throws RangeError otherwise.
 */
export function ordinalWord(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > MAX_ORDINAL) {
    throw new RangeError(
      `No ordinal word for ${String(value)}: an integer from 1 to ${String(MAX_ORDINAL)} is needed`,
    );
  }
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return unit === 1 ? 'nhất' : unit === 4 ? 'tư' : (UNITS[unit] ?? '');
  if (tens === 1) return unit === 0 ? 'mười' : `mười ${unit === 5 ? 'lăm' : (UNITS[unit] ?? '')}`;
  const named = `${UNITS[tens] ?? ''} mươi`;
  if (unit === 0) return named;
  return `${named} ${unit === 1 ? 'mốt' : unit === 4 ? 'tư' : unit === 5 ? 'lăm' : (UNITS[unit] ?? '')}`;
}

/** A digit word, plain or from `others`; null when it is none. */
function digit(key: string, others: Readonly<Record<string, number>>): number | null {
  const plain = UNITS.findIndex((word) => word !== '' && spellingKey(word) === key);
  if (plain > 0) return plain;
  const other = Object.keys(others).find((word) => spellingKey(word) === key);
  return other === undefined ? null : (others[other] ?? null);
}
