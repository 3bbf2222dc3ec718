import { isNumberKey } from './token.ts';
import type { Word } from './token.ts';
import { PairCounts } from '#domain/pair-counts.ts';

/** Which part of the index holds each syllable: parts are numbered from 0. Numbers have parts of their own. */
export type Grouping = ReadonlyMap<string, number>;

/** A word two places on stands half as near as one right after: whole numbers are counted soonest. */
const NEXT = 2;
const NEXT_BUT_ONE = 1;

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
  streams: Iterable<readonly Word[]>,
  size: number,
  kindred: Iterable<readonly string[]> = [],
): Grouping {
  const { keys, counts, pairs } = countPairs(streams);
  const edges = pairs.map(({ a, b, close }) => ({
    a,
    b,
    close: close / Math.sqrt((counts[a] ?? 1) * (counts[b] ?? 1)),
  }));
  addKindred(edges, keys, kindred);
  const joined = join(keys, counts, edges, size);
  return pack(joined, size * OVERFULL);
}

/** Two syllables by their numbers, in order of letters, and how close they are. */
interface Edge {
  readonly a: number;
  readonly b: number;
  close: number;
}

/** Syllables by their numbers, how often each stands, and each pair of them side by side. */
function countPairs(streams: Iterable<readonly Word[]>): {
  keys: string[];
  counts: number[];
  pairs: Edge[];
} {
  /** Syllables are numbered as they come; numbers have no number. */
  const numbers = new Map<string, number>();
  const numberOfWord: number[] = [];
  const keys: string[] = [];
  const counts: number[] = [];
  /** How near two syllables stand in all, the one with the lower number first. */
  const met = new PairCounts();
  const numberOf = ({ key, id }: Word): number => {
    const known = numberOfWord[id];
    if (known !== undefined) return known;
    let number = numbers.get(key);
    if (number === undefined) {
      number = isNumberKey(key) ? NONE : keys.push(key) - 1;
      numbers.set(key, number);
      if (number !== NONE) counts.push(0);
    }
    numberOfWord[id] = number;
    return number;
  };
  const meet = (a: number, b: number, worth: number): void => {
    if (a !== NONE && a !== b) met.add(Math.min(a, b), Math.max(a, b), worth);
  };
  for (const tokens of streams) {
    let [last, lastButOne] = [NONE, NONE];
    for (const token of tokens) {
      const number = numberOf(token);
      if (number !== NONE) {
        counts[number] = (counts[number] ?? 0) + 1;
        meet(last, number, NEXT);
        meet(lastButOne, number, NEXT_BUT_ONE);
      }
      lastButOne = last;
      last = number;
    }
  }
  const pairs: Edge[] = [];
  met.each((one, other, worth) => pairs.push(edgeOf(keys, one, other, worth / NEXT)));
  return { keys, counts, pairs };
}

/** What has no number of its own. */
const NONE = -1;

function edgeOf(keys: readonly string[], one: number, other: number, close: number): Edge {
  return (keys[one] ?? '') < (keys[other] ?? '') ? { a: one, b: other, close } : { a: other, b: one, close };
}

/** Brings names that stand for each other nearer. */
function addKindred(edges: Edge[], keys: readonly string[], kindred: Iterable<readonly string[]>): void {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const groups = Array.from(kindred, (names) =>
    [...new Set(names)].flatMap((name) => numbers.get(name) ?? []).sort((a, b) => a - b),
  );
  const meant = new Set(groups.flat());
  const known = new Map<string, Edge>();
  const nameOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;
  for (const edge of edges)
    if (meant.has(edge.a) && meant.has(edge.b)) known.set(nameOf(edge.a, edge.b), edge);
  for (const group of groups) {
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        let edge = known.get(nameOf(a, b));
        if (!edge) {
          edge = edgeOf(keys, a, b, 0);
          known.set(nameOf(a, b), edge);
          edges.push(edge);
        }
        edge.close += KINDRED;
      }
    });
  }
}

interface Group {
  keys: string[];
  numbers: number[];
  size: number;
}

/** Joins the closest first, as long as a group holds no more than `size` positions. */
function join(
  keys: readonly string[],
  counts: readonly number[],
  edges: readonly Edge[],
  size: number,
): Group[] {
  const groupOf = keys.map((key, number): Group => ({
    keys: [key],
    numbers: [number],
    size: counts[number] ?? 0,
  }));
  const compare = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  const ordered = [...edges].sort(
    (x, y) =>
      y.close - x.close ||
      compare(keys[x.a] ?? '', keys[y.a] ?? '') ||
      compare(keys[x.b] ?? '', keys[y.b] ?? ''),
  );
  for (const { a, b } of ordered) {
    const [left, right] = [groupOf[a], groupOf[b]];
    if (!left || !right || left === right || left.size + right.size > size) continue;
    const [large, small] = left.keys.length >= right.keys.length ? [left, right] : [right, left];
    large.keys.push(...small.keys);
    large.numbers.push(...small.numbers);
    large.size += small.size;
    for (const number of small.numbers) groupOf[number] = large;
  }
  return [...new Set(groupOf)];
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
