import { constants, crc32, deflateSync } from 'node:zlib';

/** A picture whose pixels are places in a palette of at most 256 colours. */
export interface PaletteImage {
  width: number;
  height: number;
  /** One byte a pixel, row by row. */
  pixels: Uint8Array;
  /** Red, green, blue of each colour. */
  palette: readonly (readonly [number, number, number])[];
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Flat colour is runs: looking for nothing else takes a quarter of the time and a fifth more room. */
const PACKING = { strategy: constants.Z_RLE };

/** A picture as PNG (ISO/IEC 15948, indexed colour). Same pixels, same bytes. */
export function palettePng({ width, height, pixels, palette }: PaletteImage): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  // Every row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, PACKING)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
