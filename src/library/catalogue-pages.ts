import { makeUnit } from '#domain/document/unit.ts';
import { bodyAddress, guideAddress, metricAddress, placeAddress } from '#domain/permalink/address/address.ts';
import type { PublishedWork } from '#domain/permalink/ledger/published.ts';
import { listGuides, readCatalogues } from './library.ts';

/** The version that pages of a catalogue are recorded under: they have only one. */
const PAGE_VERSION = 'trang';

/**
 * The pages that follow from the catalogues a content folder brings itself: issuing bodies, places, the indicators
 * that documents set targets for or ever did, and its guides. Their addresses are recorded as those of documents are; what they
 * show is made anew with each build.
 *
 * @param recorded keys of what was ever published
 */
export function cataloguePages(
  root: string,
  works: readonly PublishedWork[],
  recorded: Pick<ReadonlySet<string>, 'has'>,
): PublishedWork[] {
  const { bodies, places, metrics } = readCatalogues(root, root);
  const measured = new Set(
    works.flatMap(({ targets }) => targets.flatMap(({ doLuong }) => doLuong.map(({ chiSo }) => chiSo))),
  );
  return [
    ...bodies.map(({ khoa }) => page(bodyAddress(khoa), 'bodies.yaml')),
    ...places.map(({ khoa }) => page(placeAddress(khoa), 'places.yaml')),
    ...metrics
      .filter(({ khoa }) => measured.has(khoa) || recorded.has(keyOf(metricAddress(khoa))))
      .map(({ khoa }) => page(metricAddress(khoa), 'metrics.yaml')),
    ...listGuides(root).map((slug) => page(guideAddress(slug), `guides/${slug}.mdx`)),
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
