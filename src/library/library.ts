import { type Body, hasSectionPages, type Metric, type Place } from '#domain/catalogue/catalogue.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata, NewsMetadata } from '#domain/document/metadata.ts';
import type { DocumentTree } from '#domain/document/tree.ts';
import { leaveUnpaged } from '#domain/document/unit.ts';
import { newsAddress } from '#domain/permalink/address/address.ts';
import { type AddressPlan, planAddresses } from '#domain/permalink/address/redirect.ts';
import type { Ledger } from '#domain/permalink/ledger/ledger.ts';
import { MANIFEST } from '#domain/permalink/ledger/manifest.ts';
import type { PublishedWork } from '#domain/permalink/ledger/published.ts';
import { cataloguePages } from './pages/catalogue-pages.ts';
import { type Catalogues, readCatalogues } from './catalogues.ts';
import {
  type DocumentFile,
  listDocuments,
  listNews,
  type NewsFile,
  SCAN_ENDING,
  targetsFileOf,
  type TextFile,
} from './content-files.ts';
import { digestOf } from './digest.ts';
import { KeptTexts } from './file/kept-texts.ts';
import type { TextSource } from './file/text-file.ts';
import { sourceOf } from './file/text-source.ts';
import { type SiteLink, type TextOutline, shownOutline } from './file/text-outline.ts';
import { type TextFacts, TextReader } from './file/text-reader.ts';
import { LEDGER_ENDING, LedgerFiles } from './ledgers.ts';
import type { HandedLibrary, LibraryOptions } from './library-options.ts';
import { defaultContentRoot } from './settings.ts';
import { CitedTexts } from './site-citations.ts';
import { ScanRecords } from './file/scan-records.ts';
import { SitePages } from './pages/site-pages.ts';
import { describeDocument, markCurrent, type SiteDocument, type SiteNews } from './site-document.ts';
import { type Noted, Trace } from './file/trace.ts';
import { type ContentStore, diskStore } from './store.ts';
import { publishedTexts } from './works.ts';

/** Opens a content folder. Nothing is read until it is asked for, and each file is read once. */
export function openLibrary(root: string, options: LibraryOptions = {}): Library {
  return new Library(root, options);
}

/** Opens the folder of another thread's library. */
export function openHanded(handed: HandedLibrary): Library {
  const { root, kept } = handed;
  return new Library(root, { kept: kept && new KeptTexts(kept.cache, kept.edition), handed });
}

/**
 * One opened content folder: its files, read and parsed once each and kept, and what follows from all of them together.
 * Check, pages, index, links and preview are given it.
 */
export class Library {
  readonly root: string;
  readonly kept: KeptTexts | null;
  readonly keepsPages: boolean;
  readonly #store: ContentStore;
  readonly #defaults: ContentStore;
  readonly #handed: HandedLibrary | undefined;
  readonly #texts: TextReader;
  /** Digests of the files of the folder that were read. */
  readonly #digests = new Map<string, string>();
  readonly #ledgers: LedgerFiles;
  /** What follows from several files, by its name, and the texts that were read for it. */
  readonly #made = new Map<string, Noted>();
  /** Notes the texts that are read of this library. */
  readonly trace = new Trace();
  #state: object = {};

  constructor(root: string, { store, defaults, kept = null, keepsPages = false, handed }: LibraryOptions) {
    this.root = root;
    this.kept = kept;
    this.keepsPages = keepsPages;
    this.#store = store ?? diskStore(root);
    this.#defaults = defaults ?? diskStore(defaultContentRoot());
    this.#handed = handed;
    this.#ledgers = new LedgerFiles({ read: (name) => this.#take(name), names: this.#store.names });
    this.#texts = new TextReader(
      (file) => sourceOf(file, (name) => this.#take(name), this.ledger(file.workKey)),
      kept,
      handed?.keys,
    );
  }

  /** Another object after every change that may show in more than the text of one file: see {@link derived}. */
  get state(): object {
    return this.#state;
  }

  /** The catalogues. */
  catalogues(): Catalogues {
    return this.#once('catalogues', () => {
      const store = { read: (name: string) => this.#take(name) };
      return this.#handed?.catalogues ?? readCatalogues(store, this.#defaults);
    });
  }

  bodies(): ReadonlyMap<string, Body> {
    return this.#once('bodies', () => byKey(this.catalogues().bodies));
  }

  places(): ReadonlyMap<string, Place> {
    return this.#once('places', () => byKey(this.catalogues().places));
  }

  metrics(): ReadonlyMap<string, Metric> {
    return this.#once('metrics', () => byKey(this.catalogues().metrics));
  }

  /** Files of all versions of all documents, and the files whose place is wrong. */
  documentFiles(): ReturnType<typeof listDocuments> {
    const handed = this.#handed && { documents: this.#handed.documents, diagnostics: [] };
    return this.#once('document files', () => handed ?? listDocuments(this.#store));
  }

  newsFiles(): NewsFile[] {
    return this.#once('news files', () => this.#handed?.news ?? listNews(this.#store));
  }

  /** All versions of all documents, newest document first; those whose frontmatter cannot be read are left out. */
  documents(): SiteDocument[] {
    return this.#once('documents', () =>
      markCurrent(
        this.documentFiles().documents.flatMap((document) => {
          const { metadata } = this.read(document);
          return metadata ? [describeDocument(document, metadata, this.catalogues())] : [];
        }),
      ),
    );
  }

  /** The current version of every work, newest first. */
  currentDocuments(): SiteDocument[] {
    return this.#once('current documents', () => this.documents().filter(({ current }) => current));
  }

  /** All news articles, newest first. */
  news(): SiteNews[] {
    return this.#once('news', () =>
      this.newsFiles()
        .flatMap((article): SiteNews[] => {
          const { metadata } = this.read(article);
          return metadata ? [{ ...article, metadata, address: newsAddress(article.slug) }] : [];
        })
        .sort((a, b) => (valueOf(b.metadata.date) ?? '').localeCompare(valueOf(a.metadata.date) ?? '')),
    );
  }

  /** What is known of a text without the text: metadata, targets, what is wrong. */
  read(file: DocumentFile): TextFacts<DocumentMetadata>;
  read(file: NewsFile): TextFacts<NewsMetadata>;
  read(file: TextFile): TextFacts;
  read(file: TextFile): TextFacts {
    return this.#texts.facts(file);
  }

  /** What lists and other documents need to know of a text; of one that cannot be read, nothing. */
  outline(file: TextFile): TextOutline {
    return shownOutline(this.#texts.outline(file), this.hasSectionPages);
  }

  /** True where units with titles and targets have pages of their own. */
  get hasSectionPages(): boolean {
    return hasSectionPages(this.catalogues().site);
  }

  /** What must be looked at of documents that were read from scans. */
  scans(): ScanRecords {
    return this.#once('scans', () => new ScanRecords((name) => this.#take(name)));
  }

  /** Links of a text to places of the site, as an editor wrote them. */
  links(file: TextFile): SiteLink[] {
    return this.#texts.links(file);
  }

  /** Text of a file of the folder as it is now; empty where there is none. */
  source(name: string): string {
    this.trace.note(name);
    return this.#store.read(name) ?? '';
  }

  /** Guides and glossary, as their pages show them. */
  pages(): SitePages {
    return this.#once('pages', () => {
      const store = { read: (name: string) => this.#take(name), names: this.#store.names };
      return new SitePages(store, this.#defaults, this.catalogues(), (key) => this.ledger(key));
    });
  }

  /** Folders that an editor took for files. */
  misnamedFolders(): string[] {
    const { folders } = this.#store;
    if (!folders) return [];
    return ['documents', 'news', 'guides'].flatMap((folder) => folders(folder, '.mdx'));
  }

  /** Digest of everything a text was read from. */
  key(file: TextFile): string {
    return this.#texts.key(file);
  }

  /** The text of a file; null where nothing could be read of it. */
  tree(file: TextFile): DocumentTree | null {
    this.trace.note(file.name);
    const tree = this.#texts.tree(file);
    if (tree && !this.hasSectionPages && tree.root.unpaged !== true) leaveUnpaged(tree.root);
    return tree;
  }

  /** The text of a file that was checked. Throws where there is none. */
  text(file: TextFile): DocumentTree {
    const tree = this.tree(file);
    if (tree) return tree;
    throw new Error(`${file.name} has no text; run the content check first`);
  }

  /** The ledger of a work, article or page of a catalogue, by its key; undefined before its first publication. */
  ledger(key: string): Ledger | undefined {
    return this.#ledgers.get(key);
  }

  /** True for a work of which anything was ever published: its identifiers are recorded. */
  isPublished(key: string): boolean {
    return this.ledger(key) !== undefined;
  }

  /** The ledgers of everything ever published, by key of the work; none before the first publication. */
  ledgers(): ReadonlyMap<string, Ledger> {
    return this.#ledgers.all();
  }

  /** Lines of ledgers that cannot be read. */
  ledgerDiagnostics(): Diagnostic[] {
    return this.#ledgers.diagnostics();
  }

  /** The text of the manifest of all ledgers; null where there is none. */
  manifest(): string | null {
    return this.#once('manifest', () => this.#take(MANIFEST));
  }

  /** Everything the folder publishes; units carry the identifiers that the ledgers record. */
  works(): PublishedWork[] {
    return this.#once('works', () => {
      const works = publishedTexts(this);
      const recorded = (key: string) => this.ledgers().has(key);
      return [...works, ...cataloguePages(this.catalogues(), this.pages(), works, recorded)];
    });
  }

  /** The pages of addresses that are no longer those of a text, and the short ones. */
  addressPlan(): AddressPlan {
    return this.#once('address plan', () =>
      planAddresses(this.works(), this.ledgers(), this.catalogues().site),
    );
  }

  /** The citations of all texts, resolved against all documents. */
  citations(): CitedTexts {
    return this.#once('citations', () => new CitedTexts(this));
  }

  /** Digest of every file that pages are made from. */
  digest(): string {
    this.works();
    this.news();
    return digestOf(JSON.stringify([...this.#digests].sort(([a], [b]) => (a < b ? -1 : 1))));
  }

  /**
   * Digest of everything that pages may show of the folder but the words of its texts: where two builds give one, a page
   * is the same whose own texts are.
   */
  listedDigest(): string {
    this.works();
    this.news();
    this.manifest();
    const texts = this.#textFiles();
    const own = new Set(texts.flatMap(({ name }) => [name, targetsFileOf(name)]));
    const others = [...this.#digests].filter(([name]) => !own.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
    const listed = texts.map((file) => [file.name, this.#texts.listed(file)]);
    return digestOf(JSON.stringify([this.catalogues(), others, listed]));
  }

  /** Sources of the texts that no build has read yet. */
  unkept(): TextSource[] {
    return this.#texts.unkept(this.#textFiles());
  }

  /** What a thread needs, to open the same folder without reading it. */
  handed(): HandedLibrary {
    const { root, kept } = this;
    return {
      root,
      kept: kept && { cache: kept.cache, edition: kept.edition },
      catalogues: this.catalogues(),
      documents: this.documentFiles().documents,
      news: this.newsFiles(),
      keys: new Map(this.#textFiles().map((file) => [file.name, this.key(file)])),
    };
  }

  /**
   * Takes note of a file of the folder that was changed, added or removed. A text read before is read again.
   *
   * @returns what was read of its document, and whether anything but the words of one text may look different
   */
  change(name: string): { read: TextFacts | null; isWide: boolean } {
    const text = name.replace(/\.(?:targets|scan)\.yaml$/, '.mdx');
    const file = this.#textFiles().find((known) => known.name === text && this.#texts.isKnown(known));
    const before = file && this.#texts.listed(file);
    this.#texts.forget(text);
    if (!file || name.endsWith(SCAN_ENDING) || this.#store.read(text) === null) {
      // A ledger gives units of its work their identifiers.
      if (name.endsWith(LEDGER_ENDING)) this.#texts.forget();
      this.#forgetMade();
      return { read: null, isWide: true };
    }
    const isWide = before !== this.#texts.listed(file);
    if (isWide) this.#forgetMade();
    return { read: this.#texts.facts(file), isWide };
  }

  #textFiles(): TextFile[] {
    return [...this.documentFiles().documents, ...this.newsFiles()];
  }

  #forgetMade(): void {
    this.#made.clear();
    this.#ledgers.forget();
    this.#state = {};
  }

  #once<T>(name: string, make: () => T): T {
    return this.trace.once(this.#made, name, make);
  }

  /** A file of the folder; its digest is noted. */
  #take(name: string): string | null {
    const text = this.#store.read(name);
    if (text !== null) this.#digests.set(name, digestOf(text));
    return text;
  }
}

const byKey = <T extends { key: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.key, item]));
