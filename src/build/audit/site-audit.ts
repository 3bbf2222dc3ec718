import type { SiteFiles } from '../output/site-files.ts';
import { type OpenLinks, placeOfFile } from './group-links.ts';
import { type Audit, auditLinks } from './link-audit.ts';
import { type PackedLinks, unpackLinks } from './packed-links.ts';

/**
 * Checks the links of a site that is about to be put in place. Of a site that stands every link was found right when it was
 * put there: those of its groups that stay are looked at again only where they lead to what changed.
 *
 * @param published addresses that were ever published, without base
 */
export function auditSite(files: SiteFiles, base: string, published: readonly string[]): Audit {
  const keptNames = files.keptGroups();
  const kept = new Set<OpenLinks>();
  const lessened = new Set(files.gone().map(placeOfFile));
  const groups = files.groups().flatMap(({ name, links }) => {
    if (links === null) return [];
    const group = unpackLinks(links);
    if (keptNames.has(name)) kept.add(group);
    else for (const page of lessIdentified(files.linksBefore(name), group)) lessened.add(placeOfFile(page));
    return [group];
  });
  // A file that is no page has nothing in it that a link could miss.
  const pages = Array.from(files.changed).filter((file) => file.endsWith('.html'));
  const changed = new Set(pages.map(placeOfFile));
  const site = { files, read: (page: string) => files.read(page).toString('utf8'), base };
  return auditLinks(site, groups, published, { isKept: (group) => kept.has(group), changed, lessened });
}

/** The page of a group that tells its identifiers, where it has not all those any more that it had. */
function lessIdentified(before: PackedLinks | null, now: OpenLinks): string[] {
  if (before === null) return [];
  const { head, ids } = unpackLinks(before);
  if (head.own === null) return [];
  const known = new Set(head.own === now.head.own ? now.ids().split(' ') : []);
  return ids()
    .split(' ')
    .every((id) => known.has(id))
    ? []
    : [head.own];
}
