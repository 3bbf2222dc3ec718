import { describe, expect, it } from 'vitest';
import { isOfShard, parseShard } from '#domain/shard/shard.ts';

describe('a shard', () => {
  it('is read as it is written, one of so many', () => {
    expect(parseShard('3/16')).toEqual({ number: 3, of: 16 });
    for (const wrong of ['0/3', '4/3', '3', '1/0', '-1/3', '1/3/5', 'a/b', '1.5/3', ''])
      expect(parseShard(wrong), wrong).toBeNull();
  });

  it('holds each name in one of them, and about as many as the others', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `hu-a/nq/2020-2025/${i}-nq-hu`);
    const shards = [1, 2, 3].map((number) => names.filter((name) => isOfShard({ number, of: 3 }, name)));
    expect(shards.flat().toSorted()).toEqual(names.toSorted());
    for (const { length } of shards) expect(Math.abs(length - 1000)).toBeLessThan(100);
  });
});
