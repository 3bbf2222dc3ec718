import { OFFLINE } from '#domain/hosting/offline.ts';
import { withBase } from '#domain/permalink/address/address.ts';
import { relativeAddress } from '#domain/permalink/address/relative-address.ts';
import { remembered } from '#domain/remembered.ts';

/** A site path (`/vb/…/`) as written into pages: under the base the site is built with. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/** Writes a site path into a page. */
export type WriteHref = (path: string) => string;

/**
 * Writes site paths into one page: from its own place where that is shorter.
 *
 * @param page address of the page: `Astro.url`
 */
export function hrefFrom({ pathname }: Pick<URL, 'pathname'>): WriteHref {
  return SHOWN_ELSEWHERE.has(pathname) ? href : (path) => relativeAddress(pathname, href(path));
}

/** Pages that hosts and browsers show for other addresses too: where nothing is, and without a network. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['/404/', OFFLINE.page].map(href));

/** The full address of a site path. */
export function absolute(path: string, site: URL | undefined): string {
  const own = href(path);
  // Most say where they lead as they stand.
  return site && PLAIN.test(own) ? origin(site.href) + own : new URL(own, site).href;
}

// Matches a path that resolving does not change: "/vb/hu-a/nq/2020-2025/01-nq-hu/#muc_i", "/chi-tieu/chi-tieu.csv".
const PLAIN = /^\/(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?(?:#[\w-]*)?$/;

/** "https://van-kien.example" of "https://van-kien.example/vb/". */
const origin = remembered((address) => new URL(address).origin);
