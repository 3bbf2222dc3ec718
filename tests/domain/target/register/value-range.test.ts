import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVietnameseNumber } from '#domain/number/vietnamese-number.ts';
import { isInRange, parseValueRange } from '#domain/target/register/value-range.ts';

const range = (min: number, max: number, unit: string | null, open = '') => ({
  min,
  max,
  unit,
  isMinOpen: open === '>',
  isMaxOpen: open === '<',
});

describe('parseValueRange', () => {
  it.each([
    ['≥ 95 %', range(95, Infinity, 'phan-tram')],
    ['>=95%', range(95, Infinity, 'phan-tram')],
    ['từ 95% trở lên', range(95, Infinity, 'phan-tram')],
    ['95 tro len', range(95, Infinity, null)],
    ['không quá 1,5%', range(-Infinity, 1.5, 'phan-tram')],
    ['dưới 4%', range(-Infinity, 4, 'phan-tram', '<')],
    ['> 50 trieu dong/nguoi', range(50, Infinity, 'trieu-dong-nguoi', '>')],
    ['6,3 - 6,7 %/năm', range(6.3, 6.7, 'phan-tram-nam')],
    ['từ 90% đến 95%', range(90, 95, 'phan-tram')],
    ['8.846 tỉ đồng', range(8846, 8846, 'ty-dong')],
    ['94.81', range(94.81, 94.81, null)],
  ])('reads %s', (typed, expected) => {
    expect(parseValueRange(typed)).toEqual(expected);
  });

  it.each(['', 'nhiều', '95 quả táo', '≥', '10 - 5', 'khoảng chừng 5 hay 6', '%'])(
    'does not guess at “%s”',
    (typed) => {
      expect(parseValueRange(typed)).toBeNull();
    },
  );

  it('reads back every number as printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
        const value = hundredths / 100;
        expect(parseValueRange(`= ${formatVietnameseNumber(value)} %`)).toEqual(
          range(value, value, 'phan-tram'),
        );
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (typed) => void parseValueRange(typed)));
  });
});

describe('isInRange', () => {
  const percent = (value: number) => ({ value, standardUnit: 'phan-tram' });

  it('keeps open ends out', () => {
    const below = parseValueRange('< 4 %');
    expect(below && [3.9, 4].map((value) => isInRange(percent(value), below))).toEqual([true, false]);
  });

  it('takes a stated range that meets the one asked for', () => {
    const asked = parseValueRange('≥ 85');
    expect(asked && isInRange({ from: 80, to: 87, standardUnit: null }, asked)).toBe(true);
    expect(asked && isInRange({ from: 70, to: 84, standardUnit: null }, asked)).toBe(false);
  });

  it('leaves out other units and what has no number', () => {
    const asked = parseValueRange('≥ 1 %');
    expect(asked && isInRange({ value: 5, standardUnit: 'xa' }, asked)).toBe(false);
    expect(asked && isInRange({ standardUnit: 'phan-tram' }, asked)).toBe(false);
  });
});
