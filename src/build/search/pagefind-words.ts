import type { PreparedDocument } from '#domain/search/index/catalogue.ts';
import type { Grouping } from '#domain/search/index/grouping.ts';
import { placedWord } from '#domain/search/index/part.ts';
import { roomOf } from '#domain/search/index/segment.ts';
import { indexWord } from '#domain/search/index/token.ts';
import { type PackedWord, WEIGHT } from './pagefind-format.ts';

/** A word while its places are gathered. */
interface Gathered {
  word: string;
  pages: [difference: number, positions: number[], others: []][];
  page: number;
  position: number;
}

/** The words of an index in order, with where they stand, and how many positions each page has. */
export interface IndexWords {
  words: PackedWord[];
  positions: number[];
}

/**
 * The words that Pagefind would find in documents whose tokens are written out one after the other, one page for each
 * document. After each segment positions are left without a word, so that its last word never stands next to the first
 * of the following one.
 */
export function indexWords(documents: readonly PreparedDocument[], grouping: Grouping): IndexWords {
  const byKey = new Map<string, Map<string, Gathered>>();
  const byWord = new Map<string, Gathered>();
  const gatheredOf = (key: string, marks: string): Gathered => {
    const word = placedWord(indexWord(key, marks), key, grouping.get(key) ?? 0);
    const known = byWord.get(word) ?? { word, pages: [], page: 0, position: 0 };
    byWord.set(word, known);
    return known;
  };
  const positions = documents.map(({ segments }, page) => {
    let at = 0;
    for (const { tokens } of segments) {
      tokens.forEach(({ key, marks }, i) => {
        let spellings = byKey.get(key);
        if (!spellings) byKey.set(key, (spellings = new Map<string, Gathered>()));
        let found = spellings.get(marks);
        if (!found) spellings.set(marks, (found = gatheredOf(key, marks)));
        add(found, page, at + i);
      });
      at += roomOf(tokens.length);
    }
    return at;
  });
  const words = [...byWord.values()]
    .sort((a, b) => (a.word < b.word ? -1 : 1))
    .map(({ word, pages }): PackedWord => [word, pages, []]);
  return { words, positions };
}

/** Notes a place; pages and positions are told by their difference to the one before. */
function add(found: Gathered, page: number, position: number): void {
  const last = found.pages.at(-1);
  if (last && found.page === page) {
    last[1].push(position - found.position);
  } else {
    found.pages.push([page - found.page, [WEIGHT, position], []]);
    found.page = page;
  }
  found.position = position;
}
