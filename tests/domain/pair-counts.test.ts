import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairCounts } from '#domain/pair-counts.ts';

describe('counts of pairs', () => {
  it('are those of a map, however many pairs there are', () => {
    const pair = fc.tuple(fc.nat(300), fc.nat(2 ** 20), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12_000, size: 'max' }), (pairs) => {
        const expected = new Map<string, number>();
        const counts = new PairCounts();
        for (const [first, second, worth] of pairs) {
          const name = `${first} ${second}`;
          expected.set(name, (expected.get(name) ?? 0) + worth);
          counts.add(first, second, worth);
        }
        const found = new Map<string, number>();
        counts.each((first, second, count) => found.set(`${first} ${second}`, count));
        expect(found).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
