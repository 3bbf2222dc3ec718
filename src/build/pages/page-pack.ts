import path from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import type { PackedLinks } from '../audit/packed-links.ts';
import { packQuickly } from '../quick-packing.ts';

/** The files of a document with what the audit needs of their links. */
export interface PagePack {
  /** Path from the site's folder, and content. */
  files: [file: string, bytes: Uint8Array][];
  links: PackedLinks;
}

/** What a pack begins with: how long each of its contents is. */
interface PackTable {
  links: number;
  files: [file: string, length: number][];
}

/** Writes a pack: its table as JSON, a line feed, the contents one after the other; compressed. */
export function packPages(target: string, { files, links }: PagePack): void {
  const table: PackTable = { links: links.length, files: files.map(([file, bytes]) => [file, bytes.length]) };
  const whole = Buffer.concat([
    Buffer.from(`${JSON.stringify(table)}\n`),
    links,
    ...files.map(([, bytes]) => bytes),
  ]);
  writeSealed(target, nameOf(target), packQuickly(whole));
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
  const table = JSON.parse(whole.toString('utf8', 0, end)) as PackTable;
  let from = end + 1;
  const next = (length: number) => whole.subarray(from, (from += length));
  const links = next(table.links);
  return { files: table.files.map(([file, length]) => [file, next(length)]), links };
}
