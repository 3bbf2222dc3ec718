import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { buildCatalogue, prepareDocuments } from '#domain/search/index/catalogue.ts';
import type { GlossaryEntry, Indicator, PreparedDocument } from '#domain/search/index/catalogue.ts';
import { harvestAbbreviations } from '#domain/search/index/harvest.ts';
import { CATALOGUE_FILE, shardFile, shardSizes, toShard } from '#domain/search/index/files.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { roomOf } from '#domain/search/index/segment.ts';
import { groupKeys } from '#domain/search/index/grouping.ts';
import type { Grouping } from '#domain/search/index/grouping.ts';
import { partSize, placedWord } from '#domain/search/index/part.ts';
import { indexWord, tokenize } from '#domain/search/index/token.ts';
import { THESAURUS } from '#domain/search/query/thesaurus/thesaurus.ts';
import { removeUnused } from './pagefind-format.ts';
import { cutParts } from './pagefind-parts.ts';
import type { CutIndex } from './pagefind-parts.ts';

/** The language Pagefind is told: any it does not stem. */
const LANGUAGE = 'vi';

/** Sort key of the index while it is made: the ordinal of the document. */
const ORDER_KEY = 'thu_tu';

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
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  data: SearchIndexData = {},
): Promise<SearchIndexReport> {
  const documents = prepareDocuments(records);
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
    await writeFile(
      join(outDir, shardFile(shard)),
      JSON.stringify(toShard(ordered.slice(from, from + size))),
    );
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
    for (const [i, document] of documents.entries()) {
      const page = {
        url: document.doc,
        content: pageContent(document, grouping),
        language: LANGUAGE,
        sort: { [ORDER_KEY]: String(i) },
      };
      check((await index.addCustomRecord(page)).errors);
    }
    check((await index.writeFiles({ outputPath: outDir })).errors);
  } finally {
    await index.deleteIndex();
  }
  // Of a site that has published nothing yet there is nothing to cut.
  const cut = documents.length > 0 ? await cutParts(outDir, LANGUAGE, ORDER_KEY, size) : undefined;
  await removeUnused(outDir);
  return cut;
}

/**
 * The page Pagefind indexes for a document: its tokens as index words, in order. A lone dash is a position without a
 * word: dashes fill the room of a segment, so that its last word never stands next to the first of the following one.
 */
export function pageContent({ segments }: PreparedDocument, grouping: Grouping): string {
  return segments
    .map(({ tokens }) => {
      const words = tokens
        .map(({ key, marks }) => `${placedWord(indexWord(key, marks), key, grouping.get(key) ?? 0)} `)
        .join('');
      return words + '- '.repeat(roomOf(tokens.length) - tokens.length);
    })
    .join('');
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
