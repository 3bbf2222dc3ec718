import { makeUnit } from '#domain/document/unit.ts';
import {
  ADDRESSES,
  bodyAddress,
  guideAddress,
  keyAddress,
  metricAddress,
  placeAddress,
} from '#domain/permalink/address/address.ts';
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
  { own, bodies, places, metrics }: Catalogues,
  { guides, glossary }: Pick<SitePages, 'guides' | 'glossary'>,
  works: readonly PublishedWork[],
  recorded: (key: string) => boolean,
): PublishedWork[] {
  const measured = new Set(
    works.flatMap(({ targets }) => targets.flatMap(({ measures }) => measures.map(({ metric }) => metric))),
  );
  return [
    ...(own.bodies ? bodies : []).map(({ key }) => page(bodyAddress(key), 'bodies.yaml')),
    ...(own.places ? places : []).map(({ key }) => page(placeAddress(key), 'places.yaml')),
    ...(own.metrics ? metrics : [])
      .filter(({ key }) => measured.has(key) || recorded(pageKey(metricAddress(key))))
      .map(({ key }) => page(metricAddress(key), 'metrics.yaml')),
    ...guides
      .filter(({ hasText }) => hasText)
      .map(({ slug, name, root }) => page(guideAddress(slug), name, root)),
    ...(own.glossary && glossary.root.children.length > 0
      ? [page(ADDRESSES.glossary, 'glossary.yaml', glossary.root)]
      : []),
  ];
}

function page(address: string, file: string, root = makeUnit('van-ban', 0)): PublishedWork {
  return { key: pageKey(address), version: PAGE_VERSION, file, root, targets: [], others: [] };
}
