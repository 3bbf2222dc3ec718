/** What the first bits of a value say it is (RFC 8949, 3.1). */
const [NUMBER, TEXT, LIST] = [0x00, 0x60, 0x80];

/**
 * Writes whole numbers from 0 up, texts and lists as CBOR, each number in its shortest form. An index is little else, and a
 * writer of any CBOR takes several times as long for it.
 */
export class CborWriter {
  #buffer = Buffer.allocUnsafe(1 << 16);
  #at = 0;

  /** Begins a list of so many values, which follow. */
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

  /** Any of these. Throws on what is none. */
  value(value: unknown): void {
    if (typeof value === 'string') this.text(value);
    else if (typeof value === 'number' && Number.isInteger(value) && value >= 0) this.number(value);
    else if (Array.isArray(value)) {
      this.list(value.length);
      for (const item of value) this.value(item);
    } else throw new TypeError(`No CBOR is written of ${JSON.stringify(value)}`);
  }

  /** What was written; it stands until more is. */
  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#at);
  }

  /** Begins anew, in the same room. */
  clear(): void {
    this.#at = 0;
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
