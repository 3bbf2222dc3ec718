import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { partSize } from '#domain/search/index/part.ts';

/** The edition of Pagefind whose files are known here; another may write them otherwise. */
const PAGEFIND_VERSION = '1.6.0';

/** What every compressed file of Pagefind begins with, once unpacked. */
const MAGIC = Buffer.from('pagefind_dcd');

const entrySchema = z.looseObject({
  version: z.literal(PAGEFIND_VERSION),
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/** One page: name, number of words, unused. One part: first word, last word, name. One sort: its key, pages in order. */
const metaSchema = z.tuple([
  z.literal(PAGEFIND_VERSION),
  z.array(z.tuple([z.string(), z.number(), z.string()])),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.array(z.number())])),
  z.array(z.unknown()),
]);

/** One page a word stands on: page (difference to the one before), positions (likewise, weights between), others. */
type PackedPage = readonly [number, readonly number[], readonly unknown[]];
type PackedWord = readonly [word: string, pages: readonly PackedPage[], ...rest: unknown[]];
const partSchema = z.tuple([
  z.array(z.custom<PackedWord>((word) => Array.isArray(word) && typeof word[0] === 'string')),
]);

/**
 * Cuts the index of a Pagefind bundle into parts as small as a query wants them (`partSize`), and names its pages by
 * their ordinal in the order of `sortKey`. Pagefind puts 20,000 positions into a part and cannot be told otherwise; its
 * client reads parts of any size. Throws on files of another edition of Pagefind.
 */
export async function cutParts(bundle: string, language: string, sortKey: string): Promise<void> {
  const entryFile = join(bundle, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(entryFile, 'utf8')));
  const named = entry.languages[language];
  if (!named) throw new Error(`Pagefind wrote no index for "${language}"`);
  const metaFile = (hash: string): string => join(bundle, `pagefind.${hash}.pf_meta`);
  const partFile = (hash: string): string => join(bundle, 'index', `${hash}.pf_index`);
  const [version, pages, parts, filters, sorts, ...rest] = metaSchema.parse(
    unpack(await readFile(metaFile(named.hash))),
  );
  const hashes = parts.map(([, , hash]) => hash);
  const read = async (hash: string): Promise<readonly PackedWord[]> =>
    partSchema.parse(unpack(await readFile(partFile(hash))))[0];

  let positions = 0;
  for (const hash of hashes) for (const word of await read(hash)) positions += positionsOf(word);
  const size = partSize(positions);
  const cut: [string, string, string][] = [];
  const names = new Set<string>();
  for (const hash of hashes) {
    const list = await read(hash);
    await rm(partFile(hash));
    for (const part of cutAt(list, size)) {
      const packed = pack([part]);
      const name = nameOf(packed, names);
      cut.push([part[0]?.[0] ?? '', part.at(-1)?.[0] ?? '', name]);
      await writeFile(partFile(name), packed);
    }
  }
  const order = sorts.find(([key]) => key === sortKey)?.[1] ?? [];
  const ordinal = new Map(order.map((page, i) => [page, i]));
  const renamed = pages.map(([name, count, other], i) => [String(ordinal.get(i) ?? name), count, other]);
  const meta = pack([version, renamed, cut, filters, [], ...rest]);
  await rm(metaFile(named.hash));
  named.hash = nameOf(meta, new Set());
  await writeFile(metaFile(named.hash), meta);
  await writeFile(entryFile, JSON.stringify(entry));
}

/** Words in order, in stretches of at least `size` positions (the last may have fewer). */
function* cutAt(words: readonly PackedWord[], size: number): Generator<PackedWord[]> {
  let part: PackedWord[] = [];
  let positions = 0;
  for (const word of words) {
    part.push(word);
    positions += positionsOf(word);
    if (positions < size) continue;
    yield part;
    part = [];
    positions = 0;
  }
  if (part.length > 0) yield part;
}

function positionsOf([, pages]: PackedWord): number {
  return pages.reduce((sum, [, positions]) => sum + positions.length, 0);
}

/** A name for these bytes that no other file in `taken` has; it is added there. */
function nameOf(packed: Uint8Array, taken: Set<string>): string {
  const digest = createHash('sha256').update(packed).digest('hex');
  let length = 8;
  while (taken.has(digest.slice(0, length))) length++;
  const name = digest.slice(0, length);
  taken.add(name);
  return name;
}

function unpack(packed: Uint8Array): unknown {
  return decode(gunzipSync(packed).subarray(MAGIC.length));
}

function pack(data: unknown): Buffer {
  return gzipSync(Buffer.concat([MAGIC, encode(data)]), { level: 9 });
}
