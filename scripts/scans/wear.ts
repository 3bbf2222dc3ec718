import jpeg from 'jpeg-js';
import { fromRgba } from '#import/scan/picture/decode-picture.ts';
import type { Picture } from '#import/scan/picture/picture.ts';
import { levelled } from '#import/scan/picture/skew.ts';
import { withoutRedInk } from '#import/scan/picture/red-ink.ts';

/** What scanners and paper do to a page. */
export interface Wear {
  dpi: 150 | 200 | 300;
  ink: 'colour' | 'grey' | 'black';
  /** Degrees its lines fall to the right. */
  degrees?: number;
  /** How far a pixel's grey strays. */
  noise?: number;
  /** Which chance the noise is drawn from. */
  seed?: number;
  /** Quality of JPEG, 1 to 100. */
  jpeg?: number;
  /** A red ring, and where: shares of the page's width and height. */
  stamp?: readonly [number, number];
}

/** Numbers between 0 and 1 that look like chance and are the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A printed page as a scanner gives it. */
export function worn(
  page: Picture,
  { dpi, ink, degrees = 0, noise = 0, seed = 7, jpeg: quality, stamp }: Wear,
): Picture {
  let picture: Picture = { ...page, data: page.data.slice() };
  if (stamp) pressRing(picture, stamp[0] * page.width, stamp[1] * page.height, dpi * 0.7);
  if (ink !== 'colour') picture = withoutRedInk(picture);
  if (degrees !== 0) picture = levelled(picture, -degrees);
  if (noise > 0) {
    const random = chance(seed);
    picture.data = picture.data.map((value) =>
      Math.max(0, Math.min(255, value + (random() + random() - 1) * noise)),
    );
  }
  if (ink === 'black') picture.data = picture.data.map((value) => (value < 150 ? 0 : 255));
  return quality === undefined ? picture : pressed(picture, quality);
}

function pressed({ width, height, channels, data }: Picture, quality: number): Picture {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++)
    for (let part = 0; part < 3; part++)
      rgba[at * 4 + part] = data[at * channels + (channels === 1 ? 0 : part)] ?? 255;
  const bytes = jpeg.encode({ width, height, data: rgba }, quality).data;
  const back = jpeg.decode(bytes, { useTArray: true, maxMemoryUsageInMB: 900 });
  return fromRgba(back.width, back.height, back.data);
}

/** A red ring with a star of strokes, as wide as a stamp, pressed over what is printed. */
function pressRing({ width, height, data }: Picture, centreX: number, centreY: number, radius: number): void {
  for (let y = Math.max(0, Math.floor(centreY - radius)); y < Math.min(height, centreY + radius); y++)
    for (let x = Math.max(0, Math.floor(centreX - radius)); x < Math.min(width, centreX + radius); x++) {
      const distance = Math.hypot(x - centreX, y - centreY) / radius;
      const angle = (Math.atan2(y - centreY, x - centreX) * 5) / Math.PI;
      const isRing = (distance < 1 && distance > 0.94) || (distance < 0.7 && distance > 0.66);
      const isStar = distance < 0.3 && Math.abs(angle - Math.round(angle)) < 0.25;
      if (!isRing && !isStar) continue;
      const at = (y * width + x) * 3;
      [208, 45, 55].forEach((value, part) => (data[at + part] = ((data[at + part] ?? 255) * value) / 255));
    }
}
