import { valueOf } from '#domain/document/known.ts';
import { workKey } from '#domain/permalink/address/address.ts';
import type { Years } from '#domain/number/years.ts';
import { deadlineYears } from '#domain/target/display.ts';
import { type Measure, type Target, targetSlug } from '#domain/target/target.ts';
import { vietnameseRanks } from '#domain/text/collate.ts';
import { derived } from '#library/derived.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { placesUp } from '../site/browse/places.ts';
import { addressOfTarget, type DocumentView, documentView } from '../document/document-view.ts';

/** A target with the document it stands in. */
export interface SiteTarget {
  /** The document's text, read where it is asked for: lists of many documents hold no texts. */
  view: () => DocumentView;
  document: SiteDocument;
  target: Target;
  /** Site path of its page, without base. */
  address: string;
  /** The years its document covers. */
  period: Years | null;
}

/** A measure with its target. */
export interface SiteMeasure extends SiteTarget {
  measure: Measure;
}

const listed = derived(() => new WeakMap<SiteDocument, readonly SiteTarget[]>());

/** The targets of a document, in its order. */
export function targetsOf(document: SiteDocument): readonly SiteTarget[] {
  const lists = listed(library());
  const known = lists.get(document) ?? targetsIn(document);
  lists.set(document, known);
  return known;
}

function targetsIn(document: SiteDocument): SiteTarget[] {
  const period = valueOf(document.metadata.period);
  return library()
    .read(document)
    .targets.map((target) => ({
      view: () => documentView(document),
      document,
      target,
      address: addressOfTarget(document, target),
      period,
    }));
}

/** The targets of every current document, newest document first; documents without targets are left out. */
export function targetsByDocument(): { document: SiteDocument; targets: readonly SiteTarget[] }[] {
  return library()
    .currentDocuments()
    .map((document) => ({ document, targets: targetsOf(document) }))
    .filter(({ targets }) => targets.length > 0);
}

/** Every measure of every current document. */
export const allMeasures = derived((): SiteMeasure[] =>
  targetsByDocument().flatMap(({ targets }) =>
    targets.flatMap((entry) => entry.target.measures.map((measure) => ({ ...entry, measure }))),
  ),
);

/** Every measure of every current document by its metric; measures without one are left out. */
export const measuresByMetric = derived((): Map<string, SiteMeasure[]> => {
  const found = Map.groupBy(allMeasures(library()), ({ measure }) => measure.metric);
  found.delete(null);
  return found as Map<string, SiteMeasure[]>;
});

/** The place a measure is about and those it lies in, innermost first; the document's where the record names none. */
export function measurePlaces({ measure, document }: SiteMeasure): string[] {
  return placesUp(measure.scope.place ?? document.place?.key ?? null);
}

/** Name of the place a measure is about; the title of the document where none is known. */
export function measurePlaceName(entry: SiteMeasure): string {
  const place = library()
    .places()
    .get(measurePlaces(entry)[0] ?? '');
  return place?.name ?? entry.document.metadata.title;
}

/** The wider place first, then the earlier year: how measures of several places are listed. */
export function byPlaceAndYear(measures: readonly SiteMeasure[]): SiteMeasure[] {
  const names = vietnameseRanks(measures.map(measurePlaceName));
  const placed = measures.map((measure, i) => ({
    measure,
    level: measurePlaces(measure).length,
    name: names[i] ?? 0,
    year: deadlineYears(measure.measure, measure.period)?.to ?? 0,
  }));
  return placed
    .sort((a, b) => a.level - b.level || a.name - b.name || a.year - b.year)
    .map(({ measure }) => measure);
}

/** Identifier of a target's row where targets of several documents share a table. */
export function registerRowId({ document, target }: Pick<SiteTarget, 'document' | 'target'>): string {
  return `${workKey(document.work).replaceAll('/', '__')}__${targetSlug(target)}`;
}

/** What a target is called: the name of its first measure, and how many more it has. */
export function targetName(target: Target, more: (count: number) => string): string {
  const first = target.measures[0]?.name ?? target.number;
  return target.measures.length > 1 ? `${first} ${more(target.measures.length - 1)}` : first;
}
