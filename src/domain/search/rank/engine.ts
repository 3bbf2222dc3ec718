import { gate } from './gate.ts';
import type { Catalogue } from '../index/catalogue.ts';
import type { QueryHits } from './evidence.ts';
import { makeLexicon } from '../query/expression.ts';
import type { Lexicon } from '../query/expression.ts';
import { adjacent, NO_HITS, OTHER_SPELLING, union, wordHits } from '../index/posting.ts';
import type { Hits } from '../index/posting.ts';
import { soleWord } from '../query/query.ts';
import type { Note, Phrase, Query, QueryWord } from '../query/query.ts';
import { rank } from './rank.ts';
import type { Ranked } from './rank.ts';
import { readRecord } from '../show/reading.ts';
import type { ReadText } from '../show/reading.ts';
import { partSize } from '../index/part.ts';
import { repair, withoutMarks } from '../query/repair.ts';
import { indexPrefix, indexWord, isNumberKey } from '../index/token.ts';
import { understand } from '../query/understand.ts';
import type { Understood } from '../query/understand.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** Words of the index looked up together: all that begin with `prefix`, which are `words`. */
export interface IndexTerm {
  readonly prefix: string;
  readonly words: readonly string[];
}

/** Where tokens stand; implemented over Pagefind in the browser and in memory for tests. */
export interface PositionIndex {
  /** Global positions of each term, ascending. */
  positions(terms: readonly IndexTerm[]): Promise<readonly Int32Array[]>;
}

/** The titles and texts of records, by ordinal. */
export type ReadTexts = (records: readonly number[]) => Promise<readonly ReadText[]>;

/** A catalogue with its lexicon, the positions and the texts: all that answering needs. */
export interface Engine {
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
  readonly index: PositionIndex;
  readonly texts: ReadTexts;
}

/** The ranked answer to a query, as ordinals of records. */
export interface Answer {
  readonly query: Query;
  readonly notes: readonly Note[];
  /** What answers, best first. */
  readonly found: readonly Ranked[];
  /** Where nothing answers: what comes nearest; else empty. */
  readonly near: readonly Ranked[];
}

/** An engine over an opened catalogue, the positions of its tokens and the texts of its records. */
export function openEngine(catalogue: Catalogue, index: PositionIndex, texts: ReadTexts): Engine {
  return {
    catalogue,
    lexicon: makeLexicon(catalogue.file.glossary, catalogue.file.indicators),
    index,
    texts,
  };
}

/** Answers a query. An empty query has no results. */
export async function answer(engine: Engine, typed: string): Promise<Answer> {
  const understood = understand(typed, engine.lexicon, engine.catalogue.vocabulary);
  if (understood.query.slots.length === 0) return { ...understood, found: [], near: [] };
  const asTyped = { ...understood, ranked: await ranking(engine, understood.query) };
  if (supportOf(asTyped.ranked) >= WELL_SUPPORTED) return answerOf(engine, typed, asTyped);
  const repaired = await repair(engine, understood);
  const corrected =
    repaired.query === understood.query
      ? asTyped
      : { ...repaired, ranked: await ranking(engine, repaired.query) };
  const better = supportOf(corrected.ranked) > supportOf(asTyped.ranked) ? corrected : asTyped;
  if (supportOf(better.ranked) >= WELL_SUPPORTED || !mayBeMistyped(understood.query))
    return answerOf(engine, typed, better);
  // One wrong tone may make another word with neighbours of its own: what stands so word for word is meant.
  const query = withoutMarks(understood.query);
  const bare = { ...understood, query, ranked: await ranking(engine, query) };
  return answerOf(engine, typed, bare.ranked.slice(0, READ).some(({ whole }) => whole) ? bare : better);
}

/** Whether the same letters with other diacritics are worth a try: a row of words, some typed with diacritics. */
function mayBeMistyped({ slots, quoted }: Query): boolean {
  return quoted.length === 0 && slots.length > 2 && slots.some((slot) => soleWord(slot)?.marks);
}

/** From this support on, the words typed stand in some record as typed: nothing needs correcting. */
const WELL_SUPPORTED = 0.95;

/** Records read before they are shown, best first: those shown at first, whose texts are needed anyway. */
const READ = 8;

interface Attempt extends Understood {
  readonly ranked: readonly Ranked[];
}

async function ranking(engine: Engine, query: Query): Promise<Ranked[]> {
  return rank(engine.catalogue, query, await hitsOf(engine, query));
}

function supportOf(ranked: readonly Ranked[]): number {
  return Math.max(0, ...ranked.slice(0, 10).map((item) => (item.complete ? item.support : item.support / 2)));
}

async function answerOf(engine: Engine, typed: string, { query, notes, ranked }: Attempt): Promise<Answer> {
  const head = ranked.slice(0, READ);
  const texts = await engine.texts(head.map(({ record }) => record));
  const read = head.map((item, i) => {
    const text = texts[i];
    if (!text) return item;
    const { factor, together } = readRecord(text, typed, query);
    return { ...item, score: item.score * factor, support: item.support * together };
  });
  read.sort((a, b) => b.score - a.score || a.record - b.record);
  return { query, notes, ...gate(query, [...read, ...ranked.slice(READ)]) };
}

/**
 * Positions loaded for the sake of words that only refine the order (weak words, synonyms), at most; about 1.3 bytes
 * each on the way. Content words are always loaded.
 */
const REFINING_POSITIONS = 45_000;

/** The hits of every slot and span of a query; those of refining parts may be left out where they cost too much. */
export async function hitsOf(engine: Engine, query: Query): Promise<QueryHits> {
  const { vocabulary, averageLength, segmentOfRecord } = engine.catalogue;
  // With a word comes the whole part of the index it stands in.
  const share = partSize(averageLength * segmentOfRecord.length);
  const parts = [...query.slots, ...query.spans].map((part) => ({
    phrases: part.phrases,
    refines: !('role' in part) || part.role === 'weak' || part.role === 'soft',
    cost: part.phrases
      .flatMap(({ words }) => words)
      .reduce((sum, word) => sum + share + costOf(vocabulary, word), 0),
  }));
  let budget = REFINING_POSITIONS;
  const loaded = new Set(parts.filter((part) => !part.refines));
  for (const part of parts.filter(({ refines }) => refines).sort((a, b) => a.cost - b.cost)) {
    budget -= part.cost;
    if (budget < 0) break;
    loaded.add(part);
  }
  const words = [...loaded].flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.words));
  const lookup = await wordLookup(engine, words);
  const hits = parts.map((part) => (loaded.has(part) ? phrasesHits(part.phrases, lookup) : NO_HITS));
  return { slots: hits.slice(0, query.slots.length), spans: hits.slice(query.slots.length) };
}

/** About how many positions a word costs to load. */
function costOf(vocabulary: Vocabulary, { key, marks }: QueryWord): number {
  return vocabulary.frequency(key, marks !== null && vocabulary.hasSpelling(key, marks) ? marks : undefined);
}

/**
 * Fetches the positions of words at once and gives the hits of each. A word typed with diacritics that occur is looked
 * up in that spelling only; where they do not occur, other spellings count little. Words the index cannot have cost
 * nothing.
 */
export async function wordLookup(
  { catalogue: { vocabulary }, index }: Engine,
  words: readonly QueryWord[],
): Promise<(word: QueryWord) => Hits> {
  const terms = new Map<string, IndexTerm>();
  for (const word of words) {
    const term = termOf(vocabulary, word);
    if (term) terms.set(term.prefix, term);
  }
  const wanted = [...terms.values()];
  const lists = await index.positions(wanted);
  const positions = new Map(wanted.map(({ prefix }, i) => [prefix, lists[i] ?? new Int32Array()]));
  return (word) => {
    const term = termOf(vocabulary, word);
    if (!term) return NO_HITS;
    const { key, marks } = word;
    const foreign = marks !== null && !isNumberKey(key) && !vocabulary.hasSpelling(key, marks);
    return wordHits(positions.get(term.prefix) ?? new Int32Array(), foreign ? OTHER_SPELLING : 1);
  };
}

/** What to look up for a word; null for a syllable the index does not have. */
function termOf(vocabulary: Vocabulary, { key, marks }: QueryWord): IndexTerm | null {
  if (isNumberKey(key)) return { prefix: indexPrefix(key), words: [indexPrefix(key)] };
  if (!vocabulary.has(key)) return null;
  if (marks !== null && vocabulary.hasSpelling(key, marks)) {
    const word = indexWord(key, marks);
    return { prefix: word, words: [word] };
  }
  const spellings = vocabulary.spellings(key).map((spelling) => indexWord(key, spelling));
  return { prefix: indexPrefix(key), words: spellings };
}

/** Hits of any of the phrases. */
export function phrasesHits(phrases: readonly Phrase[], lookup: (word: QueryWord) => Hits): Hits {
  return union(phrases.map((phrase) => ({ hits: phraseHits(phrase, lookup), factor: phrase.factor })));
}

function phraseHits({ words, loose }: Phrase, lookup: (word: QueryWord) => Hits): Hits {
  const [first, ...rest] = words;
  if (!first) return NO_HITS;
  return rest.reduce((hits, word, i) => {
    const slack = loose === true && i === rest.length - 1 ? 1 : 0;
    return hits.positions.length === 0 ? hits : adjacent(hits, lookup(word), slack);
  }, lookup(first));
}
