import { gate } from './gate.ts';
import type { Catalogue } from '../index/catalogue.ts';
import type { QueryHits } from './evidence.ts';
import { makeLexicon } from '../query/expression.ts';
import type { Lexicon } from '../query/expression.ts';
import { NO_HITS } from '../index/posting.ts';
import { soleWord } from '../query/query.ts';
import type { Note, Query, QueryWord, Slot } from '../query/query.ts';
import { phrasesHits, wordLookup } from './lookup.ts';
import type { PositionIndex } from './lookup.ts';
import { rank } from './rank.ts';
import type { Ranked } from './rank.ts';
import { readRecord } from '../show/reading.ts';
import type { ReadText } from '../show/reading.ts';
import { repair, withOpenMarks } from '../query/repair.ts';
import { isNumberKey } from '../index/token.ts';
import { citationAsked, citedBy } from '../query/cited.ts';
import type { Cited, SiteFile } from '../query/cited.ts';
import { correctText } from '../query/correct.ts';
import { decoded, understand, understandText } from '../query/understand.ts';
import type { Understood } from '../query/understand.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** The titles and texts of records, by ordinal. */
export type ReadTexts = (records: readonly number[]) => Promise<readonly ReadText[]>;

/** A catalogue with its lexicon, the positions and the texts: all that answering needs. */
export interface Engine {
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
  readonly index: PositionIndex;
  readonly texts: ReadTexts;
  /** Files of the site beside the index; null where there is no site about the texts. */
  readonly site: SiteFile | null;
}

/** The ranked answer to a query, as ordinals of records. */
export interface Answer {
  readonly query: Query;
  readonly notes: readonly Note[];
  /** Documents and places in them that the query cites. */
  readonly cited: readonly Cited[];
  /** What answers, best first. */
  readonly found: readonly Ranked[];
  /** What answers a part of what is asked, best first. */
  readonly partial: readonly Ranked[];
  /** Where nothing does: what comes nearest; else empty. */
  readonly near: readonly Ranked[];
}

/** An engine over an opened catalogue, the positions of its tokens and the texts of its records. */
export function openEngine(
  catalogue: Catalogue,
  index: PositionIndex,
  texts: ReadTexts,
  site: SiteFile | null = null,
): Engine {
  return {
    site,
    catalogue,
    lexicon: makeLexicon(catalogue.glossary, catalogue.indicators),
    index,
    texts,
  };
}

/** Answers a query. An empty query has no results. `exact`: nothing is corrected. */
export async function answer(engine: Engine, typed: string, exact = false): Promise<Answer> {
  const [cited, said] = await Promise.all([citedIn(engine, typed), answerInWords(engine, typed, exact)]);
  return { ...said, cited };
}

/** What a query cites; nothing where the site's lists cannot be had. */
async function citedIn(engine: Engine, typed: string): Promise<readonly Cited[]> {
  const asked = engine.site === null ? null : citationAsked(typed);
  if (engine.site === null || asked === null) return [];
  const cited = citedBy(typed, asked, engine.site, async (rest) => {
    const { query } = understand(rest, engine.lexicon, engine.catalogue.vocabulary);
    return query.slots.length === 0 ? [] : likelyDocuments(engine, await ranking(engine, query));
  });
  return cited.catch(() => []);
}

/** Documents looked into for a place that is asked with words, at most; records that tell them. */
const LIKELY = 3;
const LIKELY_RECORDS = 40;

/** Addresses of the documents whose records answer best. */
function likelyDocuments({ catalogue }: Engine, ranked: readonly Ranked[]): string[] {
  const sums = new Map<number, number>();
  for (const { record, score } of ranked.slice(0, LIKELY_RECORDS)) {
    const own = catalogue.document[catalogue.segmentOfRecord[record] ?? 0] ?? 0;
    sums.set(own, (sums.get(own) ?? 0) + score);
  }
  const best = [...sums].sort((a, b) => b[1] - a[1]).slice(0, LIKELY);
  return best.map(([own]) => catalogue.file.addresses[own] ?? '');
}

async function answerInWords(engine: Engine, typed: string, exact: boolean): Promise<Omit<Answer, 'cited'>> {
  const { lexicon, catalogue } = engine;
  const { text, notes } = decoded(typed, catalogue.vocabulary);
  const corrected = exact ? null : await correctText(engine, text);
  const note = corrected ? [{ kind: 'correction' as const, from: text, to: corrected.shown }] : [];
  const understood = understandText(corrected?.text ?? text, lexicon, catalogue.vocabulary, [
    ...notes,
    ...note,
  ]);
  if (saysNothing(understood.query)) return { ...understood, found: [], partial: [], near: [] };
  const asTyped = { ...understood, ranked: await ranking(engine, understood.query) };
  const isLong = understood.query.slots.length > LONGEST_REPAIRED;
  if (exact || isLong || supportOf(asTyped.ranked) >= WELL_SUPPORTED) return answerOf(engine, typed, asTyped);
  // Every word is one: only where others stand so in the documents were they meant.
  const repaired = await repair(engine, understood);
  if (repaired.query !== understood.query) {
    const other = { ...repaired, ranked: await ranking(engine, repaired.query) };
    if (supportOf(other.ranked) >= WELL_SUPPORTED) return answerOf(engine, typed, other);
  }
  if (!mayBeMistyped(understood.query)) return answerOf(engine, typed, asTyped);
  // One wrong tone may make another word with neighbours of its own: what stands so word for word is meant.
  const query = await withOpenMarks(engine, understood.query);
  if (!query) return answerOf(engine, typed, asTyped);
  return answerOf(engine, typed, { ...understood, query, ranked: await ranking(engine, query) });
}

/** Whether a query names nothing: empty, or single letters only. */
function saysNothing({ slots }: Query): boolean {
  return slots.every((slot) => /^\D$/.test(soleWord(slot)?.key ?? ''));
}

/** Whether the same letters with other diacritics are worth a try: a row of words, some typed with diacritics. */
function mayBeMistyped({ slots, quoted }: Query): boolean {
  return quoted.length === 0 && slots.length > 2 && slots.some((slot) => soleWord(slot)?.marks);
}

/** Longer queries are mostly pasted: nobody mistypes a word for another in them. */
const LONGEST_REPAIRED = 8;

/** From this support on, the words typed stand in some record as typed: nothing needs correcting. */
const WELL_SUPPORTED = 0.95;

/** Records read before they are shown, best first: those shown at first, whose texts are needed anyway. */
const READ = 6;

interface Attempt extends Understood {
  readonly ranked: readonly Ranked[];
}

async function ranking(engine: Engine, query: Query): Promise<Ranked[]> {
  const asked = withinReach(engine, query);
  return rank(engine.catalogue, asked, await hitsOf(engine, asked));
}

/** Parts of the index fetched for one query, at most. */
const MOST_PARTS = 12;

/**
 * A query of many words with those that stand in too many parts of the index only joining the others: of a long query
 * the rarer words tell what is meant.
 */
function withinReach({ catalogue: { vocabulary, partOf } }: Engine, query: Query): Query {
  const filesOf = (slot: Slot): number[] =>
    slot.phrases.flatMap(({ words }) => words.map(({ key }) => partOf(key)));
  const carrying = query.slots.filter(({ role }) => role !== 'weak' && role !== 'soft');
  const files = new Set(carrying.filter(({ role }) => role === 'must').flatMap(filesOf));
  const left = new Set<Slot>();
  const costs = new Map(
    carrying.map((slot) => [
      slot,
      slot.phrases.flatMap(({ words }) => words).reduce((sum, word) => sum + costOf(vocabulary, word), 0),
    ]),
  );
  for (const slot of [...carrying].sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0))) {
    const fresh = new Set(filesOf(slot).filter((file) => !files.has(file)));
    if (files.size + fresh.size > MOST_PARTS && slot.role !== 'must') left.add(slot);
    else for (const file of fresh) files.add(file);
  }
  if (left.size === 0) return query;
  const slots = query.slots.map((slot) => (left.has(slot) ? { ...slot, role: 'weak' as const } : slot));
  return { ...query, slots };
}

function supportOf(ranked: readonly Ranked[]): number {
  return Math.max(0, ...ranked.slice(0, 10).map((item) => (item.complete ? item.support : item.support / 2)));
}

async function answerOf(
  engine: Engine,
  typed: string,
  { query, notes, ranked }: Attempt,
): Promise<Omit<Answer, 'cited'>> {
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

/** Positions loaded for the sake of words that only refine the order (weak words, synonyms), at most. */
const REFINING_POSITIONS = 45_000;

/** The hits of every slot and span of a query; those of refining parts may be left out where they cost too much. */
export async function hitsOf(engine: Engine, query: Query): Promise<QueryHits> {
  const { vocabulary, partOf } = engine.catalogue;
  const parts = [...query.slots, ...query.spans].map((part) => {
    const words = part.phrases.flatMap((phrase) => phrase.words);
    return {
      phrases: part.phrases,
      refines: !('role' in part) || part.role === 'weak' || part.role === 'soft',
      files: new Set(
        words.filter(({ key }) => isNumberKey(key) || vocabulary.has(key)).map(({ key }) => partOf(key)),
      ),
      cost: words.reduce((sum, word) => sum + costOf(vocabulary, word), 0),
    };
  });
  let budget = REFINING_POSITIONS;
  const loaded = new Set(parts.filter((part) => !part.refines));
  const files = new Set([...loaded].flatMap((part) => [...part.files]));
  const refining = parts.filter(({ refines }) => refines).sort((a, b) => a.cost - b.cost);
  for (const part of refining) {
    const fresh = [...part.files].filter((file) => !files.has(file));
    if (part.cost > budget || (fresh.length > 0 && files.size + fresh.length > MOST_PARTS)) continue;
    budget -= part.cost;
    for (const file of fresh) files.add(file);
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
