import type { Picture } from './picture.ts';

/** Ink of stamps is redder than green and blue by this much. */
const REDNESS = 36;
/** Paler than this in its red part, it is paper under red ink; darker, black letters under it. */
const PALE = 110;

/**
 * A page in grey without red stamps and rings: red ink lets red light through, so its red part shows what is printed
 * under it.
 */
export function withoutRedInk({ width, height, channels, data }: Picture): Picture {
  if (channels === 1) return { width, height, channels, data };
  const grey = new Uint8Array(width * height);
  for (let index = 0, at = 0; index < grey.length; index++, at += 3) {
    const [red = 255, green = 255, blue = 255] = [data[at], data[at + 1], data[at + 2]];
    const isRed = red - Math.max(green, blue) > REDNESS;
    grey[index] = isRed ? (red > PALE ? 255 : red) : (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, channels: 1, data: grey };
}
