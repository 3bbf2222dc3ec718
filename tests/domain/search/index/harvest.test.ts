import { describe, expect, it } from 'vitest';
import { harvestAbbreviations } from '#domain/search/index/harvest.ts';

const harvested = (...texts: string[]) =>
  Object.fromEntries(harvestAbbreviations(texts).map(({ written, full }) => [written, full]));

describe('abbreviations that texts define', () => {
  it('are the words before the brackets whose first letters they are', () => {
    expect(harvested('Chương trình mục tiêu quốc gia (MTQG) của tỉnh.')).toEqual({
      MTQG: 'mục tiêu quốc gia',
    });
    expect(harvested('Quỹ hỗ trợ phụ nữ (sau đây gọi tắt là HTPN).')).toEqual({ HTPN: 'hỗ trợ phụ nữ' });
    expect(harvested('Sở khoa học và công nghệ (KHCN)')).toEqual({ KHCN: 'khoa học và công nghệ' });
  });

  it('are none where the letters are others', () => {
    expect(harvested('Chánh Văn phòng (VP)', 'Lưu: (VT)', 'phụ lục (IV)', 'Ủy ban xã (UBND)')).toEqual({
      VP: 'văn phòng',
    });
  });

  it('keep the commonest of several meanings', () => {
    expect(harvested('ban tổ chức (BTC)', 'bộ tài chính (BTC)', 'bộ tài chính (BTC)')).toEqual({
      BTC: 'bộ tài chính',
    });
  });
});
