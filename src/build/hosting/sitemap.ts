import { SITEMAP, sitemapFiles } from '#domain/export/sitemap.ts';
import { fileAddress, withBase } from '#domain/permalink/address/address.ts';
import type { SiteAddress } from '../audit/link-audit.ts';
import type { SiteFiles } from '../output/site-files.ts';

/** File that tells robots what they may read; it names the sitemap. */
export const ROBOTS = 'robots.txt';

/**
 * Writes the sitemap of a site and names it in its robots.txt.
 *
 * @param indexed files of the pages that search engines may list, from the site's folder
 * @param robots what robots.txt says besides
 * @param changes day of the last change by site path
 * @returns how many pages it lists
 */
export function writeSitemap(
  files: SiteFiles,
  robots: string,
  indexed: readonly string[],
  changes: ReadonlyMap<string, string>,
  { base, origin = '' }: SiteAddress,
): number {
  const addressOf = (place: string) => origin + withBase(base, place);
  const places = indexed.map(fileAddress).sort();
  const pages = places.map((place) => ({ address: addressOf(place), changed: changes.get(place) ?? null }));
  for (const [name, text] of sitemapFiles(pages, (name) => addressOf(`/${name}`)))
    files.put(GROUP, name, text);
  files.put(GROUP, ROBOTS, `${robots.trimEnd()}\n\nSitemap: ${addressOf(`/${SITEMAP}`)}\n`);
  return pages.length;
}

/** Group of the output. */
const GROUP = 'so-do';
