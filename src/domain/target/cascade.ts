import { type PlacedMeasure, whyApart } from './comparison.ts';

/** A measure of a place beside the same metric of a place it lies in. */
export interface CascadeStep<T> {
  upper: T;
  lower: T;
  /** Why the two cannot be compared, in Vietnamese; null where they can. */
  reason: string | null;
}

/**
 * Sets measures of one metric under those of the places above: what a province promises and what its district does.
 * Steps follow the order of the upper measures, then of the lower.
 *
 * @param placesOf keys of the place of a measure and of those it lies in, innermost first
 */
export function cascadeOf<T extends PlacedMeasure>(
  items: readonly T[],
  placesOf: (item: T) => readonly string[],
): CascadeStep<T>[] {
  return items.flatMap((upper) => {
    const [place] = placesOf(upper);
    if (place === undefined) return [];
    return items
      .filter((lower) => placesOf(lower).slice(1).includes(place))
      .map((lower) => ({ upper, lower, reason: whyApart(upper, lower) }));
  });
}
