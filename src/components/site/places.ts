import type { Place } from '../../domain/catalogue/catalogue.ts';
import { compareVietnamese } from '../../domain/text/collate.ts';
import { catalogues, placesByKey, type SiteDocument } from '../../loaders/site-data.ts';

/** Places right below one, in alphabetical order; null: those at the top, or whose place above is in no catalogue. */
export function placesBelow(above: string | null): Place[] {
  const known = placesByKey();
  return catalogues()
    .places.filter(({ thuoc }) => (above === null ? thuoc === null || !known.has(thuoc) : thuoc === above))
    .toSorted((a, b) => compareVietnamese(a.ten, b.ten));
}

/** A place and those it lies in, innermost first, by key; empty for a key that is in no catalogue. */
export function placesUp(key: string | null): string[] {
  const known = placesByKey();
  const keys: string[] = [];
  for (let at = known.get(key ?? ''); at && !keys.includes(at.khoa); at = known.get(at.thuoc ?? ''))
    keys.push(at.khoa);
  return keys;
}

/** The documents of a place and of the places in it. */
export function documentsWithin(documents: readonly SiteDocument[], key: string): SiteDocument[] {
  return documents.filter(({ place }) => placesUp(place?.khoa ?? null).includes(key));
}
