import { describe, expect, it } from 'vitest';
import {
  citedEntries,
  type CitedPlace,
  hasManyDates,
  seriesOf,
} from '#domain/citation/resolve/cited-index.ts';
import { citationsIn } from '#domain/citation/parse/parse-citation.ts';
import type { KnownDocument, Resolution } from '#domain/citation/resolve/resolve.ts';

const NONE: Resolution = { state: 'none' };

function place(words: string, from = 'a', resolution = NONE, scope: string | null = null): CitedPlace {
  const [citation] = citationsIn(words);
  if (!citation) throw new Error(`no citation in ${words}`);
  const address = `/vb/x/nq/2024/${from}/`;
  return {
    citation,
    resolution,
    scope,
    citing: { key: from, title: `Văn bản ${from}`, address, path: `${address}#p_1`, name: 'đoạn 1' },
  };
}

const document: KnownDocument = {
  key: 'tw/nq/2018/26-nq-tw',
  type: 'nq',
  symbol: '26-NQ/TW',
  date: '2018-05-19',
  body: [],
  titles: [],
  terms: [],
};

describe('the index of cited documents', () => {
  it('keeps two symbols that differ as two documents', () => {
    const entries = citedEntries([place('Nghị quyết số 16-NQ/TU'), place('Nghị quyết số 16/NQ-HĐND')]);
    expect(entries.map(({ name }) => name)).toEqual(['Nghị quyết 16-NQ/TU', 'Nghị quyết 16/NQ-HĐND']);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
  });

  it('puts every place that cites one document under one entry, by citing document', () => {
    const [entry, ...others] = citedEntries([
      place('Chỉ thị số 05-CT/TW', 'a'),
      place('Chỉ thị 05 - CT/TW', 'b'),
      place('chỉ thị số 05-CT/TW', 'a'),
    ]);
    expect(others).toEqual([]);
    expect(entry?.ways.map(({ citing }) => citing.map(({ document }) => document.key))).toEqual([['a', 'b']]);
    expect(entry?.count).toBe(2);
  });

  it('keeps citations with and without a date apart, and says when dates contradict', () => {
    const [entry] = citedEntries([
      place('Nghị quyết số 26-NQ/TW', 'a'),
      place('Nghị quyết số 26-NQ/TW ngày 19/5/2018', 'b'),
      place('Nghị quyết số 26-NQ/TW ngày 05/8/2008', 'c'),
    ]);
    expect(entry?.ways.map(({ date }) => date)).toEqual(['2008-08-05', '2018-05-19', null]);
    expect(entry && hasManyDates(entry)).toBe(true);
  });

  it('does not take the same local symbol of two places for one document', () => {
    const entries = citedEntries([
      place('Nghị quyết số 04-NQ/HU', 'a', NONE, 'cho-moi'),
      place('Nghị quyết số 04-NQ/HU', 'b', NONE, 'tra-cu'),
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['nq-04-nq-hu--cho-moi', 'nq-04-nq-hu--tra-cu']);
  });

  it('lists what we hold under the work, and what is not sure with its reasons', () => {
    const held = place('Nghị quyết số 26-NQ/TW ngày 19/5/2018', 'a', { state: 'one', document, places: [] });
    const unsure = place('Nghị quyết số 26', 'b', {
      state: 'unsure',
      candidates: [{ document, reasons: ['so-chua-du'] }],
    });
    const entries = citedEntries([held, unsure]);
    expect(entries.find(({ held }) => held)?.id).toBe('tw__nq__2018__26-nq-tw');
    expect(entries.find(({ held }) => held === null)?.maybe).toEqual([{ document, reasons: ['so-chua-du'] }]);
  });

  it.each([
    ['Nghị quyết số 26-NQ/TW', 'none'],
    ['Nghị định số 33-NĐ/CP', 'none'],
    ['Nghị quyết số 49 của Bộ Chính trị', 'none'],
    ['Chỉ thị số 10-CT/TU', 'province'],
    ['Nghị quyết số 16/NQ-HĐND của HĐND tỉnh Hậu Giang', 'province'],
    ['Chương trình số 05-CTr/HU', 'own'],
    ['Nghị quyết Trung ương 4 khóa XII', 'none'],
    ['Luật Đất đai', 'none'],
  ])('knows whose series %s belongs to', (words, series) => {
    const [citation] = citationsIn(words);
    expect(citation && seriesOf(citation)).toBe(series);
  });
});
