import { describe, expect, it } from 'vitest';
import { decodeVocabulary, encodeVocabulary } from '#domain/search/index/vocabulary.ts';

const counts = new Map([
  [
    'ho',
    new Map([
      ['aj', 60],
      ['r', 3],
    ]),
  ],
  ['cao', new Map([['', 8]])],
]);

describe('vocabulary', () => {
  it('knows syllables, spellings and rough frequencies after a round trip', () => {
    const vocabulary = decodeVocabulary(encodeVocabulary(counts));
    expect([...vocabulary.bases()]).toEqual(['cao', 'ho']);
    expect(vocabulary.hasSpelling('ho', 'aj')).toBe(true);
    expect(vocabulary.hasSpelling('ho', 'f')).toBe(false);
    expect(vocabulary.spellings('cao')).toEqual(['']);
    expect(vocabulary.frequency('ho', 'aj')).toBe(64);
    expect(vocabulary.frequency('ho')).toBe(68);
    expect(vocabulary.frequency('xe')).toBe(0);
  });

  it('refuses what it did not write', () => {
    expect(() => decodeVocabulary('ho|??')).toThrow(RangeError);
  });
});
