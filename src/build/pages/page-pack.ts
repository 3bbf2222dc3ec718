import path from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { GroupLinks } from '../audit/link-audit.ts';

/** The files of a document with what the audit needs of their links. */
export interface PagePack {
  /** Path from the site's folder, and content. */
  files: [file: string, bytes: Uint8Array][];
  links: GroupLinks;
}

/** Pages say the same again and again: the quickest way makes them nearly as small as a slow one. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Writes a pack: its table as JSON, a line feed, the contents one after the other; compressed. */
export function packPages(target: string, { files, links }: PagePack): void {
  const table = JSON.stringify({ files: files.map(([file, bytes]) => [file, bytes.length]), links });
  const whole = Buffer.concat([Buffer.from(`${table}\n`), ...files.map(([, bytes]) => bytes)]);
  writeSealed(target, nameOf(target), zstdCompressSync(whole, PACKING));
}

/** Its name is the digest of all that the pages are made from. */
function nameOf(file: string): string {
  return `pages ${path.basename(file)}`;
}

/** Reads a pack; null where there is none as it was written. */
export function unpackPages(file: string): PagePack | null {
  const packed = readSealed(file, nameOf(file));
  if (packed === null) return null;
  const whole = zstdDecompressSync(packed);
  const end = whole.indexOf(10);
  const table = JSON.parse(whole.toString('utf8', 0, end)) as {
    files: [string, number][];
    links: GroupLinks;
  };
  let from = end + 1;
  const files = table.files.map(([file, length]): [string, Uint8Array] => {
    const bytes = whole.subarray(from, from + length);
    from += length;
    return [file, bytes];
  });
  return { files, links: table.links };
}
