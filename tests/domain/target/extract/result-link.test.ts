import { describe, expect, it } from 'vitest';
import type { FoundResult } from '#domain/target/extract/result.ts';
import { linkResults, type ReportingDocument } from '#domain/target/extract/result-link.ts';
import { measureSchema, type Target, UNREVIEWED } from '#domain/target/target.ts';

const target = (so: string, giaTri: number, chiSo: string | null = 'ho-ngheo'): Target => ({
  so,
  eid: 'khoan_1',
  trichDan: `Tỷ lệ hộ nghèo dưới ${giaTri}%`,
  doLuong: [
    measureSchema.parse({
      ten: 'Tỷ lệ hộ nghèo',
      chiSo,
      phamVi: { diaBan: null },
      soSanh: '<',
      giaTri,
      donVi: '%',
      donViChuan: 'phan-tram',
      loaiDo: 'muc',
    }),
  ],
  raSoat: UNREVIEWED,
});
const result = (fields: Partial<FoundResult> = {}): FoundResult => ({
  ten: 'Tỷ lệ hộ nghèo',
  chiSo: 'ho-ngheo',
  soSanh: '=',
  giaTri: 1.5,
  donVi: '%',
  donViChuan: 'phan-tram',
  nam: 2033,
  deRa: 2,
  trichDan: 'tỷ lệ hộ nghèo còn 1,5% (nghị quyết 2%)',
  eid: 'khoan_9',
  ...fields,
});
const document = (fields: Partial<ReportingDocument>): ReportingDocument => ({
  path: 'documents/a.mdx',
  place: 'mau',
  targets: [],
  results: [],
  assumedYear: null,
  ...fields,
});
const resultsOf = (documents: ReportingDocument[]) =>
  linkResults(documents).map((targets) => targets.map(({ doLuong }) => doLuong.map(({ ketQua }) => ketQua)));

describe('results', () => {
  it('stand with the target of the same indicator and unit, with what had been promised, marked as read by machine', () => {
    const linked = resultsOf([
      document({ targets: [target('(1)', 2)], results: [result()] }),
    ])[0]?.[0]?.[0]?.[0];
    expect(linked).toEqual({
      giaTri: 1.5,
      donVi: '%',
      thoiDiem: 2033,
      deRa: 2,
      trichDan: 'tỷ lệ hộ nghèo còn 1,5% (nghị quyết 2%)',
      eid: 'khoan_9',
      ghiChu: 'Máy trích, chưa rà soát.',
    });
  });

  it('reach the target of another document of the same place only', () => {
    const promise = document({ targets: [target('(1)', 2)] });
    const report = document({ path: 'documents/b.mdx', results: [result()] });
    expect(resultsOf([promise, report])[0]).toMatchObject([[[{ giaTri: 1.5, vanBan: 'documents/b.mdx' }]]]);
    expect(resultsOf([promise, { ...report, place: 'khac' }])[0]).toEqual([[[]]]);
    expect(
      resultsOf([
        { ...promise, place: null },
        { ...report, place: null },
      ])[0],
    ).toEqual([[[]]]);
  });

  it('stay apart where the unit differs, the year is unknown, or several targets would do', () => {
    const targets = [target('(1)', 2)];
    for (const lost of [result({ donViChuan: 'ho' }), result({ nam: null }), result({ chiSo: null })])
      expect(resultsOf([document({ targets, results: [lost] })])).toEqual([[[[]]]]);
    expect(resultsOf([document({ targets: [...targets, target('(2)', 3)], results: [result()] })])).toEqual([
      [[[]], [[]]],
    ]);
  });

  it('prefer the target of a list to one of a running sentence', () => {
    const linked = resultsOf([
      document({ targets: [target('x1', 2), target('(1)', 2)], results: [result()] }),
    ]);
    expect(linked[0]?.map(([ketQua]) => ketQua?.length)).toEqual([0, 1]);
  });

  it('take the year assumed for the document and say so', () => {
    const assumedYear = { nam: 2030, lyDo: 'Lấy năm cuối nhiệm kỳ.' };
    const linked = resultsOf([
      document({ targets: [target('(1)', 2)], results: [result({ nam: null })], assumedYear }),
    ]);
    expect(linked[0]).toMatchObject([
      [[{ thoiDiem: 2030, ghiChu: 'Máy trích, chưa rà soát. Lấy năm cuối nhiệm kỳ.' }]],
    ]);
  });

  it('are linked once', () => {
    const once = document({ targets: [target('(1)', 2)], results: [result()] });
    const [targets = []] = linkResults([once]);
    expect(resultsOf([{ ...once, targets }])[0]?.[0]?.[0]).toHaveLength(1);
  });
});
