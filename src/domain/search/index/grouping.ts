import { isNumberKey } from './token.ts';
import type { Token } from './token.ts';

/** Which part of the index holds each syllable: parts are numbered from 0. Numbers have parts of their own. */
export type Grouping = ReadonlyMap<string, number>;

/** A word two places on stands as near as this beside one right after. */
const NEXT_BUT_ONE = 0.5;

/** Two words of one name in a thesaurus are asked together as if they stood together so often. */
const KINDRED = 0.05;

/** A part may be this much larger than asked, so that none is nearly empty. */
const OVERFULL = 1.1;

/**
 * Groups syllables into parts of about `size` positions, so that those asked together stand in one part: a query then
 * opens few files. What stands together in the texts (hỗ trợ, học phí, bảo hiểm y tế) is joined first, the closest before
 * others (by the cosine of their counts), then groups are packed. `kindred`: keys of names that stand for each other.
 */
export function groupKeys(
  streams: Iterable<readonly Pick<Token, 'key'>[]>,
  size: number,
  kindred: Iterable<readonly string[]> = [],
): Grouping {
  const { counts, pairs } = countPairs(streams);
  const closeness = new Map<string, Edge>();
  for (const [a, b, count] of pairs) {
    const close = count / Math.sqrt((counts.get(a) ?? 1) * (counts.get(b) ?? 1));
    closeness.set(`${a} ${b}`, { a, b, close });
  }
  for (const keys of kindred) {
    const known = [...new Set(keys)].filter((key) => counts.has(key)).sort();
    known.forEach((a, i) => {
      for (const b of known.slice(i + 1)) {
        const pair = `${a} ${b}`;
        closeness.set(pair, { a, b, close: (closeness.get(pair)?.close ?? 0) + KINDRED });
      }
    });
  }
  const joined = join(counts, closeness, size);
  return pack(joined, size * OVERFULL);
}

/** Two syllables, in order of letters, and how close they are. */
interface Edge {
  a: string;
  b: string;
  close: number;
}

/** How often each syllable stands, and each pair of syllables side by side (in order of letters). */
function countPairs(streams: Iterable<readonly Pick<Token, 'key'>[]>): {
  counts: Map<string, number>;
  pairs: [a: string, b: string, count: number][];
} {
  /** Syllables are numbered as they come; numbers have no number. */
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const counted: number[] = [];
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = isNumberKey(key) ? NONE : keys.push(key) - 1;
    numbers.set(key, number);
    return number;
  };
  const met = new Map<number, number>();
  const meet = (a: number, b: number, worth: number): void => {
    if (a === NONE || a === b) return;
    const pair = a < b ? a * MOST_KEYS + b : b * MOST_KEYS + a;
    met.set(pair, (met.get(pair) ?? 0) + worth);
  };
  for (const tokens of streams) {
    let [last, lastButOne] = [NONE, NONE];
    for (const { key } of tokens) {
      const number = numberOf(key);
      if (number !== NONE) {
        counted[number] = (counted[number] ?? 0) + 1;
        meet(last, number, 1);
        meet(lastButOne, number, NEXT_BUT_ONE);
      }
      lastButOne = last;
      last = number;
    }
  }
  const pairs = Array.from(met, ([pair, count]): [string, string, number] => {
    const [one, other] = [keys[Math.floor(pair / MOST_KEYS)] ?? '', keys[pair % MOST_KEYS] ?? ''];
    return one < other ? [one, other, count] : [other, one, count];
  });
  return { counts: new Map(keys.map((key, i) => [key, counted[i] ?? 0])), pairs };
}

/** What has no number of its own. */
const NONE = -1;
/** More syllables than any language has; two of their numbers fit into one. */
const MOST_KEYS = 2 ** 26;

interface Group {
  keys: string[];
  size: number;
}

/** Joins the closest first, as long as a group holds no more than `size` positions. */
function join(
  counts: ReadonlyMap<string, number>,
  closeness: ReadonlyMap<string, Edge>,
  size: number,
): Group[] {
  const groupOf = new Map<string, Group>(
    Array.from(counts, ([key, own]) => [key, { keys: [key], size: own }]),
  );
  const edges = [...closeness].sort(([a, x], [b, y]) => y.close - x.close || (a < b ? -1 : 1));
  for (const [, { a, b }] of edges) {
    const [left, right] = [groupOf.get(a), groupOf.get(b)];
    if (!left || !right || left === right || left.size + right.size > size) continue;
    const [large, small] = left.keys.length >= right.keys.length ? [left, right] : [right, left];
    large.keys.push(...small.keys);
    large.size += small.size;
    for (const key of small.keys) groupOf.set(key, large);
  }
  return [...new Set(groupOf.values())];
}

/** Puts groups into parts, the largest first, each into the first part with room. */
function pack(groups: readonly Group[], room: number): Map<string, number> {
  const ordered = groups
    .map(({ keys, size }) => ({ keys: [...keys].sort(), size }))
    .sort((a, b) => b.size - a.size || ((a.keys[0] ?? '') < (b.keys[0] ?? '') ? -1 : 1));
  const filled: number[] = [];
  const parts = new Map<string, number>();
  for (const { keys, size } of ordered) {
    let part = filled.findIndex((own) => own + size <= room);
    if (part < 0) part = filled.push(0) - 1;
    filled[part] = (filled[part] ?? 0) + size;
    for (const key of keys) parts.set(key, part);
  }
  return parts;
}
