import type { DrawnPath } from './pdf-content.ts';
import type { PdfPage, PdfRule } from './pdf-page.ts';
import { type Matrix, times } from './pdf-upright.ts';

/** Shorter strokes are no rules; nor are lines that lean. */
const SHORTEST = 6;
const LEANING = 1.5;
/** Filled boxes up to this thickness are drawn lines; thicker ones are shading, whose edges part nothing. */
const THICKEST = 3;
/** More than these on a page are a drawing. */
const MOST = 5000;
/** Steps of a path and how many numbers follow each: move, line, curve, quadratic curve, close. */
const STEPS: readonly number[] = [2, 2, 6, 4, 0];

type Point = readonly [number, number];
type Rules = Pick<PdfPage, 'across' | 'down'>;

/**
 * The straight lines drawn along the axes of a page: borders of tables, edges of boxes. What is painted white, and the
 * edges of shaded areas, are none.
 *
 * @param base maps the page's own places to those of the upright page
 */
export function rulesOf(paths: readonly DrawnPath[], base: Matrix): Rules {
  const rules: Rules = { across: [], down: [] };
  for (const { steps, matrix, isFilled, colour } of paths) {
    if (rules.across.length + rules.down.length >= MOST) break;
    if (isWhite(colour)) continue;
    for (const points of subpathsOf(steps, times(base, matrix)))
      if (isFilled) addBox(points, rules);
      else points.slice(1).forEach((point, index) => addLine(points[index] ?? point, point, rules));
  }
  return rules;
}

/** The boxes that are filled with a colour, on which white letters can be read. */
export function shadesOf(paths: readonly DrawnPath[], base: Matrix): (readonly [Point, Point])[] {
  return paths.flatMap(({ steps, matrix, isFilled, colour }) =>
    isFilled && !isWhite(colour) ? subpathsOf(steps, times(base, matrix)).map(boxOf) : [],
  );
}

// "#ffffff", "#f2f2f2"
const WHITE = /^#(?:[ef][0-9a-f]){3}$/i;

/** True for white and what is hardly darker. */
export const isWhite = (colour: string) =>
  WHITE.test(colour) &&
  colour
    .slice(1)
    .match(/../g)
    ?.every((part) => parseInt(part, 16) >= 0xf7) === true;

/** The corners of each part of a path, closed where it says so; curves are passed over. */
function subpathsOf(steps: readonly number[], m: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let index = 0; index < steps.length;) {
    const step = steps[index] ?? 4;
    const count = STEPS[step] ?? 0;
    const [x = 0, y = 0] = steps.slice(index + count - 1, index + count + 1);
    const point: Point = [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
    const part = parts.at(-1);
    if (step === 4) part?.push(part[0] ?? point);
    else if (step === 1 && part) part.push(point);
    else parts.push([point]);
    index += count + 1;
  }
  return parts;
}

function boxOf(points: readonly Point[]): readonly [Point, Point] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}

/** A thin filled box is a line. */
function addBox(points: readonly Point[], rules: Rules): void {
  const [[left, low], [right, high]] = boxOf(points);
  const [middle, centre] = [(low + high) / 2, (left + right) / 2];
  if (high - low <= THICKEST && right - left >= high - low) addLine([left, middle], [right, middle], rules);
  else if (right - left <= THICKEST) addLine([centre, low], [centre, high], rules);
}

function addLine(from: Point, to: Point, { across, down }: Rules): void {
  const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  const ends = (axis: 0 | 1): Omit<PdfRule, 'at'> => ({
    from: Math.min(from[axis], to[axis]),
    to: Math.max(from[axis], to[axis]),
  });
  if (width >= SHORTEST && height <= LEANING) across.push({ at: to[1], ...ends(0) });
  else if (height >= SHORTEST && width <= LEANING) down.push({ at: to[0], ...ends(1) });
}
