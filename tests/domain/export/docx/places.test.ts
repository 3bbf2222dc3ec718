import { describe, expect, it } from 'vitest';
import { bookmarkName } from '#domain/export/docx/places.ts';

const LONG = 'chuong_ii__muc_1__dieu_12__khoan_3__diem_dd__gach_4';

describe('the bookmark of a unit', () => {
  it('is our identifier where Word takes it', () => {
    expect(bookmarkName('muc_ii__khoan_3')).toBe('muc_ii__khoan_3');
  });

  it('is made fit where Word does not: a hyphen, or more than 40 letters', () => {
    for (const eid of ['khoan_3__tieu_3-10', LONG]) {
      expect(bookmarkName(eid)).toMatch(/^[a-z]\w{0,39}$/);
      expect(bookmarkName(eid)).toBe(bookmarkName(eid));
    }
    expect(bookmarkName('khoan_3__tieu_3-10')).not.toBe(bookmarkName('khoan_3__tieu_3_10'));
    expect(bookmarkName(LONG)).not.toBe(bookmarkName(`x${LONG}`));
  });
});
