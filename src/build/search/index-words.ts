import type { CutDocument } from '#domain/search/cut/cut-document.ts';
import type { WordTable } from '#domain/search/cut/word-table.ts';
import type { Grouping } from '#domain/search/index/grouping.ts';
import { placedWord } from '#domain/search/index/part.ts';
import { roomOf } from '#domain/search/index/segment.ts';
import { indexWord } from '#domain/search/index/token.ts';

/** The words of an index in order, with where they stand. */
export interface IndexWords {
  /** As Pagefind is given them: see `placedWord`. */
  readonly words: readonly string[];
  /** Where the places of each word begin in {@link places}, and where those of the last end. */
  readonly begin: Int32Array;
  /** Of each place its position in all pages one after the other, ascending. */
  readonly places: Int32Array;
  /** The first position of each page, and the one after all. */
  readonly starts: Int32Array;
}

/**
 * The words that Pagefind would find in documents whose words are written out one after the other, one page for each
 * document. After each segment positions are left without a word, so that its last word never stands next to the first
 * of the following one.
 *
 * @param table numbers the words of the documents
 */
export function indexWords(
  documents: readonly CutDocument[],
  table: WordTable,
  grouping: Grouping,
): IndexWords {
  const times = timesOf(documents, table);
  const { words, orderOf } = placedWords(table, times, grouping);
  const begin = new Int32Array(words.length + 1);
  orderOf.forEach((order, number) => {
    if (order >= 0) begin[order + 1] = (begin[order + 1] ?? 0) + (times[number] ?? 0);
  });
  for (let order = 0; order < words.length; order++)
    begin[order + 1] = (begin[order + 1] ?? 0) + (begin[order] ?? 0);
  const next = begin.slice();
  const places = new Int32Array(begin[words.length] ?? 0);
  const starts = new Int32Array(documents.length + 1);
  let position = 0;
  documents.forEach(({ words: own, lengths }, page) => {
    starts[page] = position;
    let at = 0;
    for (const length of lengths) {
      for (let i = 0; i < length; i++, at++) {
        const order = orderOf[own[at] ?? 0] ?? 0;
        const place = next[order] ?? 0;
        places[place] = position + i;
        next[order] = place + 1;
      }
      position += roomOf(length);
    }
  });
  starts[documents.length] = position;
  return { words, begin, places, starts };
}

/** How often each word of a table stands in documents. */
export function timesOf(documents: readonly CutDocument[], table: WordTable): Int32Array {
  const times = new Int32Array(table.size);
  for (const { words } of documents) for (const number of words) times[number] = (times[number] ?? 0) + 1;
  return times;
}

/** The words that stand somewhere, in order, and the place of each word of the table among them; below 0 where it has none. */
function placedWords(
  { keys, marks }: WordTable,
  times: Int32Array,
  grouping: Grouping,
): { words: string[]; orderOf: Int32Array } {
  const byWord = new Map<string, number[]>();
  times.forEach((count, number) => {
    if (count === 0) return;
    const key = keys[number] ?? '';
    const word = placedWord(indexWord(key, marks[number] ?? ''), key, grouping.get(key) ?? 0);
    const numbers = byWord.get(word);
    if (numbers) numbers.push(number);
    else byWord.set(word, [number]);
  });
  const words = [...byWord.keys()].sort();
  const orderOf = new Int32Array(times.length).fill(-1);
  words.forEach((word, order) => {
    for (const number of byWord.get(word) ?? []) orderOf[number] = order;
  });
  return { words, orderOf };
}
