import { describe, expect, it } from 'vitest';
import { type Census, withCensus } from '#domain/search/rank/census.ts';
import { gather } from '#domain/search/rank/evidence.ts';
import { wordHits } from '#domain/search/index/posting.ts';
import { rank } from '#domain/search/rank/rank.ts';
import type { Query } from '#domain/search/query/query.ts';
import { engineOf, samples } from '../samples.ts';

/** "đèn" stands at 0 and "cây" at 10 of units of a few words each. */
const TEXTS = ['đèn thắp sáng lối đi xóm nhỏ', 'cây xanh mọc khắp lối đi'];
const QUERY: Query = {
  slots: ['den', 'cai'].map((key) => ({
    text: key,
    phrases: [{ words: [{ key, marks: null }], factor: 1 }],
    role: 'content',
  })),
  ...{ spans: [], quoted: [], names: [], intent: null },
};

function hitsIn(units: readonly number[]) {
  const { catalogue } = engineOf(samples(...TEXTS)).engine;
  const starts = units.map((unit) => catalogue.start[catalogue.segmentOfRecord[unit] ?? 0] ?? 0);
  return { catalogue, hits: wordHits(Int32Array.from(starts), 1) };
}

function census(first: number, second: number): Census {
  const of = (count: number) => ({ own: count, surely: count, alone: count });
  return { units: 100_000, slots: [of(first), of(second)], pairs: [of(0)] };
}

describe('a ranking of some of many units', () => {
  const { catalogue, hits: first } = hitsIn([0]);
  const { hits: second } = hitsIn([1]);
  const best = (counts: Census | null): number | undefined =>
    rank(catalogue, QUERY, { slots: [first, second], spans: [], census: counts })[0]?.record;

  it('takes for rare what is rare in all of them', () => {
    expect(best(census(2, 90_000))).toBe(0);
    expect(best(census(90_000, 2))).toBe(1);
  });

  it('never counts less than it has at hand', () => {
    const own = gather(catalogue, QUERY, { slots: [first, second], spans: [] });
    const counted = withCensus(own, { units: 1, slots: [], pairs: [] });
    expect([counted.units, counted.slots[0]?.documents]).toEqual([own.units, 1]);
  });
});
