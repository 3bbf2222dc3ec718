import { expect, it } from 'vitest';
import { gazetteTitle } from '#import/metadata/gazette-title.ts';

it('reads number and day before the subject, whoever issues and however the lines break', () => {
  const want = { number: '12/2004/QĐ-TTg', date: '2004-06-25', subject: 'VỀ VIỆC MỞ CHỢ PHIÊN' };
  expect(
    gazetteTitle([
      'CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 12/2004/QĐ-TTG',
      'NGÀY 25 THÁNG 6 NĂM 2004 VỀ VIỆC',
      'MỞ CHỢ PHIÊN',
    ]),
  ).toEqual(want);
  expect(gazetteTitle(['số 12/2004/QĐ-TTg ngày 25/6/2004', 'VỀ VIỆC MỞ CHỢ PHIÊN'])).toEqual(want);
});

it('takes no number of another document that the subject names', () => {
  expect(gazetteTitle(['VỀ VIỆC SỬA ĐỔI QUYẾT ĐỊNH SỐ 12/2004/QĐ-TTG NGÀY 25 THÁNG 6 NĂM 2004'])).toBeNull();
  expect(
    gazetteTitle(['CỦA BAN THƯỜNG VỤ VỀ THỰC HIỆN CHỈ THỊ SỐ 12-CT/TW NGÀY 25 THÁNG 6 NĂM 2004']),
  ).toBeNull();
  expect(gazetteTitle(['phát triển chợ nông thôn năm 2032'])).toBeNull();
});
