import { describe, expect, it } from 'vitest';
import { FIRST_QUERY_FILES, Reach } from '#domain/search/rank/reach.ts';
import type { PositionIndex } from '#domain/search/rank/lookup.ts';

/** Every key in a part of its own; unknown keys in none. */
const partOf = (key: string): number | null => (key === '?' ? null : key.charCodeAt(0));
const terms = (keys: string) => Array.from(keys, (key) => ({ key, words: [key] }));
const index: PositionIndex = { positions: (asked) => Promise.resolve(asked.map(() => Int32Array.of(1))) };

describe('the reach of a query', () => {
  it('ends where texts could not be shown any more', async () => {
    const reach = new Reach({ partOf }, FIRST_QUERY_FILES);
    const lists = await reach.over(index).positions(terms('abcdefghijkl'));
    const opened = lists.filter((list) => list.length > 0).length;
    expect(reach.partsLeft).toBe(0);
    expect(reach.textsLeft).toBeGreaterThan(1);
    expect(opened).toBeGreaterThan(3);
    expect(opened + reach.textsLeft).toBeLessThan(FIRST_QUERY_FILES);
  });

  it('is not lessened by what is open, or is nowhere', async () => {
    const reach = new Reach({ partOf }, FIRST_QUERY_FILES);
    const over = reach.over(index);
    await over.positions(terms('a'));
    const left = reach.partsLeft;
    await over.positions(terms('aa?'));
    expect(reach.partsLeft).toBe(left);
    expect(reach.fresh(['a', '?', 'b'])).toEqual(new Set([98]));
  });

  it('is shared with other files', () => {
    const reach = new Reach({ partOf }, FIRST_QUERY_FILES);
    const [parts, texts] = [reach.partsLeft, reach.textsLeft];
    reach.opens(2);
    expect([reach.partsLeft, reach.textsLeft]).toEqual([parts - 2, texts - 2]);
  });
});
