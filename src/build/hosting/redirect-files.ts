import { redirectHtml } from '#domain/export/redirect-html.ts';
import { cardAddress, pageCardAddress, parseTextPlace, withBase } from '#domain/permalink/address/address.ts';
import {
  type AddressPlan,
  hostRedirects,
  nginxMap,
  type Redirect,
  redirectsFile,
} from '#domain/permalink/address/redirect.ts';
import { packLinks } from '../audit/packed-links.ts';
import { LinkReader, type SiteAddress } from '../audit/link-audit.ts';
import type { SiteFiles } from '../output/site-files.ts';

/** Redirects for hosts that read `from to status` lines, and the body of an nginx map. */
export const HOST_FILES = { lines: '_redirects', nginx: 'chuyen-huong.nginx.map' } as const;

/** How the file of a preview card is named. */
const CARD = '/the.png';

/** Groups of the output: pages that lead on, and data that stands twice. */
const [GROUP, COPIES] = ['chuyen-huong', 'ban-sao'];

/**
 * Writes the addresses that only lead on: a static page for each (they work on a plain file server without a script),
 * and the same as files for common hosts. Short addresses and those of
 * numbers are left out of `_redirects`: hosts bound its length. Data that moved is there twice.
 *
 * @param areStatic false where the host answers them, by its own file: then no page is made
 * @returns the addresses that only lead on
 */
export function writeRedirects(
  files: SiteFiles,
  plan: AddressPlan,
  address: SiteAddress,
  siteName: string,
  areStatic = true,
): string[] {
  const { base, origin = '' } = address;
  const bare = plan.redirects.filter(({ fragments }) => fragments.length === 0);
  const short = [...plan.short, ...soleSymbols(plan)];
  const pages = new Map([...short, ...bare].map((redirect) => [redirect.from, redirect]));
  for (const { from, to } of plan.copies) files.put(COPIES, from.slice(1), files.read(to.slice(1)));
  const cards = new Set([...files.files.keys()].filter((file) => file.endsWith(CARD)));
  const key = files.keyOf(base, origin, siteName, areStatic, plan.redirects, short, [...cards].sort());
  if (files.keep(GROUP, key)) return [...pages.keys()];
  const reader = new LinkReader(address);
  for (const { from, to, words } of areStatic ? pages.values() : []) {
    const href = withBase(base, to);
    const canonical = `${origin}${href.split('#')[0] ?? ''}`;
    const image = origin + withBase(base, cardOf(to, cards));
    const html = redirectHtml({ href, canonical, title: words || siteName, image });
    const file = `${from.slice(1)}index.html`;
    files.put(GROUP, file, html);
    reader.add(file, [html]);
  }
  if (pages.size > 0) {
    const based = (at: string) => withBase(base, at);
    const hosted = hostRedirects(plan);
    files.put(GROUP, HOST_FILES.lines, redirectsFile(hosted, based));
    files.put(GROUP, HOST_FILES.nginx, nginxMap([...hosted, ...short], based));
  }
  files.close(GROUP, key, packLinks(reader.finish()));
  return [...pages.keys()];
}

/** The card of what an address shows: that of the document where it has one (a withdrawn one has none), else of the site. */
function cardOf(to: string, cards: ReadonlySet<string>): string {
  // "/vb/a/nq/2024/01/chi-tieu/12/" is of the work, too.
  const place = parseTextPlace(to.replace(/chi-tieu\/(?:[^/]+\/)?$/, ''));
  const own = place && cardAddress(place.work);
  return own && cards.has(own.slice(1)) ? own : pageCardAddress('/');
}

/** Numbers that name one work lead to it; of several a page lets the reader choose. */
function soleSymbols({ symbols }: AddressPlan): Redirect[] {
  return symbols.flatMap(({ at, to: [only = '', ...others] }) =>
    others.length === 0 ? [{ from: at, to: only, fragments: [] }] : [],
  );
}
