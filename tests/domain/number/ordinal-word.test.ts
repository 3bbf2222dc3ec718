import { describe, expect, it } from 'vitest';
import { MAX_ORDINAL, ordinalWord, parseOrdinalWord } from '#domain/number/ordinal-word.ts';

describe('parseOrdinalWord', () => {
  it.each([
    ['thứ nhất', 1],
    ['Thứ Nhất', 1],
    ['NHẤT', 1],
    ['một', 1],
    ['hai', 2],
    ['ba', 3],
    ['thứ tư', 4],
    ['bốn', 4],
    ['năm', 5],
    ['bẩy', 7],
    ['mười', 10],
    ['mười hai', 12],
    ['mười lăm', 15],
    ['thứ hai mươi', 20],
    ['hai mươi mốt', 21],
    ['hai mươi tư', 24],
    ['ba mươi lăm'.normalize('NFD'), 35],
  ])('reads %s as %i', (text, value) => {
    expect(parseOrdinalWord(text)).toBe(value);
  });

  it.each(['', 'thứ', 'mươi', 'một mươi', 'mười mốt', 'hai ba', 'nhất hai', 'hai mươi một hai', 'đồng', '1'])(
    'refuses %j',
    (text) => {
      expect(parseOrdinalWord(text)).toBeNull();
    },
  );
});

describe('ordinalWord', () => {
  it('round-trips, with and without "thứ"', () => {
    for (let value = 1; value <= MAX_ORDINAL; value++) {
      expect(parseOrdinalWord(ordinalWord(value))).toBe(value);
      expect(parseOrdinalWord(`thứ ${ordinalWord(value)}`)).toBe(value);
    }
    expect(ordinalWord(4)).toBe('tư');
    expect(ordinalWord(55)).toBe('năm mươi lăm');
  });

  it.each([0, 100, 2.5])('throws for %s', (value) => {
    expect(() => ordinalWord(value)).toThrow(RangeError);
  });
});
