import { describe, expect, it } from 'vitest';
import { cascadeOf } from '#domain/target/cascade.ts';
import { measureSchema } from '#domain/target/target.ts';

const PLACES: Readonly<Record<string, string[]>> = {
  huyen: ['huyen', 'tinh'],
  'huyen-khac': ['huyen-khac', 'tinh-khac'],
  tinh: ['tinh'],
};

function item(diaBan: string | null, giaTri: number, fields: object = {}) {
  const measure = measureSchema.parse({
    ten: 'x',
    chiSo: 'x',
    phamVi: { diaBan },
    soSanh: '=',
    giaTri,
    donVi: '%',
    donViChuan: 'phan-tram',
    loaiDo: 'muc',
    ...fields,
  });
  return { measure, period: { tu: 2020, den: 2025 } };
}
const placesOf = ({ measure }: ReturnType<typeof item>) => PLACES[measure.phamVi.diaBan ?? ''] ?? [];

describe('cascadeOf', () => {
  it('sets a district under its own province only', () => {
    const [province, district] = [item('tinh', 95), item('huyen', 94.81)];
    const items = [item('huyen-khac', 90), district, province, item(null, 1)];
    expect(cascadeOf(items, placesOf)).toEqual([{ upper: province, lower: district, reason: null }]);
  });

  it('says why a step cannot be compared', () => {
    const steps = cascadeOf(
      [item('tinh', 11), item('huyen', 11, { donViChuan: null, coDonVi: 'không rõ %o' })],
      placesOf,
    );
    expect(steps.map(({ reason }) => reason)).toEqual(['không rõ %o']);
  });
});
