import { describe, expect, it } from 'vitest';
import { phraseStretches } from '#client/reading/word-match.ts';

const found = (text: string, ...phrases: string[]) =>
  phraseStretches(text, phrases).map(([start, end]) => text.slice(start, end));

describe('asked words in a text', () => {
  it('are whole syllables side by side, in order', () => {
    expect(found('Hội họp với hộ nghèo, học nghề, nghèo hộ', 'hộ nghèo')).toEqual(['hộ nghèo']);
  });

  it('with diacritics stand for themselves, without for every spelling', () => {
    expect(found('đường, dương, đương', 'đường')).toEqual(['đường']);
    expect(found('đường, dương, đương', 'duong')).toEqual(['đường', 'dương', 'đương']);
  });

  it('are found in any case, tone placement, i or y, and decomposed text', () => {
    expect(found('HOÀ, hòa', 'hoà')).toEqual(['HOÀ', 'hòa']);
    expect(found('tỷ lệ', 'tỉ lệ')).toEqual(['tỷ lệ']);
    expect(found('hộ nghèo'.normalize('NFD'), 'hộ nghèo')).toHaveLength(1);
  });

  it('are numbers as numbers', () => {
    expect(found('8.846 tỷ, 18 xã, 1,8%', '8846', '18')).toEqual(['8.846', '18']);
  });

  it('are taken at their longest, without overlap', () => {
    expect(found('tỷ lệ hộ nghèo', 'hộ', 'hộ nghèo', 'tỷ lệ hộ')).toEqual(['tỷ lệ hộ']);
  });

  it('that are no words find nothing', () => {
    expect(found('a b', '', ' … ')).toEqual([]);
  });
});
