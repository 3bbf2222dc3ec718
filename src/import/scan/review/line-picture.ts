import { readFileSync } from 'node:fs';
import jpeg from 'jpeg-js';

/** A place on a page, in points from its lower left corner: left, lower edge, width, height. */
type Box = readonly [number, number, number, number];

/** White around a line that is cut out, in points, and its quality. */
export const MARGIN = 5;
const QUALITY = 80;
/** Ink that marks a stretch under its words. */
const MARK = [0, 90, 200] as const;

interface Decoded {
  file: string;
  width: number;
  height: number;
  data: Uint8Array;
}
let last: Decoded | null = null;

/** The picture of a page, decoded; the last one is kept, as lines are looked at page by page. */
function decoded(file: string): Decoded {
  if (last?.file === file) return last;
  const { width, height, data } = jpeg.decode(readFileSync(file), {
    useTArray: true,
    maxMemoryUsageInMB: 900,
  });
  return (last = { file, width, height, data });
}

/**
 * A line cut out of the picture of its page, as JPEG, with stretches of it marked by strokes beneath.
 *
 * @param file the picture of the page
 * @param page its size in points
 */
export function linePicture(
  file: string,
  page: { width: number; height: number },
  line: Box,
  marked: readonly Box[],
): Uint8Array {
  const picture = decoded(file);
  const scale = picture.width / page.width;
  const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value * scale)));
  const edges = ([left, low, width, height]: Box, margin: number) => ({
    left: within(left - margin, picture.width),
    right: within(left + width + margin, picture.width),
    top: within(page.height - low - height - margin, picture.height),
    bottom: within(page.height - low + margin, picture.height),
  });
  const cut = edges(line, MARGIN);
  const [width, height] = [Math.max(1, cut.right - cut.left), Math.max(1, cut.bottom - cut.top)];
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    const from = ((cut.top + y) * picture.width + cut.left) * 4;
    data.set(picture.data.subarray(from, from + width * 4), y * width * 4);
  }
  for (const stretch of marked) {
    const { left, right, bottom } = edges(stretch, 1);
    const thickness = Math.max(2, Math.round(scale));
    for (let y = bottom; y < bottom + thickness; y++)
      for (let x = left; x < right; x++) {
        const at = ((y - cut.top) * width + x - cut.left) * 4;
        if (y - cut.top < height && x >= cut.left && x < cut.right) data.set(MARK, at);
      }
  }
  return jpeg.encode({ width, height, data }, QUALITY).data;
}
