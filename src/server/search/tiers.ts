import { spelledLexeme, syllableLexeme, pairLexeme, quoted } from '#domain/search/index/lexeme.ts';
import { isNumberKey } from '#domain/search/index/token.ts';
import type { Vocabulary } from '#domain/search/index/vocabulary.ts';
import { type Query, type QueryWord, type Slot, soleWord } from '#domain/search/query/query.ts';
import {
  allOf,
  anyOf,
  type Condition,
  pairCondition,
  phraseCondition,
  titleCondition,
  wordCondition,
} from './word-query.ts';

/** A group of units: those that meet a condition, the best so many of them. */
export interface Tier {
  readonly condition: Condition;
  readonly most: number;
  /** Units compared to find the best, at most. */
  readonly compared: number;
  /** Its units have all that is asked. */
  readonly isWhole?: true;
  /** It is fetched only where fewer units are had; always where what is told of words needs places where they meet. */
  readonly below: number;
}

/** What is asked for, as groups of units in the order in which they are fetched. */
export interface Tiers {
  readonly tiers: readonly Tier[];
  /** Any of the words: units of one group are ordered by how much they have of it. */
  readonly order: Condition;
}

/** Units of each group, at most. */
const OF_TITLES = 80;
const OF_ROWS = 150;
const OF_ALL = 300;
const OF_SOME = 200;
const OF_PAIRS = 60;
const OF_NAMES = 60;
const OF_WORDS = 60;

/** Of what stands in a row in no more units than this, every unit is fetched. */
export const FETCHED_WHOLE = Math.min(OF_PAIRS, OF_NAMES);

/** Units that are enough to rank; so few that a single word is looked for. */
const ENOUGH = 400;
const FEW = 120;

/** Of the units that meet a condition, so many are compared at most; of those that only have two neighbours. */
const COMPARED = 1200;
const COMPARED_OF_PAIRS = 150;

/** Parts of a query that may all be combined with some left out, at most: more are taken by the rarest. */
const MOST_COMBINED = 8;

/** Parts left out, at most. */
const MOST_LEFT_OUT = 3;

/**
 * The groups for a query: what has all its words in a row (in a title, then anywhere), what has every part that carries the
 * need, what lacks one, two, three of them, then what has two neighbours, another name, or a rare word only.
 *
 * @param countOf in how many units a word or pair stands
 */
export function tiersOf(query: Query, vocabulary: Vocabulary, countOf: (lexeme: string) => number): Tiers {
  const { slots, spans } = query;
  const carrying = slots.flatMap((slot, i) => (slot.role === 'weak' || slot.role === 'soft' ? [] : [i]));
  const asked = carrying.length > 0 ? carrying : [...slots.keys()];
  const ways = (i: number): Condition =>
    anyOf([
      ...(slots[i]?.phrases ?? []).map((phrase) => phraseCondition(vocabulary, phrase)),
      ...spans.flatMap((span) =>
        span.from <= i && i <= span.to
          ? span.phrases.map((phrase) => phraseCondition(vocabulary, phrase))
          : [],
      ),
    ]);
  const parts = asked
    .map((i) => ({ i, condition: ways(i), count: rarityOf(slots[i], vocabulary, countOf) }))
    .filter(({ condition }) => condition !== '')
    .sort((a, b) => a.count - b.count);
  const rarest = parts.slice(0, MOST_COMBINED).map(({ condition }) => condition);
  const row = slots.map(soleWord);
  const words = row.flatMap((word) => word ?? []);
  const whole = row.every((word) => word !== null) && words.length > 1 ? words : null;
  const carried = whole && asked.length > 1 ? asked.flatMap((i) => row[i] ?? []) : null;
  const tier =
    (below: number, compared: number) =>
    (condition: Condition, most: number): Tier => ({ condition, most, compared, below });
  const always = tier(Infinity, COMPARED);
  const sampled = tier(Infinity, COMPARED_OF_PAIRS);
  const further = tier(ENOUGH, COMPARED);
  const last = tier(FEW, COMPARED_OF_PAIRS);
  const pairs = slots.slice(1).flatMap((slot, i) => {
    const [first, second] = [soleWord(slots[i] as Slot), soleWord(slot)];
    if (!first || !second || (slots[i]?.role === 'weak' && slot.role === 'weak')) return [];
    return [
      {
        condition: pairCondition(vocabulary, first, second),
        count: countOf(pairLexeme(first.key, second.key)),
      },
    ];
  });
  const named = [...slots, ...spans].flatMap(({ phrases }) =>
    phrases.filter((phrase) => phrase.words.length > 1),
  );
  const all: Tier = { ...always(allOf(parts.map(({ condition }) => condition)), OF_ALL), isWhole: true };
  const tiers = [
    all,
    ...query.quoted.map(([from, to]) => always(rowOf(vocabulary, slots.slice(from, to + 1)), OF_ALL)),
    ...(carried ? [always(titleCondition(carried), OF_TITLES)] : []),
    ...(whole ? [always(rowOf(vocabulary, slots), OF_ROWS)] : []),
    ...Array.from({ length: Math.min(MOST_LEFT_OUT, rarest.length - 2) }, (_, left) =>
      further(anyOf(without(rarest, left + 1).map(allOf)), OF_SOME),
    ),
    ...pairs
      .filter(({ count, condition }) => count > 0 || condition.includes('*'))
      .sort((a, b) => a.count - b.count)
      .map(({ condition }) => sampled(condition, OF_PAIRS)),
    ...named.map((phrase) => sampled(phraseCondition(vocabulary, phrase), OF_NAMES)),
    ...parts.map(({ condition }) => last(condition, OF_WORDS)),
  ];
  const seen = new Set<Condition>();
  return {
    tiers: tiers.filter(
      ({ condition }) => condition !== '' && !seen.has(condition) && Boolean(seen.add(condition)),
    ),
    order: anyOf([
      ...asked.flatMap((i) =>
        (slots[i]?.phrases ?? []).flatMap((phrase) =>
          phrase.words.map((word) => wordCondition(vocabulary, word)),
        ),
      ),
      ...pairs.map(({ condition }) => condition).filter((condition) => !condition.includes('*')),
    ]),
  };
}

/** Every word of these slots in a row, each neighbour beside the next. */
function rowOf(vocabulary: Vocabulary, slots: readonly Slot[]): Condition {
  const words = slots.map(soleWord);
  if (words.length === 1 && words[0]) return wordCondition(vocabulary, words[0]);
  return allOf(
    words.slice(1).map((word, i) => {
      const before: QueryWord | null | undefined = words[i];
      return before && word ? pairCondition(vocabulary, before, word) : '';
    }),
  );
}

/** Every way to leave so many out. */
function without(list: readonly Condition[], left: number): Condition[][] {
  if (left === 0) return [[...list]];
  return list.flatMap((_, i) =>
    without(list.slice(i + 1), left - 1).map((rest) => [...list.slice(0, i), ...rest]),
  );
}

function rarityOf(
  slot: Slot | undefined,
  vocabulary: Vocabulary,
  countOf: (lexeme: string) => number,
): number {
  const counts = (slot?.phrases ?? []).map(({ words }) =>
    Math.min(
      ...words.map(({ key, marks }) =>
        marks !== null && !isNumberKey(key) && vocabulary.hasSpelling(key, marks)
          ? countOf(spelledLexeme(key, marks))
          : countOf(syllableLexeme(key)),
      ),
    ),
  );
  return Math.max(0, ...counts);
}

/** Two words side by side that are tried for one that may be a slip. */
export function triedPairs(rows: readonly (readonly (readonly QueryWord[])[])[]): [QueryWord, QueryWord][] {
  const pairs: [QueryWord, QueryWord][] = [];
  rows.forEach((tries, at) => {
    const next = rows[at + 1] ?? [];
    for (const words of tries) {
      words.slice(1).forEach((word, i) => pairs.push([words[i] ?? word, word]));
      const last = words.at(-1);
      for (const [first] of next)
        if (last && first && (tries.length > 1 || next.length > 1)) pairs.push([last, first]);
    }
  });
  return pairs;
}

/** A lexeme as a condition. */
export function lexemeCondition(lexeme: string): Condition {
  return quoted(lexeme);
}
