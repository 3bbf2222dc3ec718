import { valueOf } from '#domain/document/known.ts';
import { catalogues, documentFacts, once, type SiteDocument } from '#library/site-data.ts';
import { citedAt, linkedCitations } from '#library/site-citations.ts';
import { digestOf } from '#library/library.ts';
import { keptEdition } from '#library/file/text-store.ts';
import { elsewhereOf } from '../target/elsewhere.ts';
import { type SiteMeasure, targetsOf } from '../target/target-view.ts';
import { relatedDocuments } from './facts/related.ts';

/**
 * Digest of everything that the pages and files below a work's address are made from: where two builds give one key,
 * these pages are the same and need not be rendered. What such a page takes from other documents must be here;
 * `tests/site/rebuild.test.ts` compares. Undefined where nothing is kept, and in threads, which are told what to do.
 *
 * @param versions all versions of the work
 */
export async function documentKey(
  document: SiteDocument,
  versions: readonly SiteDocument[],
): Promise<string | undefined> {
  const edition = keptEdition();
  if (edition === null || import.meta.env.DEV) return undefined;
  const texts = versions.map((version) => [version.version, version.current, documentFacts(version).key]);
  if (texts.some(([, , key]) => key === null)) return undefined;
  const links = (await linkedCitations(document.name)).map(({ eid, part, url, place: { citation } }) => [
    eid,
    part,
    citation.start,
    citation.linkEnd,
    url,
  ]);
  const cited = (await citedAt(document.workKey)).map(({ citing, resolution }) => [citing, resolution]);
  const elsewhere = await Promise.all(targetsOf(document).map(elsewhereOf));
  const others = elsewhere.map((metrics) =>
    metrics.map(({ metric, others, reasons, more }) => [
      metric.khoa,
      more,
      reasons,
      others.map(measureDigest),
    ]),
  );
  const related = (await relatedDocuments(document)).map(({ document: { address, metadata }, reason }) => [
    address,
    metadata.title,
    reason,
  ]);
  return digest([edition, whole(), texts, links, cited, others, related]);
}

/** What is the same for every page of a site. */
const whole = once(() => digest([import.meta.env.BASE_URL, import.meta.env.SITE, catalogues()]));

const measures = new WeakMap<SiteMeasure, string>();

/** Digest of what a list of measures shows of one. */
function measureDigest(entry: SiteMeasure): string {
  const known = measures.get(entry);
  if (known) return known;
  const { measure, target, address, period, document } = entry;
  const shown = [
    measure,
    [target.so, target.eid, address, period],
    [document.workKey, document.typeName, document.metadata.title, valueOf(document.metadata.so)],
  ];
  const made = digest(shown).slice(0, 16);
  measures.set(entry, made);
  return made;
}

function digest(value: unknown): string {
  return digestOf(JSON.stringify(value));
}
