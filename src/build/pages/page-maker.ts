import type { GroupLinks } from '../audit/group-links.ts';
import { LinkReader, type SharedFacts, type SiteAddress } from '../audit/link-audit.ts';
import { type PackedLinks, packLinks } from '../audit/packed-links.ts';
import { type BuiltFiles, Integrity } from '../hosting/integrity.ts';
import { FolderMaker } from '../output/folder-maker.ts';
import type { MadeFile } from '../output/made-file.ts';
import { PageBytes } from '../output/page-bytes.ts';
import type { FileGroup } from '../output/site-state.ts';
import { type AppSetup, openApp, type ThreadApp } from './astro-internals.ts';
import type { PageParts } from './page-parts.ts';
import { packPages, type PagePack, unpackPages } from './page-pack.ts';
import { MISSING, RoutePages } from './route-pages.ts';

/** What is needed to make pages. */
export interface MakerSetup {
  app: AppSetup;
  /** Where files are written. */
  fresh: string;
  /** The scripts and style sheets of pages. */
  files: BuiltFiles;
  address: SiteAddress;
  /** Address of the site, as set. */
  site: string | undefined;
}

/** Pages and files that are made together: those of one document, or of one route. */
export interface Job {
  name: string;
  /** Digest of all that they are made from. */
  key: string;
  /** Where each is, without a slash at its end, and the component that makes it. */
  paths: readonly { pathname: string; component: string }[];
  /** File that holds the same from an earlier build, or will hold it; null where it is not to be kept. */
  pack: string | null;
}

/** What became of a job. */
export interface MadeGroup extends FileGroup {
  /** How many files were rendered anew. */
  rendered: number;
}

/** Makes pages with an opened app, in whatever thread it is opened. */
export class PageMaker {
  readonly app: ThreadApp;
  readonly #setup: MakerSetup;
  readonly #opened = new Map<string, Promise<RoutePages>>();
  readonly #integrity: Integrity;
  readonly #shared: SharedFacts = new WeakMap();
  readonly #folder: FolderMaker;
  readonly #bytes = new PageBytes();

  private constructor(app: ThreadApp, setup: MakerSetup) {
    this.app = app;
    this.#setup = setup;
    this.#integrity = new Integrity(setup.files);
    this.#folder = new FolderMaker(setup.fresh);
  }

  /** Opens the app. The library must have been provided to this thread. */
  static async open(setup: MakerSetup): Promise<PageMaker> {
    return new PageMaker(await openApp(setup.app), setup);
  }

  /** The pages of a component, opened when they are first asked for. */
  route(component: string): Promise<RoutePages> {
    const { app, address, site } = this.#setup;
    const open =
      this.#opened.get(component) ??
      RoutePages.open(this.app, component, { base: address.base, origin: app.origin, site });
    this.#opened.set(component, open);
    return open;
  }

  /** Makes the files of a job: from what was kept of the same, else by rendering. */
  async make({ name, key, paths, pack }: Job): Promise<MadeGroup> {
    const kept = pack === null ? null : this.unpack(name, key, pack);
    if (kept) return kept;
    const { files, links, contents } = await this.render(paths);
    return { name, key, files, links: keepPack(pack, contents, links), rendered: files.length };
  }

  /** Writes the files that an earlier build kept; null where it did not. */
  unpack(name: string, key: string, pack: string): MadeGroup | null {
    const kept = unpackPages(pack);
    if (kept === null) return null;
    const files = kept.files.map(([file, bytes]) => this.#folder.write(file, bytes));
    return { name, key, files, links: kept.links, rendered: 0 };
  }

  /** Renders pages and files, and writes them; the contents stand until the next are rendered. */
  async render(paths: Job['paths']): Promise<Rendered> {
    this.#bytes.clear();
    const reader = new LinkReader(this.#setup.address, this.#shared);
    const rendered: Omit<Rendered, 'links'> = { files: [], contents: [] };
    for (const { pathname, component } of paths) {
      const pages = await this.route(component);
      const page = pages.isPage ? this.#integrity.seal(await pages.page(pathname)) : null;
      const content = page ?? (await pages.file(pathname));
      const bytes = content instanceof Uint8Array ? content : this.#bytes.of(pageOrText(content));
      const file = page === null ? pathname.slice(1) : pageFile(pathname);
      rendered.files.push(this.#folder.write(file, bytes));
      if (page !== null) reader.add(file, page);
      rendered.contents.push([file, bytes]);
    }
    return { ...rendered, links: reader.finish() };
  }
}

/** What was rendered: what is known of the files, and their bytes. */
interface Rendered {
  files: MadeFile[];
  contents: PagePack['files'];
  links: GroupLinks;
}

const pageOrText = (content: PageParts | string): PageParts =>
  typeof content === 'string' ? [content] : content;

/**
 * Keeps rendered files for a later build; not those that the audit will refuse.
 *
 * @param pack where; null where nothing is kept
 * @returns what is known of their links
 */
export function keepPack(pack: string | null, files: PagePack['files'], read: GroupLinks): PackedLinks {
  const links = packLinks(read);
  if (pack !== null && read.faults.length === 0) packPages(pack, { files, links });
  return links;
}

/** The file of a page: "/vb" is "vb/index.html", the home page "index.html"; hosts want the page for what is missing by its name. */
function pageFile(pathname: string): string {
  return pathname === MISSING ? '404.html' : `${pathname}/index.html`.slice(1);
}
