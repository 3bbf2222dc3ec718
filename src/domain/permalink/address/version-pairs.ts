/** Two versions of a work, the earlier step of its life first. */
export interface Pair<T> {
  before: T;
  after: T;
}

/**
 * Every two versions of a work: a comparison once published stays, whatever version comes next.
 *
 * @param versions the latest step of the work's life first
 */
export function versionPairs<T>(versions: readonly T[]): Pair<T>[] {
  return versions.flatMap((after, index) => versions.slice(index + 1).map((before) => ({ before, after })));
}
