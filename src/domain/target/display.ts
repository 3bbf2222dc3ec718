import { formatVietnameseNumber } from '../number/vietnamese-number.ts';
import { COMPARATORS, type Measure, type Target } from './target.ts';

const SIGNS: Readonly<Partial<Record<Measure['soSanh'], string>>> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
};
const DIRECTIONS = { tang: 'tăng', giam: 'giảm' } as const;

/** "%", "%/năm" stand close to their number; words are set apart. */
function withUnit(number: string, unit: string | null): string {
  if (unit === null) return number;
  return unit.startsWith('%') || unit.startsWith('‰') ? `${number}${unit}` : `${number} ${unit}`;
}

/** The value of a measure for people: "≥ 95%", "6,3 – 6,7%/năm", "giữ vững 15 xã, thị trấn", "tốp đầu" as "xếp hạng". */
export function measureValue(measure: Measure): string {
  const { soSanh, giaTri, tu, den, donVi, huong } = measure;
  const direction = huong === undefined ? '' : `${DIRECTIONS[huong]} `;
  if (soSanh === 'khoang' && tu !== undefined && den !== undefined) {
    return `${direction}${withUnit(`${formatVietnameseNumber(tu)} – ${formatVietnameseNumber(den)}`, donVi)}`;
  }
  const sign = SIGNS[soSanh];
  if (giaTri === undefined) return soSanh === 'huong' && direction ? direction.trim() : COMPARATORS[soSanh];
  const value = withUnit(formatVietnameseNumber(giaTri), donVi);
  return sign === undefined ? `${COMPARATORS[soSanh]} ${direction}${value}` : `${direction}${sign}${value}`;
}

/** The values of all measures of a target, in order, without repeats. */
export function targetValue(target: Pick<Target, 'doLuong'>): string {
  return [...new Set(target.doLuong.map(measureValue))].join('; ');
}

/** When a measure must be reached: "2025", "2021 – 2025", or the period of the document. */
export function deadlineOf(measure: Measure, period: { tu: number; den: number } | null): string {
  const years = measure.moc ?? period;
  if (!years) return '';
  if ('nam' in years) return String(years.nam);
  return years.tu === years.den ? String(years.tu) : `${years.tu} – ${years.den}`;
}
