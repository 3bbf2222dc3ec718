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
      params: { place: place.key },
      props: { place },
    }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  place: Place;
}

export const GET: APIRoute<Props> = ({ props: { place }, site }) => {
  const documents = documentsWithin(library().currentDocuments(), place.key);
  const news = library()
    .news()
    .filter(({ metadata }) => metadata.place === place.key);
  return feedResponse(placeAddress(place.key), capitalized(placeName(place)), documents, news, site);
};
