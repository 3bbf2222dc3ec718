import { describe, expect, it } from 'vitest';
import { compareMeasures, type PlacedMeasure, whyApart } from '#domain/target/comparison.ts';
import { measureSchema } from '#domain/target/target.ts';

const TERM = { tu: 2020, den: 2025 };

function measure(fields: object, period: PlacedMeasure['period'] = TERM): PlacedMeasure {
  const base = {
    ten: 'x',
    chiSo: 'x',
    phamVi: { diaBan: null },
    soSanh: '=',
    giaTri: 1,
    donVi: '%',
    donViChuan: 'phan-tram',
    loaiDo: 'muc',
  };
  return { measure: measureSchema.parse({ ...base, ...fields }), period };
}

describe('compareMeasures', () => {
  it('puts levels side by side where the years of the documents meet', () => {
    const items = [measure({ giaTri: 95 }), measure({ giaTri: 94.81 }, { tu: 2024, den: 2024 })];
    expect(compareMeasures(items)).toEqual({
      groups: [{ unit: 'phan-tram', kind: 'muc', items }],
      apart: [],
    });
  });

  it('shows the only measure of a metric by itself', () => {
    expect(compareMeasures([measure({})]).groups).toHaveLength(1);
  });

  it('keeps measures of different kinds apart and says so', () => {
    const { groups, apart } = compareMeasures([measure({ loaiDo: 'tang-bq' }), measure({ loaiDo: 'muc' })]);
    expect(groups).toEqual([]);
    expect(apart.map(({ reason }) => reason)).toEqual([
      'đại lượng khác loại (mức tăng, giảm bình quân mỗi năm với mức đạt tại một thời điểm)',
      'đại lượng khác loại (mức đạt tại một thời điểm với mức tăng, giảm bình quân mỗi năm)',
    ]);
  });

  it('keeps apart what the source does not make clear', () => {
    const unclear = measure({ loaiDo: 'chua-ro' });
    const flagged = measure({ donVi: '%o', donViChuan: null, coDonVi: '%o: không rõ phần nghìn' });
    const words = measure({ soSanh: 'dinh-tinh', giaTri: undefined });
    const { apart } = compareMeasures([unclear, flagged, words, measure({})]);
    expect(apart.map(({ reason }) => reason).slice(0, 3)).toEqual([
      'văn bản không nói rõ cách tính (mức, mức tăng giảm hay số điểm)',
      '%o: không rõ phần nghìn',
      'văn bản không nêu con số',
    ]);
  });
});

describe('populations', () => {
  const of = (doiTuong?: string) => measure({ phamVi: { diaBan: null, doiTuong } });

  it('must be the same where both are named, however they are joined', () => {
    expect(whyApart(of('dân số thành thị'), of('Dân số ở thành thị'))).toBeNull();
    expect(whyApart(of('tiểu học'), of('mẫu giáo'))).toBe('đối tượng đo khác (tiểu học với mẫu giáo)');
    expect(whyApart(of('dân số nông thôn'), of())).toBeNull();
  });

  it('keep measures apart that each may stand beside a third', () => {
    const { groups } = compareMeasures([of('tiểu học'), of(), of('mẫu giáo')]);
    expect(groups.map(({ items }) => items.length)).toEqual([2]);
  });
});

describe('whyApart', () => {
  it('finds no reason between comparable measures', () => {
    expect(whyApart(measure({}), measure({}))).toBeNull();
  });

  it('names units as printed', () => {
    const people = measure({ donVi: 'người', donViChuan: 'nguoi' });
    expect(whyApart(measure({}), people)).toBe('đơn vị khác (% với người)');
  });

  it('compares sums over a period only where they cover the same years', () => {
    const sum = (moc: object) => measure({ loaiDo: 'luy-ke', moc });
    expect(whyApart(sum({ tu: 2020, den: 2025 }), sum({ tu: 2020, den: 2025 }))).toBeNull();
    expect(whyApart(sum({ tu: 2020, den: 2025 }), sum({ tu: 2024, den: 2024 }))).toBe(
      'thời hạn khác (2020 – 2025 với 2024)',
    );
  });

  it('refuses levels of periods that do not meet', () => {
    const later = measure({}, { tu: 2026, den: 2030 });
    expect(whyApart(measure({}), later)).toBe('thời hạn khác (2020 – 2025 với 2026 – 2030)');
  });
});
