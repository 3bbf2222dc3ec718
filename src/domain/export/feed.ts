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
  /** What is new of it, as HTML; none where the summary says all. */
  readonly content?: string;
}

/** A list of documents, newest first, as feed readers subscribe to it. */
export interface Feed {
  /** Address of the page the feed is of. */
  readonly page: string;
  /** Address of a page of the feed itself, from 1; the first is the feed. */
  readonly pageOf: (number: number) => string;
  /** Which page this is; the first where not given. */
  readonly number?: number;
  readonly title: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

/** Most entries of a page of a feed. */
const MOST = 50;

/** How many pages a feed of so many entries has (RFC 5005, 3: paged feeds); one without entries has one. */
export const feedPages = (entries: number): number => Math.max(1, Math.ceil(entries / MOST));

/** The day of a feed without entries. */
const NO_DAY = '1970-01-01';
/** Days of documents are days in Việt Nam. */
const ZONE = 'T00:00:00+07:00';

/** The beginning of a day in Việt Nam, as machines are told of it (RFC 3339). */
export const momentOf = (day: string): string => day + ZONE;

/**
 * An Atom feed (RFC 4287) of at most fifty entries a page, those that changed last first; its pages name each other
 * (RFC 5005).
 *
 * @returns the same text for the same entries: no clock is asked
 */
export function atomFeed({ page, pageOf, number = 1, title, author, entries }: Feed): string {
  const sorted = [...entries].sort((a, b) => b.updated.localeCompare(a.updated));
  const newest = sorted.slice((number - 1) * MOST, number * MOST);
  const last = feedPages(entries.length);
  const turns = [
    ['first', 1],
    ['previous', number - 1],
    ['next', number + 1],
    ['last', last],
  ] as const;
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    tag('id', pageOf(1)),
    tag('title', title),
    tag('updated', momentOf(sorted[0]?.updated ?? NO_DAY)),
    `<author>${tag('name', author)}</author>`,
    link('self', pageOf(number), 'application/atom+xml'),
    ...turns
      .filter(([, to]) => last > 1 && to >= 1 && to <= last)
      .map(([rel, to]) => link(rel, pageOf(to), 'application/atom+xml')),
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
    ...(entry.content === undefined ? [] : [`<content type="html">${escapeHtml(entry.content)}</content>`]),
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
