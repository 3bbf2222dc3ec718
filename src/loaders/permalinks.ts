import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Unit } from '../domain/document/unit.ts';
import type { CommittedLedger } from '../domain/permalink/check.ts';
import { type Ledger, parseLedger } from '../domain/permalink/ledger.ts';
import type { PublishedWork, WorkVersion } from '../domain/permalink/published.ts';
import type { Target } from '../domain/target/target.ts';
import { readDocumentFile, readNewsFile } from './document-file.ts';
import { listDocuments, listNews, readCatalogues } from './library.ts';
import { describeDocument, markCurrent, type SiteDocument } from './site-document.ts';

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

/** The ledgers that differ from the last commit, as committed. Empty where the content folder is not kept in git. */
export function committedLedgers(root: string): Map<string, CommittedLedger> {
  const committed = new Map<string, CommittedLedger>();
  if (!existsSync(root)) return committed;
  const only = ['--no-renames', '--diff-filter=MD', '--relative', '-z'];
  const changed = git(root, ['diff', '--name-only', ...only, 'HEAD', '--', FOLDER]);
  for (const file of changed?.split('\0') ?? []) {
    if (!file.endsWith('.jsonl')) continue;
    const text = git(root, ['show', `HEAD:./${file}`]);
    if (text !== null) committed.set(file.slice(FOLDER.length + 1, -'.jsonl'.length), { file, text });
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

/** A version read from disk, and whether it is the one shown at the work's own address. */
export interface ReadVersion extends WorkVersion {
  key: string;
  current: boolean;
  targets: readonly Target[];
}

/** Joins the versions of each work under its key. */
export function publishedWorks(versions: readonly ReadVersion[]): PublishedWork[] {
  return [...Map.groupBy(versions, ({ key }) => key).values()].flatMap((group): PublishedWork[] => {
    const current = group.find((version) => version.current);
    if (!current) return [];
    const { key, version, file, root, targets } = current;
    return [{ key, version, file, root, targets, others: group.filter((other) => other !== current) }];
  });
}

/** The version a news article is recorded under: it has only one. */
const NEWS_VERSION = 'tin';

/** Reads everything a content folder publishes; what cannot be read is left to the content check. */
export function readWorks(root: string): PublishedWork[] {
  const catalogues = readCatalogues(root);
  const trees = new Map<string, { root: Unit; targets: Target[] }>();
  const documents = listDocuments(root).documents.flatMap((document): SiteDocument[] => {
    const { metadata, tree, targets } = readDocumentFile(document.file, document.name);
    if (!metadata || !tree) return [];
    trees.set(document.name, { root: tree.root, targets });
    return [describeDocument(document, metadata, catalogues)];
  });
  const versions = markCurrent(documents).flatMap(({ workKey, version, name, current }): ReadVersion[] => {
    const read = trees.get(name);
    return read ? [{ key: workKey, version, file: name, current, ...read }] : [];
  });
  const news = listNews(root).flatMap(({ file, name, slug }): ReadVersion[] => {
    const { tree } = readNewsFile(file, name);
    const article = { key: `tin/${slug}`, version: NEWS_VERSION, file: name, current: true, targets: [] };
    return tree ? [{ ...article, root: tree.root }] : [];
  });
  return publishedWorks([...versions, ...news]);
}
