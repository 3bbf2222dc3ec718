import { describe, expect, it } from 'vitest';
import { partSize, placedNumber, placedWord, stemOfPlaced } from '#domain/search/index/part.ts';
import { indexWord } from '#domain/search/index/token.ts';

describe('a word as the index is given it', () => {
  it('begins with the letters of its part, in the order of the parts', () => {
    const words = [0, 1, 25, 26, 600].map((part) => placedWord(indexWord('ho', 'aj'), 'ho', part));
    expect([...words].sort()).toEqual(words);
    expect(new Set(words.map(stemOfPlaced)).size).toBe(words.length);
  });

  it('stands beside the other ways to print an amount', () => {
    const stems = ['160000', '160', '0,16', '16'].map((key) => stemOfPlaced(placedNumber(key)));
    expect(new Set(stems).size).toBe(1);
    expect(stemOfPlaced(placedNumber('161'))).not.toBe(stems[0]);
  });
});

describe('the size of a part', () => {
  it('grows with the index, so that two letters name every part', () => {
    expect(partSize(0)).toBe(partSize(1000));
    expect(20_000_000 / partSize(20_000_000)).toBeLessThan(26 * 26);
  });
});
