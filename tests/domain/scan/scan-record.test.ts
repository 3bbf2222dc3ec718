import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reviewCount, type ScanRecord, scanRecordText, scanSchema } from '#domain/scan/scan-record.ts';

const record: ScanRecord = {
  sha256: 'ab'.repeat(32),
  pages: 2,
  published: { date: '2030-05-06', open: 3 },
  pageStarts: [
    { page: 1, eid: 'p_1' },
    { page: 2, eid: 'khoan_2__diem_b' },
  ],
  spots: [
    {
      page: 1,
      box: [70, 700.5, 40, 12],
      kind: 'so',
      text: '88,5/00',
      note: 'con số',
      review: { correction: '88,5/90: "đúng" #1' },
    },
    { page: 1, box: [70, 680, 40, 12], kind: 'ten', text: 'Trần Văn Lâm', review: 'đúng' },
    { page: 2, box: [70, 700, 40, 12], kind: 'dang-chu', text: '|', review: 'bỏ' },
    { page: 2, box: [70, 660, 40, 12], kind: 'ngay', text: 'ngày 1 tháng 2', note: 'ngày tháng' },
    { page: 2, box: [70, 640, 40, 12], kind: 'mo', text: 'tê' },
  ],
};

describe('the record of a scan', () => {
  it('is written so that it is read back', () => {
    expect(scanSchema.parse(parse(scanRecordText(record)))).toEqual(record);
    const plain = { ...record, published: undefined, pageStarts: undefined, spots: [] };
    expect(scanSchema.parse(parse(scanRecordText(plain)))).toMatchObject({ spots: [], pages: 2 });
  });

  it('stands with a line for each stretch, in the words of editors', () => {
    expect(scanRecordText(record)).toContain(
      '  - {trang: 1, o: [70, 680, 40, 12], loai: ten, doc: "Trần Văn Lâm", raSoat: đúng}\n',
    );
  });

  it('tells how much of it was looked at, and which figures were not', () => {
    expect(reviewCount(record)).toEqual({ all: 5, done: 3, openFigures: 1 });
  });

  it('of another form is refused', () => {
    expect(scanSchema.safeParse({ ...parse(scanRecordText(record)), cho: [{ trang: 0 }] }).success).toBe(
      false,
    );
  });
});
