import type { APIRoute } from 'astro';
import { feedResponse, siteFeed } from '#components/site/feed.ts';
import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';

export const GET: APIRoute = ({ site }) => feedResponse(ADDRESSES.home, vi.home.newest, siteFeed(), site);
