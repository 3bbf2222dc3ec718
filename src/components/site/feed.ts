import { valueOf } from '#domain/document/known.ts';
import { atomFeed, type FeedEntry, firstDay } from '#domain/export/feed.ts';
import { feedAddress } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';
import { publishedOn } from '#library/ledgers.ts';
import type { SiteNews } from '#library/library.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { absolute } from '../document/facts/linked-data.ts';
import { statusText } from '../document/facts/facts.ts';

/** The Atom feed of a page of the site. */
export function feedResponse(
  page: string,
  title: string,
  documents: readonly SiteDocument[],
  news: readonly SiteNews[],
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
    author: valueOf(metadata.author),
    category: vi.news.kicker,
  };
}
