/** A picture of a page: rows from the top, one byte a pixel for grey, three for colours (red, green, blue). */
export interface Picture {
  width: number;
  height: number;
  channels: 1 | 3;
  data: Uint8Array;
}

/** More pixels than these (A3 at 600 dpi) are no page of a document. */
export const MOST_PIXELS = 70_000_000;

/** A white picture. */
export function blank(width: number, height: number, channels: 1 | 3): Picture {
  return { width, height, channels, data: new Uint8Array(width * height * channels).fill(255) };
}

/** Turned by a quarter, so many times, clockwise. */
export function turned(picture: Picture, quarters: number): Picture {
  const { width, height, channels, data } = picture;
  const times = ((quarters % 4) + 4) % 4;
  if (times === 0) return picture;
  const isSide = times % 2 === 1;
  const result = blank(isSide ? height : width, isSide ? width : height, channels);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [toX, toY] =
        times === 1
          ? [height - 1 - y, x]
          : times === 2
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      const [from, to] = [(y * width + x) * channels, (toY * result.width + toX) * channels];
      for (let channel = 0; channel < channels; channel++)
        result.data[to + channel] = data[from + channel] ?? 255;
    }
  return result;
}

/** A grey picture as a portable graymap (Netpbm, P5), which needs no compression. */
export function graymap({ width, height, data }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}

/** The darkness that parts ink from paper (Otsu 1979): where the two groups of a picture's pixels differ most. */
export function inkThreshold({ data }: Picture): number {
  const count = new Float64Array(256);
  for (let index = 0; index < data.length; index += 3) {
    const value = data[index] ?? 255;
    count[value] = (count[value] ?? 0) + 1;
  }
  const all = count.reduce((sum, number) => sum + number, 0);
  const total = count.reduce((sum, number, value) => sum + number * value, 0);
  let [below, sumBelow, best, threshold] = [0, 0, -1, 128];
  for (let value = 0; value < 255; value++) {
    below += count[value] ?? 0;
    sumBelow += (count[value] ?? 0) * value;
    if (below === 0 || below === all) continue;
    const difference = sumBelow / below - (total - sumBelow) / (all - below);
    const score = below * (all - below) * difference * difference;
    if (score > best) [best, threshold] = [score, value];
  }
  return threshold;
}

/** A grey picture larger or smaller by a factor, between its pixels by their distances. */
export function scaled({ width, height, data }: Picture, factor: number): Picture {
  const result = blank(Math.round(width * factor), Math.round(height * factor), 1);
  for (let y = 0; y < result.height; y++) {
    const fromY = Math.min(height - 1.001, Math.max(0, (y + 0.5) / factor - 0.5));
    const top = Math.floor(fromY);
    const partY = fromY - top;
    for (let x = 0; x < result.width; x++) {
      const fromX = Math.min(width - 1.001, Math.max(0, (x + 0.5) / factor - 0.5));
      const left = Math.floor(fromX);
      const partX = fromX - left;
      const at = top * width + left;
      const upper = (data[at] ?? 255) * (1 - partX) + (data[at + 1] ?? 255) * partX;
      const lower = (data[at + width] ?? 255) * (1 - partX) + (data[at + width + 1] ?? 255) * partX;
      result.data[y * result.width + x] = upper * (1 - partY) + lower * partY;
    }
  }
  return result;
}

/** A grey picture whose strokes are a pixel wider. */
export function bolder({ width, height, data }: Picture): Picture {
  const result = blank(width, height, 1);
  for (let at = 0; at < data.length; at++) {
    const isLast = at % width === width - 1;
    result.data[at] = Math.min(data[at] ?? 255, isLast ? 255 : (data[at + 1] ?? 255));
  }
  return result;
}
