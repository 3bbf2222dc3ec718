import { describe, expect, it } from 'vitest';
import { knownDay } from '#domain/export/akn/day.ts';
import { metadataOf, MISSING } from './source.ts';

const taken = { nguon: { ten: 'Nguồn', tep: 'a.txt', sha256: '0'.repeat(64), ngayLay: '2026-01-02' } };

describe('the day that stands for a version', () => {
  it('is that of the document, where the whole day is known', () => {
    expect(knownDay(metadataOf(), null)).toEqual({ date: '2021-03-01', name: 'ngay-van-ban' });
    const inferred = metadataOf({ ngay: { giaTri: '2021-03-01', suyRa: 'theo chữ ký' } });
    expect(knownDay(inferred, null)?.name).toBe('ngay-van-ban-suy-ra');
  });

  it('is else the day the source was taken, else that of the first publication, each under its name', () => {
    expect(knownDay(metadataOf({ ngay: '2021-03', ...taken }), '2026-02-03')).toEqual({
      date: '2026-01-02',
      name: 'ngay-lay-ban-nguon',
    });
    expect(knownDay(metadataOf({ ngay: MISSING }), '2026-02-03')).toEqual({
      date: '2026-02-03',
      name: 'ngay-dang-lan-dau',
    });
  });

  it('is none where none is known', () => {
    expect(knownDay(metadataOf({ ngay: '2021' }), null)).toBeNull();
  });
});
