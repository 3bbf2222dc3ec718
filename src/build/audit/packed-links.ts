import { zstdDecompressSync } from 'node:zlib';
import { packQuickly } from '../quick-packing.ts';
import type { GroupLinks } from './link-audit.ts';

/** What was read of the links of a group, packed: until the site is looked at, it is only handed on and kept. */
export type PackedLinks = Uint8Array;

/** Packs what was read of links. */
export function packLinks(links: GroupLinks): PackedLinks {
  return packQuickly(JSON.stringify(links));
}

/** What was packed by {@link packLinks}. */
export function unpackLinks(packed: PackedLinks): GroupLinks {
  return JSON.parse(zstdDecompressSync(packed).toString('utf8')) as GroupLinks;
}
