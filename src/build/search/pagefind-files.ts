import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { PagefindProgram } from '#domain/search/index/files.ts';
import type { BundleFiles } from './bundle-files.ts';
import { CborWriter } from './cbor-writer.ts';
import { cutParts, isPlacedNumber, writePart } from './index-part.ts';
import type { IndexWords } from './index-words.ts';

/** The version of Pagefind whose files are known here. */
export const PAGEFIND_VERSION = '1.6.0';

/** What every compressed file of Pagefind begins with, once unpacked. */
export const MAGIC = Buffer.from('pagefind_dcd');

/** File that says which languages there are. */
export const ENTRY_FILE = 'pagefind-entry.json';

/** What Pagefind writes beside an index, whatever stands in it. */
export interface PagefindBase {
  /** Its programs. */
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[];
  /** What the entry says besides the index of its language. */
  readonly entry: Readonly<Record<string, unknown>>;
  readonly language: string;
  /** Of the language, besides the name of its list and the number of its pages. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly program: string;
  /** Filters of the list, and what comes after its sorts. */
  readonly filters: readonly unknown[];
  readonly rest: readonly unknown[];
}

/** What is known of an index that was written: the first word of each part of numbers, and what its program is started with. */
export interface WrittenIndex {
  readonly numbers: readonly string[];
  readonly program: PagefindProgram;
}

/**
 * Writes the files of a Pagefind bundle, with the index in the parts that its words name, those of numbers by `size`
 * positions. The same words give the same files.
 */
export function writePagefind(
  files: BundleFiles,
  base: PagefindBase,
  index: IndexWords,
  size: number,
): WrittenIndex {
  for (const [name, bytes] of base.files) files.write(name, bytes);
  const writer = new CborWriter();
  const names = new Set<string>();
  const cut = cutParts(index, size);
  const parts = cut.map((part): [first: string, last: string, name: string] => {
    writer.clear();
    writePart(writer, index, part);
    const packed = pack(writer.bytes());
    const name = nameOf(packed, names);
    files.write(`index/${name}.pf_index`, packed);
    return [index.words[part.from] ?? '', index.words[part.to - 1] ?? '', name];
  });
  const pages = Array.from(index.starts.subarray(1), (end, i) => [
    String(i),
    end - (index.starts[i] ?? 0),
    '',
  ]);
  writer.clear();
  writer.value([PAGEFIND_VERSION, pages, parts, base.filters, [], ...base.rest]);
  const list = Buffer.from(writer.bytes());
  const packed = pack(list);
  const hash = nameOf(packed, new Set());
  files.write(`pagefind.${hash}.pf_meta`, packed);
  const languages = { [base.language]: { hash, ...base.facts, page_count: pages.length } };
  files.write(ENTRY_FILE, Buffer.from(JSON.stringify(entryOf(base, languages))));
  return {
    numbers: parts.map(([first]) => first).filter(isPlacedNumber),
    program: { program: base.program, list: list.toString('latin1') },
  };
}

/** The entry with its fields in Pagefind's order. */
function entryOf({ entry }: PagefindBase, languages: unknown): unknown {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name, name === 'languages' ? languages : value]),
  );
}

/** A name for these bytes that no other file in `taken` has; it is added there. */
function nameOf(packed: Uint8Array, taken: Set<string>): string {
  const digest = createHash('sha256').update(packed).digest('hex');
  let length = 8;
  while (taken.has(digest.slice(0, length))) length++;
  const name = digest.slice(0, length);
  taken.add(name);
  return name;
}

function pack(bytes: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([MAGIC, bytes]), { level: 9, memLevel: 9 });
}
