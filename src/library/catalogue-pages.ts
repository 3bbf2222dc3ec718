import { makeUnit } from '#domain/document/unit.ts';
import { bodyAddress, guideAddress, metricAddress, placeAddress } from '#domain/permalink/address/address.ts';
import type { PublishedWork } from '#domain/permalink/ledger/published.ts';
import type { Catalogues } from './catalogues.ts';

/** The version that pages of a catalogue are recorded under: they have only one. */
const PAGE_VERSION = 'trang';

/**
 * The pages that follow from the catalogues a content folder brings itself: issuing bodies, places, the indicators
 * that documents set targets for or ever did, and its guides. Their addresses are recorded as those of documents are; what they
 * show is made anew with each build.
 *
 * @param guides names of the guides that the folder brings
 * @param recorded keys of what was ever published
 */
export function cataloguePages(
  { own, bodies, places, metrics }: Catalogues,
  guides: readonly { slug: string; name: string }[],
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
      .filter(({ key }) => measured.has(key) || recorded(keyOf(metricAddress(key))))
      .map(({ key }) => page(metricAddress(key), 'metrics.yaml')),
    ...guides.map(({ slug, name }) => page(guideAddress(slug), name)),
  ];
}

/** "/co-quan/hu-a/" → "co-quan/hu-a" */
function keyOf(address: string): string {
  return address.slice(1, -1);
}

function page(address: string, file: string): PublishedWork {
  const root = makeUnit('van-ban', 0);
  return { key: keyOf(address), version: PAGE_VERSION, file, root, targets: [], others: [] };
}
