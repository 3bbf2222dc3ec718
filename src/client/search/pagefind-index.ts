import type { Catalogue } from '../../domain/search/catalogue.ts';
import type { IndexTerm, PositionIndex } from '../../domain/search/engine.ts';
import { SearchError } from './error.ts';

/** What is used of Pagefind 1.6 (public API). */
export interface PagefindInstance {
  search(
    term: string | null,
    options?: { sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ): Promise<{ results: readonly { readonly id: string; readonly words: readonly number[] }[] } | null>;
  preload(term: string): Promise<void>;
}

/** Sort key of the index: the ordinal of the document. */
export const ORDER_KEY = 'thu_tu';

/** Lists of positions kept between queries. */
const CACHED_TERMS = 300;

/**
 * Token positions over Pagefind: one page per document, one index word per syllable and spelling. A search for a
 * prefix gives every position of the syllable in every document; its ranking is not used. Throws a `SearchError` when
 * a word known to the catalogue is missing from the index.
 */
export function pagefindIndex(pagefind: PagefindInstance, catalogue: Catalogue): PositionIndex {
  const cache = new Map<string, Promise<Int32Array>>();
  let order: Promise<ReadonlyMap<string, number>> | null = null;

  async function documentOrder(): Promise<ReadonlyMap<string, number>> {
    const all = await pagefind.search(null, { sort: { [ORDER_KEY]: 'asc' } });
    const ids = all?.results.map((result) => result.id) ?? [];
    if (ids.length !== catalogue.documentStart.length)
      throw new SearchError('hong', 'Index and catalogue differ');
    return new Map(ids.map((id, i) => [id, i]));
  }

  async function find(term: IndexTerm, documents: ReadonlyMap<string, number>): Promise<Int32Array> {
    const response = await pagefind.search(term.prefix);
    const results = (response?.results ?? [])
      .map((result) => ({ document: documents.get(result.id) ?? -1, words: result.words }))
      .filter((result) => result.document >= 0)
      .sort((a, b) => a.document - b.document);
    const isNumber = /^\d/.test(term.prefix);
    if (results.length === 0 && !isNumber)
      throw new SearchError('hong', `Index part missing for ${term.prefix}`);
    const positions = new Int32Array(results.reduce((sum, result) => sum + result.words.length, 0));
    let at = 0;
    for (const { document, words } of results) {
      const start = catalogue.documentStart[document] ?? 0;
      for (const word of words) positions[at++] = start + word;
    }
    return positions;
  }

  return {
    async positions(terms) {
      order ??= documentOrder();
      const fresh = terms.filter((term) => !cache.has(term.prefix));
      // One call loads every part of the index that the words need, also where a prefix goes over into the next part.
      if (fresh.length > 0) await pagefind.preload(fresh.flatMap((term) => term.words).join(' '));
      const documents = await order;
      const lists = terms.map((term) => {
        const known = cache.get(term.prefix);
        if (known) return known;
        const made = find(term, documents);
        cache.set(term.prefix, made);
        made.catch(() => cache.delete(term.prefix));
        return made;
      });
      const result = await Promise.all(lists);
      while (cache.size > CACHED_TERMS) cache.delete(cache.keys().next().value ?? '');
      return result;
    },
  };
}
