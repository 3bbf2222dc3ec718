import type { PdfPage, PdfRule } from './pdf-page.ts';
import { type Matrix, times } from './pdf-upright.ts';

/** The drawing operators of a page, as the library lists them. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Codes of the operators that are looked at. */
export interface OperatorCodes {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
  /** Ends a path without painting it. */
  endPath: number;
  paintImageXObject: number;
  paintInlineImageXObject: number;
  paintImageMaskXObject: number;
}

/** Shorter strokes are no rules; nor are lines that lean. */
const SHORTEST = 6;
const LEANING = 1.5;
/** More than these on a page are a drawing. */
const MOST = 5000;
/** Steps of a path and how many numbers follow each: move, line, curve, quadratic curve, close. */
const STEPS: readonly number[] = [2, 2, 6, 4, 0];

/**
 * The straight lines drawn along the axes of a page: borders of tables, edges of boxes; and the area its pictures cover.
 *
 * @param base maps the page's own places to those of the upright page
 */
export function rulesOf(
  { fnArray, argsArray }: Operators,
  codes: OperatorCodes,
  base: Matrix,
): Pick<PdfPage, 'across' | 'down' | 'pictures'> {
  const images = new Set([
    codes.paintImageXObject,
    codes.paintInlineImageXObject,
    codes.paintImageMaskXObject,
  ]);
  let pictures = 0;
  const rules = { across: [] as PdfRule[], down: [] as PdfRule[] };
  const stack: Matrix[] = [];
  let matrix: Matrix = base;
  fnArray.forEach((code, index) => {
    if (code === codes.save) stack.push(matrix);
    else if (code === codes.restore) matrix = stack.pop() ?? matrix;
    else if (code === codes.transform) matrix = times(matrix, argsArray[index] as Matrix);
    else if (images.has(code)) pictures += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
    else if (code === codes.constructPath && rules.across.length + rules.down.length < MOST)
      for (const path of pathsOf(argsArray[index], codes.endPath)) addPath(path, matrix, rules);
  });
  return { ...rules, pictures };
}

/**
 * The steps of a path: `[operator, [steps], box]`; none where the library gives another form, or where the path is not
 * painted and only bounds what is (the box around a page's content).
 */
function pathsOf(args: unknown, endPath: number): (readonly number[])[] {
  if (Array.isArray(args) && args[0] === endPath) return [];
  const steps: unknown = Array.isArray(args) && Array.isArray(args[1]) ? args[1][0] : null;
  return ArrayBuffer.isView(steps) ? [Array.from(steps as unknown as ArrayLike<number>)] : [];
}

function addPath(path: readonly number[], m: Matrix, rules: Pick<PdfPage, 'across' | 'down'>): void {
  let at: [number, number] = [0, 0];
  let start = at;
  const lineTo = (to: [number, number]) => {
    const [width, height] = [Math.abs(to[0] - at[0]), Math.abs(to[1] - at[1])];
    const ends = (axis: 0 | 1) => ({ from: Math.min(at[axis], to[axis]), to: Math.max(at[axis], to[axis]) });
    if (width >= SHORTEST && height <= LEANING) rules.across.push({ at: at[1], ...ends(0) });
    else if (height >= SHORTEST && width <= LEANING) rules.down.push({ at: at[0], ...ends(1) });
    at = to;
  };
  for (let index = 0; index < path.length;) {
    const step = path[index] ?? 4;
    const count = STEPS[step] ?? 0;
    const [x = 0, y = 0] = path.slice(index + count - 1, index + count + 1);
    const point: [number, number] = [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
    if (step === 0) start = at = point;
    else if (step === 1) lineTo(point);
    else if (step === 4) lineTo(start);
    else at = point;
    index += count + 1;
  }
}
