import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import writeFileAtomic from 'write-file-atomic';
import type { GroupLinks } from '../audit/link-audit.ts';

/** The files of a document with what the audit needs of their links. */
export interface PagePack {
  /** Path from the site's folder, and content. */
  files: [file: string, bytes: Uint8Array][];
  links: GroupLinks;
}

/** Writes a pack: its table as JSON, a line feed, the contents one after the other; compressed. */
export function packPages(target: string, { files, links }: PagePack): void {
  const table = JSON.stringify({ files: files.map(([file, bytes]) => [file, bytes.length]), links });
  const whole = Buffer.concat([Buffer.from(`${table}\n`), ...files.map(([, bytes]) => bytes)]);
  writeFileAtomic.sync(target, zstdCompressSync(whole), { fsync: false });
}

/** Reads a pack. Throws where it is none. */
export function unpackPages(packed: Uint8Array): PagePack {
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
