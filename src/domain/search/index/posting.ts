/** Where something stands: global token positions ascending, with the length in tokens and the worth of each hit. */
export interface Hits {
  readonly positions: Int32Array;
  readonly lengths: Int32Array;
  readonly weights: Float32Array;
}

export const NO_HITS: Hits = {
  positions: new Int32Array(),
  lengths: new Int32Array(),
  weights: new Float32Array(),
};

/** Worth of a syllable whose diacritics differ from those typed (dương for đường). */
export const OTHER_SPELLING = 0.25;

/** Hits of one word at these positions, each of this worth. */
export function wordHits(positions: Int32Array, worth: number): Hits {
  return {
    positions,
    lengths: new Int32Array(positions.length).fill(1),
    weights: new Float32Array(positions.length).fill(worth),
  };
}

/**
 * Hits of `second` beginning where a hit of `first` ends, joined: longer, worth the lesser of the two. With `slack`, up
 * to that many tokens may stand between.
 */
export function adjacent(first: Hits, second: Hits, slack = 0): Hits {
  const made = collector(Math.min(first.positions.length, second.positions.length));
  let j = 0;
  for (let i = 0; i < first.positions.length && second.positions.length > 0; i++) {
    const position = at(first.positions, i);
    const length = at(first.lengths, i);
    const end = position + length;
    // Lengths differ, so that the end may step back a little from one hit to the next.
    while (j > 0 && at(second.positions, j - 1) >= end) j--;
    while (j < second.positions.length && at(second.positions, j) < end) j++;
    if (j === second.positions.length || at(second.positions, j) > end + slack) continue;
    const reach = at(second.positions, j) + at(second.lengths, j) - position;
    made.add(position, reach, Math.min(at(first.weights, i), at(second.weights, j)));
  }
  return made.hits();
}

/** All hits of several lists in order of position, each list's worth times its factor; the best first at a position. */
export function union(lists: readonly { readonly hits: Hits; readonly factor: number }[]): Hits {
  const scaled = lists.map(({ hits, factor }) =>
    factor === 1 ? hits : { ...hits, weights: hits.weights.map((weight) => weight * factor) },
  );
  return scaled.reduce((all, hits) => merge(all, hits), NO_HITS);
}

function merge(a: Hits, b: Hits): Hits {
  if (a.positions.length === 0) return b;
  if (b.positions.length === 0) return a;
  const made = collector(a.positions.length + b.positions.length);
  let i = 0;
  let j = 0;
  while (i < a.positions.length || j < b.positions.length) {
    const left = i < a.positions.length ? at(a.positions, i) : Infinity;
    const right = j < b.positions.length ? at(b.positions, j) : Infinity;
    if (left < right || (left === right && at(a.weights, i) >= at(b.weights, j))) {
      made.add(left, at(a.lengths, i), at(a.weights, i));
      i++;
    } else {
      made.add(right, at(b.lengths, j), at(b.weights, j));
      j++;
    }
  }
  return made.hits();
}

/** The hits for which `keep` holds, by index. */
export function filterHits(hits: Hits, keep: (index: number) => boolean): Hits {
  const made = collector(hits.positions.length);
  for (let i = 0; i < hits.positions.length; i++) {
    if (keep(i)) made.add(at(hits.positions, i), at(hits.lengths, i), at(hits.weights, i));
  }
  return made.hits();
}

/** The first index whose value is at least `value`. */
export function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An element that is known to be there. */
function at(list: Int32Array | Float32Array, index: number): number {
  return list[index] as number;
}

/** Hits in the making, at most `size`. */
function collector(size: number): {
  add(position: number, length: number, weight: number): void;
  hits(): Hits;
} {
  const positions = new Int32Array(size);
  const lengths = new Int32Array(size);
  const weights = new Float32Array(size);
  let count = 0;
  return {
    add(position, length, weight) {
      positions[count] = position;
      lengths[count] = length;
      weights[count] = weight;
      count++;
    },
    hits: () => ({
      positions: positions.subarray(0, count),
      lengths: lengths.subarray(0, count),
      weights: weights.subarray(0, count),
    }),
  };
}
