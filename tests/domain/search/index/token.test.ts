import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseSyllables } from '#domain/text/rhyme.ts';
import {
  indexPrefix,
  indexWord,
  numberKey,
  spell,
  tokenize,
  wordKey,
  wordOf,
  wordsIn,
} from '#domain/search/index/token.ts';

const keys = (text: string): string[] => tokenize(text).map((token) => token.key);

describe('tokens', () => {
  it('give one key to every spelling of a syllable', () => {
    expect(wordKey('thuỷ')).toEqual(wordKey('thủy'));
    expect(wordKey('tỷ')).toEqual(wordKey('tỉ'));
    expect(wordKey('kĩ')).toEqual(wordKey('kỹ'));
    expect(wordKey('ĐƯỜNG'.normalize('NFD'))).toEqual(wordKey('đường'));
  });

  it('keep đường, dương and đương apart by their marks', () => {
    const marks = ['đường', 'dương', 'đương', 'duong'].map((word) => wordKey(word));
    expect(new Set(marks.map(({ key }) => key))).toEqual(new Set(['duong']));
    expect(new Set(marks.map((word) => word.marks)).size).toBe(4);
  });

  it('give a document symbol as its parts', () => {
    expect(keys('Chỉ thị số 05-CT/TW')).toEqual(['chi', 'thi', 'so', '5', 'ct', 'tw']);
    expect(keys('16 -NQ/TU')).toEqual(['16', 'nq', 'tu']);
  });

  it('point back to the text', () => {
    const text = 'Tỉ lệ hộ nghèo: 6,24%.';
    expect(tokenize(text).map((token) => text.slice(token.start, token.end))).toEqual([
      'Tỉ',
      'lệ',
      'hộ',
      'nghèo',
      '6,24',
    ]);
  });

  it('are one object for one word where nobody asks for places', () => {
    const text = 'Tỉ lệ hộ nghèo theo 05-CT/TW, 6,24%: tỷ lệ HỘ NGHÈO';
    const words = wordsIn(text);
    expect(words).toEqual(tokenize(text).map(({ key, marks, id }) => ({ key, marks, id })));
    expect(words.at(-1)).toBe(words[3]);
    expect(wordOf('ngheo', 'f')).toBe(words[3]);
  });

  it('write one value one way', () => {
    expect(numberKey('8.846')).toBe('8846');
    expect(numberKey('94,81')).toBe('94,81');
    expect(numberKey('6.24')).toBe('6,24');
    expect(numberKey('05')).toBe('5');
    expect(numberKey('1.183,5')).toBe('1183,5');
    expect(numberKey('1,8')).not.toBe(numberKey('18'));
  });

  it('make index words none of which begins another', () => {
    const word = fc.oneof(
      fc.constantFrom(...baseSyllables().map(({ base }) => base)).map((base) => wordKey(base)),
      fc.nat({ max: 99999 }).map((number) => wordKey(String(number))),
    );
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [first, second] = [indexWord(a.key, a.marks), indexWord(b.key, b.marks)];
        expect(first === second || !first.startsWith(second)).toBe(true);
        expect(first.startsWith(indexPrefix(b.key))).toBe(a.key === b.key);
      }),
    );
  });

  it('spell a corrected syllable again', () => {
    for (const word of ['giảm', 'đường', 'nghèo', 'hộ', 'xã', 'được', 'nước', 'năm', 'thủy', 'cao']) {
      const { key, marks } = wordKey(word);
      expect(spell(key, marks)).toBe(word);
    }
  });
});
