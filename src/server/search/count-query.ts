import { pairLexeme } from '#domain/search/index/lexeme.ts';
import type { Vocabulary } from '#domain/search/index/vocabulary.ts';
import type { Phrase, Query, QueryWord } from '#domain/search/query/query.ts';
import type { Census, Occurrence } from '#domain/search/rank/census.ts';
import type { Language } from './language.ts';
import type { WordCount, WordCounts } from './word-counts.ts';
import { countedLexeme } from './word-query.ts';

const NOWHERE: Occurrence = { own: 0, surely: 0, alone: 0 };

/**
 * In how many units each part of a query stands, from the counts of words and of pairs: a phrase stands in no more than its
 * rarest pair; of several phrases the counts are added.
 */
export async function countQuery(
  query: Query,
  { version, vocabulary, units }: Language,
  counts: WordCounts,
): Promise<Census> {
  const phrases = [
    ...query.slots.flatMap((slot) => slot.phrases),
    ...query.spans.flatMap((span) => span.phrases),
  ];
  const joints = query.slots
    .slice(1)
    .flatMap((slot, i) => jointsOf(query.slots[i]?.phrases ?? [], slot.phrases));
  await counts.fetch(
    [...phrases, ...joints].flatMap((phrase) => lexemesOf(vocabulary, phrase.words)),
    version,
  );
  const count = ({ words }: Phrase): WordCount =>
    rarest(lexemesOf(vocabulary, words).map((name) => counts.of(name)));
  const spansOver = (from: number, to: number): Phrase[] =>
    query.spans.flatMap((span) => (span.from <= from && to <= span.to ? span.phrases : []));
  return {
    units,
    slots: query.slots.map((slot, i) => added(slot.phrases.map(count), spansOver(i, i).map(count), units)),
    pairs: query.slots
      .slice(1)
      .map((slot, i) =>
        added(
          jointsOf(query.slots[i]?.phrases ?? [], slot.phrases).map(count),
          spansOver(i, i + 1).map(count),
          units,
        ),
      ),
  };
}

/** The last word of each first phrase before the first word of each second. */
function jointsOf(first: readonly Phrase[], second: readonly Phrase[]): Phrase[] {
  return first.flatMap((a) =>
    second.map((b) => ({
      words: [a.words.at(-1), b.words[0]].filter((word) => word !== undefined),
      factor: 1,
    })),
  );
}

/** The word; or the pairs of a phrase and its words, of which it has no more than the rarest. */
function lexemesOf(vocabulary: Vocabulary, words: readonly QueryWord[]): string[] {
  const own = words.map((word) => countedLexeme(vocabulary, word));
  if (words.some(({ key }) => key.startsWith('~')))
    return own.filter((_, i) => !words[i]?.key.startsWith('~'));
  const pairs = words.slice(1).map((word, i) => pairLexeme(words[i]?.key ?? '', word.key));
  return [...own, ...pairs];
}

function rarest(list: readonly WordCount[]): WordCount {
  const least = (values: readonly number[]): number => (values.length === 0 ? 0 : Math.min(...values));
  return { own: least(list.map(({ own }) => own)), units: least(list.map(({ units }) => units)) };
}

function added(own: readonly WordCount[], others: readonly WordCount[], most: number): Occurrence {
  const all = [...own, ...others];
  if (all.length === 0) return NOWHERE;
  const sum = (values: readonly number[]): number =>
    Math.min(
      most,
      values.reduce((a, b) => a + b, 0),
    );
  return {
    own: sum(all.map((count) => count.own)),
    surely: sum(all.map((count) => count.units)),
    alone: sum(own.map((count) => count.own)),
  };
}
