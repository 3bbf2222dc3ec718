import { formatVietnameseDate } from '#domain/number/date.ts';
import { formatVietnameseNumber } from '#domain/number/vietnamese-number.ts';
import { type Years, yearsText } from '#domain/number/years.ts';
import { COMPARATORS, type Measure, type Target } from './target.ts';

const SIGNS: Readonly<Partial<Record<Measure['soSanh'], string>>> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
};
const DIRECTIONS = { tang: 'tăng', giam: 'giảm' } as const;

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
  const { soSanh, giaTri, tu, den, donVi, huong, xapXi } = measure;
  const direction = `${huong === undefined ? '' : `${DIRECTIONS[huong]} `}${xapXi === true && soSanh !== 'khoang' ? 'khoảng ' : ''}`;
  if (soSanh === 'khoang' && tu !== undefined && den !== undefined) {
    return `${direction}${withUnit(`${formatVietnameseNumber(tu)} – ${formatVietnameseNumber(den)}`, donVi)}`;
  }
  const sign = SIGNS[soSanh];
  if (giaTri === undefined) return soSanh === 'huong' && direction ? direction.trim() : COMPARATORS[soSanh];
  const value = numberWithUnit(giaTri, donVi);
  return sign === undefined ? `${COMPARATORS[soSanh]} ${direction}${value}` : `${direction}${sign}${value}`;
}

/** A reported result with its day or year: "90,21% (2020)". */
export function resultText({ giaTri, donVi, thoiDiem }: Measure['ketQua'][number]): string {
  return `${numberWithUnit(giaTri, donVi)} (${formatVietnameseDate(String(thoiDiem))})`;
}

/** The values of all measures of a target, in order, without repeats. */
export function targetValue(target: Pick<Target, 'doLuong'>): string {
  return [...new Set(target.doLuong.map(measureValue))].join('; ');
}

/** When a measure must be reached: "2025", "2021 – 2025", or the period of the document. */
export function deadlineOf(measure: Pick<Measure, 'moc'>, period: Years | null): string {
  const years = deadlineYears(measure, period);
  return years === null ? '' : yearsText(years);
}

/** {@link deadlineOf} as years; null where neither the measure nor the document says. */
export function deadlineYears({ moc }: Pick<Measure, 'moc'>, period: Years | null): Years | null {
  if (moc === undefined) return period;
  return 'nam' in moc ? { tu: moc.nam, den: moc.nam } : moc;
}
