import { describe, expect, it } from 'vitest';
import { resultMisfit } from '#domain/target/result-fit.ts';
import { measureSchema, resultSchema } from '#domain/target/target.ts';

const measure = (fields: object) =>
  measureSchema.parse({
    ten: 'Giải quyết việc làm',
    chiSo: null,
    phamVi: { diaBan: null },
    soSanh: '=',
    giaTri: 75,
    donVi: 'lao động',
    donViChuan: 'lao-dong',
    loaiDo: 'luy-ke',
    ...fields,
  });
const result = (fields: object) =>
  resultSchema.parse({
    giaTri: 90,
    donVi: 'lao động',
    thoiDiem: 2030,
    trichDan: 'Đạt 90 lao động.',
    eid: 'p_1',
    ...fields,
  });
const TERM = { tu: 2030, den: 2035 };

describe('a result beside a target', () => {
  it('of the year in which the term begins is one of the term before', () => {
    expect(resultMisfit(measure({}), result({}), TERM)?.kind).toBe('ky-truoc');
    expect(resultMisfit(measure({}), result({ thoiDiem: 2032 }), TERM)).toBeNull();
    expect(
      resultMisfit(measure({ moc: { nam: 2031 } }), result({ thoiDiem: 2031 }), { tu: 2031, den: 2031 }),
    ).toBeNull();
  });

  it('is of another kind where a level stands beside a change, or units differ', () => {
    const fall = measure({ huong: 'giam', donVi: '%', donViChuan: 'phan-tram', loaiDo: 'tang-bq' });
    const level = result({ donVi: '%', giaTri: 3, thoiDiem: 2032, trichDan: 'Tỷ lệ hộ nghèo còn 3%.' });
    expect(resultMisfit(fall, level, TERM)).toMatchObject({ kind: 'khac-loai' });
    expect(resultMisfit(fall, { ...level, trichDan: 'Tỷ lệ hộ nghèo giảm 3%.' }, TERM)).toBeNull();
    expect(resultMisfit(measure({}), result({ donVi: '%', thoiDiem: 2032 }), TERM)?.reason).toContain(
      'đơn vị khác',
    );
  });
});
