import { valueOf } from '#domain/document/known.ts';
import { atomFeed, type FeedEntry, feedPages, firstDay } from '#domain/export/feed.ts';
import { changesHtml } from '#domain/export/feed-content.ts';
import { feedAddress } from '#domain/permalink/address/address.ts';
import { latestChanges } from '#domain/permalink/address/day-changes.ts';
import { vi } from '#i18n/vi.ts';
import { absolute } from '#layouts/href.ts';
import { firstPublishedOn, publishedOn } from '#library/ledgers.ts';
import type { SiteNews } from '#library/site-document.ts';
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

/** Numbers of the pages of a feed beyond the first, as routes take them. */
export function furtherPages({ documents, news }: FeedContent): string[] {
  const count = feedPages(documents.length + news.length);
  return Array.from({ length: count - 1 }, (_, index) => String(index + 2));
}

/**
 * A page of the Atom feed of a page of the site. The first stands at its address for ever, with nothing in it too.
 *
 * @param number of the page of the feed, from 1
 */
export function feedResponse(
  page: string,
  title: string,
  { documents, news }: FeedContent,
  origin: URL | undefined,
  number = 1,
): Response {
  const { site } = library().catalogues();
  const text = atomFeed({
    page: absolute(page, origin),
    pageOf: (wanted) => absolute(feedAddress(page, wanted), origin),
    number,
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
  const ledger = library().ledger(workKey);
  const summary = [typeName, valueOf(metadata.number), body?.name, statusText(metadata), abstract]
    .filter(Boolean)
    .join(' · ');
  const changes = ledger ? latestChanges(ledger.state) : null;
  return {
    address: absolute(address, origin),
    title: metadata.title,
    summary,
    content: changesHtml(absolute(address, origin), summary, changes, vi.feed),
    updated: dayOf(workKey, valueOf(metadata.source.retrieved), date),
    published: firstPublishedOn(ledger),
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
