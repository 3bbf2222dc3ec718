import { describe, expect, it } from 'vitest';
import { buildCatalogue, openCatalogue, prepareDocuments } from '#domain/search/index/catalogue.ts';
import { fromShard, recordsOfShard, shardSizes, toShard } from '#domain/search/index/files.ts';
import { sample } from '../samples.ts';

const records = [
  sample({
    url: '/tin/a1/',
    path: ['A', 'I. Kinh tế'],
    title: 'Nông nghiệp',
    number: '1',
    text: 'Lúa và cây ăn trái.',
    order: 1,
  }),
  sample({ url: '/tin/a2/', path: ['A', 'I. Kinh tế'], text: 'Thương mại.', order: 2, kind: 'gach' }),
  sample({
    url: '/vb/b/#b1',
    doc: '/vb/b/',
    path: ['B'],
    text: 'Y tế.',
    order: 1,
    kind: 'chi-tieu',
    type: 'nq',
    typeName: 'Nghị quyết',
    body: 'hu',
    bodyName: 'Huyện ủy',
    place: 'cm',
    placeName: 'huyện Chợ Mới',
    date: '2020-09-08',
    year: 2020,
    fields: [{ key: 'y-te', name: 'Y tế' }],
    value: '≥ 95 %',
  }),
];

describe('catalogue', () => {
  const documents = prepareDocuments(records);
  const catalogue = openCatalogue(buildCatalogue(documents, [3], [], []));

  it('places every segment, its own room behind it, and knows its length to one token', () => {
    let segment = 0;
    documents.forEach((document, d) => {
      expect(catalogue.start[segment]).toBe(catalogue.documentStart[d]);
      for (const { tokens, titleLength } of document.segments) {
        expect((catalogue.length[segment] ?? 0) - tokens.length).toBeOneOf([0, 1]);
        if (catalogue.segmentOfRecord.includes(segment))
          expect(catalogue.titleLength[segment]).toBe(titleLength);
        const next = catalogue.start[segment + 1] ?? Infinity;
        expect(next - (catalogue.start[segment] ?? 0)).toBeGreaterThan(tokens.length);
        segment++;
      }
    });
    expect(segment).toBe(catalogue.start.length);
    expect(catalogue.segmentOfRecord.length).toBe(3);
  });

  it('says under which headings a record stands', () => {
    const heading = documents[0]?.segments.findIndex((item) => item.kind === 'heading') ?? -1;
    expect(catalogue.record[heading]).toBe(0);
    expect(catalogue.extra[heading]).toBe(2);
  });

  it('completes a record from its shard', () => {
    const kept = recordsOfShard(toShard(records));
    expect(kept.map((record, ordinal) => fromShard(record, catalogue, ordinal))).toEqual(records);
  });

  it('cuts shards by length of text', () => {
    expect(shardSizes([12_000, 11_000, 100, 80_000, 5])).toEqual([2, 2, 1]);
    expect(shardSizes([])).toEqual([]);
  });

  it('refuses a file of another version', () => {
    expect(() => openCatalogue({ ...buildCatalogue([], [], [], []), version: 1 as 5 })).toThrow(RangeError);
  });
});
