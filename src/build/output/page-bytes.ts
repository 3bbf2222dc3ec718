import { type PageParts, SharedPart } from '../pages/page-parts.ts';

/** Room for the pages of most documents. */
const BLOCK = 4 * 1024 * 1024;
/** So many bytes may a character of a string take in UTF-8. */
const MOST_OF_CHARACTER = 3;

/**
 * Pages as bytes (UTF-8), in one piece of memory that is used again: memory that is taken and left for every page is what
 * the collector of a thread has most to do with.
 */
export class PageBytes {
  #block = Buffer.allocUnsafeSlow(BLOCK);
  #used = 0;

  readonly #shared = new WeakMap<SharedPart, Uint8Array>();

  /** The bytes of a page; they stand until {@link clear} is called. */
  of(page: PageParts): Uint8Array {
    let most = 0;
    for (const part of page)
      most += part instanceof SharedPart ? this.#bytesOf(part).length : part.length * MOST_OF_CHARACTER;
    if (this.#used + most > this.#block.length) {
      // What was given before stays where it is.
      this.#block = Buffer.allocUnsafeSlow(Math.max(BLOCK, most));
      this.#used = 0;
    }
    const from = this.#used;
    for (const part of page) {
      if (part instanceof SharedPart) {
        const bytes = this.#bytesOf(part);
        this.#block.set(bytes, this.#used);
        this.#used += bytes.length;
      } else this.#used += this.#block.write(part, this.#used);
    }
    return this.#block.subarray(from, this.#used);
  }

  #bytesOf(part: SharedPart): Uint8Array {
    const known = this.#shared.get(part);
    if (known) return known;
    const bytes = Buffer.from(part.html);
    this.#shared.set(part, bytes);
    return bytes;
  }

  /** What was given before is no longer needed. */
  clear(): void {
    this.#used = 0;
  }
}
