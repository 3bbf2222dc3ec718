import type { APIRoute, GetStaticPaths } from 'astro';
import { capitalized, placeName } from '#components/site/browse/browse.ts';
import { feedResponse, placeFeed } from '#components/site/feed.ts';
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

export const GET: APIRoute<Props> = ({ props: { place }, site }) =>
  feedResponse(placeAddress(place.key), capitalized(placeName(place)), placeFeed(place.key), site);
