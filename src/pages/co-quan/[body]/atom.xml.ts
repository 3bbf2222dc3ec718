import type { APIRoute, GetStaticPaths } from 'astro';
import { bodyFeed, feedResponse } from '#components/site/feed.ts';
import type { Body } from '#domain/catalogue/catalogue.ts';
import { bodyAddress } from '#domain/permalink/address/address.ts';
import { library } from '#library/of-thread.ts';

export const getStaticPaths = (() =>
  library()
    .catalogues()
    .bodies.map((body) => ({
      params: { body: body.key },
      props: { body },
    }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  body: Body;
}

export const GET: APIRoute<Props> = ({ props: { body }, site }) =>
  feedResponse(bodyAddress(body.key), body.name, bodyFeed(body.key), site);
