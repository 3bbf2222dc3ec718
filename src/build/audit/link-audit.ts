import { fileAddress } from '#domain/permalink/address/address.ts';
import { type PageFacts, pageFacts } from '../pages/page-facts.ts';
import { type PageParts, SharedPart } from '../pages/page-parts.ts';
import { type GroupLinks, type LinkFault, linesOf, type OpenLinks } from './group-links.ts';

// "https://…", "mailto:…", "data:…", "//host": not ours to check
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Where a site stands, as far as its links say. */
export interface SiteAddress {
  /** Path the site is built under. */
  base: string;
  /** Absolute addresses of this origin (canonical, Open Graph) count as internal. */
  origin?: string | undefined;
}

/** Facts of the parts that many pages share: each is read once. */
export type SharedFacts = WeakMap<SharedPart, PageFacts>;

/** Identifiers that stand in two parts of a page. */
function repeated([first, ...others]: readonly ReadonlySet<string>[]): string[] {
  if (!first) return [];
  const later = others.flatMap((part) =>
    first.size < part.size ? common(first, part) : common(part, first),
  );
  return [...later, ...repeated(others)];
}

const isWithin = (few: ReadonlySet<string>, many: ReadonlySet<string>) =>
  Array.from(few).every((each) => many.has(each));

const common = (few: ReadonlySet<string>, many: ReadonlySet<string>) => [...few].filter((id) => many.has(id));

/** Reads pages one after the other; links among them are checked at the end. */
export class LinkReader {
  readonly #address: SiteAddress;
  readonly #prefix: string;
  readonly #shared: SharedFacts;
  readonly #ids = new Map<string, readonly ReadonlySet<string>[]>();
  readonly #links = new Map<string, [file: string, fragment: string, written: string, page: string]>();
  /** Links from the root of the site that were found to be under its base. */
  readonly #plain = new Set<string>();
  /** Parts of which every link is such a one: what many pages share is looked at once. */
  readonly #seen = new Set<PageFacts>();
  readonly #group: GroupLinks = {
    pages: [],
    count: 0,
    faults: [],
    out: '',
    indexed: [],
    leadsOn: [],
    ids: null,
  };

  /** @param shared what is known of the parts that many pages share */
  constructor(address: SiteAddress, shared: SharedFacts = new WeakMap()) {
    this.#address = address;
    this.#shared = shared;
    this.#prefix = address.base.replace(/\/+$/, '');
  }

  /** @param file of the page, from the site's folder */
  add(file: string, page: PageParts): void {
    const shared = page.filter((part) => part instanceof SharedPart).map((part) => this.#factsOf(part));
    const parts = [pageFacts(page.filter((part) => typeof part === 'string').join('')), ...shared];
    this.#group.pages.push(file);
    const ids = parts.map((part) => part.ids).filter(({ size }) => size > 0);
    this.#ids.set(file, ids);
    const canonical = parts.find((part) => part.canonical !== null)?.canonical;
    const own = `${this.#address.origin ?? ''}${this.#prefix}${fileAddress(file)}`;
    if (canonical === own && parts.every(({ refresh }) => refresh === null)) this.#group.indexed.push(file);
    for (const id of [...parts.flatMap((part) => part.duplicates), ...repeated(ids)])
      this.#group.faults.push({ page: file, kind: 'duplicate-id', target: id });
    const [first, ...others] = parts;
    if (first) this.#addLinks(file, first);
    for (const facts of others) this.#addSharedLinks(file, facts);
  }

  #factsOf(part: SharedPart): PageFacts {
    const known = this.#shared.get(part) ?? pageFacts(part.html);
    this.#shared.set(part, known);
    return known;
  }

  #addLinks(page: string, facts: PageFacts): void {
    const at = this.#prefix + fileAddress(page);
    for (const written of facts.links) this.#link(page, at, facts, written);
  }

  #addSharedLinks(page: string, facts: PageFacts): void {
    if (this.#seen.has(facts)) {
      this.#group.count += facts.links.size;
      return;
    }
    this.#addLinks(page, facts);
    if (isWithin(facts.links, this.#plain)) this.#seen.add(facts);
  }

  /** Everything read. */
  finish(): GroupLinks {
    const { faults, pages } = this.#group;
    const out: string[] = [];
    const places = new Map(pages.map((page, i) => [page, i]));
    for (const [file, fragment, written, page] of this.#links.values()) {
      const ids = this.#ids.get(file);
      if (!ids) {
        const isPlain = written === this.#addressOf(file, fragment);
        const fields = [String(places.get(page) ?? 0), file, fragment, isPlain ? '' : written];
        // No file of a site is called so.
        if (fields.some((field) => BREAK.test(field)))
          faults.push({ page, kind: 'missing-page', target: written });
        else out.push(fields.join('\t'));
      } else if (fragment !== '' && !ids.some((part) => part.has(fragment)))
        faults.push({ page, kind: 'missing-fragment', target: written });
    }
    this.#group.out = out.join('\n');
    const own = pages.reduce((a, b) => (b.length < a.length ? b : a), pages[0] ?? '');
    const parts = this.#ids.get(own);
    if (parts) this.#group.ids = [own, parts.flatMap((part) => [...part]).join(' ')];
    return this.#group;
  }

  #addressOf(file: string, fragment: string): string {
    return addressOf(this.#prefix, file, fragment);
  }

  #link(page: string, at: string, facts: PageFacts, written: string): void {
    const rooted = RELATIVE.test(written) ? fromRoot(at, written) : written;
    // The same from every page: headers, footers and the pages of one document repeat most links.
    const isPlain = rooted.startsWith('/') && written !== facts.refresh;
    if (isPlain && this.#plain.has(rooted)) {
      this.#group.count++;
      return;
    }
    const { origin } = this.#address;
    const link = origin && rooted.startsWith(`${origin}/`) ? rooted.slice(origin.length) : rooted;
    if (ELSEWHERE.test(link)) return;
    this.#group.count++;
    const [pathname, hash] = SIMPLE.test(link) ? splitLink(link) : resolveLink(link, at);
    if (!pathname.startsWith(`${this.#prefix}/`)) {
      this.#group.faults.push({ page, kind: 'outside-base', target: written });
      return;
    }
    const place = decodeURIComponent(pathname.slice(this.#prefix.length + 1));
    const file = place === '' || place.endsWith('/') ? `${place}index.html` : place;
    const fragment = decodeURIComponent(hash).split(':~:')[0] ?? '';
    const key = `${file}#${fragment}`;
    if (!this.#links.has(key)) this.#links.set(key, [file, fragment, written, page]);
    if (written === facts.refresh) this.#group.leadsOn.push([page, file, written]);
    if (isPlain) this.#plain.add(rooted);
  }
}

// Matches what stands between the fields and lines of what is kept of links.
const BREAK = /[\t\n]/;

/** How a link to a file is written from the root, as most are. */
function addressOf(prefix: string, file: string, fragment: string): string {
  return `${prefix}${fileAddress(file)}${fragment === '' ? '' : `#${fragment}`}`;
}

// Matches a path from the root that says where it leads as it is: "/vb/hu-a/nq/2020-2025/01-nq-hu/#muc_i".
const SIMPLE = /^\/[\w/.-]*(?:#[\w-]*)?$/;

function splitLink(link: string): [string, string] {
  const [pathname = '', hash = ''] = link.split('#');
  return pathname.includes('/.') ? [new URL(link, 'http://site/').pathname, hash] : [pathname, hash];
}

// Matches a link from a page to its surroundings that has to be cut and put together only: "#noi-dung", "../muc_ii/",
// "./", "../../#muc_i__p_1", "data.json".
const RELATIVE = /^(?:\.\/|(?:\.\.\/)*)(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?(?:#[\w-]*)?$/;

/** Such a link as it is written from the root: "../muc_ii/" at "/vb/a/muc_i/" is "/vb/a/muc_ii/". */
function fromRoot(at: string, link: string): string {
  if (link === '' || link.startsWith('#')) return at + link;
  let folder = at.slice(0, at.lastIndexOf('/') + 1);
  let from = link.startsWith('./') ? './'.length : 0;
  for (; link.startsWith('../', from); from += '../'.length)
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1) || '/';
  return folder + link.slice(from);
}

function resolveLink(link: string, at: string): [string, string] {
  const url = new URL(link, `http://site${at}`);
  return [url.pathname, url.hash.slice(1)];
}

/** What an audit found. */
export interface Audit {
  pages: number;
  links: number;
  /** Pages to be known by their own address. */
  indexed: string[];
  faults: LinkFault[];
}

/** The site that is looked at. */
export interface AuditedSite {
  /** All files of the site. */
  files: Pick<ReadonlySet<string>, 'has'>;
  /** The words of a page, where nothing is known of its identifiers. */
  read: (page: string) => string;
  base: string;
}

/** Whether no link of a group can have broken since it was found right. */
function stillRight(group: OpenLinks, { isKept, changed, lessened }: AuditedBefore): boolean {
  const { to, deep } = group.head;
  return (
    isKept(group) && !to.some((place) => lessened.has(place)) && !deep.some((place) => changed.has(place))
  );
}

/** What of a site was found right before and stands. */
export interface AuditedBefore {
  /** Whether a group stands as it was. */
  isKept: (group: OpenLinks) => boolean;
  /** Places (`placeOfFile`) of the pages that were changed since. */
  changed: ReadonlySet<string>;
  /** Those where a file is gone, or an identifier of the page that tells its identifiers. */
  lessened: ReadonlySet<string>;
}

/**
 * Checks every internal link and fragment of a site against its files, that no page has an identifier twice, that what
 * leads on arrives in one step, and that every address ever published is answered.
 *
 * @param groups what was read of its pages
 * @param published site paths without base
 * @param before what need not be looked at again: links of a group that stands break only where they lead to what changed
 */
export function auditLinks(
  { files, read, base }: AuditedSite,
  groups: readonly OpenLinks[],
  published: readonly string[] = [],
  before: AuditedBefore | null = null,
): Audit {
  const lost = published.map((address) => {
    const [place = '', fragment = ''] = address.split('#');
    const file = place.endsWith('/') ? `${place.slice(1)}index.html` : place.slice(1);
    return { file, fragment, address };
  });
  const owners = new Map(
    groups.flatMap((group) => (group.head.own === null ? [] : [[group.head.own, group]])),
  );
  const known = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string): ReadonlySet<string> => {
    const owner = owners.get(file);
    const of = known.get(file) ?? (owner ? new Set(owner.ids().split(' ')) : pageFacts(read(file)).ids);
    known.set(file, of);
    return of;
  };
  const isMissing = (file: string, fragment: string): boolean =>
    fragment !== '' && file.endsWith('.html') && !idsOf(file).has(fragment);

  const leading = new Set(groups.flatMap(({ head }) => head.leadsOn.map(([page]) => page)));
  const faults: LinkFault[] = lost
    .filter(({ file, fragment }) => !files.has(file) || isMissing(file, fragment))
    .map(({ address }) => ({ page: 'permalinks', kind: 'lost', target: address }));
  const prefix = base.replace(/\/+$/, '');
  for (const group of groups) {
    const { head } = group;
    faults.push(...head.faults);
    for (const [page, file, target] of head.leadsOn)
      if (leading.has(file)) faults.push({ page, kind: 'redirect-chain', target });
    if (before !== null && stillRight(group, before)) continue;
    const { pages, out } = group.lines();
    for (const line of linesOf(out)) {
      const [from = '', file = '', fragment = '', written = ''] = line.split('\t');
      const isThere = files.has(file);
      if (isThere && !isMissing(file, fragment)) continue;
      const target = written === '' ? addressOf(prefix, file, fragment) : written;
      faults.push({
        page: pages[Number(from)] ?? '',
        kind: isThere ? 'missing-fragment' : 'missing-page',
        target,
      });
    }
  }
  const links = groups.reduce((sum, { head }) => sum + head.count, 0);
  const indexed = groups.flatMap(({ head }) => head.indexed);
  return { pages: groups.reduce((sum, { head }) => sum + head.pages, 0), links, indexed, faults };
}
