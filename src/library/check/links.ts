import type { Diagnostic } from '#domain/diagnostic.ts';
import { type Unit, walk } from '#domain/document/unit.ts';
import { OFFLINE } from '#domain/hosting/offline.ts';
import {
  ADDRESSES,
  bodyAddress,
  guideAddress,
  placeAddress,
  shortAddress,
  symbolAddress,
} from '#domain/permalink/address/address.ts';
import { targetSlug } from '#domain/target/target.ts';
import type { TextFile } from '../content-files.ts';
import type { SiteLink } from '../file/text-outline.ts';
import type { Library } from '../library.ts';
import type { SiteDocument } from '../site-document.ts';
import type { SiteGuide } from '../pages/site-pages.ts';
import { KnownFragments } from './known-fragments.ts';

/** Pages and folders of the site: the first segments of its addresses, and the icons. */
const SECTIONS: ReadonlySet<string> = new Set([
  ...[...Object.values(ADDRESSES), OFFLINE.page]
    .filter((address) => address !== ADDRESSES.home)
    .map(sectionOf),
  ...[symbolAddress, shortAddress, bodyAddress, placeAddress, guideAddress].map((address) =>
    sectionOf(address('')),
  ),
  'bieu-tuong',
]);
/** Elements that every page has. */
const EVERYWHERE: ReadonlySet<string> = new Set(['noi-dung']);

/** Whether a page has an element with an identifier. */
type Has = (id: string) => boolean;

/** Why a link leads nowhere. */
type Fault = 'page' | 'fragment' | 'slash';

const PROBLEMS: Readonly<Record<Fault, [problem: string, advice: string]>> = {
  page: ['liên kết này tới trang không có.', 'chép địa chỉ từ trang đã dựng, hoặc bỏ liên kết.'],
  fragment: [
    'trang được dẫn có, nhưng không có chỗ mang mã sau dấu “#”.',
    'chép lại địa chỉ của đúng mục từ trang đã dựng.',
  ],
  slash: ['địa chỉ trang phải kết thúc bằng dấu “/”.', 'thêm “/” trước dấu “#” hoặc ở cuối.'],
};

/** Links to places of the site, of which each is told that leads nowhere. */
export class LinkCheck {
  readonly #library: Library;
  readonly #guides: ReadonlyMap<string, SiteGuide>;
  readonly #works: ReadonlyMap<string, SiteDocument>;
  readonly #ids = new Map<string, ReadonlySet<string>>();
  readonly #known: KnownFragments;
  #planned: ReadonlySet<string> | null = null;

  constructor(library: Library) {
    this.#library = library;
    this.#known = new KnownFragments(library.kept);
    this.#guides = new Map(
      library
        .pages()
        .shownGuides()
        .map((guide) => [guide.slug, guide]),
    );
    this.#works = new Map(library.currentDocuments().map((document) => [document.workKey, document]));
  }

  /** What is wrong with the links of a document or article. */
  ofText(file: TextFile): Diagnostic[] {
    return this.of(file.name, this.#library.links(file), this.#hasOf(file));
  }

  /** Keeps what was found for later builds, once everything was looked at. */
  keep(): void {
    this.#known.keep();
  }

  /** What is wrong with some links of a file. */
  of(file: string, links: readonly SiteLink[], own: Has): Diagnostic[] {
    return links.flatMap(({ to, line }): Diagnostic[] => {
      const fault = this.#fault(to, own);
      if (fault === null) return [];
      const [problem, advice] = PROBLEMS[fault];
      return [{ code: 'VK-LIEN-KET', severity: 'error', file, line, quote: to, problem, advice }];
    });
  }

  #fault(to: string, own: Has): Fault | null {
    const [address = '', hash = ''] = to.split('#');
    const pathname = decoded(address.split('?')[0] ?? '');
    const fragment = decoded(hash).split(':~:')[0] ?? '';
    const isThere = (has: Has) => fragment === '' || EVERYWHERE.has(fragment) || has(fragment);
    if (pathname === '') return isThere(own) ? null : 'fragment';
    const last = pathname.slice(pathname.lastIndexOf('/') + 1);
    if (last !== '' && !last.includes('.')) return 'slash';
    if (pathname === '/') return null;
    const [section = '', ...parts] = pathname.slice(1).replace(/\/$/, '').split('/');
    if (!SECTIONS.has(section)) return pathname.lastIndexOf('/') === 0 && last !== '' ? null : 'page';
    if (this.#isPlanned(pathname, section)) return null;
    if (section === 'vb') return this.#textFault(parts, isThere);
    if (section === 'tin' && parts.length === 1) {
      const article = this.#library.news().find(({ slug }) => slug === parts[0]);
      return article === undefined ? 'page' : isThere(this.#hasOf(article)) ? null : 'fragment';
    }
    const page = last === '' ? this.#pageAt(section, parts) : undefined;
    if (page) return isThere((id) => idsOf(page).has(id)) ? null : 'fragment';
    return parts.length === 1 && last === '' && !this.#hasPage(section, parts[0] ?? '') ? 'page' : null;
  }

  #textFault(parts: readonly string[], isThere: (has: Has) => boolean): Fault | null {
    const prefix = parts.slice(0, 4).join('/');
    if (parts.length < 4) {
      const isList = [...this.#works.keys()].some(
        (key) => parts.length === 0 || key.startsWith(`${prefix}/`),
      );
      return isList ? null : 'page';
    }
    const document = this.#works.get(prefix);
    if (!document) return 'page';
    const [kind = '', name = '', ...more] = parts.slice(4);
    if (more.length > 0 || kind.includes('.') || name.includes('.')) return null;
    if (kind === 'v') {
      const version = this.#library.documents().find((one) => one.workKey === prefix && one.version === name);
      return version === undefined ? 'page' : isThere(this.#hasOf(version)) ? null : 'fragment';
    }
    if (kind === 'so-sanh') return null;
    if (kind === 'chi-tieu') {
      const slugs = this.#library.read(document).targets.map(targetSlug);
      return slugs.length > 0 && (name === '' || slugs.includes(name)) ? null : 'page';
    }
    if (name !== '') return 'page';
    if (kind !== '' && !this.#library.outline(document).pages.includes(kind)) return 'page';
    return isThere(this.#hasOf(document)) ? null : 'fragment';
  }

  /** The tree of a page that editors write and that is no document. */
  #pageAt(section: string, parts: readonly string[]): Unit | undefined {
    if (section === sectionOf(guideAddress('')) && parts.length === 1)
      return this.#guides.get(parts[0] ?? '')?.root;
    return section === sectionOf(ADDRESSES.glossary) && parts.length === 0
      ? this.#library.pages().glossary.root
      : undefined;
  }

  #hasPage(section: string, key: string): boolean {
    const { bodies, places, metrics } = this.#library.catalogues();
    const has = (list: readonly { key: string }[]) => list.some((known) => known.key === key);
    if (section === 'co-quan') return has(bodies);
    if (section === 'dia-phuong') return has(places);
    if (section === 'chi-tieu') return has(metrics);
    if (section === 'huong-dan') return this.#guides.has(key);
    return section !== 'so' && section !== 'x';
  }

  /** Addresses that lead on, and notices. */
  #isPlanned(pathname: string, section: string): boolean {
    if (!['vb', 'so', 'x', 'tin', 'co-quan', 'dia-phuong', 'chi-tieu', 'huong-dan'].includes(section))
      return false;
    if (this.#planned === null) {
      const { redirects, gone, short, symbols, copies } = this.#library.addressPlan();
      this.#planned = new Set([
        ...[...redirects, ...short, ...copies].map(({ from }) => from),
        ...[...gone, ...symbols].map(({ at }) => at),
      ]);
    }
    return this.#planned.has(pathname);
  }

  /** What the page of a text has; of a text that cannot be read, nothing is missed. Its outline tells most of it. */
  #hasOf(file: TextFile): Has {
    const told = this.#library.kept === null ? [] : this.#library.outline(file).pages;
    const isRead = (id: string) => this.#idsOf(file)?.has(id) ?? true;
    return (id) => told.includes(id) || this.#known.has(this.#library.key(file), id, () => isRead(id));
  }

  /** Every identifier of a text's page; null where the text cannot be read. */
  #idsOf(file: TextFile): ReadonlySet<string> | null {
    const known = this.#ids.get(file.name);
    if (known) return known;
    const root = this.#library.tree(file)?.root;
    if (!root) return null;
    const ids = idsOf(root);
    for (const target of this.#library.read(file).targets) ids.add(`ct-${targetSlug(target)}`);
    this.#ids.set(file.name, ids);
    return ids;
  }
}

/** Every identifier that the page of a tree has an element for. */
export function idsOf(root: Unit): Set<string> {
  const ids = new Set<string>();
  for (const { unit } of walk(root)) {
    for (const id of [unit.eid, ...(unit.formerIds ?? [])]) ids.add(id);
    for (const grave of unit.tombstones ?? []) for (const id of [grave.eid, ...grave.formerIds]) ids.add(id);
  }
  return ids;
}

/** "/vb/hu-a/" gives "vb". */
function sectionOf(address: string): string {
  return address.split('/')[1] ?? '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
