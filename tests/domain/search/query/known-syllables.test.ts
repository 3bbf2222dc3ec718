import { describe, expect, it } from 'vitest';
import { isKnownSyllable } from '#domain/search/query/known-syllables.ts';
import { wordKey } from '#domain/search/index/token.ts';

const knows = (word: string): boolean => {
  const { key, marks } = wordKey(word);
  return isKnownSyllable(key, marks);
};

describe('the table of known syllables', () => {
  it('has the words of the language', () => {
    for (const word of ['ma', 'ôm', 'nghiêng', 'quyết', 'thuở', 'huỳnh', 'giếng', 'yêu', 'xoài'])
      expect(knows(word), word).toBe(true);
  });

  it('does not have what only could be a word, nor foreign ones', () => {
    for (const word of ['băc', 'thâp', 'qaun', 'roii', 'mini']) expect(knows(word), word).toBe(false);
  });
});
