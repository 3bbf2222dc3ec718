/**
 * The address that a link to a place stands for. A link within a page takes along what the page was asked with, as
 * messengers add it ("?zarsrc=30"): that is no part of the address.
 */
export function linkAddress({ origin, pathname, hash }: HTMLAnchorElement): string {
  return origin + pathname + hash;
}
