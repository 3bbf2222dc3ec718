import { describe, expect, it } from 'vitest';
import { matchMetric } from '#domain/target/extract/metric-match.ts';

const METRICS = [
  {
    key: 'tang-truong',
    name: 'Tốc độ tăng trưởng kinh tế',
    aliases: ['tăng trưởng kinh tế'],
    unit: 'phan-tram-nam',
  },
  { key: 'gtsx', name: 'Giá trị sản xuất', aliases: [], unit: 'ty-dong' },
  { key: 'ho-ngheo', name: 'Tỷ lệ hộ nghèo', aliases: ['hộ nghèo'], unit: 'phan-tram' },
  { key: 'viec-lam', name: 'Giải quyết việc làm', aliases: ['tạo việc làm'], unit: 'lao-dong' },
  { key: 'giuong', name: 'Giường bệnh', aliases: [], unit: 'giuong' },
  { key: 'xa-ntm', name: 'Xã nông thôn mới', aliases: ['xã đạt chuẩn nông thôn mới'], unit: null },
];
const SHARE = { unit: 'phan-tram', isRelative: false };

describe('the indicator of a target', () => {
  it('is named by the head of its words, whatever measures, verbs and people stand before it', () => {
    expect(matchMetric('Phấn đấu tỷ lệ hộ nghèo đa chiều', METRICS)).toBe('ho-ngheo');
    expect(matchMetric('Giải quyết việc làm mới cho lao động', METRICS)).toBe('viec-lam');
    expect(matchMetric('Đóng góp của năng suất vào tăng trưởng kinh tế', METRICS)).toBeNull();
    expect(matchMetric('Thôn thuộc xã đạt chuẩn nông thôn mới', METRICS)).toBeNull();
  });

  it('is not put together from words that stand far apart, in another order, or on both sides of "và"', () => {
    expect(matchMetric('Xã đang xây dựng nông thôn mới', METRICS)).toBe('xa-ntm');
    expect(matchMetric('Giá của sản phẩm và trị giá xuất khẩu', METRICS)).toBeNull();
    expect(matchMetric('Xã, phường có nhà văn hóa nông thôn mới', METRICS)).toBeNull();
  });

  it('is not that of a narrower group or of what is done for those counted', () => {
    expect(matchMetric('Hộ nghèo được hỗ trợ nhà ở', METRICS)).toBeNull();
    expect(matchMetric('Hộ nghèo dân tộc thiểu số', METRICS)).toBeNull();
  });

  it('has its unit: a share is no count and no money, unless it says by how much those change', () => {
    expect(matchMetric('Giường bệnh tại trạm', METRICS, SHARE)).toBeNull();
    expect(matchMetric('Giường bệnh tại trạm', METRICS, { unit: 'giuong', isRelative: false })).toBe(
      'giuong',
    );
    expect(matchMetric('Giá trị sản xuất', METRICS, SHARE)).toBeNull();
    expect(matchMetric('Giá trị sản xuất', METRICS, { unit: 'phan-tram', isRelative: true })).toBe('gtsx');
    expect(matchMetric('Giải quyết việc làm', METRICS, { unit: 'nguoi', isRelative: false })).toBe(
      'viec-lam',
    );
  });
});
