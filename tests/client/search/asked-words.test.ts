import { describe, expect, it } from 'vitest';
import { askedWords, matchedWords, withAskedWords } from '#client/search/asked-words.ts';

describe('words handed to the page of a result', () => {
  it('are the distinct marked stretches of the passage', () => {
    expect(
      matchedWords('Hộ nghèo và hộ  nghèo, BHYT', [
        [0, 8],
        [12, 21],
        [23, 27],
      ]),
    ).toEqual(['hộ nghèo', 'bhyt']);
  });

  it('stand before the fragment of the address', () => {
    expect(withAskedWords('/vb/a/#khoan_3', ['hộ nghèo', 'hộ nghèo', '2025'])).toBe(
      '/vb/a/?tu=h%E1%BB%99+ngh%C3%A8o&tu=2025#khoan_3',
    );
    expect(withAskedWords('/vb/a/', ['a'])).toBe('/vb/a/?tu=a');
  });

  it('change nothing where there are none', () => {
    expect(withAskedWords('/vb/a/#p_1', [])).toBe('/vb/a/#p_1');
  });

  it('are read back, leaving the permanent address', () => {
    const opened = `https://x.example${withAskedWords('/vb/a/#p_1', ['hộ nghèo', '5%'], 'hộ nghèo giảm')}`;
    expect(askedWords(opened)).toEqual({
      words: ['hộ nghèo', '5%'],
      spot: 'hộ nghèo giảm',
      rest: 'https://x.example/vb/a/#p_1',
    });
  });
});
