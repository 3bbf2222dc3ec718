import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetricNames } from '#domain/target/extract/metric-match.ts';
import { aimsOf } from '#domain/target/reading/aims.ts';
import { readSentence } from '#domain/target/reading/read.ts';
import { sentencesOf } from '#domain/target/words/sentence.ts';

const METRICS = [
  { khoa: 'xa-ntm', ten: 'Xã nông thôn mới', tenKhac: ['xã đạt chuẩn nông thôn mới'] },
  { khoa: 'xa-ntm-nang-cao', ten: 'Xã nông thôn mới nâng cao', tenKhac: [] },
  { khoa: 'ho-ngheo', ten: 'Tỷ lệ hộ nghèo', tenKhac: ['hộ nghèo'] },
  { khoa: 'giam-ngheo', ten: 'Giảm tỷ lệ hộ nghèo', tenKhac: [] },
  { khoa: 'nuoc-sach', ten: 'Nước sạch nông thôn', tenKhac: ['dân số nông thôn sử dụng nước sạch'] },
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
  parseMeasures(quote, METRICS).map(({ soSanh, giaTri, tu, den, donViChuan }) =>
    [soSanh, giaTri ?? (tu === undefined ? '' : `${tu}..${den ?? ''}`), donViChuan ?? ''].join(' ').trim(),
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
      expect(first(quote)?.soSanh, quote).toBe(comparison);
    }
  });

  it('take no year, age, duration or base of a rate for a value', () => {
    expect(read('Số bác sĩ trên 10.000 dân đến năm 2035 là 12.')).toEqual(['= 12 bac-si']);
    expect(read('Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng dưới 11%.')).toEqual(['< 11 phan-tram']);
    expect(read('Số doanh nghiệp mới (5 năm) là 1.000 doanh nghiệp.')).toEqual(['= 1000 doanh-nghiep']);
    expect(read('Tổng giá trị sản xuất (giá so sánh 2010) đạt 8.846 tỷ đồng.')).toEqual(['= 8846 ty-dong']);
  });

  it('keep the year they are due and the base they start from', () => {
    expect(first('Đến năm 2035 tỷ lệ trường chuẩn đạt 70%.')?.moc).toEqual({ nam: 2035 });
    expect(first('Tỷ lệ tham gia tăng từ 61,6% năm 2030 lên 84,5%.')).toMatchObject({
      giaTri: 84.5,
      goc: { giaTri: 61.6, nam: 2030 },
    });
  });

  it('never turn an unclear unit into another', () => {
    const measure = first('Tỷ lệ tăng dân số tự nhiên 6,4%o.');
    expect(measure).toMatchObject({ giaTri: 6.4, donVi: '%o', donViChuan: null });
    expect(measure?.coDonVi).toContain('%o');
  });

  it('say of which kind they are where the words tell', () => {
    expect(first('Tốc độ tăng trưởng bình quân 7%/năm.')?.loaiDo).toBe('tang-bq');
    expect(first('Tỷ lệ hộ nghèo giảm từ 1,8% trở lên.')).toMatchObject({
      loaiDo: 'chua-ro',
      huong: 'giam',
      chiSo: 'giam-ngheo',
    });
    expect(first('Số lao động được tạo việc làm trong 5 năm là 900 lao động.')?.loaiDo).toBe('luy-ke');
    expect(first('Tỷ lệ bao phủ đạt 95%.')?.loaiDo).toBe('muc');
  });

  it('propose the indicator whose name says most, and none in doubt', () => {
    expect(first('Có 50% xã đạt chuẩn nông thôn mới nâng cao.')?.chiSo).toBe('xa-ntm-nang-cao');
    expect(first('Tỷ lệ dân số nông thôn sử dụng nước sạch 85%.')?.chiSo).toBe('nuoc-sach');
    expect(first('Diện tích rừng 10 ha.')?.chiSo).toBeNull();
  });

  it('name what is shared by several values', () => {
    const names = parseMeasures('Tỉ lệ huy động: Tiểu học 99%; Trung học cơ sở 98%.', []).map(
      ({ ten }) => ten,
    );
    expect(names).toEqual(['Tỉ lệ huy động: Tiểu học', 'Tỉ lệ huy động: Trung học cơ sở']);
  });

  it('are read from any words without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (quote) => {
        for (const { value } of parseMeasures(quote, METRICS).map((measure) => ({ value: measure.giaTri })))
          expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
