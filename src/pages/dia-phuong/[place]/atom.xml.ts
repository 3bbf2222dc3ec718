import type { APIRoute, GetStaticPaths } from 'astro';
import { capitalized, placeName } from '#components/site/browse/browse.ts';
import { feedResponse } from '#components/site/feed.ts';
import { documentsWithin } from '#components/site/browse/places.ts';
import type { Place } from '#domain/catalogue/catalogue.ts';
import { placeAddress } from '#domain/permalink/address/address.ts';
import { library } from '#library/of-thread.ts';

export const getStaticPaths = (() =>
  library()
    .catalogues()
    .places.map((place) => ({
      params: { place: place.khoa },
      props: { place },
    }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  place: Place;
}

export const GET: APIRoute<Props> = ({ props: { place }, site }) => {
  const documents = documentsWithin(library().currentDocuments(), place.khoa);
  const news = library()
    .news()
    .filter(({ metadata }) => metadata.diaBan === place.khoa);
  return feedResponse(placeAddress(place.khoa), capitalized(placeName(place)), documents, news, site);
};
