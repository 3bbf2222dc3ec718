/** A matrix of PDF: [a, b, c, d, e, f] maps (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

/** The product that applies `n` first. */
export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** The direction text runs in, in degrees from the x axis, 0 up to 360. */
export function angleOf([a, b]: Matrix): number {
  if (b === 0 && a > 0) return 0;
  return (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
}

/**
 * The matrix that turns a page so that its text runs from left to right, its lower left corner at 0, with the page's
 * width and height then: a page lying on its side says so by its rotation, or its text is only drawn upwards.
 *
 * @param view left, bottom, right and top of the page
 * @param angle direction most of its text runs in: 0, 90, 180 or 270
 */
export function uprightOf(
  [left, bottom, right, top]: readonly [number, number, number, number],
  angle: number,
): { matrix: Matrix; width: number; height: number } {
  const [width, height] = [right - left, top - bottom];
  switch (angle) {
    case 90:
      return { matrix: [0, -1, 1, 0, -bottom, right], width: height, height: width };
    case 180:
      return { matrix: [-1, 0, 0, -1, right, top], width, height };
    case 270:
      return { matrix: [0, 1, -1, 0, top, -left], width: height, height: width };
    default:
      return { matrix: [1, 0, 0, 1, -left, -bottom], width, height };
  }
}
