import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SITEMAP, sitemapFiles } from '#domain/export/sitemap.ts';
import { fileAddress, withBase } from '#domain/permalink/address/address.ts';

/** Where a site stands. */
export interface SitemapSite {
  base: string;
  /** `https://host`, without a slash at its end. */
  origin: string;
}

/**
 * Writes the sitemap of a built site and names it in its robots.txt.
 *
 * @param indexed files of the pages that search engines may list, from the site's folder
 * @param changes day of the last change by site path
 * @returns how many pages it lists
 */
export function writeSitemap(
  outDir: string,
  indexed: readonly string[],
  changes: ReadonlyMap<string, string>,
  { base, origin }: SitemapSite,
): number {
  const addressOf = (place: string) => origin + withBase(base, place);
  const places = indexed.map(fileAddress).sort();
  const pages = places.map((place) => ({ address: addressOf(place), changed: changes.get(place) ?? null }));
  for (const [name, text] of sitemapFiles(pages, (name) => addressOf(`/${name}`)))
    writeFileSync(path.join(outDir, name), text);
  const robots = path.join(outDir, 'robots.txt');
  writeFileSync(
    robots,
    `${readFileSync(robots, 'utf8').trimEnd()}\n\nSitemap: ${addressOf(`/${SITEMAP}`)}\n`,
  );
  return pages.length;
}
