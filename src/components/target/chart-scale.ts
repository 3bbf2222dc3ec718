/** Numbers of a domain on a stretch of a line. */
export class LinearScale {
  readonly #domain: readonly [number, number];
  readonly #range: readonly [number, number];

  constructor(domain: readonly [number, number], range: readonly [number, number]) {
    this.#domain = domain;
    this.#range = range;
  }

  /** Where a number stands. */
  of(value: number): number {
    const [low, high] = this.#domain;
    const [start, end] = this.#range;
    const part = (value - low) / (high - low);
    return start * (1 - part) + end * part;
  }

  /** About so many round numbers of the domain (1, 2 or 5 times a power of ten apart), rising. */
  ticks(count: number): number[] {
    const [low, high] = this.#domain;
    const { step, isFraction } = roundStep((high - low) / count);
    // A fraction is divided by its inverse: 3 / 10 is 0.3, which 3 * 0.1 is not.
    const at = (index: number) => (isFraction ? index / step : index * step);
    const near = (value: number) => Math.round(isFraction ? value * step : value / step);
    const first = near(low) + (at(near(low)) < low ? 1 : 0);
    const last = near(high) - (at(near(high)) > high ? 1 : 0);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => at(first + index));
  }
}

/** The round number nearest to a distance by its order of size; of one below 1 its inverse, which is whole. */
function roundStep(distance: number): { step: number; isFraction: boolean } {
  const power = Math.floor(Math.log10(distance));
  const rest = distance / 10 ** power;
  const factor = rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.SQRT2 ? 2 : 1;
  return power < 0
    ? { step: 10 ** -power / factor, isFraction: true }
    : { step: 10 ** power * factor, isFraction: false };
}

/** So many pixels may be left over at both ends of a stretch for the sake of whole ones. */
const MOST_LEFT_OVER = 30;

/** Bands of one width next to each other that fill a stretch: whole pixels, unless too many of these would be left over. */
export function bands(
  count: number,
  [start, end]: readonly [number, number],
): { width: number; starts: number[] } {
  const exact = (end - start) / Math.max(1, count);
  const isWhole = (exact - Math.floor(exact)) * count <= MOST_LEFT_OVER;
  const width = isWhole ? Math.floor(exact) : exact;
  const own = start + (end - start - width * count) * 0.5;
  const first = isWhole ? Math.round(own) : own;
  return { width, starts: Array.from({ length: count }, (_, index) => first + width * index) };
}
