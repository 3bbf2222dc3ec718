import type { APIRoute, GetStaticPaths } from 'astro';
import { bodyFeed, feedResponse, furtherPages } from '#components/site/feed.ts';
import type { Body } from '#domain/catalogue/catalogue.ts';
import { bodyAddress } from '#domain/permalink/address/address.ts';
import { library } from '#library/of-thread.ts';

export const getStaticPaths = (() =>
  library()
    .catalogues()
    .bodies.flatMap((body) =>
      furtherPages(bodyFeed(body.key)).map((number) => ({
        params: { body: body.key, number },
        props: { body },
      })),
    )) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  body: Body;
}

/** What is older than the first page of the feed. */
export const GET: APIRoute<Props, { body: string; number: string }> = ({ params, props: { body }, site }) =>
  feedResponse(bodyAddress(body.key), body.name, bodyFeed(body.key), site, Number(params.number));
