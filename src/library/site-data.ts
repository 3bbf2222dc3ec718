import { getCollection } from 'astro:content';
import type { Body, Metric, Place } from '#domain/catalogue/catalogue.ts';
import { valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata, NewsMetadata } from '#domain/document/metadata.ts';
import type { DocumentTree } from '#domain/document/tree.ts';
import { newsAddress } from '#domain/permalink/address/address.ts';
import { recordedTargets } from '#domain/permalink/address/derived-address.ts';
import { planAddresses } from '#domain/permalink/address/redirect.ts';
import type { Target } from '#domain/target/target.ts';
import { contentRoot } from './content-root.ts';
import { type ReadFile, readDocumentFile, readNewsFile } from './file/document-file.ts';
import { type DocumentFile, listDocuments, listNews, type NewsFile, readCatalogues } from './library.ts';
import { newsKey, readLedgers, readWorks } from './permalinks.ts';
import { previewed, previewVersion } from './preview.ts';
import type { TextOutline } from './file/text-outline.ts';
import { describeDocument, markCurrent, type SiteDocument } from './site-document.ts';

export type { SiteDocument } from './site-document.ts';

/** A document's text and targets. */
export interface DocumentText {
  tree: DocumentTree;
  targets: Target[];
}

/** What lists need of a document's text. */
export interface DocumentFacts extends Pick<TextOutline, 'pages' | 'names'> {
  targets: Target[];
  /** In a build, the digest of everything the document was read from. */
  key: string | null;
}

/** A news article with its metadata. */
export interface SiteNews extends NewsFile {
  metadata: NewsMetadata;
  address: string;
}

/** Computed once in a build; anew after a change while an editor is at work (`npm run dev`). */
export const once = <T>(make: () => T): (() => T) => {
  let made: { value: T; version: number } | null = null;
  return () => {
    const version = import.meta.env.DEV ? previewVersion() : 0;
    if (made?.version !== version) made = { value: make(), version };
    return made.value;
  };
};

/** The catalogues, read once per build. */
export const catalogues = once(() => readCatalogues(contentRoot()));

const byKey = <T extends { khoa: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.khoa, item]));
export const bodiesByKey = once((): Map<string, Body> => byKey(catalogues().bodies));
export const placesByKey = once((): Map<string, Place> => byKey(catalogues().places));
export const metricsByKey = once((): Map<string, Metric> => byKey(catalogues().metrics));

/** What was ever published, by key of the work. */
const ledgers = once(() => readLedgers(contentRoot()).ledgers);

/** Short permanent identifiers of what is published of a work, by what its address ends in. */
export function uidsOf(workKey: string): Map<string, string> {
  const entries = ledgers().get(workKey)?.state.values() ?? [];
  return new Map(
    Array.from(entries).flatMap(({ eid, uid, state }) => (state === 'live' ? [[eid, uid]] : [])),
  );
}

/** True for a work of which anything was ever published: its identifiers are recorded. */
export function isPublished(workKey: string): boolean {
  return ledgers().has(workKey);
}

/** The day that a work or article was last recorded with a new or another text; null before its first publication. */
export function publishedOn(key: string): string | null {
  const days = [...(ledgers().get(key)?.state.values() ?? [])].map(({ date }) => date);
  return days.length === 0 ? null : days.reduce((latest, day) => (day > latest ? day : latest));
}

/** True where a target of a work was ever published, even if none is left. */
export function hadTargets(workKey: string): boolean {
  return recordedTargets(ledgers().get(workKey)?.state ?? new Map()).length > 0;
}

/** The pages of addresses that are no longer those of a text, and the short ones. */
export const addressPlan = once(() => planAddresses(readWorks(contentRoot(), ledgers()), ledgers()));

/** What is read of a file: anew at each use in a build, whose store keeps it; in a preview until the file changes. */
function current<M>(file: string, read: () => ReadFile<M>): ReadFile<M> {
  return import.meta.env.DEV ? previewed(file, read) : read();
}

/** Metadata by entry as the collection of a build holds it; a preview takes it from the file itself. */
async function catalogued<M>(
  collection: 'documents' | 'news',
): Promise<(id: string, read: () => ReadFile<M>) => M | null> {
  if (import.meta.env.DEV) return (_, read) => read().metadata;
  const entries = new Map((await getCollection(collection)).map(({ id, data }) => [id, data as M]));
  return (id) => entries.get(id) ?? null;
}

/** All versions of all documents, newest document first. */
export const siteDocuments = once(async (): Promise<SiteDocument[]> => {
  const metadataOf = await catalogued<DocumentMetadata>('documents');
  const versions = listDocuments(contentRoot()).documents.flatMap((document): SiteDocument[] => {
    const metadata = metadataOf(`${document.workKey}/${document.version}`, () => readDocument(document));
    return metadata ? [describeDocument(document, metadata, catalogues())] : [];
  });
  return markCurrent(versions);
});

/** The current version of every work, newest first. */
export const currentDocuments = once(async () =>
  (await siteDocuments()).filter((document) => document.current),
);

/** Reads a document's file with its recorded identifiers. */
export function readDocument(document: DocumentFile): ReadFile<DocumentMetadata> {
  return current(document.file, () =>
    readDocumentFile(document.file, document.name, ledgers().get(document.workKey)),
  );
}

/** Texts kept in memory; pages of one document are rendered one after the other. */
const MOST_TEXTS = 16;
const texts = new Map<string, DocumentText & { read: ReadFile<DocumentMetadata> | null }>();

/** The text and targets of a document, parsed once while its pages are made. */
export function documentText(document: DocumentFile): DocumentText {
  const known = texts.get(document.name);
  if (known && (!import.meta.env.DEV || known.read === readDocument(document))) return known;
  const read = readDocument(document);
  const { tree, targets } = read;
  if (!tree) throw new Error(`${document.name} has no text; run the content check first`);
  const text = { tree, targets, read: import.meta.env.DEV ? read : null };
  texts.set(document.name, text);
  if (texts.size > MOST_TEXTS) texts.delete(texts.keys().next().value ?? '');
  return text;
}

const facts = new Map<string, DocumentFacts>();

/** What lists need of a document, without its text; read once per build. */
export function documentFacts(document: DocumentFile): DocumentFacts {
  const known = facts.get(document.name);
  if (known && !import.meta.env.DEV) return known;
  const { targets, outline, key } = readDocument(document);
  const made = { targets, key, pages: outline?.pages ?? [], names: outline?.names ?? {} };
  facts.set(document.name, made);
  return made;
}

/** All news articles, newest first. */
export const siteNews = once(async (): Promise<SiteNews[]> => {
  const metadataOf = await catalogued<NewsMetadata>('news');
  return listNews(contentRoot())
    .flatMap((article): SiteNews[] => {
      const metadata = metadataOf(article.slug, () => readNews(article));
      return metadata ? [{ ...article, metadata, address: newsAddress(article.slug) }] : [];
    })
    .sort((a, b) => (valueOf(b.metadata.ngay) ?? '').localeCompare(valueOf(a.metadata.ngay) ?? ''));
});

/** Reads an article's file with its recorded identifiers. */
export function readNews(article: NewsFile): ReadFile<NewsMetadata> {
  return current(article.file, () =>
    readNewsFile(article.file, article.name, ledgers().get(newsKey(article.slug))),
  );
}

/** The text of a news article. */
export function newsTree(article: NewsFile): DocumentTree {
  const { tree } = readNews(article);
  if (!tree) throw new Error(`${article.name} has no text; run the content check first`);
  return tree;
}
