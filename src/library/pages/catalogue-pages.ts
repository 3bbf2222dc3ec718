import {
  type Body,
  METRIC_NAMES,
  type Metric,
  type Place,
  PLACE_NAMES,
} from '#domain/catalogue/catalogue.ts';
import { makeUnit, type Unit } from '#domain/document/unit.ts';
import { type Names, reversed } from '#domain/naming/naming.ts';
import {
  ADDRESSES,
  bodyAddress,
  guideAddress,
  keyAddress,
  metricAddress,
  placeAddress,
} from '#domain/permalink/address/address.ts';
import type { Facts } from '#domain/permalink/ledger/ledger.ts';
import type { PublishedWork } from '#domain/permalink/ledger/published.ts';
import type { Catalogues } from '../catalogues.ts';
import { PAGE_VERSION, pageKey, type SitePages } from './site-pages.ts';

/** Where the pages of each catalogue stand, and its file. */
const CATALOGUES: readonly (readonly [address: string, file: string])[] = [
  [bodyAddress(''), 'bodies.yaml'],
  [placeAddress(''), 'places.yaml'],
  [metricAddress(''), 'metrics.yaml'],
  [ADDRESSES.glossary, 'glossary.yaml'],
];

/** The catalogue that a recorded page follows from; undefined for others. */
export function catalogueOf(key: string): string | undefined {
  return CATALOGUES.find(([address]) => keyAddress(key).startsWith(address.replace(/\/+$/, '/')))?.[1];
}

/**
 * The pages that follow from the catalogues a content folder brings itself: issuing bodies, places, the indicators
 * that documents set targets for or ever did, its guides with their headings, and its glossary with its entries. Their
 * addresses are recorded as those of documents are; what else they show is made anew with each build.
 *
 * @param recorded keys of what was ever published
 */
export function cataloguePages(
  { own, bodies, places, metrics, lines }: Catalogues,
  { guides, glossary }: Pick<SitePages, 'guides' | 'glossary'>,
  works: readonly PublishedWork[],
  recorded: (key: string) => boolean,
): PublishedWork[] {
  const measured = new Set(
    works.flatMap(({ targets }) => targets.flatMap(({ measures }) => measures.map(({ metric }) => metric))),
  );
  const entries = <T extends { key: string }>(
    what: 'bodies' | 'places' | 'metrics',
    list: readonly T[],
    addressOf: (key: string) => string,
    factsOf: (entry: T) => Facts,
  ): PublishedWork[] =>
    own[what]
      ? list.map((entry, at) =>
          page(addressOf(entry.key), `${what}.yaml`, { facts: factsOf(entry), line: lines[what][at] ?? 0 }),
        )
      : [];
  const isShown = ({ key }: PublishedWork) =>
    measured.has(key.slice(key.lastIndexOf('/') + 1)) || recorded(key);
  return [
    ...entries('bodies', bodies, bodyAddress, bodyFacts),
    ...entries('places', places, placeAddress, placeFacts),
    ...entries('metrics', metrics, metricAddress, metricFacts).filter(isShown),
    ...guides
      .filter(({ hasText }) => hasText)
      .map(({ slug, name, root, metadata, lineOf }) =>
        page(guideAddress(slug), name, {
          root,
          lineOf,
          ...(metadata && { facts: { title: metadata.title } }),
        }),
      ),
    ...(own.glossary && glossary.root.children.length > 0
      ? [page(ADDRESSES.glossary, 'glossary.yaml', { root: glossary.root })]
      : []),
  ];
}

/** What a page says its key stands for: another name there would lead readers to another thing. */
function bodyFacts({ name, fullName, system, level, place }: Body): Facts {
  return stated({ name, fullName, system, level, place }, PLACE_NAMES);
}

function placeFacts({ name, level, parent }: Place): Facts {
  return stated({ name, level, parent }, PLACE_NAMES);
}

function metricFacts({ name, unit }: Metric): Facts {
  return stated({ name, unit }, METRIC_NAMES);
}

/** Facts by the names editors know; what is not said is left out. */
function stated(facts: Readonly<Record<string, string | null>>, names: Names): Facts {
  const written = reversed(names);
  return Object.fromEntries(
    Object.entries(facts).flatMap(([field, value]) =>
      value === null ? [] : [[written[field] ?? field, value]],
    ),
  );
}

/** What of a page is recorded, and the line of its file on which it is said. */
interface PageParts {
  root?: Unit;
  facts?: Facts;
  line?: number;
  lineOf?: (field: string) => number;
}

function page(
  address: string,
  file: string,
  { root, facts, line = 0, lineOf = () => line }: PageParts,
): PublishedWork {
  return {
    key: pageKey(address),
    version: PAGE_VERSION,
    file,
    root: root ?? makeUnit('van-ban', line),
    targets: [],
    others: [],
    lineOf,
    ...(facts && { facts }),
  };
}
