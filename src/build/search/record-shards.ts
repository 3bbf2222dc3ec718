import type { CutDocument } from '#domain/search/cut/cut-document.ts';
import { shardFile, shardSizes, toShard } from '#domain/search/index/files.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import { digestOf } from '#library/digest.ts';
import type { BundleFiles } from './bundle-files.ts';

/** What an index is written from: a document, and what tells it from all others; null where nothing does. */
export interface IndexedDocument {
  readonly cut: CutDocument;
  readonly key: string | null;
}

/** Digests of the shards of a bundle, by what they were made from. */
export type KnownShards = ReadonlyMap<string, string>;

/** Records of a document, from one to before another. */
interface Stretch {
  readonly document: IndexedDocument;
  readonly from: number;
  readonly to: number;
}

/**
 * Writes the texts of records in shards; gives how many records each holds, and their digests. A shard that is known and
 * stands is not made again.
 */
export function writeShards(
  files: BundleFiles,
  documents: readonly IndexedDocument[],
  known: KnownShards,
): { sizes: number[]; shards: KnownShards } {
  const sizes = shardSizes(documents.flatMap(({ cut }) => cut.sizes));
  const shards = new Map<string, string>();
  stretchesOf(documents, sizes).forEach((stretches, shard) => {
    const key = keyOf(stretches);
    const digest = key === null ? undefined : known.get(key);
    const isKept = digest !== undefined && files.keep(shardFile(shard), digest);
    const made = isKept
      ? digest
      : files.write(shardFile(shard), Buffer.from(JSON.stringify(shardOf(stretches))));
    if (key !== null) shards.set(key, made);
  });
  return { sizes, shards };
}

const shardOf = (stretches: readonly Stretch[]) =>
  toShard(
    stretches.flatMap(({ document, from, to }): SearchRecord[] => document.cut.records().slice(from, to)),
  );

/** Which records stand in each shard of so many. */
function stretchesOf(documents: readonly IndexedDocument[], sizes: readonly number[]): Stretch[][] {
  let shard = 0;
  let room = sizes[0] ?? 0;
  const shards: Stretch[][] = sizes.map(() => []);
  for (const document of documents) {
    const count = document.cut.sizes.length;
    for (let from = 0; from < count;) {
      const to = Math.min(count, from + room);
      shards[shard]?.push({ document, from, to });
      room -= to - from;
      if (room === 0) room = sizes[++shard] ?? 0;
      from = to;
    }
  }
  return shards;
}

/** Digest of what a shard is made from. */
function keyOf(stretches: readonly Stretch[]): string | null {
  if (stretches.some(({ document }) => document.key === null)) return null;
  return digestOf(
    JSON.stringify(
      stretches.map(({ document, from, to }) => [document.key, document.cut.table.doc, from, to]),
    ),
  );
}
