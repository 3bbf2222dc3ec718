import type { APIRoute, GetStaticPaths } from 'astro';
import { capitalized, placeName } from '#components/site/browse/browse.ts';
import { feedResponse, furtherPages, placeFeed } from '#components/site/feed.ts';
import type { Place } from '#domain/catalogue/catalogue.ts';
import { placeAddress } from '#domain/permalink/address/address.ts';
import { library } from '#library/of-thread.ts';

export const getStaticPaths = (() =>
  library()
    .catalogues()
    .places.flatMap((place) =>
      furtherPages(placeFeed(place.key)).map((number) => ({
        params: { place: place.key, number },
        props: { place },
      })),
    )) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  place: Place;
}

/** What is older than the first page of the feed. */
export const GET: APIRoute<Props, { place: string; number: string }> = ({ params, props: { place }, site }) =>
  feedResponse(
    placeAddress(place.key),
    capitalized(placeName(place)),
    placeFeed(place.key),
    site,
    Number(params.number),
  );
