import { readFileSync } from 'node:fs';
import path from 'node:path';
import { integrityOf } from '#library/digest.ts';
import { type PageParts, SharedPart } from '../pages/page-parts.ts';

/** Files that modules import at once, by the file of the module: "_tep/a.js". */
export type ModuleImports = Readonly<Record<string, readonly string[]>>;

/** The files that pages name while pages are made. */
export interface BuiltFiles {
  /** Path the site is built under. */
  base: string;
  /** Where they stand. */
  folder: string;
  imports: ModuleImports;
}

/** A built file: what its bytes must digest to, and for a module the addresses it imports at once. */
interface BuiltFile {
  integrity: string;
  imports: readonly string[];
}

/** A tag with its digest, and the address of the file. */
interface SealedTag {
  address: string | null;
  written: string;
}

/** A part of a page with its digests, what it fetches, and the modules that its scripts import at once. */
interface SealedPart<Part> {
  part: Part;
  named: readonly string[];
  early: readonly string[];
}

/** How tags begin that may fetch code: '<script type="module" src="/_tep/a.js">', '<link rel="stylesheet" href="/_tep/a.css">'. */
const TAGS = ['<script ', '<link '] as const;
// Matches where a tag leads: ' src="/_tep/a.js"', ' href="/_tep/a.css"'.
const ADDRESS = /\s(?:src|href)="([^"]+)"/;
// Matches links whose answer is run or styles the page.
const CODE_LINK = /\srel="(?:stylesheet|modulepreload)"/;

/**
 * Makes pages state the digests of the scripts and style sheets they fetch, so that a browser runs no other bytes. What
 * a script imports at once is named too, as a module to load early: a page has no other place to state the digest of a
 * module it does not name. What a script imports later cannot be stated without an import map in the page.
 */
export class Integrity {
  readonly #built: BuiltFiles;
  readonly #files = new Map<string, BuiltFile>();
  /** Tags with a digest: the same few stand on all pages. */
  readonly #tags = new Map<string, SealedTag>();
  readonly #shared = new WeakMap<SharedPart, SealedPart<SharedPart>>();
  /** What names modules early, by the addresses of these. */
  readonly #preloads = new Map<string, SharedPart>();

  constructor(built: BuiltFiles) {
    this.#built = built;
  }

  /** A page as rendered, with the digests. Throws where a file of the site that it names is not there. */
  seal(page: PageParts): PageParts {
    const named = new Set<string>();
    const early = new Set<string>();
    const sealed = page.map((written) => {
      const found = typeof written === 'string' ? this.#sealText(written) : this.#sealShared(written);
      for (const address of found.named) named.add(address);
      for (const address of found.early) early.add(address);
      return found.part;
    });
    const links = [...early].filter((address) => !named.has(address));
    return links.length === 0 ? sealed : inHead(sealed, this.#preload(links));
  }

  #sealShared(shared: SharedPart): SealedPart<SharedPart> {
    const known = this.#shared.get(shared);
    if (known) return known;
    const { part, named, early } = this.#sealText(shared.html);
    const sealed = { part: new SharedPart(part), named, early };
    this.#shared.set(shared, sealed);
    return sealed;
  }

  #sealText(html: string): SealedPart<string> {
    const named: string[] = [];
    const early = new Set<string>();
    let sealed = '';
    let done = 0;
    for (const [from, to] of tagsOf(html)) {
      const { address, written } = this.#tag(html.slice(from, to));
      if (address === null) continue;
      named.push(address);
      if (written.includes(' type="module"')) this.#addImports(address, early);
      sealed += html.slice(done, from) + written;
      done = to;
    }
    return { part: done === 0 ? html : sealed + html.slice(done), named, early: [...early] };
  }

  #preload(addresses: readonly string[]): SharedPart {
    const key = addresses.join(' ');
    const known = this.#preloads.get(key);
    if (known) return known;
    const links = addresses.map(
      (address) =>
        `<link rel="modulepreload" href="${address}" integrity="${this.#file(address).integrity}">`,
    );
    const part = new SharedPart(links.join(''));
    this.#preloads.set(key, part);
    return part;
  }

  /** A tag with its digest, and the address of the file; null where there is none to state. */
  #tag(tag: string): SealedTag {
    const known = this.#tags.get(tag);
    if (known) return known;
    const isCode = tag.startsWith('<script') || CODE_LINK.test(tag);
    const address = isCode ? ADDRESS.exec(tag)?.[1] : undefined;
    if (address === undefined || !this.#isOwn(address) || tag.includes(' integrity='))
      return { address: null, written: tag };
    const written = `${tag.slice(0, -1)} integrity="${this.#file(address).integrity}">`;
    this.#tags.set(tag, { address, written });
    return { address, written };
  }

  #isOwn(address: string): boolean {
    return address.startsWith(this.#built.base) && !address.startsWith('//');
  }

  #addImports(address: string, found: Set<string>): void {
    for (const imported of this.#file(address).imports) {
      if (found.has(imported)) continue;
      found.add(imported);
      this.#addImports(imported, found);
    }
  }

  #file(address: string): BuiltFile {
    const known = this.#files.get(address);
    if (known) return known;
    const { base, folder, imports } = this.#built;
    const name = address.slice(base.length).replace(/^\/+/, '');
    const file = {
      integrity: integrityOf(readFileSync(path.join(folder, name))),
      imports: (imports[name] ?? []).map((imported) => path.posix.join(base, imported)),
    };
    this.#files.set(address, file);
    return file;
  }
}

/** A page with one more part at the end of its head. */
function inHead(page: PageParts, more: SharedPart): PageParts {
  const at = page.findIndex((part) => typeof part === 'string' && part.includes(HEAD_END));
  const part = page[at];
  if (typeof part !== 'string') throw new Error(`A page has no ${HEAD_END}`);
  const end = part.indexOf(HEAD_END);
  return [...page.slice(0, at), part.slice(0, end), more, part.slice(end), ...page.slice(at + 1)];
}

const HEAD_END = '</head>';

/** Where the tags stand in a text that may fetch code, in order. */
function tagsOf(html: string): [from: number, to: number][] {
  const found = TAGS.flatMap((begin) => {
    const tags: [number, number][] = [];
    for (let at = html.indexOf(begin); at >= 0; at = html.indexOf(begin, at + 1)) {
      const end = html.indexOf('>', at);
      if (end >= 0) tags.push([at, end + 1]);
    }
    return tags;
  });
  return found.sort(([a], [b]) => a - b);
}
