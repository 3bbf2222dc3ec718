import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CborWriter } from '#build/search/cbor-writer.ts';
import { cutParts, writePart } from '#build/search/index-part.ts';
import type { IndexWords } from '#build/search/index-words.ts';

/** Of each word on which pages it stands, at which positions of each. */
type Standing = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

const ROOM = 400;
const PAGES = 9;

function indexOf(standing: Standing): IndexWords {
  const words = [...standing.keys()].sort();
  const places: number[] = [];
  const begin = [0];
  for (const word of words) {
    for (const [page, positions] of standing.get(word) ?? [])
      for (const position of positions) places.push(page * ROOM + position);
    begin.push(places.length);
  }
  return {
    words,
    begin: Int32Array.from(begin),
    places: Int32Array.from(places),
    starts: Int32Array.from({ length: PAGES + 1 }, (_, page) => page * ROOM),
  };
}

const differences = (numbers: readonly number[]) =>
  numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const standings = fc
  .dictionary(
    fc.constantFrom('aaho0', 'aaho0jo0', 'abxa0', 'ac', '5010x5n', '5020x53n', '6010x6n'),
    fc.array(
      fc.tuple(
        fc.nat(PAGES - 1),
        fc.uniqueArray(fc.nat(ROOM - 1), { minLength: 1, maxLength: 20 }).map(sorted),
      ),
      { minLength: 1, maxLength: 6 },
    ),
    { noNullPrototype: true },
  )
  .map(
    (found): Standing =>
      new Map(
        Object.entries(found).map(([word, pages]) => [word, new Map([...pages].sort(([a], [b]) => a - b))]),
      ),
  );

describe('the parts of an index', () => {
  it('are written as any writer of CBOR writes their words, pages and positions', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const index = indexOf(standing);
        const writer = new CborWriter();
        writePart(writer, index, { from: 0, to: index.words.length });
        const told = index.words.map((word) => {
          const pages = [...(standing.get(word) ?? [])];
          const steps = differences(pages.map(([page]) => page));
          return [word, pages.map(([, positions], i) => [steps[i], differences(positions), []]), []];
        });
        expect(writer.bytes().equals(encode([told]))).toBe(true);
      }),
    );
  });

  it('hold every word once, in order, and those of one part of syllables together', () => {
    fc.assert(
      fc.property(standings, fc.integer({ min: 1, max: 50 }), (standing, size) => {
        const index = indexOf(standing);
        const parts = cutParts(index, size);
        const told = parts.map(({ from, to }) => index.words.slice(from, to));
        expect(told.flat()).toEqual(index.words);
        expect(told.every((words) => words.length > 0)).toBe(true);
        const letters = told
          .map((words) => words.map((word) => word.slice(0, 2)).filter((stem) => !/^\d/.test(stem)))
          .filter((stems) => stems.length > 0);
        expect(letters.map((stems) => new Set(stems).size).every((kinds) => kinds === 1)).toBe(true);
        expect(new Set(letters.flat()).size).toBe(letters.length);
      }),
    );
  });

  it('cut numbers where about so many stand', () => {
    const standing = new Map(
      ['5010x5n', '6010x6n', '7010x7n', '8010x8n'].map((word) => [word, new Map([[0, [1, 2, 3]]])] as const),
    );
    expect(cutParts(indexOf(standing), 8)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ]);
  });
});
