import { PairCounts } from '#domain/pair-counts.ts';
import type { NumberedTexts } from '../cut/cut-document.ts';
import type { WordTable } from '../cut/word-table.ts';
import { isNumberKey } from './token.ts';

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
 * others (by the cosine of their counts), then groups are packed.
 *
 * @param table numbers the words of the texts
 * @param kindred keys of names that stand for each other
 */
export function groupKeys(
  texts: Iterable<NumberedTexts>,
  table: WordTable,
  size: number,
  kindred: Iterable<readonly string[]> = [],
): Grouping {
  const { keys, counts, pairs } = countPairs(texts, table);
  const edges = pairs.map(({ a, b, close }) => ({
    a,
    b,
    close: close / Math.sqrt((counts[a] ?? 1) * (counts[b] ?? 1)),
  }));
  addKindred(edges, keys, kindred);
  const joined = join(keys, counts, edges, size);
  return pack(joined, size * OVERFULL);
}

/** Two syllables by their numbers, the lower first, and how close they are. */
interface Edge {
  readonly a: number;
  readonly b: number;
  close: number;
}

/** Syllables in order of letters, how often each stands, and each pair of them side by side. */
function countPairs(
  texts: Iterable<NumberedTexts>,
  table: WordTable,
): { keys: string[]; counts: Int32Array; pairs: Edge[] } {
  const { keys, ofWord } = syllablesOf(table);
  const counts = new Int32Array(keys.length);
  /** How near two syllables stand in all, the one with the lower number first. */
  const met = new PairCounts();
  const meet = (a: number, b: number, worth: number): void => {
    if (a !== NONE && a !== b) met.add(Math.min(a, b), Math.max(a, b), worth);
  };
  for (const { words, lengths } of texts) {
    let at = 0;
    for (const length of lengths) {
      let [last, lastButOne] = [NONE, NONE];
      for (const end = at + length; at < end; at++) {
        const number = ofWord[words[at] ?? 0] ?? NONE;
        if (number !== NONE) {
          counts[number] = (counts[number] ?? 0) + 1;
          meet(last, number, NEXT);
          meet(lastButOne, number, NEXT_BUT_ONE);
        }
        lastButOne = last;
        last = number;
      }
    }
  }
  const pairs: Edge[] = [];
  met.each((a, b, worth) => pairs.push({ a, b, close: worth / NEXT }));
  return { keys, counts, pairs };
}

/** The syllables of a table in order of letters, and the number of that of each word; numbers have none. */
function syllablesOf({ keys: keysOfWords }: WordTable): { keys: string[]; ofWord: Int32Array } {
  const keys = [...new Set(keysOfWords)].filter((key) => !isNumberKey(key)).sort();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return { keys, ofWord: Int32Array.from(keysOfWords, (key) => numbers.get(key) ?? NONE) };
}

/** What has no number of its own. */
const NONE = -1;

/** Brings names that stand for each other nearer. */
function addKindred(edges: Edge[], keys: readonly string[], kindred: Iterable<readonly string[]>): void {
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const groups = Array.from(kindred, (names) =>
    [...new Set(names)].flatMap((name) => numbers.get(name) ?? []).sort((a, b) => a - b),
  );
  const meant = new Set(groups.flat());
  const known = new Map<number, Edge>();
  const nameOf = (a: number, b: number): number => a * keys.length + b;
  for (const edge of edges)
    if (meant.has(edge.a) && meant.has(edge.b)) known.set(nameOf(edge.a, edge.b), edge);
  for (const group of groups) {
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        let edge = known.get(nameOf(a, b));
        if (!edge) {
          edge = { a, b, close: 0 };
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
function join(keys: readonly string[], counts: Int32Array, edges: readonly Edge[], size: number): Group[] {
  const groupOf = keys.map((key, number): Group => ({
    keys: [key],
    numbers: [number],
    size: counts[number] ?? 0,
  }));
  const ordered = [...edges].sort((x, y) => y.close - x.close || x.a - y.a || x.b - y.b);
  for (const { a, b } of ordered) {
    const [left, right] = [groupOf[a], groupOf[b]];
    if (!left || !right || left === right || left.size + right.size > size) continue;
    const [large, small] = left.keys.length >= right.keys.length ? [left, right] : [right, left];
    large.keys.push(...small.keys);
    large.numbers.push(...small.numbers);
    large.size += small.size;
    for (const number of small.numbers) groupOf[number] = large;
  }
  // A table may hold words that no text has.
  return [...new Set(groupOf)].filter((group) => group.size > 0);
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
