import { withBase } from '#domain/permalink/address/address.ts';

/** A site path (`/vb/…/`) as written into pages: under the base the site is built with. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/** The full address of a site path. */
export function absolute(path: string, site: URL | undefined): string {
  return new URL(href(path), site).href;
}
