import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { DocumentMetadata, NewsMetadata } from '#domain/document/metadata.ts';
import type { CommittedLedger } from '#domain/permalink/match/check.ts';
import { valueOf } from '#domain/document/known.ts';
import { type Facts, type Ledger, parseLedger } from '#domain/permalink/ledger/ledger.ts';
import { MANIFEST } from '#domain/permalink/ledger/manifest.ts';
import type { PublishedWork, WorkVersion } from '#domain/permalink/ledger/published.ts';
import type { Unit } from '#domain/document/unit.ts';
import { cataloguePages } from './catalogue-pages.ts';
import { NEWS_VERSION, type ReadFile, readDocumentFile, readNewsFile } from './file/document-file.ts';
import {
  type Catalogues,
  type DocumentFile,
  listDocuments,
  listNews,
  type NewsFile,
  readCatalogues,
} from './library.ts';
import { describeDocument, latestFirst, markCurrent, type SiteDocument } from './site-document.ts';

const FOLDER = 'permalinks';

/** The ledgers of a content folder by key of the work; none before the first publication. */
export function readLedgers(root: string): { ledgers: Map<string, Ledger>; diagnostics: Diagnostic[] } {
  const ledgers = new Map<string, Ledger>();
  const diagnostics: Diagnostic[] = [];
  const folder = path.join(root, FOLDER);
  if (!existsSync(folder)) return { ledgers, diagnostics };
  const files = readdirSync(folder, { recursive: true })
    .map((file) => String(file).split(path.sep).join('/'))
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  for (const relative of files) {
    const key = relative.slice(0, -'.jsonl'.length);
    const read = parseLedger(readFileSync(path.join(folder, relative), 'utf8'), key, ledgerName(key));
    ledgers.set(key, read.ledger);
    diagnostics.push(...read.diagnostics);
  }
  return { ledgers, diagnostics };
}

/** Path of a work's ledger from the content folder. */
export function ledgerName(key: string): string {
  return path.posix.join(FOLDER, `${key}.jsonl`);
}

/** The text of the manifest of all ledgers; null where there is none. */
export function readManifest(root: string): string | null {
  const file = path.join(root, MANIFEST);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * The ledgers that differ from a commit, as committed there. Empty where the content folder is not kept in git.
 *
 * @param ref the last commit, or another: then as it was where this branch left that one
 * @throws Error (Vietnamese) where git knows no such commit
 */
export function committedLedgers(root: string, ref = 'HEAD'): Map<string, CommittedLedger> {
  const committed = new Map<string, CommittedLedger>();
  if (!existsSync(root)) return committed;
  const only = ['--no-renames', '--diff-filter=MD', '--relative', '-z'];
  const commit = ref === 'HEAD' ? ref : (git(root, ['merge-base', ref, 'HEAD'])?.trim() ?? '');
  if (commit === '')
    throw new Error(`--since ${ref}: git không có nhánh hoặc commit này, hoặc không có gốc chung.`);
  const changed = git(root, ['diff', '--name-only', ...only, commit, '--', FOLDER]);
  for (const file of changed?.split('\0') ?? []) {
    const isLedger = file.endsWith('.jsonl');
    if (!isLedger && file !== MANIFEST) continue;
    const text = git(root, ['show', `${commit}:./${file}`]);
    const key = isLedger ? file.slice(FOLDER.length + 1, -'.jsonl'.length) : file;
    if (text !== null) committed.set(key, { file, text });
  }
  return committed;
}

const MOST_OUTPUT = 256 * 1024 * 1024;

function git(cwd: string, args: readonly string[]): string | null {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MOST_OUTPUT,
    });
  } catch {
    return null;
  }
}

/** A document version read whole. */
export interface ReadDocument {
  document: DocumentFile;
  read: ReadFile<DocumentMetadata>;
}

/** A news article read whole. */
export interface ReadNews {
  article: NewsFile;
  read: ReadFile<NewsMetadata>;
}

/** Key of a news article's ledger. */
export function newsKey(slug: string): string {
  return `tin/${slug}`;
}

/** Reads everything a content folder publishes; units take the identifiers that the ledgers given record. */
export function readWorks(root: string, ledgers: ReadonlyMap<string, Ledger> = new Map()): PublishedWork[] {
  const documents = listDocuments(root).documents.map((document) => ({
    document,
    read: readDocumentFile(document.file, document.name, ledgers.get(document.workKey)),
  }));
  const news = listNews(root).map((article) => ({
    article,
    read: readNewsFile(article.file, article.name, ledgers.get(newsKey(article.slug))),
  }));
  const works = worksOf(documents, news, readCatalogues(root));
  return [...works, ...cataloguePages(root, works, ledgers)];
}

/** What is published, from files already read; what cannot be read is left to the content check. */
export function worksOf(
  documents: readonly ReadDocument[],
  news: readonly ReadNews[],
  catalogues: Pick<Catalogues, 'bodies' | 'places'>,
): PublishedWork[] {
  const read = new Map(documents.map((item) => [item.document.name, item.read]));
  const versions = markCurrent(
    documents.flatMap(({ document, read: { metadata } }) =>
      metadata ? [describeDocument(document, metadata, catalogues)] : [],
    ),
  );
  const works = [...Map.groupBy(versions, ({ workKey }) => workKey)].flatMap(
    ([key, group]): PublishedWork[] => {
      const readable = latestFirst(group).filter(({ name }) => read.get(name)?.hasText);
      const current = readable.find((version) => version.current);
      if (!current) return [];
      const others = readable.filter((version) => version !== current).map(versionOf);
      const { targets = [] } = read.get(current.name) ?? {};
      return [Object.assign(versionOf(current), { key, targets, others })];
    },
  );
  return [...works, ...news.flatMap(newsWork)];

  function versionOf({ name, version }: SiteDocument): WorkVersion {
    const metadata = read.get(name)?.metadata;
    return lazily(
      { version, file: name, ...(metadata && { facts: guardedFacts(metadata) }) },
      read.get(name),
    );
  }
}

/** What a document says of itself that does not change once it is published. */
function guardedFacts({ title, loai, so, coQuan, ngay, trichYeu }: DocumentMetadata): Facts {
  const known = { so, coQuan, ngay, trichYeu };
  const stated = Object.entries(known).map(
    ([field, value]) => [field, valueOf<string>(value) ?? ''] as const,
  );
  return { title, loai, ...Object.fromEntries(stated) };
}

function newsWork({ article: { slug, name }, read }: ReadNews): PublishedWork[] {
  const work = { key: newsKey(slug), version: NEWS_VERSION, file: name, targets: [], others: [] };
  return read.hasText ? [lazily(work, read)] : [];
}

/** With the text of a file as `root`, read where it is asked for: most works of a site are only counted. */
function lazily<W extends object>(
  work: W,
  read: Pick<ReadFile<unknown>, 'tree'> | undefined,
): W & { root: Unit } {
  return Object.defineProperty(work as W & { root: Unit }, 'root', {
    enumerable: true,
    get: () => read?.tree?.root,
  });
}
