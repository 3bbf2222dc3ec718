import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from './sealed-file.ts';
import type { TextSource } from './text-file.ts';

/** Folder of the kept texts in the cache: one folder for each edition of the sources. */
const TEXTS = 'van-ban';

/** A part of what is known of a text: what lists need of every text, or the whole tree. */
export type KeptPart = 'facts' | 'tree';

/** Removes from a folder of the cache what is not to be kept. */
export function keepOnly(folder: string, isKept: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (!isKept(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** Digest of everything that a text is read from. */
export function keyOf(source: TextSource): string {
  const known = keys.get(source);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  // Each with its length, or as missing: no two sources give one row of bytes.
  for (const part of [source.name, source.text, source.targets?.text, source.ledger?.text])
    hash.update(part === undefined ? '-' : `${part.length}:`).update(part ?? '');
  const key = hash.digest('hex').slice(0, 40);
  keys.set(source, key);
  return key;
}

const keys = new WeakMap<TextSource, string>();

/**
 * What was read of texts, kept in files by the digest of what it was read from: what is read from the same bytes by the
 * same sources is the same, so that an entry that is as it was written is never wrong, only unused. Threads and later builds take it from here.
 */
export class KeptTexts {
  /** Folder of everything that builds may use again. */
  readonly cache: string;
  /** Digest of the sources that texts are read by, and pages made. */
  readonly edition: string;
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(cache: string, edition: string) {
    this.cache = cache;
    this.edition = edition;
    this.#folder = path.join(cache, TEXTS, edition.slice(0, 16));
  }

  /** Removes what was not asked for here, and what sources of another edition read. */
  prune(): void {
    keepOnly(path.dirname(this.#folder), (name) => name === path.basename(this.#folder));
    keepOnly(this.#folder, (name) => this.#used.has(name.split('.')[0] ?? ''));
  }

  /** True where a text is kept. */
  has(key: string): boolean {
    return existsSync(this.#file(key, 'facts'));
  }

  /** The files of what is kept under a key. */
  filesOf(key: string): string[] {
    return [this.#file(key, 'facts'), this.#file(key, 'tree')];
  }

  /** A part kept under a key; null where there is none. */
  get(key: string, part: KeptPart): unknown {
    this.#used.add(key);
    const bytes = readSealed(this.#file(key, part), this.#name(key, part));
    return bytes === null ? null : JSON.parse(bytes.toString('utf8'));
  }

  /** Keeps both parts, each as JSON. Two builds may share the folder: files appear whole, the facts last. */
  set(key: string, parts: Readonly<Record<KeptPart, string>>): void {
    this.#used.add(key);
    for (const part of ['tree', 'facts'] as const)
      writeSealed(this.#file(key, part), this.#name(key, part), Buffer.from(parts[part]));
  }

  #name(key: string, part: KeptPart): string {
    return `${this.edition} ${key} ${part}`;
  }

  #file(key: string, part: KeptPart): string {
    return path.join(this.#folder, `${key}.${part}.json`);
  }
}
