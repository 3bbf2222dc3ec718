import type { GlossaryEntry, Indicator } from './catalogue.ts';
import { phrasesHits } from '../rank/lookup.ts';
import { makeLexicon } from '../query/expression.ts';
import { adjacent, type Hits, NO_HITS, wordHits } from './posting.ts';
import { type Query, type QueryWord, soleWord } from '../query/query.ts';
import { isNumberKey, tokenize } from './token.ts';
import { understand } from '../query/understand.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Rows of a table that can be narrowed by keywords, understood as the search understands them. */
export interface KeywordIndex {
  /**
   * Per row, 1 where it answers the keywords; null where nothing is asked. Every word that carries sense must be in
   * the row, in any order and field, in this spelling or by another name; words typed without diacritics stand side by
   * side where the rows have them so anywhere ("ho ngheo"). A last word not closed by a space may be a beginning.
   */
  rowsOf(typed: string): Uint8Array | null;
}

/** Where tokens stand: global positions, ascending, by key and then by marks. */
type Postings = Map<string, Map<string, number[]>>;

/**
 * Reads the rows once. A field text that many rows share (the title of their document) is read once.
 *
 * @param rows the field texts of each row; no word reaches over the end of a field
 */
export function keywordIndex(
  rows: readonly (readonly string[])[],
  glossary: readonly GlossaryEntry[],
  indicators: readonly Indicator[],
): KeywordIndex {
  const { postings, textAt, rowsOfText } = readTexts(rows);
  const words = new Map(Array.from(postings).filter(([key]) => !isNumberKey(key)));
  const vocabulary = vocabularyOf(
    new Map(
      Array.from(words, ([key, spellings]) => [
        key,
        new Map(Array.from(spellings, ([marks, positions]) => [marks, positions.length])),
      ]),
    ),
  );
  const keys = [...postings.keys()].sort();
  // A filter keeps what is named, not what is akin to it.
  const lexicon = makeLexicon(glossary, indicators, []);

  const positionsOf = (key: string, marks: string | null): number[] => {
    const spellings = postings.get(key);
    if (!spellings) return [];
    const exact = marks === null ? undefined : spellings.get(marks);
    return exact ?? [...spellings.values()].flat();
  };
  const hitsAt = (positions: readonly number[]): Hits =>
    positions.length === 0 ? NO_HITS : wordHits(Int32Array.from(positions).sort(), 1);
  const lookup = ({ key, marks }: QueryWord): Hits => hitsAt(positionsOf(key, marks));
  const beginning = ({ key }: QueryWord): Hits => {
    const found: number[] = [];
    for (let i = firstFrom(keys, key); keys[i]?.startsWith(key); i++)
      found.push(...positionsOf(keys[i] ?? '', null));
    return hitsAt(found);
  };
  const mark = (set: Uint8Array, { positions }: Hits): Uint8Array => {
    for (const position of positions)
      for (const row of rowsOfText[textAt[position] ?? -1] ?? []) set[row] = 1;
    return set;
  };
  const none = () => new Uint8Array(rows.length);

  return {
    rowsOf(typed) {
      const { query } = understand(typed, lexicon, vocabulary);
      const { slots } = query;
      if (slots.length === 0) return null;
      const isOpen = /[\p{L}\p{M}\d]$/u.test(typed);
      const slotHits = slots.map((slot, i) => {
        const hits = phrasesHits(slot.phrases, lookup);
        const word = soleWord(slot);
        const last = isOpen && i === slots.length - 1;
        return last && word && hits.positions.length === 0 ? beginning(word) : hits;
      });
      const spans = query.spans.map((span) => ({ ...span, hits: phrasesHits(span.phrases, lookup) }));
      const covering = (from: number, to: number) =>
        spans.filter((span) => span.from <= from && to <= span.to).map(({ hits }) => hits);

      const kept = none().fill(1);
      const narrow = (answers: Uint8Array): void => {
        for (let row = 0; row < kept.length; row++) if (answers[row] === 0) kept[row] = 0;
      };
      const needed = neededSlots(query);
      for (const i of needed) {
        const others = covering(i, i);
        narrow(others.reduce(mark, mark(none(), slotHits[i] ?? NO_HITS)));
      }
      for (const i of needed) {
        if (!needed.includes(i + 1) || !isBare(query, i) || !isBare(query, i + 1)) continue;
        const side = adjacent(slotHits[i] ?? NO_HITS, slotHits[i + 1] ?? NO_HITS);
        if (side.positions.length > 0) narrow(covering(i, i + 1).reduce(mark, mark(none(), side)));
      }
      for (const [from, to] of query.quoted) {
        const [first = NO_HITS, ...rest] = slotHits.slice(from, to + 1);
        narrow(
          mark(
            none(),
            rest.reduce((row, hits) => adjacent(row, hits), first),
          ),
        );
      }
      return kept;
    },
  };
}

/** Slots a row must answer: all that carry sense and every number; where none does, all. */
function neededSlots({ slots }: Query): number[] {
  const all = [...slots.keys()];
  const needed = all.filter((i) => {
    const slot = slots[i];
    if (!slot || slot.role === 'weak') return false;
    return slot.role !== 'soft' || isNumberKey(soleWord(slot)?.key ?? '');
  });
  return needed.length > 0 ? needed : all;
}

/** Whether a slot is one syllable typed without diacritics: it may stand for many words. */
function isBare({ slots }: Query, i: number): boolean {
  const slot = slots[i];
  const word = slot && soleWord(slot);
  return word !== null && word !== undefined && word.marks === null && !isNumberKey(word.key);
}

/** Index of the first key not before `key`. */
function firstFrom(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readTexts(rows: readonly (readonly string[])[]): {
  postings: Postings;
  textAt: number[];
  rowsOfText: number[][];
} {
  const postings: Postings = new Map();
  const textAt: number[] = [];
  const ids = new Map<string, number>();
  const rowsOfText: number[][] = [];
  rows.forEach((fields, row) => {
    for (const text of new Set(fields)) {
      const known = ids.get(text);
      if (known !== undefined) {
        rowsOfText[known]?.push(row);
        continue;
      }
      const id = rowsOfText.push([row]) - 1;
      ids.set(text, id);
      for (const { key, marks } of tokenize(text)) {
        const spellings = postings.get(key) ?? new Map<string, number[]>();
        const positions = spellings.get(marks) ?? [];
        positions.push(textAt.length);
        postings.set(key, spellings.set(marks, positions));
        textAt.push(id);
      }
      // A position between two fields, where no word stands.
      textAt.push(-1);
    }
  });
  return { postings, textAt, rowsOfText };
}
