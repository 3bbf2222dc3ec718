/** A syllable to be put into a part of the index: its name and how many bytes its places take. */
export interface Sized {
  readonly name: string;
  readonly size: number;
}

/** A part takes about so many bytes: small enough to fetch a few for one query, large enough to be few. */
const LEAST_SIZE = 20_000;

/** Parts of a large index, at most about: their number is told with every syllable. */
const MOST_PARTS = 1_500;

/** How large the parts of an index of so many bytes are. */
export function partSize(total: number): number {
  return Math.max(LEAST_SIZE, Math.ceil(total / MOST_PARTS));
}

/**
 * Puts syllables that stand side by side into the same part, so that a query fetches few: those that meet most, for how
 * often each stands, first. The parts by the names in them, in order.
 *
 * @param meetings how often two syllables stand side by side, by `a b`
 */
export function planParts(syllables: readonly Sized[], meetings: ReadonlyMap<string, number>): string[][] {
  const limit = partSize(syllables.reduce((sum, { size }) => sum + size, 0));
  const clusterOf = new Map(syllables.map((own) => [own.name, { names: [own.name], size: own.size }]));
  const sizes = new Map(syllables.map(({ name, size }) => [name, size]));
  const pairs = Array.from(meetings, ([pair, count]) => {
    const [a = '', b = ''] = pair.split(' ');
    return { a, b, worth: count / Math.sqrt((sizes.get(a) ?? 1) * (sizes.get(b) ?? 1)) };
  });
  pairs.sort((x, y) => y.worth - x.worth || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
  for (const { a, b } of pairs) {
    const [left, right] = [clusterOf.get(a), clusterOf.get(b)];
    if (!left || !right || left === right || left.size + right.size > limit) continue;
    left.names.push(...right.names);
    left.size += right.size;
    for (const name of right.names) clusterOf.set(name, left);
  }
  const clusters = [...new Set(syllables.map(({ name }) => clusterOf.get(name)))].flatMap((own) => own ?? []);
  clusters.sort((a, b) => b.size - a.size || ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1));
  const parts: { names: string[]; size: number }[] = [];
  for (const { names, size } of clusters) {
    const room = parts.find((part) => part.size + size <= limit);
    if (room) {
      room.names.push(...names);
      room.size += size;
    } else parts.push({ names: [...names], size });
  }
  return parts.map(({ names }) => names.sort());
}
