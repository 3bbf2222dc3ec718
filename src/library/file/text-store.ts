import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import writeFileAtomic from 'write-file-atomic';
import { digestOf } from '../library.ts';

/** Setting that names what a build reads texts with: the digest of the project's own sources. */
export const EDITION_SETTING = 'VAN_KIEN_EDITION';
/** Setting that says where a build keeps what it may use again. */
export const CACHE_SETTING = 'VAN_KIEN_CACHE';

/** Where builds of a content folder keep what they may use again, if nothing else is set: they never see each other's. */
export function cacheOf(root: string): string {
  return path.resolve('node_modules/.cache/van-kien', digestOf(root).slice(0, 12));
}

/** Folder of the kept texts in the cache: one folder for each edition of the sources. */
export const TEXTS = 'van-ban';

/** A part of what is known of a file: what lists need of every file, or the whole text. */
export type StoredPart = 'facts' | 'tree';

/**
 * Where this build keeps what it read, by content; null outside of builds. What is read from the same bytes by the
 * same sources is the same, so that an entry is never wrong, only unused.
 */
export function textStore(env: Readonly<Record<string, string | undefined>> = process.env): TextStore | null {
  const cache = env[CACHE_SETTING];
  const edition = env[EDITION_SETTING];
  return cache && edition ? new TextStore(path.join(cache, TEXTS, edition.slice(0, 16))) : null;
}

/** The edition that pages are kept for; null outside of builds, and in threads, which are told what to make. */
export function keptEdition(): string | null {
  return isMainThread && textStore() !== null ? (process.env[EDITION_SETTING] ?? null) : null;
}

const used = new Set<string>();

/** Removes from a folder of the cache what is not to be kept. */
export function keepOnly(folder: string, isKept: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (!isKept(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** JSON values kept in files by the digest of what they were made from. */
export class TextStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Key of what is made from these texts. */
  key(...sources: readonly (string | null)[]): string {
    const key = digestOf(JSON.stringify(sources)).slice(0, 40);
    used.add(key);
    return key;
  }

  /** Removes what was not asked for in this process, and what sources of another edition read. */
  prune(): void {
    keepOnly(path.dirname(this.#folder), (name) => name === path.basename(this.#folder));
    keepOnly(this.#folder, (name) => used.has(name.split('.')[0] ?? ''));
  }

  /** A part kept under a key; null where there is none. */
  get(key: string, part: StoredPart): unknown {
    try {
      return JSON.parse(readFileSync(this.#file(key, part), 'utf8'));
    } catch {
      return null;
    }
  }

  /** Keeps both parts. Two builds may share the folder: files appear whole, the facts last. */
  set(key: string, parts: Readonly<Record<StoredPart, unknown>>): void {
    mkdirSync(this.#folder, { recursive: true });
    for (const part of ['tree', 'facts'] as const)
      writeFileAtomic.sync(this.#file(key, part), JSON.stringify(parts[part]), { fsync: false });
  }

  #file(key: string, part: StoredPart): string {
    return path.join(this.#folder, `${key}.${part}.json`);
  }
}
