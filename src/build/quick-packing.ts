import { constants, zstdCompressSync } from 'node:zlib';

/** The quickest way: what builds keep says the same again and again, and is nearly as small as by a slow one. */
const QUICKEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Packs what is made for later builds; `zstdDecompressSync` gives it back. */
export function packQuickly(bytes: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return zstdCompressSync(bytes, QUICKEST);
}
