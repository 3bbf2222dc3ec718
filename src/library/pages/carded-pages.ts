import { metricAddress } from '#domain/permalink/address/address.ts';
import { derived } from '../derived.ts';

/** Keys of the pages of catalogues that have a preview card of their own; the others show that of the site. */
export interface CardedPages {
  bodies: ReadonlySet<string>;
  places: ReadonlySet<string>;
  metrics: ReadonlySet<string>;
}

/**
 * Bodies that issued a document of the site, places of these with those around them, and indicators with a page: a national
 * catalogue names thousands, and each card is drawn.
 */
export const cardedPages = derived((library): CardedPages => {
  const documents = library.currentDocuments();
  const known = library.places();
  const places = new Set<string>();
  for (const { place } of documents)
    for (let key = place?.key ?? null; key !== null && !places.has(key); key = known.get(key)?.parent ?? null)
      places.add(key);
  const measured = documents
    .flatMap((document) => library.read(document).targets)
    .flatMap(({ measures }) => measures.flatMap(({ metric }) => metric ?? []));
  const published = [...library.metrics().keys()].filter((key) =>
    library.isPublished(metricAddress(key).slice(1, -1)),
  );
  return {
    bodies: new Set(documents.flatMap(({ body }) => body?.key ?? [])),
    places,
    metrics: new Set([...measured, ...published]),
  };
});
