import { inflateSync } from 'node:zlib';

/** Bytes of a part of a font file; numbers stand in it with the high byte first. */
export type Part = DataView;

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/** The tables of a font file (WOFF 1.0), each unpacked when it is first asked for. */
export class WoffTables {
  readonly #file: Uint8Array;
  /** Where each stands: offset, length as packed, length. */
  readonly #places = new Map<string, readonly [number, number, number]>();
  readonly #unpacked = new Map<string, Part>();

  /** @throws where the bytes are no such file */
  constructor(file: Uint8Array) {
    const whole = partOf(file);
    if (whole.getUint32(0) !== SIGNATURE) throw new Error('Not a WOFF file');
    this.#file = file;
    for (let at = HEADER; at < HEADER + ENTRY * whole.getUint16(12); at += ENTRY)
      this.#places.set(Buffer.from(file.subarray(at, at + 4)).toString('latin1'), [
        whole.getUint32(at + 4),
        whole.getUint32(at + 8),
        whole.getUint32(at + 12),
      ]);
  }

  /** A table by its tag ("glyf"). @throws where the font has none */
  table(tag: string): Part {
    const known = this.#unpacked.get(tag);
    if (known) return known;
    const [from, packed, length] = this.#places.get(tag) ?? [];
    if (from === undefined || packed === undefined) throw new Error(`The font has no table ${tag}`);
    const bytes = this.#file.subarray(from, from + packed);
    const table = partOf(packed === length ? bytes : inflateSync(bytes));
    this.#unpacked.set(tag, table);
    return table;
  }
}

function partOf({ buffer, byteOffset, byteLength }: Uint8Array): Part {
  return new DataView(buffer, byteOffset, byteLength);
}

/** What of a part begins at an offset. */
export function partAt(part: Part, offset: number): Part {
  return new DataView(part.buffer, part.byteOffset + offset, part.byteLength - offset);
}
