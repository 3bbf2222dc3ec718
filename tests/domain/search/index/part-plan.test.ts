import { describe, expect, it } from 'vitest';
import { planParts } from '#domain/search/index/part-plan.ts';

describe('the parts of an index', () => {
  const syllables = ['a', 'b', 'c', 'd'].map((name) => ({ name, size: 9_000 }));

  it('hold together what meets most', () => {
    const parts = planParts(
      syllables,
      new Map([
        ['a c', 9],
        ['b d', 8],
        ['a b', 1],
      ]),
    );
    expect(parts).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it('hold every syllable once, a large one by itself', () => {
    const parts = planParts([...syllables, { name: 'e', size: 50_000 }], new Map([['a e', 99]]));
    expect(parts.flat().sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(parts).toContainEqual(['e']);
  });
});
