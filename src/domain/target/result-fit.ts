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
  measure: Pick<Measure, 'deadline' | 'direction' | 'unit' | 'standardUnit' | 'kind' | 'comparator'>,
  result: Measure['results'][number],
  period: Years | null,
): ResultMisfit | null {
  if (measure.standardUnit !== null && !isSameUnit(measure, result.unit))
    return {
      kind: 'khac-loai',
      reason: `đơn vị khác (${result.unit ?? 'không in đơn vị'} với ${measure.unit ?? 'không in đơn vị'})`,
    };
  if (measure.direction !== undefined && !MOVES.test(result.quote))
    return {
      kind: 'khac-loai',
      reason: `chỉ tiêu là mức ${measure.direction === 'giam' ? 'giảm' : 'tăng'}, con số này là mức đạt`,
    };
  const year = Number(String(result.time).slice(0, 4));
  const years = deadlineYears(measure, period);
  const first =
    measure.deadline && 'from' in measure.deadline ? measure.deadline.from : (period?.from ?? years?.from);
  // The year a term begins is the year in which the one before it ends
  if (first !== undefined && (year < first || (year === first && isLongTerm(measure, period))))
    return {
      kind: 'ky-truoc',
      reason: `số của năm ${year}, trước kỳ của chỉ tiêu (${spanOf(first, years)})`,
    };
  if (years !== null && measure.kind === 'luy-ke' && year > years.to)
    return {
      kind: 'ky-truoc',
      reason: `số của năm ${year}, sau kỳ của chỉ tiêu (${spanOf(first ?? years.from, years)})`,
    };
  return null;
}

/** The same unit as printed or as standard; "2%/năm" is that of a yearly change printed "1% mỗi năm". */
function isSameUnit(
  { unit, standardUnit, kind }: Pick<Measure, 'unit' | 'standardUnit' | 'kind'>,
  other: string | null,
): boolean {
  if (other === null) return false;
  const isYearly = kind === 'tang-bq' || kind === 'tang-nam';
  const key = (printed: string | null) => {
    const known = printed === null ? null : normalizeUnit(printed);
    return isYearly && known !== null ? known.replace(/-nam$/, '') : known;
  };
  const own = isYearly ? (standardUnit?.replace(/-nam$/, '') ?? null) : standardUnit;
  return other === unit || key(other) === own;
}

// "giảm 1,5%", "tăng 8%", "tốc độ tăng trưởng": a change is reported, no level
const MOVES = /(?:^|[^\p{L}])(?:giảm|tăng|kéo giảm)(?!\p{L})/iu;

/** True for a target of several years: what is reported for the year it begins was reached in the term before. */
function isLongTerm({ deadline }: Pick<Measure, 'deadline'>, period: Years | null): boolean {
  if (deadline && 'from' in deadline) return deadline.to > deadline.from;
  return period !== null && period.to > period.from;
}

const spanOf = (first: number, years: Years | null) =>
  years === null || years.to === first ? String(first) : `${first} – ${years.to}`;
