import path from 'node:path';
import type { KeptTexts } from '../file/kept-texts.ts';
import { readSealed, writeSealed } from '../file/sealed-file.ts';

/**
 * Fragments of links that were found in a text, kept from one build to the next by the key of the text, so that a text
 * that stays need not be read for those who link into it. What was not found is looked for again.
 */
export class KnownFragments {
  readonly #place: { file: string; name: string } | null;
  readonly #before: ReadonlyMap<string, readonly string[]>;
  readonly #found = new Map<string, Set<string>>();

  /** @param kept where texts are kept; null where nothing is */
  constructor(kept: KeptTexts | null) {
    this.#place = kept && {
      file: path.join(kept.cache, 'cho-duoc-dan.json'),
      // What a text has places for is decided by the sources too.
      name: `fragments ${kept.edition}`,
    };
    const bytes = this.#place && readSealed(this.#place.file, this.#place.name);
    this.#before = new Map(bytes ? (JSON.parse(bytes.toString('utf8')) as [string, string[]][]) : []);
  }

  /**
   * Whether a text has a place for a fragment.
   *
   * @param key digest of everything the text is read from
   * @param look looks for it in the text itself
   */
  has(key: string, fragment: string, look: () => boolean): boolean {
    const found = this.#found.get(key) ?? new Set();
    if (found.has(fragment)) return true;
    if (!this.#before.get(key)?.includes(fragment) && !look()) return false;
    this.#found.set(key, found.add(fragment));
    return true;
  }

  /** Keeps what was found, and nothing that was not asked for. */
  keep(): void {
    if (!this.#place) return;
    const found = Array.from(this.#found, ([key, fragments]) => [key, [...fragments]]);
    writeSealed(this.#place.file, this.#place.name, Buffer.from(JSON.stringify(found)));
  }
}
