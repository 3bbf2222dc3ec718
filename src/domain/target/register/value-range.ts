import { normalizeUnit, type UnitKey, UNITS } from '#domain/number/unit.ts';
import { parseVietnameseNumber } from '#domain/number/vietnamese-number.ts';
import { tokenize } from '#domain/search/index/token.ts';
import { fold } from '#domain/text/fold.ts';
import type { Measure } from '../target.ts';

/** Values asked for: from `min` to `max` (±Infinity where open), in one unit or, with null, in any. */
export interface ValueRange {
  min: number;
  max: number;
  /** True where the end itself does not belong: "> 95", "dưới 4". */
  isMinOpen: boolean;
  isMaxOpen: boolean;
  unit: UnitKey | null;
}

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
// Matches, folded and in lower case: "≥ 95 %", "tu 90 den 95 %", "6,3 - 6,7%/nam", "tren 50 trieu dong/nguoi", "95% tro len", "90..95"
const RANGE = new RegExp(
  String.raw`^(?<lead>[^\d]*?)\s*(?<first>${NUMBER})\s*(?<between>[^\d]*?)\s*(?:(?:-|–|\.\.|…|den|toi)\s*(?<second>${NUMBER})\s*)?(?<tail>[^\d]*(?:1?0[.]?000 dan)?)$`,
  'u',
);
// Matches the words after a value that make it a bound: "tro len", "% tro xuong"
const UP = /\s*(?:tro len|\+)\s*$/;
const DOWN = /\s*tro xuong\s*$/;

/** What stands before a value, folded, and the bound it makes. */
const LEADS: readonly (readonly [words: readonly string[], bound: '>=' | '>' | '<=' | '<' | '='])[] = [
  [['≥', '>=', '=>', 'tu', 'it nhat', 'toi thieu', 'khong duoi', 'khong thap hon'], '>='],
  [['>', 'tren', 'hon', 'cao hon', 'lon hon'], '>'],
  [['≤', '<=', '=<', 'khong qua', 'toi da', 'den', 'khong cao hon'], '<='],
  [['<', 'duoi', 'thap hon', 'nho hon'], '<'],
  [['', '=', 'bang', 'dung'], '='],
];

/**
 * Reads a range of values as people type it, with or without diacritics: "≥ 95 %", "trên 50", "từ 90 đến 95 %",
 * "6,3 - 6,7 %/năm", "95% trở lên", "707 tỷ đồng". Null where it is not understood, an unknown unit included.
 */
export function parseValueRange(typed: string): ValueRange | null {
  const text = fold(typed.normalize('NFC')).replace(/\s+/g, ' ').trim();
  const match = RANGE.exec(text)?.groups;
  if (!match) return null;
  const { lead = '', first = '', between = '', second, tail = '' } = match;
  const words = (second === undefined ? `${between}${tail}` : tail).trim();
  const printed = words.replace(UP, '').replace(DOWN, '').trim();
  const unit = printed === '' ? null : unitOf(printed);
  const value = parseVietnameseNumber(first);
  const until = second === undefined ? undefined : parseVietnameseNumber(second);
  if (value === null || until === null || (printed !== '' && unit === null)) return null;
  if (until !== undefined) {
    const known = ['', 'tu', 'khoang', 'trong khoang'].includes(lead.trim());
    const sameUnit = between === '' || unitOf(between) === unit;
    return known && sameUnit && value <= until
      ? { min: value, max: until, isMinOpen: false, isMaxOpen: false, unit }
      : null;
  }
  const bound = UP.test(words) ? '>=' : DOWN.test(words) ? '<=' : boundOf(lead.trim());
  return bound === null ? null : rangeOf(bound, value, unit);
}

function boundOf(lead: string): '>=' | '>' | '<=' | '<' | '=' | null {
  return LEADS.find(([words]) => words.includes(lead))?.[1] ?? null;
}

function rangeOf(bound: '>=' | '>' | '<=' | '<' | '=', value: number, unit: UnitKey | null): ValueRange {
  const isLower = bound.startsWith('>');
  const isUpper = bound.startsWith('<');
  return {
    min: isUpper ? -Infinity : value,
    max: isLower ? Infinity : value,
    isMinOpen: bound === '>',
    isMaxOpen: bound === '<',
    unit,
  };
}

const keysOf = (text: string) =>
  tokenize(text)
    .map(({ key }) => key)
    .join(' ');
const UNIT_KEYS: ReadonlyMap<string, UnitKey> = new Map(
  UNITS.flatMap(({ key, printed }) => printed.map((form) => [formOf(form), key] as const)).reverse(),
);

/** A unit as typed, without diacritics: its signs, and its words whatever their marks. */
function formOf(text: string): string {
  return `${text.replace(/[^%‰²³]/g, '')} ${keysOf(text)}`;
}

function unitOf(folded: string): UnitKey | null {
  return normalizeUnit(folded) ?? UNIT_KEYS.get(formOf(folded)) ?? null;
}

/** Whether the value a measure states, or part of its range, is among the values asked for. */
export function isInRange(
  { value, from, to, standardUnit }: Pick<Measure, 'value' | 'from' | 'to' | 'standardUnit'>,
  { min, max, isMinOpen, isMaxOpen, unit }: ValueRange,
): boolean {
  const low = value ?? from;
  const high = value ?? to ?? from;
  if (low === undefined || high === undefined || (unit !== null && standardUnit !== unit)) return false;
  return (isMinOpen ? high > min : high >= min) && (isMaxOpen ? low < max : low <= max);
}
