import { plainText } from '#domain/document/inline.ts';
import { valueOf } from '#domain/document/known.ts';
import { FIELDS, type Field } from '#domain/document/vocabulary.ts';
import { newsAddress } from '#domain/permalink/address/address.ts';
import type { Ledger } from '#domain/permalink/ledger/ledger.ts';
import { wordsOfBody } from '#domain/search/index/body-words.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { type DocumentFacts, recordsOf } from '#domain/search/index/records-of.ts';
import { readDocumentFile, readNewsFile } from './file/document-file.ts';
import { type Catalogues, listDocuments, listNews, readCatalogues } from './library.ts';
import { newsKey, readLedgers } from './permalinks.ts';
import { describeDocument, markCurrent, type SiteDocument } from './site-document.ts';

/** Every findable thing of a content folder: the current version of each document, and the news. */
export function searchRecords(root: string): SearchRecord[] {
  const catalogues = readCatalogues(root);
  const { ledgers } = readLedgers(root);
  const metricNames = new Map(catalogues.metrics.map(({ khoa, ten, tenKhac }) => [khoa, [ten, ...tenKhac]]));
  const texts = new Map(
    listDocuments(root).documents.flatMap((document) => {
      const read = readDocumentFile(document.file, document.name, ledgers.get(document.workKey));
      return read.metadata && read.hasText
        ? [[describeDocument(document, read.metadata, catalogues), read] as const]
        : [];
    }),
  );
  const documents = markCurrent([...texts.keys()]).filter(({ current }) => current);
  return [
    ...documents.flatMap((document) => {
      const read = texts.get(document);
      const tree = read?.tree;
      if (!tree) return [];
      return recordsOf({
        root: tree.root,
        work: document.work,
        targets: read.targets,
        facts: documentFacts(document, catalogues),
        metricNames: (metric) => metricNames.get(metric) ?? [],
      });
    }),
    ...newsRecords(root, catalogues, ledgers),
  ];
}

function documentFacts(document: SiteDocument, catalogues: Catalogues): DocumentFacts {
  const { metadata, body, place } = document;
  return {
    documentTitle: metadata.title,
    doc: document.address,
    type: metadata.loai,
    typeName: document.typeName,
    symbol: valueOf(metadata.so) ?? '',
    body: body?.khoa ?? '',
    bodyName: body?.ten ?? '',
    bodyWords: body ? undefined : wordsOfBody(document.work.body),
    place: place?.khoa ?? '',
    placeName: placeName(place?.khoa ?? '', catalogues),
    date: document.date,
    year: Number(document.date.slice(0, 4)),
    fields: namedFields(metadata.linhVuc),
  };
}

function newsRecords(
  root: string,
  catalogues: Catalogues,
  ledgers: ReadonlyMap<string, Ledger>,
): SearchRecord[] {
  return listNews(root).flatMap((article): SearchRecord[] => {
    const { metadata, tree } = readNewsFile(article.file, article.name, ledgers.get(newsKey(article.slug)));
    if (!metadata || !tree) return [];
    const address = newsAddress(article.slug);
    const date = valueOf(metadata.ngay) ?? '';
    const paragraphs = tree.root.children.filter((unit) => plainText(unit.text) !== '');
    return paragraphs.map((paragraph, order) => ({
      url: `${address}#${paragraph.eid}`,
      doc: address,
      kind: 'tin',
      number: '',
      title: '',
      path: [metadata.title],
      text: plainText(paragraph.text),
      type: 'tin',
      typeName: 'Tin',
      symbol: '',
      body: metadata.coQuan,
      bodyName: catalogues.bodies.find(({ khoa }) => khoa === metadata.coQuan)?.ten ?? '',
      place: metadata.diaBan,
      placeName: placeName(metadata.diaBan, catalogues),
      date,
      year: Number(date.slice(0, 4)),
      fields: namedFields(metadata.linhVuc),
      order,
    }));
  });
}

function namedFields(fields: readonly Field[]): SearchRecord['fields'] {
  return fields.map((key) => ({ key, name: FIELDS[key] }));
}

/** "huyện Chợ Mới, tỉnh An Giang": a place with those above it. */
function placeName(key: string, { places }: Catalogues): string {
  const names: string[] = [];
  for (let place = places.find(({ khoa }) => khoa === key); place;) {
    names.push(place.ten);
    const parent: string | null = place.thuoc;
    place = parent === null ? undefined : places.find(({ khoa }) => khoa === parent);
  }
  return names.join(', ');
}
