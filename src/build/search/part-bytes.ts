import { encode } from 'cborg';
import type { PackedWord } from './pagefind-format.ts';

/**
 * A part of the index as CBOR, in the shortest form of each number: [[word, [[page, positions, others]…], …]…] in a list of
 * its own. Weights between positions (below zero) are left out: nothing here ranks by them, each has Pagefind's own. These
 * lists are most of an index, and a writer of any CBOR takes several times as long for them.
 */
export function partBytes(words: readonly PackedWord[]): Buffer {
  const writer = new Writer();
  writer.list(1);
  writer.list(words.length);
  for (const [word, pages, ...rest] of words) {
    writer.list(2 + rest.length);
    writer.text(word);
    writer.list(pages.length);
    for (const [page, positions, others] of pages) {
      writer.list(3);
      writer.number(page);
      let weights = 0;
      for (const position of positions) if (position < 0) weights++;
      writer.list(positions.length - weights);
      for (const position of positions) if (position >= 0) writer.number(position);
      writer.other(others);
    }
    for (const other of rest) writer.other(other);
  }
  return writer.bytes();
}

/** What the first bits of a value say it is (RFC 8949, 3.1). */
const [NUMBER, TEXT, LIST] = [0x00, 0x60, 0x80];

class Writer {
  #buffer = Buffer.allocUnsafe(1 << 16);
  #at = 0;

  list(length: number): void {
    this.#head(LIST, length);
  }

  number(value: number): void {
    this.#head(NUMBER, value);
  }

  text(text: string): void {
    this.#head(TEXT, Buffer.byteLength(text));
    this.#room(3 * text.length);
    this.#at += this.#buffer.write(text, this.#at);
  }

  other(value: unknown): void {
    if (Array.isArray(value) && value.length === 0) return this.list(0);
    const bytes = encode(value);
    this.#room(bytes.length);
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#at);
  }

  /** A value below 24 stands in the first byte, a larger one in as few of 1, 2, 4 bytes after it as hold it. */
  #head(kind: number, value: number): void {
    this.#room(5);
    if (value < 24) {
      this.#buffer[this.#at++] = kind | value;
      return;
    }
    const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    this.#buffer[this.#at++] = kind | (size === 1 ? 24 : size === 2 ? 25 : 26);
    this.#at = this.#buffer.writeUIntBE(value, this.#at, size);
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * this.#buffer.length + bytes);
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }
}
