import { OF_NO_DOCUMENT } from '#domain/search/index/record.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import type { SourceDocument } from '#server/index/sent-document.ts';
import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { syntheticDocuments } from '../corpus/corpus.ts';
import type { SyntheticDocument } from '../corpus/corpus-document.ts';

/** The made-up documents of this seed as a search database holds them: 43 units each, without writing a content folder. */
export function* syntheticArchive(documents: number, seed: number): Generator<SourceDocument> {
  for (const document of syntheticDocuments(documents, seed)) yield sourceOf(document);
}

/** One document; `addition` changes its texts. */
export function sourceOf(document: SyntheticDocument, addition = ''): SourceDocument {
  const address = `/vb/${document.key}/`;
  const records: SearchRecord[] = [];
  const { body, type, date, title, symbol } = document;
  const facts = {
    ...{ type, typeName: DOCUMENT_TYPES[type], symbol, body: body.key, bodyName: body.name },
    ...{
      place: body.place,
      placeName: `${body.placeName}, ${body.provinceName}`,
      date,
      year: Number(date.slice(0, 4)),
    },
    fields: document.fields.map((key) => ({ key, name: key })),
  };
  const add = (own: Pick<SearchRecord, 'url' | 'kind' | 'number' | 'title' | 'path' | 'text'>): void => {
    records.push({ ...OF_NO_DOCUMENT, doc: address, order: records.length, ...own, ...facts });
  };
  const above: string[] = [title];
  for (const section of document.sections) {
    above.length = section.level;
    const path = [...above];
    const text = section.parts.flatMap((part) => (part.kind === 'target' ? [] : [part.text])).join('\n');
    const { number, title: heading, eid } = section;
    add({ url: `${address}${eid}/`, kind: 'muc', number, title: heading, path, text: text + addition });
    above.push(`${number} ${heading}`);
    section.parts.forEach((part, i) => {
      if (part.kind !== 'target') return;
      const url = `${address}chi-tieu/${eid}-${i}/`;
      add({ url, kind: 'chi-tieu', number: `(${i + 1})`, title: '', path: [...above], text: part.text });
    });
  }
  document.notes.forEach((text, i) => {
    const url = `${address}#cc_${i + 1}`;
    add({ url, kind: 'chu-thich', number: '', title: `Chú thích ${i + 1}`, path: [title], text });
  });
  return {
    ...{ key: document.key, address, region: body.province, records, uids: new Map<string, string>() },
    citable: {
      ...{ key: document.key, address, title, type, symbol, date, version: 'ban-hanh' },
      ...{ body: [body.name], titles: [title], terms: [document.term] },
    },
    ...{ sheet: null, leads: [] },
  };
}
