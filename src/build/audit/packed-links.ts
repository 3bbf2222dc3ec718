import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { GroupLinks } from './link-audit.ts';

/** What was read of the links of a group, packed: until the site is looked at, it is only handed on and kept. */
export type PackedLinks = Uint8Array;

/** Addresses say the same again and again: the quickest way makes them a tenth. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Packs what was read of links. */
export function packLinks(links: GroupLinks): PackedLinks {
  return zstdCompressSync(JSON.stringify(links), PACKING);
}

/** What was packed by {@link packLinks}. */
export function unpackLinks(packed: PackedLinks): GroupLinks {
  return JSON.parse(zstdDecompressSync(packed).toString('utf8')) as GroupLinks;
}
