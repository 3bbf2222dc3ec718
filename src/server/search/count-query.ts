import { pairLexeme } from '#domain/search/index/lexeme.ts';
import { OTHER_SPELLING } from '#domain/search/index/posting.ts';
import { isNumberKey } from '#domain/search/index/token.ts';
import type { Vocabulary } from '#domain/search/index/vocabulary.ts';
import type { Phrase, Query, QueryWord } from '#domain/search/query/query.ts';
import type { Census, Occurrence } from '#domain/search/rank/census.ts';
import { isInstead } from '#domain/search/rank/plan.ts';
import type { Language } from './language.ts';
import { FETCHED_WHOLE } from './tiers.ts';
import type { WordCount, WordCounts } from './word-counts.ts';
import { countedLexeme } from './word-query.ts';

const NONE: WordCount = { own: 0, above: 0, units: 0 };

/** Phrases that stand for a part of a query, those of them that are meant, and those that only stand for more of it. */
interface Ways {
  readonly own: readonly Phrase[];
  readonly meant: readonly Phrase[];
  readonly others: readonly Phrase[];
}

/**
 * In how many units each part of a query stands, counted as a ranking over all units counts its hits, from the counts of
 * words and of pairs: a phrase stands in no more than its rarest pair; of several phrases the counts are added, but for
 * those that hold another one. Rows of words so rare that every unit that has them is at hand are left to be counted
 * there.
 */
export async function countQuery(
  query: Query,
  marks: readonly (string | null)[],
  { version, vocabulary, units }: Language,
  counts: Pick<WordCounts, 'fetch' | 'of'>,
): Promise<Census> {
  const phrases = query.slots.map((slot, i) => (isInstead(query, i) ? besides(query, i) : slot.phrases));
  const meant = query.slots.map((slot, i) => (isInstead(query, i) ? [] : settled(slot.phrases, marks[i])));
  const slots = query.slots.map((_, i): Ways => ({
    own: phrases[i] ?? [],
    meant: meant[i] ?? [],
    others: spansOver(query, i, i),
  }));
  const pairs = query.slots.slice(1).map((slot, i): Ways => ({
    own: jointsOf(query.slots[i]?.phrases, slot.phrases),
    meant: jointsOf(meant[i], meant[i + 1]),
    others: spansOver(query, i, i + 1),
  }));
  const all = [...slots, ...pairs].flatMap((ways) => [...ways.own, ...ways.meant, ...ways.others]);
  await counts.fetch(
    all.flatMap((phrase) => lexemesOf(vocabulary, phrase.words)),
    version,
  );
  const countOf = ({ words }: Phrase): WordCount => {
    const count = rarest(lexemesOf(vocabulary, words).map((name) => counts.of(name)));
    return words.length > 1 && count.units <= FETCHED_WHOLE ? NONE : count;
  };
  const isSure = ({ words, factor }: Phrase): boolean =>
    factor > OTHER_SPELLING &&
    words.every(({ key, marks }) => marks === null || isNumberKey(key) || vocabulary.hasSpelling(key, marks));
  const added = ({ own, meant, others }: Ways): Occurrence => {
    const sum = (phrases: readonly Phrase[], key: keyof WordCount): number =>
      Math.min(
        units,
        widest(phrases).reduce((total, phrase) => total + countOf(phrase)[key], 0),
      );
    const [alone, sure] = [meant.filter(isSure), [...meant, ...others].filter(isSure)];
    return {
      own: sum([...own, ...others], 'own'),
      surely: Math.min(units, sum(sure, 'own') + sum(sure, 'above')),
      alone: sum(alone.length > 0 ? alone : own, 'own'),
    };
  };
  return {
    units,
    slots: slots.map(added),
    pairs: pairs.map(added),
  };
}

/** A word of a name that stands nowhere counts where it stands beside a neighbour. */
function besides({ slots }: Query, at: number): Phrase[] {
  const [before, own, after] = [slots[at - 1]?.phrases, slots[at]?.phrases, slots[at + 1]?.phrases];
  return [...jointsOf(before, own), ...jointsOf(own, after)];
}

/** The phrases of a slot in the spelling that is meant; as they are, where that is not known. */
function settled(phrases: readonly Phrase[], marks: string | null | undefined): Phrase[] {
  return phrases.map((phrase) => {
    const [word, ...rest] = phrase.words;
    if (!word || rest.length > 0 || word.marks !== null || marks === null || marks === undefined)
      return phrase;
    return { ...phrase, words: [{ ...word, marks }] };
  });
}

function spansOver({ spans }: Query, from: number, to: number): Phrase[] {
  return spans.flatMap((span) => (span.from <= from && to <= span.to ? span.phrases : []));
}

/** The last word of each phrase of a slot before the first word of each of the next. */
function jointsOf(first: readonly Phrase[] = [], second: readonly Phrase[] = []): Phrase[] {
  return first.flatMap((a) =>
    second.flatMap((b): Phrase[] => {
      const [left, right] = [a.words.at(-1), b.words[0]];
      return left && right ? [{ words: [left, right], factor: Math.min(a.factor, b.factor) }] : [];
    }),
  );
}

/** The phrases that hold no other one: wherever one of the rest stands, one of these does. */
function widest(phrases: readonly Phrase[]): Phrase[] {
  return phrases.filter(
    (phrase, i) =>
      !phrases.some((other, k) => k !== i && holds(phrase, other) && !(holds(other, phrase) && k > i)),
  );
}

/** Whether wherever a phrase stands, another one does. */
function holds({ words, loose }: Phrase, inner: Phrase): boolean {
  const isRow = inner.words.length > 1;
  const end = words.length - (loose === true && isRow ? 1 : 0);
  if (inner.loose === true && isRow && loose !== true) return false;
  for (let from = 0; from + inner.words.length <= end; from++)
    if (inner.words.every((word, i) => isMet(word, words[from + i]))) return true;
  return false;
}

function isMet(word: QueryWord, by: QueryWord | undefined): boolean {
  return word.key === by?.key && (word.marks === null || word.marks === by.marks);
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
  const least = (key: keyof WordCount): number =>
    list.length === 0 ? 0 : Math.min(...list.map((count) => count[key]));
  return { own: least('own'), above: least('above'), units: least('units') };
}
