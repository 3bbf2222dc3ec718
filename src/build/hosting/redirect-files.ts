import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { redirectHtml } from '#domain/export/redirect-html.ts';
import { cardAddress, pageCardAddress, parseTextPlace, withBase } from '#domain/permalink/address/address.ts';
import {
  type AddressPlan,
  hostRedirects,
  nginxMap,
  type Redirect,
  redirectsFile,
} from '#domain/permalink/address/redirect.ts';

/** What the files say of the site around them. */
export interface RedirectSite {
  base: string;
  /** `https://host`, without path. */
  origin: string;
  name: string;
}

/** Redirects for hosts that read `from to status` lines, and the body of an nginx map. */
export const HOST_FILES = { lines: '_redirects', nginx: 'chuyen-huong.nginx.map' } as const;

/**
 * Writes the addresses that only lead on: a static page for each (they work on a plain file server without a script),
 * and the same as files for common hosts. Short addresses and those of
 * numbers are left out of `_redirects`: hosts bound its length. Data that moved is there twice.
 *
 * @returns number of pages written
 */
export function writeRedirects(
  outDir: string,
  plan: AddressPlan,
  { base, origin, name }: RedirectSite,
): number {
  const bare = plan.redirects.filter(({ fragments }) => fragments.length === 0);
  const short = [...plan.short, ...soleSymbols(plan)];
  const pages = new Map([...short, ...bare].map((redirect) => [redirect.from, redirect]));
  for (const { from, to, words } of pages.values()) {
    const folder = path.join(outDir, from);
    mkdirSync(folder, { recursive: true });
    const href = withBase(base, to);
    const canonical = `${origin}${href.split('#')[0] ?? ''}`;
    const image = origin + withBase(base, cardOf(to));
    const page = redirectHtml({ href, canonical, title: words || name, image });
    writeFileSync(path.join(folder, 'index.html'), page);
  }
  for (const { from, to } of plan.copies) {
    const file = path.join(outDir, from);
    mkdirSync(path.dirname(file), { recursive: true });
    copyFileSync(path.join(outDir, to), file);
  }
  if (pages.size === 0) return 0;
  const based = (address: string) => withBase(base, address);
  const hosted = hostRedirects(plan);
  writeFileSync(path.join(outDir, HOST_FILES.lines), redirectsFile(hosted, based));
  writeFileSync(path.join(outDir, HOST_FILES.nginx), nginxMap([...hosted, ...short], based));
  return pages.size;
}

/** The card of what an address shows: that of the document, else of the site. */
function cardOf(to: string): string {
  // "/vb/a/nq/2024/01/chi-tieu/12/" is of the work, too.
  const place = parseTextPlace(to.replace(/chi-tieu\/(?:[^/]+\/)?$/, ''));
  return place ? cardAddress(place.work) : pageCardAddress('/');
}

/** Numbers that name one work lead to it; of several a page lets the reader choose. */
function soleSymbols({ symbols }: AddressPlan): Redirect[] {
  return symbols.flatMap(({ at, to: [only = '', ...others] }) =>
    others.length === 0 ? [{ from: at, to: only, fragments: [] }] : [],
  );
}
