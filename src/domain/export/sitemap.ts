import { escapeHtml } from './escape.ts';

/** A page that search engines may list. */
export interface SitemapPage {
  /** Full address. */
  readonly address: string;
  /** ISO day of its last change; null where none is known. */
  readonly changed: string | null;
}

/** Most addresses of one file (sitemaps.org, Sitemap XML format). */
const MOST = 50_000;
/** The file that robots.txt names. */
export const SITEMAP = 'sitemap.xml';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The sitemap of a site: an index (`sitemap.xml`) and parts of at most 50,000 addresses (sitemaps.org protocol 0.9).
 *
 * @param addressOf full address of one of these files
 * @returns name and text of each, the index first
 */
export function sitemapFiles(
  pages: readonly SitemapPage[],
  addressOf: (file: string) => string,
  most = MOST,
): [name: string, text: string][] {
  const parts = Array.from({ length: Math.max(1, Math.ceil(pages.length / most)) }, (_, index) => ({
    name: `sitemap-${index + 1}.xml`,
    pages: pages.slice(index * most, (index + 1) * most),
  }));
  const index = parts.map(({ name, pages: inside }) => ({
    address: addressOf(name),
    changed: latest(inside.flatMap(({ changed }) => changed ?? [])),
  }));
  return [
    [SITEMAP, listXml('sitemapindex', 'sitemap', index)],
    ...parts.map((part): [string, string] => [part.name, listXml('urlset', 'url', part.pages)]),
  ];
}

function latest(days: readonly string[]): string | null {
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}

function listXml(list: string, entry: string, pages: readonly SitemapPage[]): string {
  const rows = pages.map(({ address, changed }) => {
    const day = changed === null ? '' : `<lastmod>${changed}</lastmod>`;
    return `<${entry}><loc>${escapeHtml(address)}</loc>${day}</${entry}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="${NAMESPACE}">\n${rows.join('')}</${list}>\n`;
}
