import { rmSync } from 'node:fs';
import { cutDocument } from '#domain/search/cut/cut-document.ts';
import { WordTable } from '#domain/search/cut/word-table.ts';
import {
  catalogueOf,
  type GlossaryEntry,
  type Indicator,
  prepareDocuments,
  spellingCounts,
} from '#domain/search/index/catalogue.ts';
import { CATALOGUE_FILE } from '#domain/search/index/files.ts';
import { groupKeys } from '#domain/search/index/grouping.ts';
import { commonestForms } from '#domain/search/index/harvest.ts';
import { partSize } from '#domain/search/index/part.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { tokenize } from '#domain/search/index/token.ts';
import { joinStandings } from '#domain/search/query/names.ts';
import { THESAURUS } from '#domain/search/query/thesaurus/thesaurus.ts';
import { BundleFiles } from './bundle-files.ts';
import { indexWords, timesOf } from './index-words.ts';
import { pagefindBase } from './kept-base.ts';
import { writePagefind, type WrittenIndex } from './pagefind-files.ts';
import { type IndexedDocument, type KnownShards, writeShards } from './record-shards.ts';

export interface SearchIndexData {
  readonly glossary?: readonly GlossaryEntry[];
  readonly indicators?: readonly Indicator[];
}

/** What an index is written from, besides its documents. */
export interface IndexSource extends SearchIndexData {
  readonly documents: readonly IndexedDocument[];
  /** Numbers their words. */
  readonly table: WordTable;
  /** Where what a later build may use again is kept; null where nothing is. */
  readonly cache: string | null;
  readonly known?: KnownShards;
}

/**
 * Writes the search bundle into `outDir` (emptied first): Pagefind's index with one page per document, the catalogue (`danh-muc.json`)
 * and the texts of the records in shards (`muc/N.json`). Same records, same bytes. Throws when Pagefind reports an error.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  data: SearchIndexData = {},
): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  const table = new WordTable();
  const documents = prepareDocuments(records).map((document) => ({
    cut: cutDocument(document, table),
    key: null,
  }));
  await writeBundle(new BundleFiles(outDir, ''), { ...data, documents, table, cache: null });
}

/** Writes a search bundle; gives what is known of its shards. */
export async function writeBundle(files: BundleFiles, source: IndexSource): Promise<KnownShards> {
  const { documents, table, cache, known = new Map(), glossary = [], indicators = [] } = source;
  const cuts = documents.map(({ cut }) => cut);
  const size = partSize(cuts.reduce((sum, { words }) => sum + words.length, 0));
  const grouping = groupKeys(cuts, table, size, kindredKeys());
  let index: WrittenIndex | undefined;
  if (documents.length > 0)
    index = writePagefind(files, await pagefindBase(cache), indexWords(cuts, table, grouping), size);
  else {
    // Of a site that has published nothing yet there is no index.
    const { emptyPagefind } = await import('./pagefind-base.ts');
    for (const [name, bytes] of await emptyPagefind()) files.write(name, bytes);
  }
  const { sizes, shards } = writeShards(files, documents, known);
  const catalogue = catalogueOf({
    tables: cuts.map(({ table }) => table),
    shards: sizes,
    counts: spellingCounts(table, timesOf(cuts, table)),
    names: cuts.reduce((names, { standings }) => joinStandings(names, standings), ''),
    glossary: [...glossary, ...commonestForms(cuts.flatMap(({ abbreviations }) => abbreviations))],
    indicators,
    grouping,
    ...(index && { index }),
  });
  files.write(CATALOGUE_FILE, Buffer.from(JSON.stringify(catalogue)));
  return shards;
}

/** The words of each group of names that stand for each other. */
function kindredKeys(): string[][] {
  return THESAURUS.map(({ typed, meant }) =>
    [...typed, ...meant].flatMap((name) => tokenize(name).map(({ key }) => key)),
  );
}
