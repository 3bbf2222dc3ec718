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
  const before = files.replacedGroups().flatMap(({ links }) => (links === null ? [] : [unpackLinks(links)]));
  const lessened = new Set([...files.gone(), ...lessIdentified(before, groups)].map(placeOfFile));
  // A file that is no page has nothing in it that a link could miss.
  const pages = Array.from(files.changed).filter((file) => file.endsWith('.html'));
  const changed = new Set(pages.map(placeOfFile));
  const site = { files, read: (page: string) => files.read(page).toString('utf8'), base };
  return auditLinks(site, groups, published, { isKept: (group) => kept.has(group), changed, lessened });
}

/** Pages that tell their identifiers, where they have not all those any more that they had, whoever makes them now. */
function lessIdentified(before: readonly OpenLinks[], now: readonly OpenLinks[]): string[] {
  const owners = new Map(now.map((group) => [group.head.own, group]));
  return before.flatMap(({ head: { own }, ids }) => {
    if (own === null) return [];
    const known = new Set(owners.get(own)?.ids().split(' '));
    const isWhole = ids()
      .split(' ')
      .every((id) => known.has(id));
    return isWhole ? [] : [own];
  });
}
