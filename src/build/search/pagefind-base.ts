import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { createIndex } from 'pagefind';
import { z } from 'zod';
import { ENTRY_FILE, MAGIC, PAGEFIND_VERSION, type PagefindBase } from './pagefind-files.ts';

/*
 * The files of a Pagefind bundle, as far as they are read here and written in pagefind-files.ts. Pagefind documents none of
 * them: what is known was read off the bundles of one version, and another may write them otherwise. They are opened
 * because Pagefind cannot be told how large its parts shall be (index-part.ts says why they are cut).
 * `tests/build/search/pagefind-base.test.ts` fails when the version changes.
 */

/** The language Pagefind is told: any it does not stem. */
const LANGUAGE = 'vi';

const ANY_PAGE = { url: '/', content: 'a', language: LANGUAGE };

/** Files of a bundle that the client never asks for: its own interfaces. */
const UNUSED: ReadonlySet<string> = new Set([
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
]);

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
const metaSchema = z
  .tuple([
    z.literal(PAGEFIND_VERSION),
    z.array(z.tuple([z.string(), z.number(), z.string()])),
    z.array(z.tuple([z.string(), z.string(), z.string()])),
    z.array(z.unknown()),
    z.array(z.tuple([z.string(), z.array(z.number())])),
  ])
  .rest(z.unknown());

/** One page a word stands on: page (difference to the one before), positions (likewise, weights between), others. */
type PackedPage = readonly [number, readonly number[], readonly unknown[]];
/** A word of the index with where it stands. */
export type PackedWord = readonly [word: string, pages: readonly PackedPage[], ...rest: unknown[]];
const partSchema = z.tuple([
  z.array(z.custom<PackedWord>((word) => Array.isArray(word) && typeof word[0] === 'string')),
]);

/**
 * What Pagefind writes whatever its index holds: it is had an index of one page written. Throws when it reports an error, and
 * on files of another version.
 */
export async function makePagefindBase(): Promise<PagefindBase> {
  return inFolder(async (folder) => {
    await runPagefind(folder, [ANY_PAGE]);
    const { entry, facts, meta } = readBundle(folder, LANGUAGE);
    const { hash: _, page_count: _pages, ...others } = facts;
    const [, , , filters, , ...rest] = meta;
    return {
      files: programsIn(folder).filter(([name]) => name !== ENTRY_FILE),
      entry: { ...entry, languages: {} },
      language: LANGUAGE,
      facts: others,
      program: `wasm.${facts.wasm ?? 'unknown'}.pagefind`,
      filters,
      rest,
    };
  });
}

/** The files of a bundle in whose index nothing stands. */
export async function emptyPagefind(): Promise<PagefindBase['files']> {
  return inFolder(async (folder) => {
    await runPagefind(folder, []);
    return programsIn(folder);
  });
}

/** Has Pagefind write a bundle of these pages. Throws when it reports an error. */
export async function runPagefind(
  folder: string,
  pages: readonly { url: string; content: string; language: string }[],
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    for (const page of pages) check((await index.addCustomRecord(page)).errors);
    check((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await index.deleteIndex();
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Files at the top of a bundle that pages ask for, but for the list of its index. */
function programsIn(folder: string): [name: string, bytes: Buffer][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !UNUSED.has(entry.name) && !entry.name.endsWith('.pf_meta'))
    .map(({ name }): [string, Buffer] => [name, readFileSync(path.join(folder, name))])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a bundle says of its index. Throws on files of another version, and where there is no index of the language. */
export function readBundle(folder: string, language: string) {
  const entry = entrySchema.parse(JSON.parse(readFileSync(path.join(folder, ENTRY_FILE), 'utf8')));
  const facts = entry.languages[language];
  if (!facts) throw new Error(`Pagefind wrote no index for "${language}"`);
  const meta = metaSchema.parse(unpacked(path.join(folder, `pagefind.${facts.hash}.pf_meta`)));
  return { entry, facts, meta };
}

/** The words of a bundle's index, in order. */
export function readWords(folder: string, language: string): PackedWord[] {
  const { meta } = readBundle(folder, language);
  return meta[2].flatMap(
    ([, , name]) => partSchema.parse(unpacked(path.join(folder, 'index', `${name}.pf_index`)))[0],
  );
}

function unpacked(file: string): unknown {
  return decode(gunzipSync(readFileSync(file)).subarray(MAGIC.length));
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-pagefind-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
