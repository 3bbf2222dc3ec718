import { describe, expect, it } from 'vitest';
import { cascadeOf } from '#domain/target/cascade.ts';
import { measureFrom } from '#domain/target/target.ts';

const PLACES: Readonly<Record<string, string[]>> = {
  huyen: ['huyen', 'tinh'],
  'huyen-khac': ['huyen-khac', 'tinh-khac'],
  tinh: ['tinh'],
};

function item(place: string | null, value: number, fields: object = {}) {
  const measure = measureFrom({
    name: 'x',
    metric: 'x',
    scope: { place },
    comparator: '=',
    value,
    unit: '%',
    standardUnit: 'phan-tram',
    kind: 'muc',
    ...fields,
  });
  return { measure, period: { from: 2020, to: 2025 } };
}
const placesOf = ({ measure }: ReturnType<typeof item>) => PLACES[measure.scope.place ?? ''] ?? [];

describe('cascadeOf', () => {
  it('sets a district under its own province only', () => {
    const [province, district] = [item('tinh', 95), item('huyen', 94.81)];
    const items = [item('huyen-khac', 90), district, province, item(null, 1)];
    expect(cascadeOf(items, placesOf)).toEqual([{ upper: province, lower: district, reason: null }]);
  });

  it('says why a step cannot be compared', () => {
    const steps = cascadeOf(
      [item('tinh', 11), item('huyen', 11, { standardUnit: null, unitDoubt: 'không rõ %o' })],
      placesOf,
    );
    expect(steps.map(({ reason }) => reason)).toEqual(['không rõ %o']);
  });
});
