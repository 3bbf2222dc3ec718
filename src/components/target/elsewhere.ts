import type { Metric } from '#domain/catalogue/catalogue.ts';
import { comparedBy, isUsable, mayCompare, whyApart } from '#domain/target/comparison.ts';
import { vi } from '#i18n/vi.ts';
import { library } from '#library/of-thread.ts';
import { measuresByMetric, type SiteMeasure, type SiteTarget } from './target-view.ts';

/** Most measures elsewhere that the page of one target lists for a metric: the metric's own page has them all. */
const MOST_ELSEWHERE = 6;

/** Only so many of those of its unit and kind are tried for one measure, so that a site of any size is built in time. */
const MOST_TRIED = 200;

/** What other targets say of a metric that a target measures. */
export interface Elsewhere {
  metric: Metric;
  others: SiteMeasure[];
  /** For each of them, why it may not be compared with the target, or that it may. */
  reasons: string[];
  /** How many there are besides. */
  more: number;
}

/** The metrics of a target that are measured elsewhere too. Where there are many, those that may be compared come first. */
export function elsewhereOf(entry: SiteTarget): Elsewhere[] {
  const byMetric = measuresByMetric(library());
  const { target, address } = entry;
  return [...new Set(target.measures.map((measure) => measure.metric))].flatMap((key) => {
    const metric = library()
      .metrics()
      .get(key ?? '');
    const own = target.measures
      .filter((measure) => measure.metric === key)
      .map((measure) => ({ ...entry, measure }));
    const all = byMetric.get(key ?? '') ?? [];
    const count = all.length - own.length;
    if (!metric || count <= 0) return [];
    const others =
      count <= MOST_ELSEWHERE ? all.filter((other) => other.address !== address) : firstOf(all, own);
    const reasons = others.map((other) => reasonApart(own, other) ?? vi.target.sideBySide);
    return [{ metric, others, reasons, more: count - others.length }];
  });
}

/** The first that may be compared with one of these, then the first of the others. */
function firstOf(all: readonly SiteMeasure[], own: readonly SiteMeasure[]): SiteMeasure[] {
  const key = [own.length, ...own.filter(isUsable).map(comparedBy)].join(' ');
  const lists = firsts.get(all) ?? new Map<string, readonly SiteMeasure[]>();
  firsts.set(all, lists);
  // Its own measures may be among them.
  const first = lists.get(key) ?? comparableFirst(all, own, MOST_ELSEWHERE + own.length);
  lists.set(key, first);
  return first.filter(({ address }) => address !== own[0]?.address).slice(0, MOST_ELSEWHERE);
}

/** For all measures of a metric, by what they are compared by: many targets ask for the same. */
const firsts = new WeakMap<readonly SiteMeasure[], Map<string, readonly SiteMeasure[]>>();

/** So many, those first that may be compared with one of these. */
function comparableFirst(
  all: readonly SiteMeasure[],
  own: readonly SiteMeasure[],
  most: number,
): readonly SiteMeasure[] {
  const chosen = new Set<SiteMeasure>();
  const choose = (from: readonly SiteMeasure[], fits: (other: SiteMeasure) => boolean): void => {
    for (const other of from) {
      if (chosen.size === most) return;
      if (fits(other)) chosen.add(other);
    }
  };
  // What cannot be compared with any is not tried.
  for (const one of own.filter(isUsable)) {
    const like = sameKind(all).get(kindOf(one)) ?? [];
    choose(like.slice(0, MOST_TRIED), (other) => own.some((each) => mayCompare(each, other)));
  }
  choose(all, () => true);
  return [...chosen];
}

/** Why none of the target's measures of a metric may be compared with one elsewhere; null where one may. */
function reasonApart(own: readonly SiteMeasure[], other: SiteMeasure): string | null {
  const reasons = own.map((measure) => whyApart(measure, other));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

const kinds = new WeakMap<readonly SiteMeasure[], Map<string, SiteMeasure[]>>();

/** Only measures of one unit and kind can be compared. */
function sameKind(all: readonly SiteMeasure[]): Map<string, SiteMeasure[]> {
  const known = kinds.get(all) ?? Map.groupBy(all, kindOf);
  kinds.set(all, known);
  return known;
}

function kindOf({ measure }: SiteMeasure): string {
  return `${measure.kind} ${measure.standardUnit ?? ''}`;
}
