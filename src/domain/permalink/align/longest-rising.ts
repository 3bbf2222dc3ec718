/**
 * A longest rising run of different numbers, not necessarily side by side: of things in a new order, the most that
 * kept the old one.
 */
export function longestRising(numbers: readonly number[]): number[] {
  if (numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0))) return [...numbers];
  /** For each length, where the run of that length with the smallest end ends. */
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(numbers[at] ?? 0);
  return run.reverse();
}
