import { valueOf } from '#domain/document/known.ts';
import { reviewCount } from '#domain/scan/scan-record.ts';
import { derived } from '#library/derived.ts';
import { library } from '#library/of-thread.ts';
import { type MadeKey, pageKeys } from '#library/page-keys.ts';
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
  const own = [edition, whole(library()), texts];
  return pageKeys(library()).keyOf(document.workKey, own, () => keyAnew(document, own));
}

/** Makes a key. @param own what it is made from of the work itself, and what is the same for all */
function keyAnew(document: SiteDocument, own: readonly unknown[]): MadeKey {
  const cites = library().citations().of(document.name);
  const links = cites.map(({ eid, part, url, place: { citation } }) => [
    eid,
    part,
    citation.start,
    citation.linkEnd,
    url,
  ]);
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
  const found = inForceOf(library(), document)?.acts;
  const acts = found?.map(({ by, clause, ...act }) => [
    act,
    [by.address, by.metadata.title, by.typeName, valueOf(by.metadata.number)],
    // The clause is called by where it stands in the other text.
    clause,
    library().key(by),
  ]);
  // Where a citation leads stands in the text that is cited.
  const citedTexts = cites.flatMap(({ place: { resolution } }) =>
    resolution.state === 'one' ? (namesOf(library()).get(resolution.document.key) ?? []) : [],
  );
  const read = new Set([...citedTexts, ...(found?.map(({ by }) => by.name) ?? [])]);
  return { key: digest([...own, links, cited, others, related, acts]), read: [...read] };
}

/** Files of the current versions of works. */
const namesOf = derived(
  (library) => new Map(library.currentDocuments().map(({ workKey, name }) => [workKey, name])),
);

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
