import { valueOf } from '#domain/document/known.ts';
import { reviewCount } from '#domain/scan/scan-record.ts';
import { derived } from '#library/derived.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { inForceOf } from '#library/effect/effects.ts';
import { digestOf } from '#library/digest.ts';
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
export function documentKey(document: SiteDocument, versions: readonly SiteDocument[]): string | undefined {
  const edition = library().keepsPages ? library().kept?.edition : undefined;
  if (edition === undefined) return undefined;
  const texts = versions.map((version) => {
    const scan = library().scans().of(version);
    return [
      version.version,
      version.current,
      library().key(version),
      scan && [reviewCount(scan), scan.published, scan.pageStarts, scan.sha256],
    ];
  });
  const links = library()
    .citations()
    .of(document.name)
    .map(({ eid, part, url, place: { citation } }) => [eid, part, citation.start, citation.linkEnd, url]);
  const cited = library()
    .citations()
    .at(document.workKey)
    .map(({ citing, resolution }) => [citing, resolution]);
  const elsewhere = targetsOf(document).map(elsewhereOf);
  const others = elsewhere.map((metrics) =>
    metrics.map(({ metric, others, reasons, more }) => [
      metric.key,
      more,
      reasons,
      others.map(measureDigest),
    ]),
  );
  const related = relatedDocuments(document).map(({ document: { address, metadata }, reason }) => [
    address,
    metadata.title,
    reason,
  ]);
  const acts = inForceOf(library(), document)?.acts.map(({ by, clause, ...act }) => [
    act,
    [by.address, by.metadata.title, by.typeName, valueOf(by.metadata.number)],
    // The clause is called by where it stands in the other text.
    clause,
    library().key(by),
  ]);
  return digest([edition, whole(library()), texts, links, cited, others, related, acts]);
}

/** What is the same for every page of a site. */
const whole = derived((library) =>
  digest([import.meta.env.BASE_URL, import.meta.env.SITE, library.catalogues()]),
);

const measures = new WeakMap<SiteMeasure, string>();

/** Digest of what a list of measures shows of one. */
function measureDigest(entry: SiteMeasure): string {
  const known = measures.get(entry);
  if (known) return known;
  const { measure, target, address, period, document } = entry;
  const shown = [
    measure,
    [target.number, target.eid, address, period],
    [document.workKey, document.typeName, document.metadata.title, valueOf(document.metadata.number)],
  ];
  const made = digest(shown).slice(0, 16);
  measures.set(entry, made);
  return made;
}

function digest(value: unknown): string {
  return digestOf(JSON.stringify(value));
}
