import { describe, expect, it } from 'vitest';
import { splitsOf } from '#domain/search/query/split.ts';

const has =
  (...known: string[]) =>
  (syllable: string) =>
    known.includes(syllable);
const texts = (typed: string, ...known: string[]) =>
  splitsOf(typed, has(...known)).map(({ syllables }) => syllables.join(' '));

describe('a joined word', () => {
  it('is cut into syllables that the documents have', () => {
    expect(texts('nongthonmoi', 'nong', 'thon', 'moi')).toContain('nong thon moi');
    expect(texts('hanoi', 'ha', 'noi')).toEqual(['ha noi']);
  });

  it('may have one letter too many', () => {
    expect(texts('honngheo', 'ho', 'ngheo')).toEqual(['ho ngheo']);
  });

  it('is none where it is short or its parts are unknown', () => {
    expect(texts('code', 'co', 'de')).toEqual([]);
    expect(texts('nongthonmoi', 'nong')).toEqual([]);
  });
});
