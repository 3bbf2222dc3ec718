import { answer, openEngine } from '#domain/search/rank/engine.ts';
import type { Answer, Engine } from '#domain/search/rank/engine.ts';
import { buildCatalogue, openCatalogue, prepareDocuments } from '#domain/search/index/catalogue.ts';
import type { GlossaryEntry, Indicator } from '#domain/search/index/catalogue.ts';
import { memoryIndex } from '#domain/search/index/memory-index.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';

/** A record with what a test says and nothing else. */
export function sample(record: Partial<SearchRecord> & { url: string }): SearchRecord {
  return {
    doc: '/vb/a/',
    kind: 'muc',
    number: '',
    title: '',
    path: ['Báo cáo'],
    text: '',
    type: 'bc',
    typeName: 'Báo cáo',
    symbol: '',
    body: '',
    bodyName: '',
    place: '',
    placeName: '',
    date: '2024',
    year: 2024,
    fields: [],
    order: 0,
    ...record,
  };
}

/** Records of one document, one per text, in order; addresses `u0`, `u1`… */
export function samples(...texts: string[]): SearchRecord[] {
  return texts.map((text, order) => sample({ url: `u${order}`, text, order }));
}

/** An engine in memory over records. */
export function engineOf(
  records: readonly SearchRecord[],
  glossary: readonly GlossaryEntry[] = [],
  indicators: readonly Indicator[] = [],
): { engine: Engine; urls: readonly string[] } {
  const documents = prepareDocuments(records);
  const ordered = documents.flatMap((document) => document.records);
  const shards = [records.length];
  return {
    engine: openEngine(
      openCatalogue(buildCatalogue(documents, shards, glossary, indicators)),
      memoryIndex(documents),
      (ordinals) => Promise.resolve(ordinals.flatMap((ordinal) => ordered[ordinal] ?? [])),
    ),
    urls: ordered.map((record) => record.url),
  };
}

/** Addresses found for a query, best first, with the whole answer. */
export async function find(
  records: readonly SearchRecord[],
  query: string,
  glossary: readonly GlossaryEntry[] = [],
  indicators: readonly Indicator[] = [],
): Promise<Answer & { urls: string[]; nearUrls: string[] }> {
  const { engine, urls } = engineOf(records, glossary, indicators);
  const found = await answer(engine, query);
  const named = (list: Answer['found']): string[] => list.map((item) => urls[item.record] ?? '');
  return { ...found, urls: named(found.found), nearUrls: named(found.near) };
}
