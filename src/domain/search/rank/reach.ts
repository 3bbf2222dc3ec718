import type { Catalogue } from '../index/catalogue.ts';
import type { PositionIndex } from './lookup.ts';

/**
 * Files a first query fetches, at most. Two come with every query: the catalogue and Pagefind's program. The rest is shared
 * by lists of the site, parts of the index and texts.
 */
export const FIRST_QUERY_FILES = 12;
const ALWAYS = 2;

/** Of these, kept for texts: results without their words say nothing. */
const LEAST_TEXTS = 2;

/** What one query has opened of the index and the site, and what it may still open. */
export class Reach {
  readonly #parts = new Set<number>();
  readonly #partOf: Catalogue['partOf'];
  readonly #files: number;
  #others = 0;

  constructor({ partOf }: Pick<Catalogue, 'partOf'>, files: number) {
    this.#partOf = partOf;
    this.#files = files - ALWAYS;
  }

  /** Parts of the index that may still be opened. */
  get partsLeft(): number {
    return Math.max(0, this.#files - LEAST_TEXTS - this.#others - this.#parts.size);
  }

  /** Files of texts that may be opened beside all that is open. */
  get textsLeft(): number {
    return Math.max(1, this.#files - this.#others - this.#parts.size);
  }

  /** The parts of these keys that are not open yet. */
  fresh(keys: Iterable<string>): Set<number> {
    const parts = new Set<number>();
    for (const key of keys) {
      const part = this.#partOf(key);
      if (part !== null && !this.#parts.has(part)) parts.add(part);
    }
    return parts;
  }

  /** Other files are asked for: lists of the site, texts of what is cited. */
  opens(files: number): void {
    this.#others += files;
  }

  /** The index as far as it is within reach, and `most` more parts: what stands in parts beyond is not found. */
  over(index: PositionIndex, most = Infinity): PositionIndex {
    const end = this.#parts.size + most;
    return {
      positions: async (terms) => {
        const within = terms.filter(({ key }) => this.#open(key, end));
        const lists = await index.positions(within);
        const found = new Map(within.map((term, i) => [term, lists[i]]));
        return terms.map((term) => found.get(term) ?? new Int32Array());
      },
    };
  }

  #open(key: string, end: number): boolean {
    const part = this.#partOf(key);
    if (part === null || this.#parts.has(part)) return true;
    if (this.partsLeft === 0 || this.#parts.size >= end) return false;
    this.#parts.add(part);
    return true;
  }
}
