import { describe, expect, it } from 'vitest';
import { tokenize } from '#domain/search/index/token.ts';
import { readWords, writeWords } from '#server/index/unit-words.ts';

describe('the words of a unit as they are kept', () => {
  it('are read as they were written, with what is the title', () => {
    const title = tokenize('Tỷ lệ hộ nghèo');
    const tokens = [...title, ...tokenize('giảm 94,81% tại QL1A')];
    const read = readWords(writeWords(tokens, title.length));
    expect(read.map(({ key, marks }) => [key, marks])).toEqual(tokens.map(({ key, marks }) => [key, marks]));
    expect(read.filter(({ start }) => start < 1)).toHaveLength(title.length);
  });

  it('may be none', () => {
    expect(readWords(writeWords([], 0))).toEqual([]);
  });
});
