import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse, furtherPages, siteFeed } from '#components/site/feed.ts';
import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';

export const getStaticPaths = (() =>
  furtherPages(siteFeed()).map((number) => ({ params: { number } }))) satisfies GetStaticPaths;

/** What is older than the first page of the feed. */
export const GET: APIRoute<Record<string, unknown>, { number: string }> = ({ params, site }) =>
  feedResponse(ADDRESSES.home, vi.home.newest, siteFeed(), site, Number(params.number));
