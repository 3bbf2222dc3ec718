import { createHash } from 'node:crypto';

/** Digest of a file as pages state it (Subresource Integrity): "sha256-…", standard base64. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}
