import { formatVietnameseDate } from '#domain/number/date.ts';
import { formatVietnameseNumber } from '#domain/number/vietnamese-number.ts';
import { type Years, yearsText } from '#domain/number/years.ts';
import { COMPARATORS } from './kinds.ts';
import type { Measure, Target } from './target.ts';

const SIGNS: Readonly<Partial<Record<Measure['comparator'], string>>> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
};
const DIRECTIONS = { tang: 'tăng', giam: 'giảm' } as const;

/** The printed number of a target; '' where the source prints none and the number is our own ("x1", "g2"). */
export function printedNumber(number: string): string {
  // Matches "x1", "g12": targets of running text, of rows and of bullets.
  return /^[xg]\d+$/.test(number) ? '' : number;
}

/** A number with its unit: "95%", "6,5%/năm" close together, "707 tỷ đồng" set apart; without unit the number alone. */
export function numberWithUnit(value: number, unit: string | null): string {
  return withUnit(formatVietnameseNumber(value), unit);
}

function withUnit(number: string, unit: string | null): string {
  if (unit === null) return number;
  return unit.startsWith('%') || unit.startsWith('‰') ? `${number}${unit}` : `${number} ${unit}`;
}

/** The value of a measure for people: "≥ 95%", "6,3 – 6,7%/năm", "giữ vững 15 xã, thị trấn", "tốp đầu" as "xếp hạng". */
export function measureValue(measure: Measure): string {
  const { comparator, value: amount, from, to, unit, direction: way, approximate } = measure;
  const direction = `${way === undefined ? '' : `${DIRECTIONS[way]} `}${approximate === true && comparator !== 'khoang' ? 'khoảng ' : ''}`;
  if (comparator === 'khoang' && from !== undefined && to !== undefined) {
    return `${direction}${withUnit(`${formatVietnameseNumber(from)} – ${formatVietnameseNumber(to)}`, unit)}`;
  }
  const sign = SIGNS[comparator];
  if (amount === undefined)
    return comparator === 'huong' && direction ? direction.trim() : COMPARATORS[comparator];
  const value = numberWithUnit(amount, unit);
  return sign === undefined
    ? `${COMPARATORS[comparator]} ${direction}${value}`
    : `${direction}${sign}${value}`;
}

/** A reported result with its day or year: "90,21% (2020)". */
export function resultText({ value, unit, time }: Measure['results'][number]): string {
  return `${numberWithUnit(value, unit)} (${formatVietnameseDate(String(time))})`;
}

/** The values of all measures of a target, in order, without repeats. */
export function targetValue(target: Pick<Target, 'measures'>): string {
  return [...new Set(target.measures.map(measureValue))].join('; ');
}

/** When a measure must be reached: "2025", "2021 – 2025", or the period of the document. */
export function deadlineOf(measure: Pick<Measure, 'deadline'>, period: Years | null): string {
  const years = deadlineYears(measure, period);
  return years === null ? '' : yearsText(years);
}

/** {@link deadlineOf} as years; null where neither the measure nor the document says. */
export function deadlineYears({ deadline }: Pick<Measure, 'deadline'>, period: Years | null): Years | null {
  if (deadline === undefined) return period;
  return 'year' in deadline ? { from: deadline.year, to: deadline.year } : deadline;
}
