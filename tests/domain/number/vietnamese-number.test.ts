import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatVietnameseNumber,
  numberTokens,
  parseVietnameseNumber,
} from '#domain/number/vietnamese-number.ts';

/** Numbers with at most four decimals, as documents have them. */
const printable = fc
  .tuple(fc.integer({ min: 0, max: 1e10 }), fc.constantFrom(1, 10, 100, 1000, 10_000))
  .map(([digits, scale]) => digits / scale);

const kinds = (text: string): string[] => numberTokens(text).map((token) => `${token.kind} ${token.raw}`);

describe('parseVietnameseNumber', () => {
  it.each([
    ['8.846', 8846],
    ['114,01', 114.01],
    ['05', 5],
    ['1.183,5', 1183.5],
    ['1.234.567', 1234567],
    ['102.3', 102.3],
    ['6.24', 6.24],
    ['0.125', 0.125],
    ['0,5', 0.5],
    ['2020', 2020],
    ['1,234', 1.234],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    [' 95 ', 95],
  ])('reads %j', (raw, value) => {
    expect(parseVietnameseNumber(raw)).toBe(value);
  });

  it.each(['', 'a', '1.2.3', '1,2,3', '05.123', '.5', '5,', '1.23,4', '-5', '9/16', '1 000', '1.234.56'])(
    'refuses %j',
    (raw) => {
      expect(parseVietnameseNumber(raw)).toBeNull();
    },
  );
});

describe('formatVietnameseNumber', () => {
  it.each([
    [8846, undefined, '8.846'],
    [94.81, undefined, '94,81'],
    [1183.5, undefined, '1.183,5'],
    [1183.5, 2, '1.183,50'],
    [2 / 3, 1, '0,7'],
    [-1234567, undefined, '-1.234.567'],
    [-0.001, 1, '0,0'],
    [1e-7, undefined, '0,0000001'],
    [0, undefined, '0'],
  ])('prints %d with %s decimals', (value, decimals, text) => {
    expect(formatVietnameseNumber(value, decimals)).toBe(text);
  });

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(printable, (value) => {
        expect(parseVietnameseNumber(formatVietnameseNumber(value))).toBe(value);
      }),
    );
  });

  it.each([Number.NaN, Infinity, 1e21])('throws for %d', (value) => {
    expect(() => formatVietnameseNumber(value)).toThrow(RangeError);
  });
});

describe('numberTokens', () => {
  it('tells numbers, fractions, dates and symbols apart', () => {
    expect(
      kinds(
        'Chỉ thị 28-CT/TW ngày 21/01/2019: 32/51 xã, 9/16 đạt 8.846 tỷ (94,81%), 7.611ha, tháng 8/2023, năm 2024.',
      ),
    ).toEqual([
      ...['symbol 28-CT/TW', 'date ngày 21/01/2019', 'fraction 32/51', 'fraction 9/16', 'number 8.846'],
      ...['number 94,81', 'number 7.611', 'date tháng 8/2023', 'number 2024'],
    ]);
    expect(numberTokens('32/51')[0]).toMatchObject({ values: [32, 51], start: 0, end: 5 });
    expect(numberTokens('từ 8.846 tỷ')[0]).toMatchObject({ value: 8846, start: 3, end: 8 });
  });

  it('reads ranges as two numbers', () => {
    expect(kinds('2020 - 2025, 2020-2025, 6,3 - 6,7%/năm')).toEqual(
      ['2020', '2025', '2020', '2025', '6,3', '6,7'].map((raw) => `number ${raw}`),
    );
  });

  it('takes a number and year after “số” for a document', () => {
    expect(kinds('Nghị định số 38/2013, ngày 23/4/2013; Quyết định số 5/2020; 5/2020')).toEqual([
      ...['symbol 38/2013', 'date ngày 23/4/2013', 'symbol 5/2020', 'date 5/2020'],
    ]);
  });

  it('knows a day without year after “ngày”, and a fraction elsewhere', () => {
    expect(kinds('ngày 30/4 và 30/4 hộ')).toEqual(['date 30/4', 'fraction 30/4']);
  });

  it('leaves out figures of names and outline numbers of three levels', () => {
    expect(kinds('CoVid-19, QL1A, H5N1, mục 1.2.3, 5K')).toEqual(['number 5']);
  });

  it('reads the figures around a stroke that is no fraction', () => {
    expect(kinds('95/1.2.3; 31/6/2023')).toEqual(['number 95', 'number 31', 'number 6', 'number 2023']);
  });

  it('finds every printed number in running text', () => {
    fc.assert(
      fc.property(fc.array(printable, { maxLength: 5 }), (values) => {
        const text = values.map((value) => `đạt ${formatVietnameseNumber(value)}% và`).join(' ');
        expect(numberTokens(text).map((token) => ('value' in token ? token.value : null))).toEqual(values);
      }),
    );
  });

  it('gives ordered, disjoint stretches of the text', () => {
    const unit = fc.constantFrom(
      '1',
      '20',
      '2023',
      '/',
      '.',
      ',',
      '-',
      ' ',
      'ngày ',
      'tháng ',
      'năm ',
      'CT',
      'số ',
    );
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 20 }).map((parts) => parts.join('')),
        (text) => {
          let end = 0;
          for (const token of numberTokens(text)) {
            expect(token.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(token.start, token.end)).toBe(token.raw);
            end = token.end;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
