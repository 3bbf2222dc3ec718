import { describe, expect, it } from 'vitest';
import { amountAt } from '#domain/search/query/quantity.ts';
import { tokenize } from '#domain/search/index/token.ts';
import { find, samples } from '../samples.ts';

/** The ways an amount at the start of a text is looked up, as words. */
function forms(text: string): string[] {
  const found = amountAt(text, tokenize(text), 0);
  return (found?.phrases ?? []).map(({ words }) => words.map(({ key }) => key).join(' '));
}

describe('an amount in a query', () => {
  it('is looked up in figures and with the words of scale', () => {
    expect(forms('160 nghìn')).toEqual(expect.arrayContaining(['160000', '160 nghin', '160 ngan']));
    expect(forms('650k')).toContain('650000');
    expect(forms('300tr')).toEqual(expect.arrayContaining(['300000000', '300 trieu']));
    expect(forms('2,34 triệu')).toEqual(expect.arrayContaining(['2340000', '2,34 trieu']));
    expect(forms('10 nghìn tỷ')).toEqual(expect.arrayContaining(['10 nghin ti', '10000 ti']));
    expect(forms('1 triệu rưỡi')).toContain('1500000');
    expect(forms('75.000')).toContain('75 nghin');
  });

  it('of a share of 100 needs no word for it', () => {
    for (const typed of ['45 phần trăm', '45%', '45 phan tram']) expect(forms(typed)).toContain('45');
    expect(forms('chín mươi tám phần trăm')).toContain('98');
  });

  it('of tonnes may be printed in kilograms', () => {
    expect(forms('3,5 tấn')).toEqual(['3,5 tan', '3500 kg']);
  });

  it('is no more than a number in years, small numbers and words that count nothing', () => {
    for (const typed of ['2025', '18', 'năm học', 'ba tri', 'hai bà trưng']) expect(forms(typed)).toEqual([]);
  });

  it('finds what is printed otherwise, on either side of what it counts', async () => {
    const records = samples(
      'Hỗ trợ 160.000 đồng cho trẻ mầm non.',
      'Trẻ mầm non đến lớp.',
      'Thu 160 tỷ đồng.',
    );
    for (const query of ['160 nghìn trẻ mầm non', 'trẻ mầm non 160 nghìn'])
      expect((await find(records, query)).urls[0]).toBe('u0');
  });
});
