import { blank, inkThreshold, type Picture } from './picture.ts';

/** Pages lie askew on the glass by no more than these degrees. */
const MOST_DEGREES = 4;
/** So many points of ink show the direction of the lines. */
const POINTS = 40_000;
/** Steps of the search in degrees, each around the best of the one before. */
const STEPS = [0.5, 0.1, 0.02];
/** Less than this is no skew. */
const LEAST_DEGREES = 0.03;

interface Points {
  xs: Float64Array;
  ys: Float64Array;
  width: number;
  height: number;
}

/** How far the lines of a grey page fall to the right, in degrees, and whether they run down the page instead of across. */
export function skewOf(picture: Picture): { degrees: number; isSideways: boolean } {
  const across = inkOf(picture);
  const down: Points = { xs: across.ys, ys: across.xs, width: across.height, height: across.width };
  const [lying, standing] = [bestAngle(across), bestAngle(down)];
  const isSideways = standing.score > lying.score * SIDEWAYS;
  const degrees = isSideways ? -standing.degrees : lying.degrees;
  return { degrees: Math.abs(degrees) < LEAST_DEGREES ? 0 : degrees, isSideways };
}

/** Lines down the page stand out this much more than across it, where the page lies on its side. */
const SIDEWAYS = 1.5;

function bestAngle(points: Points): { degrees: number; score: number } {
  let best = { degrees: 0, score: sharpness(points, 0) };
  let reach = MOST_DEGREES;
  for (const step of STEPS) {
    const middle = best.degrees;
    for (let degrees = middle - reach; degrees <= middle + reach; degrees += step) {
      const score = sharpness(points, degrees);
      if (score > best.score) best = { degrees, score };
    }
    reach = step;
  }
  return best;
}

/** How sharply rows of ink and white follow each other along a direction. */
function sharpness({ xs, ys, height, width }: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const edge = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Float64Array(height + edge * 2 + 1);
  for (let index = 0; index < xs.length; index++) {
    const row = Math.round((ys[index] ?? 0) - (xs[index] ?? 0) * slope) + edge;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row++) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}

/** Points of ink spread over the page; its edges, where the glass casts shadows, are left out. */
function inkOf(picture: Picture): Points {
  const { width, height, data } = picture;
  const threshold = inkThreshold(picture);
  const margin = Math.round(Math.min(width, height) * 0.03);
  const found: number[] = [];
  for (let y = margin; y < height - margin; y += 1)
    for (let x = margin + (y % 3); x < width - margin; x += 3)
      if ((data[y * width + x] ?? 255) <= threshold) found.push(y * width + x);
  const every = Math.max(1, Math.floor(found.length / POINTS));
  const kept = found.filter((_, index) => index % every === 0);
  return {
    xs: Float64Array.from(kept, (at) => at % width),
    ys: Float64Array.from(kept, (at) => Math.floor(at / width)),
    width,
    height,
  };
}

/** A picture turned back around its middle, so that lines which fall to the right by so many degrees lie level. */
export function levelled(picture: Picture, degrees: number): Picture {
  if (degrees === 0) return picture;
  const { width, height, channels, data } = picture;
  const result = blank(width, height, channels);
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const fromX = cosine * (x - middleX) - sine * (y - middleY) + middleX;
      const fromY = sine * (x - middleX) + cosine * (y - middleY) + middleY;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [partX, partY] = [fromX - left, fromY - top];
      const [at, to] = [(top * width + left) * channels, (y * width + x) * channels];
      for (let channel = 0; channel < channels; channel++) {
        const corner = (offset: number) => data[at + offset + channel] ?? 255;
        const upper = corner(0) * (1 - partX) + corner(channels) * partX;
        const lower = corner(width * channels) * (1 - partX) + corner((width + 1) * channels) * partX;
        result.data[to + channel] = upper * (1 - partY) + lower * partY;
      }
    }
  return result;
}
