import { describe, expect, it } from 'vitest';
import { compareMeasures, type PlacedMeasure, whyApart } from '#domain/target/comparison.ts';
import { measureFrom } from '#domain/target/target.ts';

const TERM = { from: 2020, to: 2025 };

function measure(fields: object, period: PlacedMeasure['period'] = TERM): PlacedMeasure {
  const base = {
    name: 'x',
    metric: 'x',
    scope: { place: null },
    comparator: '=',
    value: 1,
    unit: '%',
    standardUnit: 'phan-tram',
    kind: 'muc',
  };
  return { measure: measureFrom({ ...base, ...fields }), period };
}

describe('compareMeasures', () => {
  it('puts levels side by side where the years of the documents meet', () => {
    const items = [measure({ value: 95 }), measure({ value: 94.81 }, { from: 2024, to: 2024 })];
    expect(compareMeasures(items)).toEqual({
      groups: [{ unit: 'phan-tram', kind: 'muc', items }],
      apart: [],
    });
  });

  it('shows the only measure of a metric by itself', () => {
    expect(compareMeasures([measure({})]).groups).toHaveLength(1);
  });

  it('keeps measures of different kinds apart and says so', () => {
    const { groups, apart } = compareMeasures([measure({ kind: 'tang-bq' }), measure({ kind: 'muc' })]);
    expect(groups).toEqual([]);
    expect(apart.map(({ reason }) => reason)).toEqual([
      'tính theo cách khác nhau (mức tăng, giảm bình quân mỗi năm với mức đạt tại một thời điểm)',
      'tính theo cách khác nhau (mức đạt tại một thời điểm với mức tăng, giảm bình quân mỗi năm)',
    ]);
  });

  it('keeps apart what the source does not make clear', () => {
    const unclear = measure({ kind: 'chua-ro' });
    const flagged = measure({ unit: '%o', standardUnit: null, unitDoubt: '%o: không rõ phần nghìn' });
    const words = measure({ comparator: 'dinh-tinh', value: undefined });
    const { apart } = compareMeasures([unclear, flagged, words, measure({})]);
    expect(apart.map(({ reason }) => reason).slice(0, 3)).toEqual([
      'văn bản không nói rõ cách tính (mức, mức tăng giảm hay số điểm)',
      '%o: không rõ phần nghìn',
      'văn bản không nêu con số',
    ]);
  });
});

describe('populations', () => {
  const of = (group?: string) => measure({ scope: { place: null, group } });

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
    const people = measure({ unit: 'người', standardUnit: 'nguoi' });
    expect(whyApart(measure({}), people)).toBe('đơn vị khác (% với người)');
  });

  it('compares sums over a period only where they cover the same years', () => {
    const sum = (deadline: object) => measure({ kind: 'luy-ke', deadline });
    expect(whyApart(sum({ from: 2020, to: 2025 }), sum({ from: 2020, to: 2025 }))).toBeNull();
    expect(whyApart(sum({ from: 2020, to: 2025 }), sum({ from: 2024, to: 2024 }))).toBe(
      'thời hạn khác (2020 – 2025 với 2024)',
    );
  });

  it('refuses levels of periods that do not meet', () => {
    const later = measure({}, { from: 2026, to: 2030 });
    expect(whyApart(measure({}), later)).toBe('thời hạn khác (2020 – 2025 với 2026 – 2030)');
  });
});
