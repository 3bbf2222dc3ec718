import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetricNames } from '#domain/target/extract/metric-match.ts';
import { aimsOf } from '#domain/target/reading/aims.ts';
import { readSentence } from '#domain/target/reading/read.ts';
import { sentencesOf } from '#domain/target/words/sentence.ts';

const METRICS = [
  { key: 'xa-ntm', name: 'Xã nông thôn mới', aliases: ['xã đạt chuẩn nông thôn mới'] },
  { key: 'xa-ntm-nang-cao', name: 'Xã nông thôn mới nâng cao', aliases: [] },
  { key: 'ho-ngheo', name: 'Tỷ lệ hộ nghèo', aliases: ['hộ nghèo'] },
  { key: 'giam-ngheo', name: 'Giảm tỷ lệ hộ nghèo', aliases: [] },
  { key: 'nuoc-sach', name: 'Nước sạch nông thôn', aliases: ['dân số nông thôn sử dụng nước sạch'] },
];

const LISTED = { section: 'targets', isListed: true, isRule: false, year: null } as const;

/** The measures of an item of a list of targets. */
const parseMeasures = (quote: string, metrics: MetricNames) =>
  sentencesOf(quote).flatMap(({ text }) =>
    aimsOf({ reading: readSentence(text, LISTED, metrics), place: LISTED }, metrics).map(
      ({ measure }) => measure,
    ),
  );

/** comparator, value or range, unit key of each measure. */
const read = (quote: string) =>
  parseMeasures(quote, METRICS).map(({ comparator, value, from, to, standardUnit }) =>
    [comparator, value ?? (from === undefined ? '' : `${from}..${to ?? ''}`), standardUnit ?? '']
      .join(' ')
      .trim(),
  );
const first = (quote: string) => parseMeasures(quote, METRICS)[0];

describe('the measures of a target', () => {
  it('are several in one item, each with comparator, value and unit', () => {
    expect(read('Tỉ lệ hộ nghèo duy trì dưới 4%, hộ cận nghèo dưới 5% (theo chuẩn mới).')).toEqual([
      '< 4 phan-tram',
      '< 5 phan-tram',
    ]);
    expect(read('Thu nội địa đạt 114,01 tỷ đồng, thu thuế 108,31 tỷ đồng.')).toEqual([
      '= 114.01 ty-dong',
      '= 108.31 ty-dong',
    ]);
    expect(read('Giữ vững 02 thị trấn văn minh và 08 xã văn hóa; xây dựng 99,2% ấp văn hóa.')).toEqual([
      'giu-vung 2 thi-tran',
      'giu-vung 8 xa',
      '= 99.2 phan-tram',
    ]);
  });

  it('compare as the words say', () => {
    for (const [quote, comparison] of [
      ['Thu ngân sách đạt 707 tỉ đồng trở lên.', '>='],
      ['Tỷ lệ đạt từ 95%.', '>='],
      ['Tổ chức ít nhất 02 cuộc kiểm tra.', '>='],
      ['Tỷ lệ xã đạt trên 75% tổng số xã.', '>'],
      ['Tỷ lệ thất nghiệp không quá 3%.', '<='],
      ['Tỷ lệ mắc dưới 11%.', '<'],
      ['Tăng trưởng từ 6,3 - 6,7%/năm.', 'khoang'],
      ['Tuyển quân đạt 100% chỉ tiêu trên giao.', 'duoc-giao'],
      ['Kết nạp đảng viên đạt chỉ tiêu tỉnh giao.', 'duoc-giao'],
      ['Chỉ số cải cách hành chính ở tốp đầu các huyện.', 'xep-hang'],
      ['Giảm tỷ trọng khu vực I.', 'huong'],
      ['Đại hội đúng tiến độ.', 'dinh-tinh'],
    ] as const) {
      expect(first(quote)?.comparator, quote).toBe(comparison);
    }
  });

  it('take no year, age, duration or base of a rate for a value', () => {
    expect(read('Số bác sĩ trên 10.000 dân đến năm 2035 là 12.')).toEqual(['= 12 bac-si']);
    expect(read('Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng dưới 11%.')).toEqual(['< 11 phan-tram']);
    expect(read('Số doanh nghiệp mới (5 năm) là 1.000 doanh nghiệp.')).toEqual(['= 1000 doanh-nghiep']);
    expect(read('Tổng giá trị sản xuất (giá so sánh 2010) đạt 8.846 tỷ đồng.')).toEqual(['= 8846 ty-dong']);
  });

  it('keep the year they are due and the base they start from', () => {
    expect(first('Đến năm 2035 tỷ lệ trường chuẩn đạt 70%.')?.deadline).toEqual({ year: 2035 });
    expect(first('Tỷ lệ tham gia tăng từ 61,6% năm 2030 lên 84,5%.')).toMatchObject({
      value: 84.5,
      baseline: { value: 61.6, year: 2030 },
    });
  });

  it('never turn an unclear unit into another', () => {
    const measure = first('Tỷ lệ tăng dân số tự nhiên 6,4%o.');
    expect(measure).toMatchObject({ value: 6.4, unit: '%o', standardUnit: null });
    expect(measure?.unitDoubt).toContain('%o');
  });

  it('say of which kind they are where the words tell', () => {
    expect(first('Tốc độ tăng trưởng bình quân 7%/năm.')?.kind).toBe('tang-bq');
    expect(first('Tỷ lệ hộ nghèo giảm từ 1,8% trở lên.')).toMatchObject({
      kind: 'chua-ro',
      direction: 'giam',
      metric: 'giam-ngheo',
    });
    expect(first('Số lao động được tạo việc làm trong 5 năm là 900 lao động.')?.kind).toBe('luy-ke');
    expect(first('Tỷ lệ bao phủ đạt 95%.')?.kind).toBe('muc');
  });

  it('propose the indicator whose name says most, and none in doubt', () => {
    expect(first('Có 50% xã đạt chuẩn nông thôn mới nâng cao.')?.metric).toBe('xa-ntm-nang-cao');
    expect(first('Tỷ lệ dân số nông thôn sử dụng nước sạch 85%.')?.metric).toBe('nuoc-sach');
    expect(first('Diện tích rừng 10 ha.')?.metric).toBeNull();
  });

  it('name what is shared by several values', () => {
    const names = parseMeasures('Tỉ lệ huy động: Tiểu học 99%; Trung học cơ sở 98%.', []).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['Tỉ lệ huy động: Tiểu học', 'Tỉ lệ huy động: Trung học cơ sở']);
  });

  it('are read from any words without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (quote) => {
        for (const { value } of parseMeasures(quote, METRICS).map((measure) => ({ value: measure.value })))
          expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
