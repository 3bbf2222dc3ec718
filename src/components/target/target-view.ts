import { valueOf } from '../../domain/document/known.ts';
import { workKey } from '../../domain/permalink/address.ts';
import type { Years } from '../../domain/target/comparison.ts';
import { type Measure, type Target, targetSlug } from '../../domain/target/target.ts';
import { currentDocuments, type SiteDocument } from '../../loaders/site-data.ts';
import { addressOfTarget, type DocumentView, documentView } from '../document/document-view.ts';

/** A target with the document it stands in. */
export interface SiteTarget {
  view: DocumentView;
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

/** The targets of a document, in its order. */
export function targetsOf(document: SiteDocument): SiteTarget[] {
  const view = documentView(document);
  const period = valueOf(document.metadata.giaiDoan);
  return view.targets.map((target) => ({
    view,
    document,
    target,
    address: addressOfTarget(document, target),
    period,
  }));
}

/** The targets of every current document, newest document first; documents without targets are left out. */
export async function targetsByDocument(): Promise<{ document: SiteDocument; targets: SiteTarget[] }[]> {
  return (await currentDocuments())
    .map((document) => ({ document, targets: targetsOf(document) }))
    .filter(({ targets }) => targets.length > 0);
}

let measures: Promise<Map<string, SiteMeasure[]>> | null = null;

/** Every measure of every current document by its metric. */
export function measuresByMetric(): Promise<Map<string, SiteMeasure[]>> {
  if (import.meta.env.DEV) return collectMeasures();
  return (measures ??= collectMeasures());
}

async function collectMeasures(): Promise<Map<string, SiteMeasure[]>> {
  const found = new Map<string, SiteMeasure[]>();
  for (const { targets } of await targetsByDocument()) {
    for (const entry of targets) {
      for (const measure of entry.target.doLuong) {
        if (measure.chiSo !== null)
          found.set(measure.chiSo, [...(found.get(measure.chiSo) ?? []), { ...entry, measure }]);
      }
    }
  }
  return found;
}

/** Identifier of a target's row where targets of several documents share a table. */
export function registerRowId({ document, target }: Pick<SiteTarget, 'document' | 'target'>): string {
  return `${workKey(document.work).replaceAll('/', '__')}__${targetSlug(target)}`;
}

/** What a target is called: the name of its first measure, and how many more it has. */
export function targetName(target: Target, more: (count: number) => string): string {
  const first = target.doLuong[0]?.ten ?? target.so;
  return target.doLuong.length > 1 ? `${first} ${more(target.doLuong.length - 1)}` : first;
}
