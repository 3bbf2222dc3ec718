import { stemOfPlaced } from '#domain/search/index/part.ts';
import type { CborWriter } from './cbor-writer.ts';
import type { IndexWords } from './index-words.ts';

/** A part of an index: its words are those from one to before another. */
export interface IndexPart {
  readonly from: number;
  readonly to: number;
}

/** Whether a placed word is a number. */
export const isPlacedNumber = (word: string): boolean => /^\d/.test(word);

/**
 * The parts of an index: words in order, cut where another part begins (see `placedWord`); numbers after each `size`
 * positions or so. Pagefind puts 20,000 positions into a part and cannot be told otherwise; its client reads parts of any
 * size.
 */
export function cutParts(index: IndexWords, size: number): IndexPart[] {
  const { words } = index;
  const weights = words.map((_, word) => weightOf(index, word));
  const all = weights.reduce((sum, weight, i) => sum + (isPlacedNumber(words[i] ?? '') ? weight : 0), 0);
  const share = all / Math.max(1, Math.round(all / size));
  const begins: number[] = [];
  let positions = 0;
  let last = '';
  words.forEach((word, i) => {
    const stem = stemOfPlaced(word);
    const isFull = isPlacedNumber(word) ? positions >= share : true;
    if (begins.length === 0 || (stem !== last && isFull)) {
      begins.push(i);
      positions = 0;
    }
    positions += weights[i] ?? 0;
    last = stem;
  });
  return begins.map((from, i) => ({ from, to: begins[i + 1] ?? words.length }));
}

/** How many numbers Pagefind's index holds of a word: its positions, and a weight for each page. */
function weightOf(index: IndexWords, word: number): number {
  let weight = 0;
  eachPage(index, word, (_, from, to) => (weight += 1 + to - from));
  return weight;
}

/** Tells of each page that a word stands on where its places begin and end. */
function eachPage(
  { begin, places, starts }: IndexWords,
  word: number,
  tell: (page: number, from: number, to: number) => void,
): void {
  const end = begin[word + 1] ?? 0;
  let page = 0;
  for (let from = begin[word] ?? 0, to = from; from < end; from = to) {
    const first = places[from] ?? 0;
    page = pageAt(starts, first, page);
    const after = starts[page + 1] ?? 0;
    for (to = from + 1; to < end && (places[to] ?? 0) < after;) to++;
    tell(page, from, to);
  }
}

/** The page of a position, which is `low` or after it. */
function pageAt(starts: Int32Array, position: number, low: number): number {
  let [from, to] = [low, starts.length - 1];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) <= position) from = middle;
    else to = middle;
  }
  return from;
}

/**
 * Writes a part as Pagefind has it: [[word, [[page, positions, []]…], []]…] in a list of its own. A page is its difference
 * to the one before, a position likewise, on its page. Weights between positions are left out: nothing here ranks by
 * them, each has Pagefind's own.
 */
export function writePart(writer: CborWriter, index: IndexWords, { from, to }: IndexPart): void {
  writer.list(1);
  writer.list(to - from);
  for (let word = from; word < to; word++) {
    writer.list(3);
    writer.text(index.words[word] ?? '');
    writePages(writer, index, word);
    writer.list(0);
  }
}

function writePages(writer: CborWriter, index: IndexWords, word: number): void {
  const { places, starts } = index;
  let count = 0;
  eachPage(index, word, () => count++);
  writer.list(count);
  let pageBefore = 0;
  eachPage(index, word, (page, from, to) => {
    writer.list(3);
    writer.number(page - pageBefore);
    pageBefore = page;
    writer.list(to - from);
    let before = starts[page] ?? 0;
    for (let at = from; at < to; at++) {
      const place = places[at] ?? 0;
      writer.number(place - before);
      before = place;
    }
    writer.list(0);
  });
}
