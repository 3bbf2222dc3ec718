import { constants, crc32, deflateSync } from 'node:zlib';

/** A picture whose pixels are places in a palette of at most 256 colours. */
export interface PaletteImage {
  width: number;
  height: number;
  /** One byte a pixel, row by row, each row behind a byte that says how it is filtered: 0, not at all. */
  rows: Uint8Array;
  /** Red, green, blue of each colour. */
  palette: readonly (readonly [number, number, number])[];
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/**
 * Flat colour is runs: looking for nothing else takes a quarter of the time and a fifth more room. What comes out stands in
 * one piece.
 */
const PACKING = { strategy: constants.Z_RLE, chunkSize: 0x10000 };

/** A picture as PNG (ISO/IEC 15948, indexed colour). Same pixels, same bytes. */
export function palettePng({ width, height, rows, palette }: PaletteImage): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('PLTE', Buffer.from(palette.flat())),
    ...chunk('IDAT', deflateSync(rows, PACKING)),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk: length, type, data, checksum of type and data. */
function chunk(type: string, data: Uint8Array): [Buffer, Uint8Array, Buffer] {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(data, crc32(head.subarray(4))), 0);
  return [head, data, sum];
}
