import { describe, expect, it } from 'vitest';
import type { FoundResult } from '#domain/target/extract/result.ts';
import { linkResults, type ReportingDocument } from '#domain/target/extract/result-link.ts';
import { measureFrom, type Target, UNREVIEWED } from '#domain/target/target.ts';

const target = (number: string, value: number, metric: string | null = 'ho-ngheo'): Target => ({
  number,
  eid: 'khoan_1',
  quote: `Tỷ lệ hộ nghèo dưới ${value}%`,
  measures: [
    measureFrom({
      name: 'Tỷ lệ hộ nghèo',
      metric,
      scope: { place: null },
      comparator: '<',
      value,
      unit: '%',
      standardUnit: 'phan-tram',
      kind: 'muc',
    }),
  ],
  review: UNREVIEWED,
});
const result = (fields: Partial<FoundResult> = {}): FoundResult => ({
  name: 'Tỷ lệ hộ nghèo',
  metric: 'ho-ngheo',
  comparator: '=',
  value: 1.5,
  unit: '%',
  standardUnit: 'phan-tram',
  year: 2033,
  planned: 2,
  quote: 'tỷ lệ hộ nghèo còn 1,5% (nghị quyết 2%)',
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
  linkResults(documents).map((targets) =>
    targets.map(({ measures }) => measures.map(({ results }) => results)),
  );

describe('results', () => {
  it('stand with the target of the same indicator and unit, with what had been promised, marked as read by machine', () => {
    const linked = resultsOf([
      document({ targets: [target('(1)', 2)], results: [result()] }),
    ])[0]?.[0]?.[0]?.[0];
    expect(linked).toEqual({
      value: 1.5,
      unit: '%',
      time: 2033,
      planned: 2,
      quote: 'tỷ lệ hộ nghèo còn 1,5% (nghị quyết 2%)',
      eid: 'khoan_9',
      note: 'Máy trích, chưa rà soát.',
    });
  });

  it('reach the target of another document of the same place only', () => {
    const promise = document({ targets: [target('(1)', 2)] });
    const report = document({ path: 'documents/b.mdx', results: [result()] });
    expect(resultsOf([promise, report])[0]).toMatchObject([[[{ value: 1.5, document: 'documents/b.mdx' }]]]);
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
    for (const lost of [result({ standardUnit: 'ho' }), result({ year: null }), result({ metric: null })])
      expect(resultsOf([document({ targets, results: [lost] })])).toEqual([[[[]]]]);
    expect(resultsOf([document({ targets: [...targets, target('(2)', 3)], results: [result()] })])).toEqual([
      [[[]], [[]]],
    ]);
  });

  it('prefer the target of a list to one of a running sentence', () => {
    const linked = resultsOf([
      document({ targets: [target('x1', 2), target('(1)', 2)], results: [result()] }),
    ]);
    expect(linked[0]?.map(([results]) => results?.length)).toEqual([0, 1]);
  });

  it('take the year assumed for the document and say so', () => {
    const assumedYear = { year: 2030, reason: 'Lấy năm cuối nhiệm kỳ.' };
    const linked = resultsOf([
      document({ targets: [target('(1)', 2)], results: [result({ year: null })], assumedYear }),
    ]);
    expect(linked[0]).toMatchObject([
      [[{ time: 2030, note: 'Máy trích, chưa rà soát. Lấy năm cuối nhiệm kỳ.' }]],
    ]);
  });

  it('are linked once', () => {
    const once = document({ targets: [target('(1)', 2)], results: [result()] });
    const [targets = []] = linkResults([once]);
    expect(resultsOf([{ ...once, targets }])[0]?.[0]?.[0]).toHaveLength(1);
  });
});
