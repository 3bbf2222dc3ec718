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

describe('the day of force', () => {
  const { engine, urls } = engineOf([
    sample({ url: 'a', doc: 'a', text: 'Hộ nghèo.', forceFrom: '2025-07-01', forceTo: '2026-12-31' }),
    sample({ url: 'b', doc: 'b', text: 'Hộ nghèo.', forceFrom: '2026-01-01' }),
    sample({ url: 'c', doc: 'c', text: 'Hộ nghèo.' }),
  ]);
  const keptOn = async (day: string) => {
    const { found } = await answer(engine, 'hộ nghèo');
    const { kept } = applyFilters(engine.catalogue, found, { force: [day] });
    return kept.map((item) => urls[item.record]).sort();
  };

  it('keeps what is in force on it, the first and the last day included', async () => {
    expect(await keptOn('2025-06-30')).toEqual([]);
    expect(await keptOn('2025-07-01')).toEqual(['a']);
    expect(await keptOn('2026-12-31')).toEqual(['a', 'b']);
    expect(await keptOn('2027-01-01')).toEqual(['b']);
  });

  it('is offered where some document says its force', async () => {
    const { found } = await answer(engine, 'hộ nghèo');
    expect(applyFilters(engine.catalogue, found, {}).facets.force.map(({ count }) => count)).toEqual([2]);
    const { engine: silent } = engineOf([sample({ url: 'c', doc: 'c', text: 'Hộ nghèo.' })]);
    expect(silent.catalogue.file.documents).not.toHaveProperty('forceFrom');
    const all = (await answer(silent, 'hộ nghèo')).found;
    expect(applyFilters(silent.catalogue, all, {}).facets.force).toEqual([]);
  });
});
