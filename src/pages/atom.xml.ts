import type { APIRoute } from 'astro';
import { feedResponse } from '#components/site/feed.ts';
import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';
import { currentDocuments, siteNews } from '#library/site-data.ts';

export const GET: APIRoute = async ({ site }) =>
  feedResponse(ADDRESSES.home, vi.home.newest, await currentDocuments(), await siteNews(), site);
