/**
 * The one place that knows the shapes of addresses (design §5): trailing slash, ASCII, relative to the site's base.
 * Every function takes and gives site paths that begin with `/` and carry no base; {@link withBase} adds it.
 */

/** Place of a work in the content folder and in the site: `{co-quan}/{loai}/{ky}/{so}`. */
export interface WorkPath {
  body: string;
  type: string;
  term: string;
  number: string;
}

/** The address of a work: its current text. */
export function workAddress(work: WorkPath): string {
  return `/vb/${work.body}/${work.type}/${work.term}/${work.number}/`;
}

/** `{co-quan}/{loai}/{ky}/{so}`, the work's key in collections and cross references. */
export function workKey(work: WorkPath): string {
  return `${work.body}/${work.type}/${work.term}/${work.number}`;
}

/** Reads `{co-quan}/{loai}/{ky}/{so}` back; null where it is not four segments. */
export function parseWorkKey(key: string): WorkPath | null {
  const [body, type, term, number, ...rest] = key.split('/');
  return body && type && term && number && rest.length === 0 ? { body, type, term, number } : null;
}

/** The page of a titled unit. */
export function unitAddress(work: WorkPath, eid: string): string {
  return `${workAddress(work)}${eid}/`;
}

/** A unit inside the whole document. */
export function fragmentAddress(work: WorkPath, eid: string): string {
  return eid === '' ? workAddress(work) : `${workAddress(work)}#${eid}`;
}

/** The page of a target. */
export function targetAddress(work: WorkPath, slug: string): string {
  return `${workAddress(work)}chi-tieu/${slug}/`;
}

/** The short permanent address of a unit, for print, QR codes and chat. */
export function shortAddress(uid: string): string {
  return `/x/${uid}/`;
}

/** A version, immutable. */
export function versionAddress(work: WorkPath, version: string): string {
  return `${workAddress(work)}v/${version}/`;
}

/** A news article. */
export function newsAddress(slug: string): string {
  return `/tin/${slug}/`;
}

/** Fixed pages. */
export const ADDRESSES = {
  home: '/',
  documents: '/vb/',
  targets: '/chi-tieu/',
  search: '/tim-kiem/',
  news: '/tin/',
  glossary: '/tu-viet-tat/',
} as const;

export function metricAddress(metric: string): string {
  return `/chi-tieu/${metric}/`;
}
export function bodyAddress(body: string): string {
  return `/co-quan/${body}/`;
}
export function placeAddress(place: string): string {
  return `/dia-phuong/${place}/`;
}
export function guideAddress(slug: string): string {
  return `/huong-dan/${slug}/`;
}
export function searchAddress(query: string): string {
  return `${ADDRESSES.search}?q=${encodeURIComponent(query)}`;
}

/** Prefixes a site path with the base the site is built under (`/`, `/van-kien/`). */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}
