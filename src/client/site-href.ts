import { withBase } from '#domain/permalink/address/address.ts';

/** A site path (`/vb/…/`) under the base of this site. */
export function siteHref(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}
