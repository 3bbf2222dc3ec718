import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import type { PagefindProgram } from '#domain/search/index/files.ts';
import { partBytes } from './part-bytes.ts';

/*
 * The files of a Pagefind bundle, as far as they are read and written here. Pagefind documents none of them: what is
 * known was read off the bundles of one version, and another may write them otherwise. They are opened because Pagefind
 * cannot be told how large its parts shall be (pagefind-parts.ts says why they are cut); nothing else here knows what is
 * in them. `tests/build/search/pagefind-format.test.ts` fails when the version changes.
 */

/** The version of Pagefind whose files are known here. */
export const PAGEFIND_VERSION = '1.6.0';

/** What every compressed file of Pagefind begins with, once unpacked. */
const MAGIC = Buffer.from('pagefind_dcd');

/** Files of a bundle that the client never asks for: its own interfaces, and the texts of its pages. */
const UNUSED = [
  'fragment',
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

const languageSchema = z.looseObject({
  hash: z.string(),
  wasm: z.string().nullish(),
  page_count: z.number(),
});
const entrySchema = z.looseObject({
  version: z.literal(PAGEFIND_VERSION),
  languages: z.record(z.string(), languageSchema),
});

/** One page: name, number of words, unused. One part: first word, last word, name. One sort: its key, pages in order. */
const metaSchema = z.tuple([
  z.literal(PAGEFIND_VERSION),
  z.array(z.tuple([z.string(), z.number(), z.string()])),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.array(z.number())])),
  z.array(z.unknown()),
]);

/** One page a word stands on: page (difference to the one before), positions (likewise, weights between), others. */
type PackedPage = readonly [number, readonly number[], readonly unknown[]];
/** A word of the index with where it stands. */
export type PackedWord = readonly [word: string, pages: readonly PackedPage[], ...rest: unknown[]];
const partSchema = z.tuple([
  z.array(z.custom<PackedWord>((word) => Array.isArray(word) && typeof word[0] === 'string')),
]);

/** What stands before positions of the usual weight: Pagefind counts in parts of 24, and tells weights below zero. */
export const WEIGHT = -25;

/** How many numbers an index holds of a word: its positions on each page, and the weights between them. */
export function positionsOf([, pages]: PackedWord): number {
  return pages.reduce((sum, [, positions]) => sum + positions.length, 0);
}

/** The index of one language in a bundle that Pagefind has written. Reads and writes its files. */
export class PagefindBundle {
  readonly #folder: string;
  readonly #entry: z.infer<typeof entrySchema>;
  readonly #language: z.infer<typeof languageSchema>;
  readonly #meta: z.infer<typeof metaSchema>;
  /** Names of the parts written, so that no two have one. */
  readonly #names = new Set<string>();

  private constructor(
    folder: string,
    entry: z.infer<typeof entrySchema>,
    language: z.infer<typeof languageSchema>,
    meta: z.infer<typeof metaSchema>,
  ) {
    this.#folder = folder;
    this.#entry = entry;
    this.#language = language;
    this.#meta = meta;
  }

  /** Throws on files of another version of Pagefind, and where there is no index of the language. */
  static async open(folder: string, language: string): Promise<PagefindBundle> {
    const entry = entrySchema.parse(JSON.parse(await readFile(entryFile(folder), 'utf8')));
    const named = entry.languages[language];
    if (!named) throw new Error(`Pagefind wrote no index for "${language}"`);
    const meta = metaSchema.parse(unpack(await readFile(metaFile(folder, named.hash))));
    return new PagefindBundle(folder, entry, named, meta);
  }

  /** Names of the parts of the index, in order of their words. */
  get parts(): string[] {
    return this.#meta[2].map(([, , name]) => name);
  }

  /** The words of a part. */
  async readPart(name: string): Promise<readonly PackedWord[]> {
    return partSchema.parse(unpack(await readFile(partFile(this.#folder, name))))[0];
  }

  async removePart(name: string): Promise<void> {
    await rm(partFile(this.#folder, name));
  }

  /** Writes a part; gives what {@link close} is told of it. */
  writePart(words: readonly PackedWord[]): WrittenPart {
    const packed = pack(partBytes(words));
    const name = nameOf(packed, this.#names);
    writeFileSync(partFile(this.#folder, name), packed);
    return [words[0]?.[0] ?? '', words.at(-1)?.[0] ?? '', name];
  }

  /**
   * Names these parts and no others as the index. Gives what its program is started with.
   *
   * @param positions how many each page has, in order; pages are named by their ordinal
   */
  async close(parts: WrittenPart[], positions: readonly number[]): Promise<PagefindProgram> {
    const [version, , , filters, , ...rest] = this.#meta;
    const pages = positions.map((count, i) => [String(i), count, '']);
    const meta = pack(encode([version, pages, parts, filters, [], ...rest]));
    await rm(metaFile(this.#folder, this.#language.hash));
    this.#language.hash = nameOf(meta, new Set());
    this.#language.page_count = positions.length;
    await writeFile(metaFile(this.#folder, this.#language.hash), meta);
    await writeFile(entryFile(this.#folder), JSON.stringify(this.#entry));
    const program = `wasm.${this.#language.wasm ?? 'unknown'}.pagefind`;
    return { program, list: Buffer.from(unpackedBytes(meta)).toString('latin1') };
  }
}

/** First word, last word, name. */
export type WrittenPart = [string, string, string];

/** Removes from a bundle what no page of the site asks for. */
export async function removeUnused(folder: string): Promise<void> {
  for (const name of UNUSED) await rm(join(folder, name), { recursive: true, force: true });
}

const entryFile = (folder: string): string => join(folder, 'pagefind-entry.json');
const metaFile = (folder: string, hash: string): string => join(folder, `pagefind.${hash}.pf_meta`);
const partFile = (folder: string, name: string): string => join(folder, 'index', `${name}.pf_index`);

/** A name for these bytes that no other file in `taken` has; it is added there. */
function nameOf(packed: Uint8Array, taken: Set<string>): string {
  const digest = createHash('sha256').update(packed).digest('hex');
  let length = 8;
  while (taken.has(digest.slice(0, length))) length++;
  const name = digest.slice(0, length);
  taken.add(name);
  return name;
}

function unpack(packed: Uint8Array): unknown {
  return decode(unpackedBytes(packed));
}

function unpackedBytes(packed: Uint8Array): Uint8Array {
  return gunzipSync(packed).subarray(MAGIC.length);
}

function pack(bytes: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([MAGIC, bytes]), { level: 9, memLevel: 9 });
}
