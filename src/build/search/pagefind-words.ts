import type { PreparedDocument } from '#domain/search/index/catalogue.ts';
import type { Grouping } from '#domain/search/index/grouping.ts';
import { placedWord } from '#domain/search/index/part.ts';
import { roomOf } from '#domain/search/index/segment.ts';
import { indexWord, type Word } from '#domain/search/index/token.ts';
import { type PackedWord, WEIGHT } from './pagefind-format.ts';

/** A word while its places are gathered. */
interface Gathered {
  readonly word: string;
  /** Of each page the difference to the one before, as its complement, then those of the positions. */
  readonly places: number[];
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
  const byWord: Gathered[] = [];
  const byPlaced = new Map<string, Gathered>();
  const gatheredOf = ({ key, marks }: Word): Gathered => {
    const word = placedWord(indexWord(key, marks), key, grouping.get(key) ?? 0);
    const known = byPlaced.get(word) ?? { word, places: [], page: -1, position: 0 };
    byPlaced.set(word, known);
    return known;
  };
  const positions = documents.map(({ segments }, page) => {
    let at = 0;
    for (const { tokens } of segments) {
      tokens.forEach((word, i) => {
        add((byWord[word.id] ??= gatheredOf(word)), page, at + i);
      });
      at += roomOf(tokens.length);
    }
    return at;
  });
  const words = [...byPlaced.values()]
    .sort((a, b) => (a.word < b.word ? -1 : 1))
    .map(({ word, places }): PackedWord => [word, pagesOf(places), NO_OTHERS]);
  return { words, positions };
}

/** Notes a place; pages and positions are told by their difference to the one before. */
function add(found: Gathered, page: number, position: number): void {
  if (found.page === page) {
    found.places.push(position - found.position);
  } else {
    found.places.push(~(page - Math.max(0, found.page)), position);
    found.page = page;
  }
  found.position = position;
}

const NO_OTHERS: readonly unknown[] = [];

/** The places of a word, page by page, each with Pagefind's usual weight before its positions. */
function pagesOf(places: readonly number[]): PackedWord[1] {
  const pages: [number, number[], readonly unknown[]][] = [];
  for (let from = 0, to = 0; from < places.length; from = to) {
    for (to = from + 1; (places[to] ?? -1) >= 0;) to++;
    const positions = places.slice(from, to);
    positions[0] = WEIGHT;
    pages.push([~(places[from] ?? 0), positions, NO_OTHERS]);
  }
  return pages;
}
