import { withBase } from '#domain/permalink/address/address.ts';
import { remembered } from '#domain/remembered.ts';

/** A site path (`/vb/…/`) as written into pages: under the base the site is built with. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

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
