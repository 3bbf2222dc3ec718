import { describe, expect, it } from 'vitest';
import { find, samples } from '../samples.ts';

const RECORDS = samples(
  'Mức chi cho đội viên là 4.960.000 đồng một tháng.',
  'Mức chi cho đội viên là 496.000 đồng một tháng.',
  'Vốn xây chợ là 5,2 tỷ đồng.',
);

describe('an amount that is not meant exactly', () => {
  it.each([
    ['gần 5 triệu chi cho đội viên', 'u0'],
    ['gan 5 trieu chi cho doi vien', 'u0'],
    ['khoảng 500 nghìn chi cho đội viên', 'u1'],
    ['hơn 5 tỷ xây chợ', 'u2'],
  ])('is met by one of about that size: %s', async (typed, url) => {
    expect((await find(RECORDS, typed)).urls[0]).toBe(url);
  });

  it('is met by none of another size', async () => {
    expect((await find(RECORDS, 'gần 5 tỷ xây chợ')).urls).toEqual([]);
    expect((await find(RECORDS, '5 triệu chi cho đội viên')).urls).toEqual([]);
  });
});
