import type { Place } from '#domain/catalogue/catalogue.ts';
import { compareVietnamese } from '#domain/text/collate.ts';
import { derived } from '#library/derived.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

/**
 * Keys of the places that lists show: all of the folder's own catalogue; of the general one, which is about other
 * offices too, only those with documents or news and the places they lie in.
 */
const listed = derived((library): ReadonlySet<string> => {
  const { own, places } = library.catalogues();
  if (own.places) return new Set(places.map(({ key }) => key));
  const used = [
    ...library.currentDocuments().map(({ place }) => place?.key ?? null),
    ...library.news().map(({ metadata }) => metadata.place),
  ];
  return new Set(used.flatMap(placesUp));
});

/** Places of the lists right below one, in alphabetical order; null: those at the top, or whose place above is in no catalogue. */
export function placesBelow(above: string | null): Place[] {
  const known = library().places();
  const shown = listed(library());
  return library()
    .catalogues()
    .places.filter(({ key }) => shown.has(key))
    .filter(({ parent }) => (above === null ? parent === null || !known.has(parent) : parent === above))
    .toSorted((a, b) => compareVietnamese(a.name, b.name));
}

/** A place and those it lies in, innermost first, by key; empty for a key that is in no catalogue. */
export function placesUp(key: string | null): string[] {
  const known = library().places();
  const keys: string[] = [];
  for (let at = known.get(key ?? ''); at && !keys.includes(at.key); at = known.get(at.parent ?? ''))
    keys.push(at.key);
  return keys;
}

/** The documents of a place and of the places in it. */
export function documentsWithin(documents: readonly SiteDocument[], key: string): SiteDocument[] {
  return documents.filter(({ place }) => placesUp(place?.key ?? null).includes(key));
}
