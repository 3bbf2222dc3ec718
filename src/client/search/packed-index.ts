import type { Catalogue } from '#domain/search/index/catalogue.ts';
import { partFile } from '#domain/search/index/files.ts';
import { type OpenPart, readPart } from '#domain/search/index/packed.ts';
import type { IndexTerm, PositionIndex } from '#domain/search/rank/lookup.ts';

/** Parts kept between queries. */
const KEPT_PARTS = 120;

/**
 * The places of words in the parts a site is published with, each fetched when a word in it is first asked for. A part
 * that could not be fetched is asked for again the next time.
 */
export function packedIndex(
  load: (file: string) => Promise<ArrayBuffer>,
  catalogue: Catalogue,
): PositionIndex {
  const parts = new Map<number, Promise<OpenPart>>();

  function part(at: number): Promise<OpenPart> {
    const known = parts.get(at);
    if (known) return known;
    const loading = load(partFile(at)).then((bytes) => readPart(new Uint8Array(bytes)));
    parts.set(at, loading);
    loading.catch(() => parts.delete(at));
    if (parts.size > KEPT_PARTS) parts.delete(parts.keys().next().value ?? -1);
    return loading;
  }

  async function find({ key, words }: IndexTerm): Promise<Int32Array> {
    const at = catalogue.partOf(key);
    if (at === null) return new Int32Array();
    const open = await part(at);
    const lists = words.map((word) => open.positions(word));
    const [only] = lists;
    if (only && lists.length === 1) return only;
    const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let end = 0;
    for (const list of lists) {
      all.set(list, end);
      end += list.length;
    }
    return all.sort();
  }

  return { positions: (terms) => Promise.all(terms.map(find)) };
}
