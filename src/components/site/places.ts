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

/** Whether a place is another or lies in it. */
export function isWithin(place: Place | null, key: string): boolean {
  const known = placesByKey();
  for (let at = place; at; at = known.get(at.thuoc ?? '') ?? null) if (at.khoa === key) return true;
  return false;
}

/** The documents of a place and of the places in it. */
export function documentsWithin(documents: readonly SiteDocument[], key: string): SiteDocument[] {
  return documents.filter(({ place }) => isWithin(place, key));
}
