import type { Metric } from '#domain/catalogue/catalogue.ts';
import { deadlineYears } from '#domain/target/display.ts';
import { derived } from '#library/derived.ts';
import { measuresByMetric, type SiteMeasure } from './target-view.ts';

/** Indicators that people ask for first, in that order: what they live on, their health, water and roads, work. */
const ASKED = [
  'thu-nhap-binh-quan',
  'ty-le-ho-ngheo',
  'giam-ngheo',
  'bao-hiem-y-te',
  'nuoc-sach-nong-thon',
  'nuoc-hop-ve-sinh',
  'xa-nong-thon-moi',
  'giai-quyet-viec-lam',
  'truong-dat-chuan-quoc-gia',
];

/** An indicator with the figures to show of it: of each document its latest, newest first. */
export interface KeyMetric {
  metric: Metric;
  measures: SiteMeasure[];
}

/** The indicators to show first: those people ask for, then those that most documents set a figure for. */
export const keyMetrics = derived((library): KeyMetric[] => {
  const metrics = library.metrics();
  const found = [...measuresByMetric(library)].flatMap(([key, all]) => {
    const metric = metrics.get(key);
    const measures = latest(
      all.filter(({ measure }) => measure.value !== undefined || measure.from !== undefined),
    );
    return metric && measures.length > 0 ? [{ metric, measures }] : [];
  });
  const rank = ({ metric, measures }: KeyMetric): number => {
    const asked = ASKED.indexOf(metric.key);
    return asked === -1 ? ASKED.length + 1 / measures.length : asked;
  };
  return found.sort((a, b) => rank(a) - rank(b));
});

/** Of each document the measure with the latest year; the latest first. */
function latest(measures: readonly SiteMeasure[]): SiteMeasure[] {
  const yearOf = ({ measure, period }: SiteMeasure): number => deadlineYears(measure, period)?.to ?? 0;
  const ofDocument = new Map<string, SiteMeasure>();
  for (const entry of measures) {
    const known = ofDocument.get(entry.document.workKey);
    if (!known || yearOf(known) < yearOf(entry)) ofDocument.set(entry.document.workKey, entry);
  }
  return [...ofDocument.values()].sort((a, b) => yearOf(b) - yearOf(a));
}
