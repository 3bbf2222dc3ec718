import { writeFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { buildCatalogue, prepareDocuments } from '#domain/search/index/catalogue.ts';
import type { GlossaryEntry, Indicator, PreparedDocument } from '#domain/search/index/catalogue.ts';
import { harvestAbbreviations } from '#domain/search/index/harvest.ts';
import { CATALOGUE_FILE, shardFile, shardSizes, toShard } from '#domain/search/index/files.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { groupKeys } from '#domain/search/index/grouping.ts';
import type { Grouping } from '#domain/search/index/grouping.ts';
import { partSize } from '#domain/search/index/part.ts';
import { tokenize } from '#domain/search/index/token.ts';
import { THESAURUS } from '#domain/search/query/thesaurus/thesaurus.ts';
import { removeUnused } from './pagefind-format.ts';
import { type CutIndex, writeParts } from './pagefind-parts.ts';
import { indexWords } from './pagefind-words.ts';

/** The language Pagefind is told: any it does not stem. */
const LANGUAGE = 'vi';

const ANY_PAGE = { url: '/', content: 'a', language: LANGUAGE };

export interface SearchIndexData {
  readonly glossary?: readonly GlossaryEntry[];
  readonly indicators?: readonly Indicator[];
}

/** What was written. */
export interface SearchIndexReport {
  readonly documents: number;
  readonly records: number;
  readonly shards: number;
}

/**
 * Writes the search bundle into `outDir` (emptied first): Pagefind's index with one page per document, the catalogue
 * (`danh-muc.json`) and the texts of the records in shards (`muc/N.json`). Same records, same bytes.
 * Throws when Pagefind reports an error.
 */
export function writeSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  data: SearchIndexData = {},
): Promise<SearchIndexReport> {
  return writePrepared(prepareDocuments(records), outDir, data);
}

/** As {@link writeSearchIndex}, of documents that are cut already. */
export async function writePrepared(
  documents: readonly PreparedDocument[],
  outDir: string,
  data: SearchIndexData,
): Promise<SearchIndexReport> {
  const ordered = documents.flatMap((document) => document.records);
  const sizes = shardSizes(ordered.map((record) => record.text.length + record.title.length));
  await rm(outDir, { recursive: true, force: true });
  await mkdir(join(outDir, 'muc'), { recursive: true });
  const streams = documents.flatMap(({ segments }) => segments.map(({ tokens }) => tokens));
  const size = partSize(streams.reduce((sum, tokens) => sum + tokens.length, 0));
  const grouping = groupKeys(streams, size, kindredKeys());
  const index = await writePagefind(documents, outDir, grouping, size);
  const harvested = harvestAbbreviations(ordered.map(({ title, text }) => `${title}\n${text}`));
  const glossary = [...(data.glossary ?? []), ...harvested];
  const catalogue = buildCatalogue(documents, sizes, glossary, data.indicators ?? [], grouping, index);
  await writeFile(join(outDir, CATALOGUE_FILE), JSON.stringify(catalogue));
  let from = 0;
  for (const [shard, size] of sizes.entries()) {
    writeFileSync(join(outDir, shardFile(shard)), JSON.stringify(toShard(ordered.slice(from, from + size))));
    from += size;
  }
  return { documents: documents.length, records: ordered.length, shards: sizes.length };
}

/** The words of each group of names that stand for each other. */
function kindredKeys(): string[][] {
  return THESAURUS.map(({ typed, meant }) =>
    [...typed, ...meant].flatMap((name) => tokenize(name).map(({ key }) => key)),
  );
}

/** Writes Pagefind's index in parts. */
async function writePagefind(
  documents: readonly PreparedDocument[],
  outDir: string,
  grouping: Grouping,
  size: number,
): Promise<CutIndex | undefined> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    // What it writes for one page is what its client needs for any; the index itself is written here, as it would be.
    if (documents.length > 0) check((await index.addCustomRecord(ANY_PAGE)).errors);
    check((await index.writeFiles({ outputPath: outDir })).errors);
  } finally {
    await index.deleteIndex();
  }
  // Of a site that has published nothing yet there is no index.
  const isEmpty = documents.length === 0;
  const cut = isEmpty ? undefined : await writeParts(outDir, LANGUAGE, indexWords(documents, grouping), size);
  await removeUnused(outDir);
  return cut;
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
