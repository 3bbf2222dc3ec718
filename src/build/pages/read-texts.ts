import path from 'node:path';
import { digestOf } from '#library/digest.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { Library } from '#library/library.ts';

/**
 * Which texts the pages of a route were made from when they were last made: their words may show there, beside what
 * lists show of every document.
 */
export class ReadTexts {
  readonly #file: string | null;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #before: ReadonlyMap<string, readonly string[]>;
  readonly #now = new Map<string, readonly string[]>();

  /** @param cache where it is kept; null where nothing is */
  constructor(cache: string | null, library: Library) {
    this.#file = cache === null ? null : path.join(cache, 'doc-cua-trang.json');
    const texts = [...library.documentFiles().documents, ...library.newsFiles()];
    this.#keys = new Map(texts.map((file) => [file.name, library.key(file)]));
    const kept = this.#file === null ? null : readSealed(this.#file, NAME);
    this.#before = new Map(kept === null ? [] : (JSON.parse(kept.toString('utf8')) as [string, string[]][]));
  }

  /**
   * Digest of what the pages of a route are made from, as far as the last build can tell; null where it made none.
   *
   * @param whole digest of what any page may show
   */
  keyOf(route: string, whole: string): string | null {
    const read = this.#before.get(route);
    return read === undefined ? null : this.note(route, whole, read);
  }

  /** Notes which texts the pages of a route were made from; their digest. */
  note(route: string, whole: string, read: Iterable<string>): string {
    const names = [...read].sort();
    this.#now.set(route, names);
    return digestOf(
      JSON.stringify([route, whole, names.map((name) => [name, this.#keys.get(name) ?? null])]),
    );
  }

  /** Keeps what was noted. */
  keep(): void {
    if (this.#file !== null) writeSealed(this.#file, NAME, Buffer.from(JSON.stringify([...this.#now])));
  }
}

const NAME = 'texts of routes';
