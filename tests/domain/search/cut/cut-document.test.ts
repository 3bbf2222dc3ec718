import { describe, expect, it } from 'vitest';
import { cutDocument } from '#domain/search/cut/cut-document.ts';
import { catalogueTables } from '#domain/search/cut/document-table.ts';
import { WordTable } from '#domain/search/cut/word-table.ts';
import {
  buildCatalogue,
  catalogueOf,
  prepareDocuments,
  spellingCounts,
} from '#domain/search/index/catalogue.ts';
import { commonestForms, harvestAbbreviations } from '#domain/search/index/harvest.ts';
import { joinStandings } from '#domain/search/query/names.ts';
import { sample } from '../samples.ts';

const field = (key: string) => ({ key, name: key.toUpperCase() });
const records = [
  sample({
    url: '/a/1',
    doc: '/a/',
    title: 'Giảm nghèo',
    text: 'Hỗ trợ ngân hàng chính sách (NHCS).',
    order: 0,
  }),
  sample({
    url: '/a/2',
    doc: '/a/',
    text: 'Bảo hiểm y tế.',
    order: 1,
    fields: [field('y-te'), field('kinh-te')],
  }),
  sample({
    url: '/b/1',
    doc: '/b/',
    text: 'Nước hợp chuẩn (NHC); 5.000 hộ.',
    order: 0,
    fields: [field('kinh-te')],
  }),
  sample({ url: '/b/2', doc: '/b/', text: 'Bao hiem y te; ngân hàng cộng sinh (NHCS).', order: 1 }),
  sample({
    url: '/b/3',
    doc: '/b/',
    text: 'Ngân hàng cộng sinh (NHCS).',
    order: 2,
    fields: [field('y-te'), field('kinh-te')],
  }),
];

describe('documents cut for an index, one by one', () => {
  const prepared = prepareDocuments(records);
  const table = new WordTable();
  const cuts = prepared.map((document) => cutDocument(document, table));

  it('make the catalogue of all of them together', () => {
    const times = new Int32Array(table.size);
    for (const { words } of cuts) for (const number of words) times[number] = (times[number] ?? 0) + 1;
    const glossary = commonestForms(cuts.flatMap(({ abbreviations }) => abbreviations));
    const together = catalogueOf({
      tables: cuts.map((cut) => cut.table),
      shards: [5],
      counts: spellingCounts(table, times),
      names: cuts.reduce((names, { standings }) => joinStandings(names, standings), ''),
      glossary,
      indicators: [],
    });
    const whole = harvestAbbreviations(records.map(({ title, text }) => `${title}\n${text}`));
    expect(glossary).toEqual(whole);
    expect(whole.find(({ written }) => written === 'NHCS')?.full).toBe('ngân hàng cộng sinh');
    expect(together).toEqual(buildCatalogue(prepared, [5], whole, []));
  });

  it('name each list of fields once, in the order they come', () => {
    const { fields, fieldSets } = catalogueTables(cuts.map((cut) => cut.table));
    expect(fields.map(([key]) => key)).toEqual(['y-te', 'kinh-te']);
    expect(fieldSets).toEqual([[], [0, 1], [1]]);
  });

  it('tell their words by segment, and the room of their records', () => {
    const [cut] = cuts;
    expect(cut?.lengths.reduce((sum, length) => sum + length, 0)).toBe(cut?.words.length);
    expect(cut?.sizes).toEqual(records.slice(0, 2).map(({ title, text }) => title.length + text.length));
  });
});
