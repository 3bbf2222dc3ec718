/** At least this many positions stand in a part of the index: smaller ones make a long query ask for many files. */
const LEAST_POSITIONS = 12_000;

/** Parts of a large index, at most about: their names come with the first query. */
const MOST_PARTS = 1500;

/**
 * How many positions a part of the index holds (its last word may bring more), for an index of `positions` in all. A
 * query loads the parts of its words: smaller parts are fewer bytes and more requests. Pagefind's own hold 20,000.
 */
export function partSize(positions: number): number {
  return Math.max(LEAST_POSITIONS, Math.ceil(positions / MOST_PARTS));
}
