import type { PagefindProgram } from '#domain/search/index/files.ts';
import type { PagefindInstance } from './pagefind-index.ts';

/*
 * Pagefind's program driven without its script: it comes with the first query, and the script with its own two lists of
 * files would be a third of what that fetches beside it. What the program wants to be called with was read off the script of
 * one version (`PAGEFIND_VERSION` of build/search/pagefind-files.ts); a test asks both the same.
 */

/** What the program gives out, as far as it is used: numbers are addresses in its memory, pairs are address and length. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(at: number, length: number, align: number): void;
  init_pagefind(at: number, length: number): number;
  load_index_chunk(state: number, at: number, length: number): number;
  request_indexes(state: number, at: number, length: number): [number, number];
  search(state: number, ...stretchesAndFlags: number[]): [number, number];
}

/** What the program answers: page, and the places in it. */
interface Found {
  readonly results: readonly { readonly p: string; readonly l: readonly { readonly l: number }[] }[];
}

/** What stands before every file of Pagefind once it is unpacked. */
const MAGIC = 'pagefind_dcd';

/** Slots that Rust keeps for undefined, null, true and false, and one that stays empty. */
const KEPT_SLOTS = 4;

/** Whether this browser unpacks files by itself; Safari before 16.4 does not, and has to bring Pagefind's script. */
export function unpacksFiles(platform: object = globalThis): boolean {
  return 'DecompressionStream' in platform;
}

/**
 * Starts the program over a bundle. `load`: a file of the bundle (`wasm.unknown.pagefind`, `index/1a2b.pf_index`); what it
 * rejects with is passed on. Throws where the program cannot be run or a file is not Pagefind's.
 */
export async function startPagefind(
  { program, list }: PagefindProgram,
  load: (file: string) => Promise<ArrayBuffer>,
): Promise<PagefindInstance> {
  const module = await WebAssembly.instantiate(await unpacked(await load(program)), {
    './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => keepSlots(wasm) },
  });
  const wasm = module.instance.exports as unknown as Exports;
  wasm.__wbindgen_start();
  const loaded = new Map<string, Promise<void>>();
  const parts = Uint8Array.from(list, (letter) => letter.charCodeAt(0));
  let state = wasm.init_pagefind(...stretch(wasm, parts));

  function loadPart(name: string): Promise<void> {
    const known = loaded.get(name);
    if (known) return known;
    const loading = load(`index/${name}.pf_index`)
      .then(unpacked)
      .then((part) => {
        state = wasm.load_index_chunk(state, ...stretch(wasm, part));
      });
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
    return loading;
  }

  async function loadPartsOf(term: string): Promise<void> {
    const asked = read(wasm, wasm.request_indexes(state, ...text(wasm, term))) as (string | null)[];
    await Promise.all(asked.flatMap((name) => (name ? [loadPart(name)] : [])));
  }

  return {
    preload: loadPartsOf,
    search: async (term) => {
      await loadPartsOf(term);
      const words = [...text(wasm, term), ...text(wasm, term)];
      // No filter, no order, neither the exact words nor their exact diacritics.
      const found = wasm.search(state, ...words, ...text(wasm, '{}'), ...text(wasm, ''), 0, 0);
      const { results } = read(wasm, found) as Found;
      return { results: results.map(({ p, l }) => ({ id: p, words: l.map((place) => place.l) })) };
    },
  };
}

function keepSlots({ __wbindgen_externrefs: slots }: Exports): void {
  const at = slots.grow(KEPT_SLOTS);
  slots.set(0, undefined);
  [undefined, null, true, false].forEach((value, i) => {
    slots.set(at + i, value);
  });
}

/** Hands bytes to the program, which frees them itself. */
function stretch(wasm: Exports, bytes: Uint8Array): [number, number] {
  const at = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(wasm.memory.buffer).set(bytes, at);
  return [at, bytes.length];
}

function text(wasm: Exports, words: string): [number, number] {
  return stretch(wasm, new TextEncoder().encode(words));
}

/** Reads what the program answered, and frees it. */
function read(wasm: Exports, [at, length]: [number, number]): unknown {
  const answer = new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, at >>> 0, length));
  wasm.__wbindgen_free(at, length, 1);
  return JSON.parse(answer);
}

/** A file without its packing, which a host may have taken off already. Throws where it is not one of Pagefind's. */
async function unpacked(file: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const own = contentOf(new Uint8Array(file));
  if (own) return own;
  const stream = new Response(file).body?.pipeThrough(new DecompressionStream('gzip'));
  const content = contentOf(new Uint8Array(await new Response(stream).arrayBuffer()));
  if (!content) throw new RangeError('Not a file of Pagefind');
  return content;
}

function contentOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const isOwn = Array.from(MAGIC).every((letter, i) => bytes[i] === letter.charCodeAt(0));
  return isOwn ? bytes.subarray(MAGIC.length) : null;
}
