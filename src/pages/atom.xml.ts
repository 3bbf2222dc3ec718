import type { APIRoute } from 'astro';
import { feedResponse } from '#components/site/feed.ts';
import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';
import { library } from '#library/of-thread.ts';

export const GET: APIRoute = ({ site }) =>
  feedResponse(ADDRESSES.home, vi.home.newest, library().currentDocuments(), library().news(), site);
