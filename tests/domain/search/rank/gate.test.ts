import { describe, expect, it } from 'vitest';
import { find, samples } from '../samples.ts';

const RECORDS = samples(
  'Tỷ lệ hộ nghèo giảm còn 2%.',
  'Nước sạch cho hộ dân nông thôn.',
  'Đào tạo nghề cho lao động nông thôn ở vùng sâu.',
  'Ngân sách nhà nước bố trí hằng năm.',
);

describe('full and partial answers', () => {
  it('are told apart: what lacks a part comes after, with what it lacks', async () => {
    const { found, partial, query } = await find(RECORDS, 'đào tạo nghề lao động nông thôn miền núi');
    expect(found).toEqual([]);
    expect(partial[0]?.record).toBe(2);
    const lacks = query.slots.filter((_, i) => Math.floor((partial[0]?.lacking ?? 0) / 2 ** i) % 2 === 1);
    expect(lacks.map(({ text }) => text)).toEqual(['miền', 'núi']);
  });

  it('are partial where many words stand in a row, were the rest nowhere', async () => {
    const records = samples('Đến năm 2030, phủ nước sạch cho hộ dân nông thôn.', 'Thư viện mở cửa.');
    const { found, partial } = await find(records, 'phủ nước sạch cho hộ dân nông thôn miền núi');
    expect([found.length, partial[0]?.record]).toEqual([0, 0]);
  });

  it('are none where words only happen to be there', async () => {
    for (const query of ['giá vàng hôm nay', 'nghị quyết 999', 'a', 'vé máy bay giá rẻ']) {
      const { found, partial } = await find(RECORDS, query);
      expect([found, partial], query).toEqual([[], []]);
    }
  });

  it('are none where one of a few keywords is lacking, and are offered as near', async () => {
    const { found, partial, near } = await find(RECORDS, 'đào tạo nghề hàn');
    expect([found, partial]).toEqual([[], []]);
    expect(near[0]?.record).toBe(2);
  });

  it('are none where a whole name of several keywords is lacking', async () => {
    const records = samples(
      'Thẻ thư viện phát tại xã; thợ nghề mộc họp hằng tháng, do tổ trưởng cấp giấy mời; phòng lao động báo tin.',
      'Người nước ngoài thăm làng.',
    );
    const { found, partial } = await find(records, 'cấp thẻ lao động người nước ngoài');
    expect([found, partial]).toEqual([[], []]);
  });

  it('are none where what lacks two things stands under nothing that is asked', async () => {
    const records = samples(
      'Nhà trường mời bác sĩ dạy nghề cho học sinh, rồi cấp thẻ thư viện.',
      'Thư viện mở cửa.',
      'Bác sĩ khám ở trạm.',
    );
    const { found, partial } = await find(records, 'bác sĩ nào cấp thẻ bơi lặn');
    expect([found, partial]).toEqual([[], []]);
  });

  it('are none where nothing says the amount that is asked', async () => {
    const records = samples('Người trẻ vào đội cứu hỏa.', 'Thư viện mở cửa.');
    expect((await find(records, 'vào đội cứu hỏa mấy năm')).urls).toEqual([]);
  });

  it('are full for the symbol of a document, whatever stands about it', async () => {
    const records = samples(
      'Theo Chỉ thị số 10-CT/TU, ngày 15/6/2030 của tỉnh, không uống rượu.',
      'Nước sạch.',
    );
    expect((await find(records, 'chi thi 10-CT/TU')).urls).toEqual(['u0']);
  });

  it('do not take scattered syllables for a word', async () => {
    expect((await find(RECORDS, 'nuoc sach')).urls).toEqual(['u1']);
  });
});
