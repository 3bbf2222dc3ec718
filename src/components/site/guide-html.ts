import { type Unit, walk } from '#domain/document/unit.ts';
import { formerIdsHtml, graveHtml } from '#domain/export/trace-html.ts';
import { groupBy } from '#domain/group-by.ts';

// Matches the opening of a heading as Markdown is rendered: <h2 id="công-bố-lần-đầu">
const HEADING = /<h([2-6]) id="([^"]*)">/g;

/**
 * A rendered guide with the addresses of its headings: each carries its identifier, those it once had and the one that
 * Markdown gave it; a notice stands in place of each that was withdrawn.
 *
 * @param linkHref makes an address of the site fit its base
 * @param root the headings, as they were read from the same guide
 * @throws Error where these are not the headings of that guide
 */
export function withAddresses(html: string, root: Unit, linkHref: (address: string) => string): string {
  const units = Array.from(walk(root), ({ unit }) => unit);
  const headings = units.filter((unit) => unit !== root);
  const graves = units.flatMap(({ tombstones = [] }) => tombstones);
  const before = groupBy(graves, (grave) => grave.before);
  const notices = (eid: string | null) =>
    (before.get(eid) ?? []).map((grave) => graveHtml(grave, linkHref)).join('');
  let at = 0;
  const shown = html.replace(HEADING, (_, level: string, given: string) => {
    const unit = headings[at++];
    if (!unit) throw new Error(`a guide shows more headings than were read: ${given}`);
    const former = formerIdsHtml({
      formerIds: [...(unit.formerIds ?? []), ...(given === unit.eid ? [] : [given])],
    });
    return `${notices(unit.eid)}<h${level} id="${unit.eid}">${former}`;
  });
  if (at < headings.length) throw new Error(`a guide shows ${at} of ${headings.length} headings`);
  return formerIdsHtml(root) + shown + notices(null);
}
