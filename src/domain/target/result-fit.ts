import { normalizeUnit } from '#domain/number/unit.ts';
import type { Years } from '#domain/number/years.ts';
import { deadlineYears } from './display.ts';
import type { Measure } from './target.ts';

/** Why a reported figure is no result of the target it stands beside. */
export const MISFITS = {
  'ky-truoc': 'kỳ trước',
  'khac-loai': 'mức khác loại',
} as const;
export type Misfit = keyof typeof MISFITS;

/** What keeps a result apart from its target: which kind of misfit, and why, in Vietnamese. */
export interface ResultMisfit {
  kind: Misfit;
  reason: string;
}

/**
 * What keeps a reported result from standing beside a target as what was reached of it: it was reached before the years
 * for which the target is set, or it is a quantity of another kind (a level beside a change, another unit). Null where
 * both are of one term, unit and kind.
 *
 * @param period the years that the document of the target covers
 */
export function resultMisfit(
  measure: Pick<Measure, 'moc' | 'huong' | 'donVi' | 'donViChuan' | 'loaiDo' | 'soSanh'>,
  result: Measure['ketQua'][number],
  period: Years | null,
): ResultMisfit | null {
  const unit = result.donVi === null ? null : normalizeUnit(result.donVi);
  if (measure.donViChuan !== null && unit !== measure.donViChuan)
    return {
      kind: 'khac-loai',
      reason: `đơn vị khác (${result.donVi ?? 'không in đơn vị'} với ${measure.donVi ?? 'không in đơn vị'})`,
    };
  if (measure.huong !== undefined && !MOVES.test(result.trichDan))
    return {
      kind: 'khac-loai',
      reason: `chỉ tiêu là mức ${measure.huong === 'giam' ? 'giảm' : 'tăng'}, con số này là mức đạt`,
    };
  const year = Number(String(result.thoiDiem).slice(0, 4));
  const years = deadlineYears(measure, period);
  const first = measure.moc && 'tu' in measure.moc ? measure.moc.tu : (period?.tu ?? years?.tu);
  // The year a term begins is the year in which the one before it ends
  if (first !== undefined && (year < first || (year === first && isLongTerm(measure, period))))
    return {
      kind: 'ky-truoc',
      reason: `số của năm ${year}, trước kỳ của chỉ tiêu (${spanOf(first, years)})`,
    };
  if (years !== null && measure.loaiDo === 'luy-ke' && year > years.den)
    return {
      kind: 'ky-truoc',
      reason: `số của năm ${year}, sau kỳ của chỉ tiêu (${spanOf(first ?? years.tu, years)})`,
    };
  return null;
}

// "giảm 1,5%", "tăng 8%", "tốc độ tăng trưởng": a change is reported, no level
const MOVES = /(?:^|[^\p{L}])(?:giảm|tăng|kéo giảm)(?!\p{L})/iu;

/** True for a target of several years: what is reported for the year it begins was reached in the term before. */
function isLongTerm({ moc }: Pick<Measure, 'moc'>, period: Years | null): boolean {
  if (moc && 'tu' in moc) return moc.den > moc.tu;
  return period !== null && period.den > period.tu;
}

const spanOf = (first: number, years: Years | null) =>
  years === null || years.den === first ? String(first) : `${first} – ${years.den}`;
