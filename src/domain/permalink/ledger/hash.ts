import { base32 } from './crockford.ts';

const PRIME = 0x01000193;

/** FNV-1a over the UTF-16 units of a text from a starting value, mixed once more; unsigned 32 bits. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Twelve base32 digits of a text: 60 bits of two independent hashes. Against slips, not against an adversary. */
export function textHash(text: string): string {
  return base32(hash32(text), 6) + base32(hash32(text, 0x9e3779b9), 6);
}
