import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjacent, lowerBound, union, wordHits } from '#domain/search/index/posting.ts';

const positions = fc
  .uniqueArray(fc.nat({ max: 60 }))
  .map((list) => Int32Array.from(list.sort((a, b) => a - b)));

describe('hits', () => {
  it('are adjacent where the second begins at the end of the first', () => {
    fc.assert(
      fc.property(positions, positions, (a, b) => {
        const expected = [...a].filter((position) => b.includes(position + 1));
        expect([...adjacent(wordHits(a, 1), wordHits(b, 1)).positions]).toEqual(expected);
      }),
    );
  });

  it('may have tokens between them when told so', () => {
    const joined = adjacent(wordHits(Int32Array.of(3), 1), wordHits(Int32Array.of(5), 1), 1);
    expect([...joined.positions]).toEqual([3]);
    expect([...joined.lengths]).toEqual([3]);
  });

  it('join in order of position, the better first', () => {
    const all = union([
      { hits: wordHits(Int32Array.of(2, 9), 1), factor: 0.5 },
      { hits: wordHits(Int32Array.of(2, 4), 1), factor: 1 },
    ]);
    expect([...all.positions]).toEqual([2, 2, 4, 9]);
    expect([...all.weights]).toEqual([1, 0.5, 1, 0.5]);
  });

  it('are found by position', () => {
    fc.assert(
      fc.property(positions, fc.nat({ max: 70 }), (list, value) => {
        const expected = list.findIndex((position) => position >= value);
        expect(lowerBound(list, value)).toBe(expected < 0 ? list.length : expected);
      }),
    );
  });
});
