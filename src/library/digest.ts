import { createHash } from 'node:crypto';

/** SHA-256 of some text, as 64 hexadecimal digits. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Digest of a file as pages state it (Subresource Integrity): "sha256-…", standard base64. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}
