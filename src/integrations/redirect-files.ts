import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { redirectHtml } from '../domain/export/redirect-html.ts';
import { withBase } from '../domain/permalink/address.ts';
import { type AddressPlan, hostRedirects, nginxMap, redirectsFile } from '../domain/permalink/redirect.ts';

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
 * and the same as files for common hosts. Short addresses are left out of `_redirects`: hosts bound its length.
 *
 * @returns number of pages written
 */
export function writeRedirects(
  outDir: string,
  plan: AddressPlan,
  { base, origin, name }: RedirectSite,
): number {
  const bare = plan.redirects.filter(({ fragments }) => fragments.length === 0);
  const pages = new Map([...plan.short, ...bare].map((redirect) => [redirect.from, redirect]));
  for (const { from, to, words } of pages.values()) {
    const folder = path.join(outDir, from);
    mkdirSync(folder, { recursive: true });
    const href = withBase(base, to);
    const canonical = `${origin}${href.split('#')[0] ?? ''}`;
    writeFileSync(path.join(folder, 'index.html'), redirectHtml({ href, canonical, title: words || name }));
  }
  if (pages.size === 0) return 0;
  const based = (address: string) => withBase(base, address);
  const hosted = hostRedirects(plan);
  writeFileSync(path.join(outDir, HOST_FILES.lines), redirectsFile(hosted, based));
  writeFileSync(path.join(outDir, HOST_FILES.nginx), nginxMap([...hosted, ...plan.short], based));
  return pages.size;
}
