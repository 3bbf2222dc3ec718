import { describe, expect, it } from 'vitest';
import { resultMisfit } from '#domain/target/result-fit.ts';
import { measureFrom } from '#domain/target/target.ts';

const measure = (fields: object, results: readonly object[] = []) =>
  measureFrom({
    name: 'Giải quyết việc làm',
    metric: null,
    scope: { place: null },
    comparator: '=',
    value: 75,
    unit: 'lao động',
    standardUnit: 'lao-dong',
    kind: 'luy-ke',
    results,
    ...fields,
  });
const result = (fields: object) => {
  const [read] = measure({}, [
    { value: 90, unit: 'lao động', time: 2030, quote: 'Đạt 90 lao động.', eid: 'p_1', ...fields },
  ]).results;
  if (!read) throw new Error('no result');
  return read;
};
const TERM = { from: 2030, to: 2035 };

describe('a result beside a target', () => {
  it('of the year in which the term begins is one of the term before', () => {
    expect(resultMisfit(measure({}), result({}), TERM)?.kind).toBe('ky-truoc');
    expect(resultMisfit(measure({}), result({ time: 2032 }), TERM)).toBeNull();
    expect(
      resultMisfit(measure({ deadline: { year: 2031 } }), result({ time: 2031 }), { from: 2031, to: 2031 }),
    ).toBeNull();
  });

  it('is of another kind where a level stands beside a change, or units differ', () => {
    const fall = measure({ direction: 'giam', unit: '%', standardUnit: 'phan-tram', kind: 'tang-bq' });
    const level = result({ unit: '%', value: 3, time: 2032, quote: 'Tỷ lệ hộ nghèo còn 3%.' });
    expect(resultMisfit(fall, level, TERM)).toMatchObject({ kind: 'khac-loai' });
    expect(resultMisfit(fall, { ...level, quote: 'Tỷ lệ hộ nghèo giảm 3%.' }, TERM)).toBeNull();
    expect(resultMisfit(measure({}), result({ unit: '%', time: 2032 }), TERM)?.reason).toContain(
      'đơn vị khác',
    );
  });

  it('has the same unit where the same words are printed, or both are changes by the year', () => {
    const units = measure({ unit: 'đơn vị cấp huyện', standardUnit: 'don-vi' });
    const three = result({ unit: 'đơn vị cấp huyện', value: 3, time: 2032, quote: 'Có 3 đơn vị.' });
    expect(resultMisfit(units, three, TERM)).toBeNull();
    const fall = measure({ direction: 'giam', unit: '%', standardUnit: 'phan-tram', kind: 'tang-bq' });
    const yearly = result({ unit: '%/năm', value: 2, time: 2032, quote: 'Giảm bình quân 2%/năm.' });
    expect(resultMisfit(fall, yearly, TERM)).toBeNull();
    expect(resultMisfit(measure({ unit: '%', standardUnit: 'phan-tram' }), yearly, TERM)?.kind).toBe(
      'khac-loai',
    );
  });
});
