import type { Picture } from './picture.ts';
import { MOST_PIXELS } from './picture.ts';

/** Kinds of pictures that pages are scanned to, by their first bytes. */
const KINDS: readonly [RegExp, 'jpeg' | 'png' | 'tiff'][] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
];

/** What kind of picture a file is; null where it is none that is read. */
export function pictureKind(bytes: Uint8Array): 'jpeg' | 'png' | 'tiff' | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return KINDS.find(([mark]) => mark.test(head))?.[1] ?? null;
}

/**
 * The pages in a picture file: one, or those of a TIFF file.
 *
 * @throws Error where the file is broken or too large
 */
export async function picturesIn(bytes: Uint8Array): Promise<Picture[]> {
  switch (pictureKind(bytes)) {
    case 'jpeg': {
      const { default: jpeg } = await import('jpeg-js');
      const { width, height, data } = jpeg.decode(bytes, {
        useTArray: true,
        maxResolutionInMP: MOST_PIXELS / 1e6,
        maxMemoryUsageInMB: 900,
      });
      return [fromRgba(width, height, data)];
    }
    case 'png': {
      const { convertIndexedToRgb, decode } = await import('fast-png');
      const png = decode(bytes);
      const { width, height, channels, depth, palette } = png;
      const data = palette ? convertIndexedToRgb(png) : png.data;
      const parts = palette ? Math.round(data.length / (width * height)) : channels;
      const value = palette
        ? (at: number) => data[at] ?? 255
        : (at: number) => bitsAt(data, at, depth, width * parts);
      return [
        painted(width, height, (at) => {
          const from = at * parts;
          const colour = parts < 3 ? [0, 0, 0] : [0, 1, 2];
          const alpha = parts % 2 === 0 ? value(from + parts - 1) / 255 : 1;
          return colour.map((part) => value(from + part) * alpha + 255 * (1 - alpha));
        }),
      ];
    }
    case 'tiff': {
      const { default: UTIF } = await import('utif2');
      const buffer = bytes.slice().buffer;
      return UTIF.decode(buffer).map((page) => {
        UTIF.decodeImage(buffer, page);
        return fromRgba(page.width, page.height, UTIF.toRGBA8(page));
      });
    }
    default:
      throw new Error('no picture');
  }
}

/**
 * A number of a picture from 0 to 255, whatever its depth: those of fewer than eight bits stand side by side in a byte,
 * and rows begin with a byte.
 *
 * @param length how many numbers a row has
 */
function bitsAt(data: ArrayLike<number>, at: number, depth: number, length: number): number {
  if (depth >= 8) return (data[at] ?? 255) >> (depth - 8);
  const [row, column] = [Math.floor(at / length), at % length];
  const inByte = 8 / depth;
  const byte = data[row * Math.ceil(length / inByte) + Math.floor(column / inByte)] ?? 255;
  const most = 2 ** depth - 1;
  return (((byte >> (8 - depth * ((column % inByte) + 1))) & most) * 255) / most;
}

/** A picture without transparency, in grey where it has no colours. */
export function fromRgba(width: number, height: number, rgba: Uint8Array | Uint8ClampedArray): Picture {
  if (width * height > MOST_PIXELS) throw new Error('too many pixels');
  const data = new Uint8Array(width * height * 3);
  for (let at = 0, to = 0; at < rgba.length; at += 4, to += 3) {
    const alpha = rgba[at + 3] ?? 255;
    for (let part = 0; part < 3; part++) {
      const value = rgba[at + part] ?? 255;
      data[to + part] = alpha === 255 ? value : (value * alpha) / 255 + 255 - alpha;
    }
  }
  return withoutEmptyColours(width, height, data);
}

/** Channels that differ by no more than this are a grey of the scanner's own. */
const COLOURLESS = 24;

function painted(width: number, height: number, pixel: (at: number) => readonly number[]): Picture {
  if (width * height > MOST_PIXELS) throw new Error('too many pixels');
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) data.set(pixel(at), at * 3);
  return withoutEmptyColours(width, height, data);
}

function withoutEmptyColours(width: number, height: number, data: Uint8Array): Picture {
  for (let at = 0; at < data.length; at += 3) {
    const [red = 255, green = 255, blue = 255] = [data[at], data[at + 1], data[at + 2]];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLOURLESS)
      return { width, height, channels: 3, data };
  }
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) grey[at] = data[at * 3 + 1] ?? 255;
  return { width, height, channels: 1, data: grey };
}
