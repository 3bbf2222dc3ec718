import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCatalogue, prepareDocuments } from '#domain/search/index/catalogue.ts';
import type { GlossaryEntry, Indicator } from '#domain/search/index/catalogue.ts';
import { CATALOGUE_FILE, partFile, shardFile, shardSizes, toShard } from '#domain/search/index/files.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { harvestAbbreviations } from '#domain/search/index/harvest.ts';
import { packIndex } from '#domain/search/index/packed.ts';

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
 * Writes the search bundle into `outDir` (emptied first): the catalogue (`danh-muc.json`), the places of words in parts
 * (`cho/N.bin`) and the texts of the records in shards (`muc/N.json`). Same records, same bytes.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
  data: SearchIndexData = {},
): Promise<SearchIndexReport> {
  const documents = prepareDocuments(records);
  const ordered = documents.flatMap((document) => document.records);
  const sizes = shardSizes(ordered.map((record) => record.text.length + record.title.length));
  const packed = packIndex(documents);
  const harvested = harvestAbbreviations(ordered.map(({ title, text }) => `${title}\n${text}`));
  const glossary = [...(data.glossary ?? []), ...harvested];
  const catalogue = buildCatalogue(documents, sizes, glossary, data.indicators ?? [], packed);
  await rm(outDir, { recursive: true, force: true });
  for (const folder of ['muc', 'cho']) await mkdir(join(outDir, folder), { recursive: true });
  await writeFile(join(outDir, CATALOGUE_FILE), JSON.stringify(catalogue));
  for (const [part, bytes] of packed.parts.entries()) await writeFile(join(outDir, partFile(part)), bytes);
  let from = 0;
  for (const [shard, size] of sizes.entries()) {
    await writeFile(
      join(outDir, shardFile(shard)),
      JSON.stringify(ordered.slice(from, from + size).map(toShard)),
    );
    from += size;
  }
  return { documents: documents.length, records: ordered.length, shards: sizes.length };
}
