import { describe, expect, it } from 'vitest';
import { partSize, placedNumber, placedWord, stemOfPlaced } from '#domain/search/index/part.ts';
import { aboutKey, indexWord, isAbout } from '#domain/search/index/token.ts';

describe('a word as the index is given it', () => {
  it('begins with the letters of its part, in the order of the parts', () => {
    const words = [0, 1, 25, 26, 600].map((part) => placedWord(indexWord('ho', 'aj'), 'ho', part));
    expect([...words].sort()).toEqual(words);
    expect(new Set(words.map(stemOfPlaced)).size).toBe(words.length);
  });

  it('puts numbers of one size that begin alike together', () => {
    const stem = (key: string): string => stemOfPlaced(placedNumber(key));
    expect(stem('4960000')).toBe(stem('4950000'));
    expect(new Set(['4960000', '4860000', '496000', '4,96', '5960000'].map(stem)).size).toBe(5);
    expect(placedWord('', aboutKey('4960000'), 0)).toBe(stem('4960000'));
    expect(isAbout('4960000', aboutKey('4900000'))).toBe(true);
    expect(isAbout('490000', aboutKey('4900000'))).toBe(false);
  });
});

describe('the size of a part', () => {
  it('grows with the index, so that two letters name every part', () => {
    expect(partSize(0)).toBe(partSize(1000));
    expect(20_000_000 / partSize(20_000_000)).toBeLessThan(26 * 26);
  });
});
