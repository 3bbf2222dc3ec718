import { valueOf } from '#domain/document/known.ts';
import { atomFeed, type FeedEntry, firstDay } from '#domain/export/feed.ts';
import { feedAddress } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';
import { absolute } from '#layouts/href.ts';
import { firstPublishedOn, publishedOn } from '#library/ledgers.ts';
import type { SiteNews } from '#library/library.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { documentsWithin } from './browse/places.ts';
import { statusText } from '../document/facts/facts.ts';

/** What a feed tells of. */
export interface FeedContent {
  documents: readonly SiteDocument[];
  news: readonly SiteNews[];
}

/** What the feed of the whole site tells of. */
export function siteFeed(): FeedContent {
  return { documents: library().currentDocuments(), news: library().news() };
}

/** What the feed of a body tells of. */
export function bodyFeed(key: string): FeedContent {
  const { documents, news } = siteFeed();
  return {
    documents: documents.filter(({ body }) => body?.key === key),
    news: news.filter(({ metadata }) => metadata.body === key),
  };
}

/** What the feed of a place tells of. */
export function placeFeed(key: string): FeedContent {
  const { documents, news } = siteFeed();
  return {
    documents: documentsWithin(documents, key),
    news: news.filter(({ metadata }) => metadata.place === key),
  };
}

/** The Atom feed of a page of the site. It stands at its address for ever, with nothing in it too. */
export function feedResponse(
  page: string,
  title: string,
  { documents, news }: FeedContent,
  origin: URL | undefined,
): Response {
  const { site } = library().catalogues();
  const text = atomFeed({
    page: absolute(page, origin),
    self: absolute(feedAddress(page), origin),
    title: `${title} · ${site.name}`,
    author: site.operator,
    entries: [
      ...documents.map((document) => documentEntry(document, origin)),
      ...news.map((article) => newsEntry(article, origin)),
    ],
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}

/** Before the first publication an entry carries the day its source was taken, else the document's own. */
function dayOf(key: string, taken: string | null, own: string): string {
  return publishedOn(library().ledger(key)) ?? firstDay(taken ?? (own || '1970'));
}

function documentEntry(document: SiteDocument, origin: URL | undefined): FeedEntry {
  const { metadata, workKey, address, typeName, body, date } = document;
  const abstract = valueOf(metadata.abstract);
  return {
    address: absolute(address, origin),
    title: metadata.title,
    summary: [typeName, valueOf(metadata.number), body?.name, statusText(metadata), abstract]
      .filter(Boolean)
      .join(' · '),
    updated: dayOf(workKey, valueOf(metadata.source.retrieved), date),
    published: firstPublishedOn(library().ledger(workKey)),
    author: body?.fullName ?? null,
    category: typeName,
  };
}

function newsEntry({ workKey, metadata, address }: SiteNews, origin: URL | undefined): FeedEntry {
  return {
    address: absolute(address, origin),
    title: metadata.title,
    summary: metadata.description,
    updated: dayOf(workKey, valueOf(metadata.source.retrieved), valueOf(metadata.date) ?? ''),
    published: firstPublishedOn(library().ledger(workKey)),
    author: valueOf(metadata.author),
    category: vi.news.kicker,
  };
}
