/**
 * The one place that knows the shapes of addresses (ARCHITECTURE.md, Addresses): trailing slash, ASCII, relative to the site's base.
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

/** Every work that carries a number and symbol, as it stands in addresses ("04-nq-hu"). */
export function symbolAddress(number: string): string {
  return `/so/${number}/`;
}

/** The address of what is published under a key of the ledger: a work's, or that of a page: `tin/{slug}`, `co-quan/{mã}`. */
export function keyAddress(key: string): string {
  const work = parseWorkKey(key);
  return work ? workAddress(work) : `/${key}/`;
}

/** What changed between two versions of a work; the earlier one first. */
export function comparisonAddress(work: WorkPath, before: string, after: string): string {
  return `${workAddress(work)}so-sanh/${before}..${after}/`;
}

/** The list of a document's targets. */
export function targetListAddress(work: WorkPath): string {
  return `${workAddress(work)}chi-tieu/`;
}

/** What an address of a work's text names. */
export interface TextPlace {
  work: WorkPath;
  /** Null for the current text. */
  version: string | null;
  /** A unit, by its page or as a fragment; `''` for the whole text. */
  eid: string;
}

// "/vb/a/nq/2024/01/", "/vb/a/nq/2024/01/muc_i/", "/vb/a/nq/2024/01/#p_1", "/vb/a/nq/2024/01/v/ban-hanh/#p_1"
const TEXT_PLACE =
  /^\/vb\/([^/#]+)\/([^/#]+)\/([^/#]+)\/([^/#]+)\/(?:v\/([^/#]+)\/|([^/#]+)\/)?(?:#([^/#]+))?$/;

/** Reads the address of a document, of one of its versions or units; null where it is another's. */
export function parseTextPlace(path: string): TextPlace | null {
  const match = TEXT_PLACE.exec(path);
  if (!match) return null;
  const [, body = '', type = '', term = '', number = '', version = null, unit, fragment] = match;
  return { work: { body, type, term, number }, version, eid: fragment ?? unit ?? '' };
}

// "/tin/mot-bai/", "/tin/mot-bai/#p_1"
const NEWS_PLACE = /^\/tin\/([^/#]+)\/(?:#[^/#]+)?$/;

/** The slug of the news article that an address names; null where it is another's. */
export function parseNewsPlace(path: string): string | null {
  return NEWS_PLACE.exec(path)?.[1] ?? null;
}

/** What the browser needs to cite the units of a version. */
export function citationSheetAddress(work: WorkPath, version: string): string {
  return `${versionAddress(work, version)}trich-dan.json`;
}

/** The Akoma Ntoso of a text: beside the page of the work, or of a version. */
export function aknAddress(text: string): string {
  return `${text}data.xml`;
}

/** The Word file of a text: beside the page of the work, or of a version. */
export function docxAddress(text: string): string {
  return `${text}van-ban.docx`;
}

/** The original of a version, as the office published it. */
export function originalAddress(work: WorkPath, version: string, ending: string): string {
  return `${versionAddress(work, version)}ban-goc.${ending}`;
}

/** The preview card of a work: an image. */
export function cardAddress(work: WorkPath): string {
  return pageCardAddress(workAddress(work));
}

/** The preview card of a page; that of the first page stands for every page without one of its own. */
export function pageCardAddress(page: string): string {
  return `${page}the.png`;
}

/** A document that others cite, by its identifier in the index of citations. */
export function citedAddress(id: string): string {
  return `${ADDRESSES.citations}${id}/`;
}

/** The cited documents of one type, where they are too many for the index itself; `null` for those of unknown type. */
export function citedTypeAddress(type: string | null): string {
  return `${ADDRESSES.citations}loai/${type ?? 'chua-ro'}/`;
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
  citations: '/vien-dan/',
  /** JSON Schema of the data of a document. */
  documentSchema: '/luoc-do/van-ban-1.json',
  /** JSON Schema of the register of targets. */
  registerSchema: '/luoc-do/chi-tieu-1.json',
  /** The data of all documents in one file. */
  archive: '/du-lieu/tat-ca.zip',
  /** What the files for programs are, for people and as OpenAPI. */
  data: '/du-lieu/',
  openApi: '/du-lieu/openapi.json',
} as const;

/** A page of the register of targets, from 1; only the first is an address to keep. */
export function registerAddress(number: number): string {
  return number === 1 ? ADDRESSES.targets : `${ADDRESSES.targets}trang/${number}/`;
}
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
/** The Atom feed of a page; what no longer fits on its first page is on further ones. */
export function feedAddress(page: string, number = 1): string {
  return number === 1 ? `${page}atom.xml` : `${page}atom-${number}.xml`;
}

/** The site path at which a file of the output is asked for: "vb/index.html" at "/vb/". */
export function fileAddress(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Prefixes a site path with the base the site is built under (`/`, `/van-kien/`). */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}
