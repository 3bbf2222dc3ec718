import { hash } from 'node:crypto';

/** A file of the output as it was made. */
export interface MadeFile {
  /** Path from the site's folder, with `/`. */
  file: string;
  size: number;
  digest: string;
}

/** Digest of the bytes of a file of the output. */
export function fileDigest(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

/** What is known of a file with these bytes. */
export function madeFile(file: string, bytes: Uint8Array): MadeFile {
  return { file, size: bytes.length, digest: fileDigest(bytes) };
}
