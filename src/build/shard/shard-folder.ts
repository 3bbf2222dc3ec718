import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parseShard, type Shard } from '#domain/shard/shard.ts';

/** Says what a folder is: the part of a cache that one shard made. */
const LABEL = 'phan.json';

const labelFormat = z.strictObject({ phan: z.string(), banPhanMem: z.string(), vanBan: z.number() });

/** What a shard made. */
export interface ShardFolder {
  readonly shard: Shard;
  /** Digest of the code that made it. */
  readonly edition: string;
  readonly documents: number;
}

/**
 * Writes what a shard made into a folder: files of a cache, at their places in it. A folder of an earlier shard is
 * replaced. Throws (Vietnamese) where the folder holds something else.
 */
export function writeShardFolder(
  target: string,
  { shard, edition, documents }: ShardFolder,
  cache: string,
  files: Iterable<string>,
): void {
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(path.join(target, LABEL)))
    throw new Error(`Thư mục ${target} có nội dung khác, không phải một phần đã dựng. Chọn --outDir khác.`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of files) copyInto(file, path.join(target, path.relative(cache, file)));
  const label: z.infer<typeof labelFormat> = {
    phan: `${shard.number}/${shard.of}`,
    banPhanMem: edition,
    vanBan: documents,
  };
  // Last: a folder without it is none.
  writeFileSync(path.join(target, LABEL), `${JSON.stringify(label)}\n`);
}

/**
 * Takes up what shards made into the cache of this machine.
 *
 * @param edition digest of the code that goes on with it
 * @throws Error (Vietnamese) for a folder that is no shard, one made by other code, and where shards are missing
 */
export function adoptShards(folders: readonly string[], cache: string, edition: string): ShardFolder[] {
  const shards = folders.map((folder) => readLabel(folder, edition));
  const missing = missingShards(shards.map(({ shard }) => shard));
  if (missing.length > 0) throw new Error(`Thiếu phần ${missing.join(', ')}: nêu đủ các phần sau --merge.`);
  for (const folder of folders)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      const place = path.join(cache, path.relative(folder, file));
      if (entry.isFile() && entry.name !== LABEL && !existsSync(place)) copyInto(file, place);
    }
  return shards;
}

function readLabel(folder: string, edition: string): ShardFolder {
  const file = path.join(folder, LABEL);
  const label = existsSync(file) ? labelFormat.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const shard = label?.success === true ? parseShard(label.data.phan) : null;
  if (label?.success !== true || shard === null)
    throw new Error(`Thư mục ${folder} không phải một phần do “npm run build -- --shard” dựng.`);
  const { banPhanMem, vanBan } = label.data;
  if (banPhanMem !== edition)
    throw new Error(`Phần ${label.data.phan} (${folder}) do bản phần mềm khác dựng: dựng lại phần ấy.`);
  return { shard, edition: banPhanMem, documents: vanBan };
}

/** The shards that are not among these, as they are written. Of shards cut otherwise all those of the first kind are wanted. */
function missingShards(shards: readonly Shard[]): string[] {
  const of = shards[0]?.of ?? 0;
  const there = new Set(shards.filter((shard) => shard.of === of).map(({ number }) => number));
  return Array.from({ length: of }, (_, i) => i + 1)
    .filter((number) => !there.has(number))
    .map((number) => `${number}/${of}`);
}

function copyInto(file: string, place: string): void {
  mkdirSync(path.dirname(place), { recursive: true });
  copyFileSync(file, place);
}
