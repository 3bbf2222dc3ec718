import { plainText } from '#domain/document/inline.ts';
import { valueOf } from '#domain/document/known.ts';
import { FIELDS, type Field } from '#domain/document/vocabulary.ts';
import { newsAddress } from '#domain/permalink/address/address.ts';
import { wordsOfBody } from '#domain/search/index/body-words.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { type DocumentFacts, recordsOf } from '#domain/search/index/records-of.ts';
import { inForceOf } from './effect/effects.ts';
import type { Catalogues } from './catalogues.ts';
import type { DocumentFile, NewsFile } from './content-files.ts';
import { derived } from './derived.ts';
import type { Library } from './library.ts';
import type { SiteDocument } from './site-document.ts';

/** Every findable thing of a content folder: the current version of each document, and the news. */
export function searchRecords(library: Library): SearchRecord[] {
  return findableTexts(library).flatMap((text) => recordsOfText(library, text));
}

/** A text in which things are found. A thread may be handed it. */
export type FindableText =
  | {
      file: DocumentFile;
      /** What its records say of the document, which other documents may decide. */
      facts: DocumentFacts;
    }
  | { file: NewsFile; facts: null };

/** The texts of a content folder in which things are found, in order. */
export function findableTexts(library: Library): FindableText[] {
  const catalogues = library.catalogues();
  const files = new Map(library.documentFiles().documents.map((file) => [file.name, file]));
  const documents = library.currentDocuments().map((document): FindableText => ({
    file: files.get(document.name) ?? document,
    facts: documentFacts(library, document, catalogues),
  }));
  return [...documents, ...library.newsFiles().map((file): FindableText => ({ file, facts: null }))];
}

/** What is found in a text; nothing but this text is read for it. */
export function recordsOfText(library: Library, text: FindableText): SearchRecord[] {
  if (text.facts === null) return newsRecords(library, text.file);
  const { file, facts } = text;
  const tree = library.tree(file);
  if (!tree) return [];
  return recordsOf({
    root: tree.root,
    work: file.work,
    targets: library.read(file).targets,
    facts,
    metricNames: (metric) => metricNames(library).get(metric) ?? [],
  });
}

/** The names of each metric, by its key. */
const metricNames = derived(
  (library) =>
    new Map(library.catalogues().metrics.map(({ key, name, aliases }) => [key, [name, ...aliases]])),
);

function documentFacts(library: Library, document: SiteDocument, catalogues: Catalogues): DocumentFacts {
  const { metadata, body, place } = document;
  return {
    documentTitle: metadata.title,
    doc: document.address,
    type: metadata.type,
    typeName: document.typeName,
    symbol: valueOf(metadata.number) ?? '',
    body: body?.key ?? '',
    bodyName: body?.name ?? '',
    bodyWords: body ? undefined : wordsOfBody(document.work.body),
    place: place?.key ?? '',
    placeName: placeName(place?.key ?? '', catalogues),
    date: document.date,
    year: Number(document.date.slice(0, 4)),
    ...forceFacts(library, document),
    fields: namedFields(metadata.fields),
  };
}

/** First and last day in force, where they are sure. */
function forceFacts(library: Library, document: SiteDocument): Pick<DocumentFacts, 'forceFrom' | 'forceTo'> {
  const known = inForceOf(library, document);
  if (known?.isSure !== true || known.span.from === null) return {};
  return { forceFrom: known.span.from, ...(known.span.to !== null && { forceTo: known.span.to }) };
}

function newsRecords(library: Library, article: NewsFile): SearchRecord[] {
  const catalogues = library.catalogues();
  const { metadata } = library.read(article);
  const tree = library.tree(article);
  if (!metadata || !tree) return [];
  const address = newsAddress(article.slug);
  const date = valueOf(metadata.date) ?? '';
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
    body: metadata.body,
    bodyName: catalogues.bodies.find(({ key }) => key === metadata.body)?.name ?? '',
    place: metadata.place,
    placeName: placeName(metadata.place, catalogues),
    date,
    year: Number(date.slice(0, 4)),
    fields: namedFields(metadata.fields),
    order,
  }));
}

function namedFields(fields: readonly Field[]): SearchRecord['fields'] {
  return fields.map((key) => ({ key, name: FIELDS[key] }));
}

/** "huyện Chợ Mới, tỉnh An Giang": a place with those above it. */
function placeName(key: string, { places }: Catalogues): string {
  const names: string[] = [];
  for (let place = places.find(({ key: code }) => code === key); place;) {
    names.push(place.name);
    const parent: string | null = place.parent;
    place = parent === null ? undefined : places.find(({ key: code }) => code === parent);
  }
  return names.join(', ');
}
