import path from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import { packQuickly } from '../quick-packing.ts';
import { PAGEFIND_VERSION, type PagefindBase } from './pagefind-files.ts';

const NAME = `pagefind ${PAGEFIND_VERSION}`;

/** A base as it is kept: its files as their lengths. */
type Table = Omit<PagefindBase, 'files'> & { readonly files: readonly (readonly [string, number])[] };

/**
 * What Pagefind writes whatever its index holds, from the cache; from Pagefind itself, which a thread takes a tenth of a
 * second to load and run, where it is not there.
 *
 * @param cache null where nothing is kept
 */
export async function pagefindBase(cache: string | null): Promise<PagefindBase> {
  const place = cache === null ? null : path.join(cache, 'pagefind.zst');
  const kept = place === null ? null : readSealed(place, NAME);
  if (kept) return unpack(zstdDecompressSync(kept));
  const { makePagefindBase } = await import('./pagefind-base.ts');
  const base = await makePagefindBase();
  if (place !== null) writeSealed(place, NAME, packQuickly(pack(base)));
  return base;
}

function pack({ files, ...base }: PagefindBase): Buffer {
  const table: Table = { ...base, files: files.map(([name, bytes]) => [name, bytes.length]) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(table)}\n`), ...files.map(([, bytes]) => bytes)]);
}

function unpack(whole: Buffer): PagefindBase {
  let at = whole.indexOf(10) + 1;
  const table = JSON.parse(whole.toString('utf8', 0, at - 1)) as Table;
  const files = table.files.map(([name, length]) => [name, whole.subarray(at, (at += length))] as const);
  return { ...table, files };
}
