import { escapeHtml } from './escape.ts';

/** One document or article of a feed. */
export interface FeedEntry {
  /** Permanent address: also the identifier of the entry. */
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  /** ISO day of the latest change that readers are told of. */
  readonly updated: string;
  /** ISO day of the first publication; null before. */
  readonly published: string | null;
  readonly author: string | null;
  /** What it is: "Nghị quyết", "Tin". */
  readonly category: string;
}

/** A list of documents, newest first, as feed readers subscribe to it. */
export interface Feed {
  /** Address of the page the feed is of. */
  readonly page: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly title: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

/** Most entries of a feed. */
const MOST = 50;
/** The day of a feed without entries. */
const NO_DAY = '1970-01-01';
/** Days of documents are days in Việt Nam. */
const ZONE = 'T00:00:00+07:00';

/** The beginning of a day in Việt Nam, as machines are told of it (RFC 3339). */
export const momentOf = (day: string): string => day + ZONE;

/**
 * An Atom feed (RFC 4287) of at most fifty entries, those that changed last first.
 *
 * @returns the same text for the same entries: no clock is asked
 */
export function atomFeed({ page, self, title, author, entries }: Feed): string {
  const newest = [...entries].sort((a, b) => b.updated.localeCompare(a.updated)).slice(0, MOST);
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    tag('id', self),
    tag('title', title),
    tag('updated', momentOf(newest[0]?.updated ?? NO_DAY)),
    `<author>${tag('name', author)}</author>`,
    link('self', self, 'application/atom+xml'),
    link('alternate', page, 'text/html'),
    ...newest.map(entryXml),
    '</feed>',
  ].join('\n')}\n`;
}

function entryXml(entry: FeedEntry): string {
  return [
    '<entry>',
    tag('id', entry.address),
    tag('title', entry.title),
    tag('updated', momentOf(entry.updated)),
    ...(entry.published === null ? [] : [tag('published', momentOf(entry.published))]),
    ...(entry.author === null ? [] : [`<author>${tag('name', entry.author)}</author>`]),
    link('alternate', entry.address, 'text/html'),
    `<category term="${escapeHtml(entry.category)}"/>`,
    tag('summary', entry.summary),
    '</entry>',
  ].join('\n');
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

function link(rel: string, address: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeHtml(address)}"/>`;
}

/** The first day of a date that may be a month or a year: "2023-09" → "2023-09-01". */
export function firstDay(iso: string): string {
  return `${iso}-01-01`.slice(0, 10);
}
