import { describe, expect, it } from 'vitest';
import { answer } from '#domain/search/rank/engine.ts';
import { applyFilters, byDate } from '#domain/search/show/facet.ts';
import { engineOf, sample } from '../samples.ts';

const records = [
  sample({ url: 'a', doc: 'a', text: 'Hộ nghèo.', type: 'bc', typeName: 'Báo cáo', date: '2020' }),
  sample({
    url: 'b',
    doc: 'b',
    text: 'Hộ nghèo.',
    kind: 'chi-tieu',
    type: 'nq',
    typeName: 'Nghị quyết',
    date: '2024-05',
  }),
  sample({ url: 'c', doc: 'c', text: 'Hộ nghèo.', type: 'nq', typeName: 'Nghị quyết', date: '2022' }),
];

describe('facets', () => {
  const { engine, urls } = engineOf(records);

  it('count each dimension under the filters of the others', async () => {
    const { found } = await answer(engine, 'hộ nghèo');
    const { kept, facets } = applyFilters(engine.catalogue, found, { type: ['nq'] });
    expect(kept.map((item) => urls[item.record])).toEqual(['b', 'c']);
    expect(facets.type).toEqual([
      { key: 'nq', name: 'Nghị quyết', count: 2 },
      { key: 'bc', name: 'Báo cáo', count: 1 },
    ]);
    expect(facets.what.map(({ key, count }) => [key, count])).toEqual([
      ['chi-tieu', 1],
      ['muc', 1],
    ]);
    expect(facets.year.map(({ key }) => key)).toEqual(['2024', '2022']);
  });

  it('sort by date, newest first', async () => {
    const { found } = await answer(engine, 'hộ nghèo');
    expect(byDate(engine.catalogue, found).map((item) => urls[item.record])).toEqual(['b', 'c', 'a']);
  });
});
