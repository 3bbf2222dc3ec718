import type { SiteFiles } from '../output/site-files.ts';
import { type OpenLinks, placeOfFile } from './group-links.ts';
import { type Audit, auditLinks } from './link-audit.ts';
import { unpackLinks } from './packed-links.ts';

/**
 * Checks the links of a site that is about to be put in place. Of a site that stands every link was found right when it was
 * put there: those of its groups that stay are looked at again only where they lead to what changed.
 *
 * @param published addresses that were ever published, without base
 */
export function auditSite(files: SiteFiles, base: string, published: readonly string[]): Audit {
  const keptNames = files.keptGroups();
  const kept = new Set<OpenLinks>();
  const groups = files.groups().flatMap(({ name, links }) => {
    if (links === null) return [];
    const group = unpackLinks(links);
    if (keptNames.has(name)) kept.add(group);
    return [group];
  });
  // A file that is no page has nothing in it that a link could miss.
  const pages = Array.from(files.changed).filter((file) => file.endsWith('.html'));
  const changed = new Set([...pages, ...files.gone()].map(placeOfFile));
  const site = { files, read: (page: string) => files.read(page).toString('utf8'), base };
  return auditLinks(site, groups, published, { isKept: (group) => kept.has(group), changed });
}
