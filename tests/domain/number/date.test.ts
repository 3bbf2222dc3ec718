import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, formatVietnameseDate, parseVietnameseDate, termIn } from '#domain/number/date.ts';

const isoDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('parseVietnameseDate', () => {
  it.each([
    ['12/9/2023', '2023-09-12', 'day'],
    ['ngày 15 tháng 6 năm 2016', '2016-06-15', 'day'],
    ['Ngày 01/6/2022', '2022-06-01', 'day'],
    ['12.9.2023', '2023-09-12', 'day'],
    ['12-9-2023', '2023-09-12', 'day'],
    ['ngày 15/6 năm 2016', '2016-06-15', 'day'],
    ['29/02/2024', '2024-02-29', 'day'],
    ['tháng 8/2023', '2023-08', 'month'],
    ['tháng 8 năm 2023', '2023-08', 'month'],
    ['8/2023', '2023-08', 'month'],
    ['năm 2024', '2024', 'year'],
    ['2024', '2024', 'year'],
  ])('reads %s', (text, iso, precision) => {
    expect(parseVietnameseDate(text)).toEqual({ iso, precision });
  });

  it.each([
    '31/6/2023',
    '29/02/2023',
    '0/5/2023',
    '12/13/2023',
    'tháng 13/2023',
    '12/9-2023',
    '12/9/23',
    'ngày 30/4',
    '',
    'x 12/9/2023',
  ])('refuses %j', (text) => {
    expect(parseVietnameseDate(text)).toBeNull();
  });
});

describe('formatVietnameseDate', () => {
  it.each([
    ['2023-09-12', '12/9/2023', 'ngày 12 tháng 9 năm 2023'],
    ['2021-02-02', '02/02/2021', 'ngày 02 tháng 02 năm 2021'],
    ['2009-12-08', '08/12/2009', 'ngày 08 tháng 12 năm 2009'],
    ['2023-08', '8/2023', 'tháng 8 năm 2023'],
    ['2024', '2024', 'năm 2024'],
  ])('prints %s', (iso, short, long) => {
    expect(formatVietnameseDate(iso)).toBe(short);
    expect(formatVietnameseDate(iso, 'long')).toBe(long);
  });

  it('is read back as the same date at every precision and in both styles', () => {
    fc.assert(
      fc.property(
        isoDay,
        fc.constantFrom(4, 7, 10),
        fc.constantFrom('short', 'long'),
        (day, length, style) => {
          const iso = day.slice(0, length);
          expect(parseVietnameseDate(formatVietnameseDate(iso, style))?.iso).toBe(iso);
        },
      ),
    );
  });

  it.each(['', '2023-02-30', '2023-13', '12/9/2023'])('throws for %j', (iso) => {
    expect(() => formatVietnameseDate(iso)).toThrow(RangeError);
  });
});

describe('datesIn', () => {
  it('finds dates with their offsets', () => {
    const text = 'Chợ Mới, ngày 12 tháng 9 năm 2023; từ 01/5/2023 đến tháng 8/2023, lễ 2/9, năm 2024';
    const found = datesIn(text);
    expect(found.map((span) => [span.raw, span.date?.iso ?? null])).toEqual([
      ['ngày 12 tháng 9 năm 2023', '2023-09-12'],
      ['01/5/2023', '2023-05-01'],
      ['tháng 8/2023', '2023-08'],
      ['2/9', null],
    ]);
    for (const span of found) expect(text.slice(span.start, span.end)).toBe(span.raw);
  });

  it('leaves impossible days, fractions and document numbers alone', () => {
    expect(datesIn('31/6/2023, 9/16 xã, số 5/2020, 22/2019/NQ-HĐND')).toEqual([]);
  });
});

describe('termIn', () => {
  it.each([
    'nhiệm kỳ 2020 - 2025',
    'Nhiệm kỳ 2020–2025',
    'NHIỆM KỲ 2020-2025',
    'lần thứ XII, nhiệm kì 2020 -2025 của',
  ])('reads %s', (text) => {
    expect(termIn(text)).toMatchObject({ from: 2020, to: 2025 });
  });

  it.each(['giai đoạn 2020 - 2025', 'nhiệm kỳ 2025 - 2020', 'nhiệm kỳ qua', ''])(
    'finds none in %j',
    (text) => {
      expect(termIn(text)).toBeNull();
    },
  );
});
