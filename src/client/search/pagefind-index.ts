import type { Catalogue } from '#domain/search/index/catalogue.ts';
import type { IndexTerm, PositionIndex } from '#domain/search/rank/lookup.ts';
import { indexPrefix, isNumberKey } from '#domain/search/index/token.ts';
import { placedWord } from '#domain/search/index/part.ts';
import { SearchError } from './error.ts';

/** What is used of Pagefind 1.6 (public API). */
export interface PagefindInstance {
  search(
    term: string,
  ): Promise<{ results: readonly { readonly id: string; readonly words: readonly number[] }[] } | null>;
  preload(term: string): Promise<void>;
}

/** Lists of positions kept between queries. */
const CACHED_TERMS = 300;

/**
 * Token positions over Pagefind: one page per document, named by its ordinal, one index word per syllable and spelling. A search for a
 * prefix gives every position of the syllable in every document; its ranking is not used. Throws a `SearchError` when
 * a word known to the catalogue is missing from the index.
 */
export function pagefindIndex(pagefind: PagefindInstance, catalogue: Catalogue): PositionIndex {
  const cache = new Map<string, Promise<Int32Array>>();
  const placed = (key: string, word: string): string =>
    placedWord(word, key, catalogue.vocabulary.partOf(key) ?? 0);

  /** What Pagefind is asked for a term: one spelling, or the beginning that all spellings of the syllable share. */
  function prefixOf({ key, words }: IndexTerm): string {
    const [only] = words;
    return placed(key, words.length === 1 && only !== undefined ? only : indexPrefix(key));
  }

  async function find(term: IndexTerm): Promise<Int32Array> {
    const response = await pagefind.search(prefixOf(term));
    const results = (response?.results ?? [])
      .map((result) => ({ document: Number(result.id), words: result.words }))
      .sort((a, b) => a.document - b.document);
    if (results.length === 0 && !isNumberKey(term.key))
      throw new SearchError('hong', `Index part missing for ${term.key}`);
    const positions = new Int32Array(results.reduce((sum, result) => sum + result.words.length, 0));
    let at = 0;
    for (const { document, words } of results) {
      const start = catalogue.documentStart[document];
      if (start === undefined) throw new SearchError('hong', 'Index and catalogue differ');
      for (const word of words) positions[at++] = start + word;
    }
    return positions;
  }

  return {
    async positions(terms) {
      const fresh = terms.filter((term) => !cache.has(prefixOf(term)));
      // One call loads every part of the index that the words need.
      if (fresh.length > 0)
        await pagefind.preload(
          fresh.flatMap(({ key, words }) => words.map((word) => placed(key, word))).join(' '),
        );
      const lists = terms.map((term) => {
        const known = cache.get(prefixOf(term));
        if (known) return known;
        const made = find(term);
        cache.set(prefixOf(term), made);
        made.catch(() => cache.delete(prefixOf(term)));
        return made;
      });
      const result = await Promise.all(lists);
      while (cache.size > CACHED_TERMS) cache.delete(cache.keys().next().value ?? '');
      return result;
    },
  };
}
