import path from 'node:path';
import { derived } from './derived.ts';
import { digestOf } from './digest.ts';
import { readSealed, writeSealed } from './file/sealed-file.ts';
import type { Library } from './library.ts';

/** The key of the pages of a work, and what it was made from. */
interface KeptKey {
  key: string;
  /** Digest of all it was made from. */
  made: string;
  /** Other texts whose words told it. */
  read: readonly string[];
}

/** A key that was made, and the names of the files of other texts whose words told it. */
export interface MadeKey {
  key: string;
  read: readonly string[];
}

/**
 * Keys of the pages of works, as the last build made them. A key looks up what other documents say of a work, measure by
 * measure and citation by citation; while nothing that documents say of themselves has changed, nor any text that was
 * read for it, it is the same.
 */
export class PageKeys {
  readonly #library: Library;
  readonly #file: string | null;
  readonly #before: ReadonlyMap<string, KeptKey>;
  readonly #now = new Map<string, KeptKey>();
  readonly #textKeys: ReadonlyMap<string, string>;

  constructor(library: Library) {
    this.#library = library;
    this.#file = library.kept && path.join(library.kept.cache, 'khoa-trang.json');
    const kept = this.#file === null ? null : readSealed(this.#file, NAME);
    this.#before = new Map(kept === null ? [] : (JSON.parse(kept.toString('utf8')) as [string, KeptKey][]));
    this.#textKeys = new Map(library.documentFiles().documents.map((file) => [file.name, library.key(file)]));
  }

  /**
   * The key of the pages of a work.
   *
   * @param own what it is made from of the work itself, and of the site but for what texts say
   * @param make makes it
   */
  keyOf(work: string, own: unknown, make: () => MadeKey): string {
    const before = this.#before.get(work);
    if (before?.made === this.#digest(own, before?.read ?? [])) {
      this.#now.set(work, before);
      return before.key;
    }
    const { key, read } = make();
    this.#now.set(work, { key, read, made: this.#digest(own, read) });
    return key;
  }

  /** Keeps the keys that were asked for. */
  keep(): void {
    if (this.#file !== null) writeSealed(this.#file, NAME, Buffer.from(JSON.stringify([...this.#now])));
  }

  #digest(own: unknown, read: readonly string[]): string {
    const texts = read.map((name) => [name, this.#textKeys.get(name)]);
    return digestOf(JSON.stringify([listedDigest(this.#library), own, texts]));
  }
}

const NAME = 'keys of pages';

const listedDigest = derived((library) => library.listedDigest());

/** The keys of the pages of a library's works. */
export const pageKeys = derived((library) => new PageKeys(library));
