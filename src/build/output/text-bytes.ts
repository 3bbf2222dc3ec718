/** Room for the pages of most documents. */
const BLOCK = 4 * 1024 * 1024;
/** So many bytes may a character of a string take in UTF-8. */
const MOST_OF_CHARACTER = 3;

/**
 * Texts as bytes (UTF-8), in one piece of memory that is used again: memory that is taken and left for every page is what
 * the collector of a thread has most to do with.
 */
export class TextBytes {
  #block = Buffer.allocUnsafeSlow(BLOCK);
  #used = 0;

  /** The bytes of a text; they stand until {@link clear} is called. */
  of(text: string): Uint8Array {
    const most = text.length * MOST_OF_CHARACTER;
    if (most > BLOCK) return Buffer.from(text);
    if (this.#used + most > BLOCK) {
      // What was given before stays where it is.
      this.#block = Buffer.allocUnsafeSlow(BLOCK);
      this.#used = 0;
    }
    const from = this.#used;
    this.#used += this.#block.write(text, from);
    return this.#block.subarray(from, this.#used);
  }

  /** What was given before is no longer needed. */
  clear(): void {
    this.#used = 0;
  }
}
