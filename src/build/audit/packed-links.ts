import { zstdDecompressSync } from 'node:zlib';
import { packQuickly } from '../quick-packing.ts';
import { type GroupLinks, type OpenLinks, openLinks } from './group-links.ts';

/** What was read of the links of a group, packed: until the site is looked at, it is only handed on and kept. */
export type PackedLinks = Uint8Array;

/** Bytes of a length. */
const LENGTH = Uint32Array.BYTES_PER_ELEMENT;

/** Packs what was read of links: head, identifiers and lines one by one, each with its length before it. */
export function packLinks(links: GroupLinks): PackedLinks {
  const { head, ids, lines } = openLinks(links);
  return Buffer.concat(
    [head, ids(), lines()].flatMap((part) => {
      const packed = packQuickly(JSON.stringify(part));
      const length = Buffer.alloc(LENGTH);
      length.writeUInt32LE(packed.length);
      return [length, packed];
    }),
  );
}

/** What was packed by {@link packLinks}; what few ask for is unpacked when it is asked for. */
export function unpackLinks(packed: PackedLinks): OpenLinks {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  let at = 0;
  const [head, ids, lines] = [0, 1, 2].map(() => {
    const from = at + LENGTH;
    at = from + bytes.readUInt32LE(at);
    const part = bytes.subarray(from, at);
    return () => JSON.parse(zstdDecompressSync(part).toString('utf8')) as unknown;
  }) as [() => unknown, OpenLinks['ids'], OpenLinks['lines']];
  return { head: head() as OpenLinks['head'], ids, lines };
}
