import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse } from '#components/site/feed.ts';
import type { Body } from '#domain/catalogue/catalogue.ts';
import { bodyAddress } from '#domain/permalink/address/address.ts';
import { catalogues, currentDocuments, siteNews } from '#library/site-data.ts';

export const getStaticPaths = (() =>
  catalogues().bodies.map((body) => ({
    params: { body: body.khoa },
    props: { body },
  }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  body: Body;
}

export const GET: APIRoute<Props> = async ({ props: { body }, site }) => {
  const documents = (await currentDocuments()).filter((document) => document.body?.khoa === body.khoa);
  const news = (await siteNews()).filter(({ metadata }) => metadata.coQuan === body.khoa);
  return feedResponse(bodyAddress(body.khoa), body.ten, documents, news, site);
};
