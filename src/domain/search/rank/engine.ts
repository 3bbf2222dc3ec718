import type { TakeCensus } from './census.ts';
import { gate } from './gate.ts';
import type { Catalogue } from '../index/catalogue.ts';
import { makeLexicon } from '../query/expression.ts';
import type { Lexicon } from '../query/expression.ts';
import { adjacent, filterHits, NO_HITS, OTHER_SPELLING } from '../index/posting.ts';
import type { Hits } from '../index/posting.ts';
import { soleWord } from '../query/query.ts';
import type { Note, Phrase, Query } from '../query/query.ts';
import { phrasesHits, wordLookup } from './lookup.ts';
import type { PositionIndex } from './lookup.ts';
import { rank } from './rank.ts';
import type { Ranked } from './rank.ts';
import { readRecord } from '../show/reading.ts';
import type { ReadText } from '../show/reading.ts';
import { filesOfCited } from './cited-files.ts';
import { isInstead, planOf } from './plan.ts';
import { Reach } from './reach.ts';
import { settleSpellings } from './spelling.ts';
import { THESAURUS } from '../query/thesaurus/thesaurus.ts';
import { pagedByFiles, textFiles, unreadLast } from './first-page.ts';
import { repair, withOpenMarks } from '../query/repair.ts';
import { citationAsked, citedBy, pastedPath } from '../query/cited.ts';
import type { Cited, SiteFile } from '../query/cited.ts';
import { correctText } from '../query/correct.ts';
import { decoded, understand, understandText } from '../query/understand.ts';
import type { Understood } from '../query/understand.ts';

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
  /** Files that one query may open; without end where nothing is fetched. */
  readonly files: number;
  /** Of a catalogue that holds only the units that may answer: what stands in all. */
  readonly census: TakeCensus | null;
}

/** An engine for one query, with what the query may open. */
export interface Search extends Engine {
  readonly reach: Reach;
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
  /** Of these, as many as a first page shows without opening too many files. */
  readonly first: number;
}

/** An engine over an opened catalogue, the positions of its tokens and the texts of its records. */
export function openEngine(
  catalogue: Catalogue,
  index: PositionIndex,
  texts: ReadTexts,
  site: SiteFile | null = null,
  files = Infinity,
  census: TakeCensus | null = null,
): Engine {
  return {
    census,
    site,
    files,
    catalogue,
    lexicon: makeLexicon(catalogue.glossary, catalogue.indicators, THESAURUS, catalogue.standing),
    index,
    texts,
  };
}

/** Answers a query. An empty query has no results. `exact`: nothing is corrected. */
export async function answer(engine: Engine, typed: string, exact = false): Promise<Answer> {
  const reach = new Reach(engine.catalogue, engine.files);
  const within: Search = { ...engine, index: reach.over(engine.index), reach };
  const cited = await citedIn(within, typed);
  reach.opens(new Set(cited.flatMap((item) => filesOfCited(engine.catalogue, item).files)).size);
  // A pasted address says all there is to say.
  if (cited.length > 0 && pastedPath(typed) !== null) return { ...asAddress(typed), cited };
  return { ...(await answerInWords(within, typed, exact)), cited };
}

/** A query that is an address, with no words to look for. */
function asAddress(typed: string): Omit<Answer, 'cited'> {
  const slot = { text: typed, phrases: [], role: 'content' } as const;
  const query = { slots: [slot], spans: [], quoted: [], names: [], intent: null };
  return { query, notes: [], found: [], partial: [], near: [], first: 0 };
}

/** What a query cites; nothing where the site's lists cannot be had. */
async function citedIn(engine: Search, typed: string): Promise<readonly Cited[]> {
  const { site, reach } = engine;
  const asked = site === null ? null : citationAsked(typed);
  if (site === null || asked === null) return [];
  // The list of documents and the outline of one are the least that a cited place needs.
  let reserved = asked.places.length > 0 ? 2 : 1;
  reach.opens(reserved);
  const counted: SiteFile = (path) => {
    if (reserved > 0) reserved--;
    else if (reach.partsLeft > 0) reach.opens(1);
    else return Promise.reject(new RangeError('Beyond the reach of one query'));
    return site(path);
  };
  const cited = citedBy(typed, asked, counted, async (rest) => {
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
  return best.map(([own]) => catalogue.file.documents.address[own] ?? '');
}

async function answerInWords(engine: Search, typed: string, exact: boolean): Promise<Omit<Answer, 'cited'>> {
  const { lexicon, catalogue } = engine;
  const { text, notes } = decoded(typed, catalogue.vocabulary);
  // What is meant must still be within reach after it is found out.
  const narrow = { ...engine, index: engine.reach.over(engine.index, MOST_FOR_CORRECTION) };
  const corrected = exact ? null : await correctText(narrow, text);
  const note = corrected ? [{ kind: 'correction' as const, from: text, to: corrected.shown }] : [];
  const understood = understandText(corrected?.text ?? text, lexicon, catalogue.vocabulary, [
    ...notes,
    ...note,
  ]);
  if (saysNothing(understood.query)) return { ...understood, found: [], partial: [], near: [], first: 0 };
  const asTyped = { ...understood, ranked: await ranking(engine, understood.query) };
  const isLong = understood.query.slots.length > LONGEST_REPAIRED;
  if (exact || isLong || supportOf(asTyped.ranked) >= WELL_SUPPORTED) return answerOf(engine, typed, asTyped);
  // Every word is one: only where others stand so in the documents were they meant.
  const repaired = await repair(engine, understood);
  if (repaired.query !== understood.query) {
    const other = { ...repaired, ranked: await ranking(engine, repaired.query) };
    const better = supportOf(other.ranked);
    if (better >= WELL_SUPPORTED || better >= supportOf(asTyped.ranked) + MUCH_BETTER)
      return answerOf(engine, typed, other);
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

/** Parts of the index opened to correct a query, at most. */
const MOST_FOR_CORRECTION = 3;

/** Longer queries are mostly pasted: nobody mistypes a word for another in them. */
const LONGEST_REPAIRED = 8;

/** From this support on, the words typed stand in some record as typed: nothing needs correcting. */
const WELL_SUPPORTED = 0.95;

/** Another reading is meant, too, where it is supported by so much more. */
const MUCH_BETTER = 0.2;

/** Records whose texts are opened, best first: those shown at first, whose texts are needed anyway. */
const READ = 6;

/** Files they are opened in, at least; where more may be opened, one is left for what reading them brings up. */
const READ_FILES = 2;

/** Of the best records, as many are read where they stand in a file that is open. */
const LOOKED_INTO = 40;

interface Attempt extends Understood {
  readonly ranked: readonly Ranked[];
}

async function ranking(engine: Search, query: Query): Promise<Ranked[]> {
  const plan = planOf(query, engine.catalogue.vocabulary, engine.reach);
  const words = [...plan.slots, ...plan.spans, plan.headings].flatMap((list) =>
    list.flatMap((phrase) => phrase.words),
  );
  const lookup = await wordLookup(engine, words);
  const hits = (list: readonly Phrase[]): Hits => phrasesHits(list, lookup);
  const { hits: slots, marks } = await settleSpellings(engine, plan.query.slots, plan.slots.map(hits));
  // Of a name that stands nowhere, words by themselves are of other things; two of them together may be a part of it.
  const told = slots.map((own, i) => (isInstead(query, i) ? beside(slots, i, own) : own));
  return rank(engine.catalogue, plan.query, {
    slots: told,
    spans: plan.spans.map(hits),
    headings: hits(plan.headings),
    census: engine.census && (await engine.census(plan.query, marks)),
  });
}

/** The hits of a slot that stand beside one of a slot next to it, as hits of another spelling. */
function beside(slots: readonly Hits[], at: number, own: Hits): Hits {
  const before = new Set(adjacent(slots[at - 1] ?? NO_HITS, own).positions);
  const after = new Set(adjacent(own, slots[at + 1] ?? NO_HITS).positions);
  const kept = filterHits(own, (i) => {
    const position = own.positions[i] ?? 0;
    return after.has(position) || before.has(position - 1);
  });
  return { ...kept, weights: kept.weights.map((weight) => weight * OTHER_SPELLING) };
}

function supportOf(ranked: readonly Ranked[]): number {
  return Math.max(0, ...ranked.slice(0, 10).map((item) => (item.complete ? item.support : item.support / 2)));
}

async function answerOf(
  engine: Search,
  typed: string,
  { query, notes, ranked }: Attempt,
): Promise<Omit<Answer, 'cited'>> {
  const { catalogue, reach } = engine;
  const first = gate(query, ranked);
  const likely = [...first.found, ...first.partial, ...first.near, ...ranked].slice(0, READ);
  const open = textFiles(catalogue, likely, Math.max(READ_FILES, reach.textsLeft - 1));
  const head = ranked.slice(0, LOOKED_INTO).filter(({ record }) => open.has(catalogue.shardOf(record)));
  const texts = await engine.texts(head.map(({ record }) => record));
  const read = head.map((item, i) => {
    const text = texts[i];
    if (!text) return item;
    const { factor, together, untold } = readRecord(text, typed, query);
    return { ...item, score: item.score * factor, support: item.support * together, untold };
  });
  const all = [...read, ...ranked.filter((item) => !head.includes(item))];
  // Only what was read changed places: the rest stands in order.
  all.sort((a, b) => b.score - a.score || a.record - b.record);
  const gated = gate(query, all);
  const lists = [...unreadLast(catalogue, gated, open, reach.textsLeft), gated.near] as const;
  const paged = pagedByFiles(catalogue, lists, open, reach.textsLeft);
  const [found, partial, near] = paged.lists;
  // What comes nearest is shown only where nothing answers, and all of it at once.
  const shownNear = found.length + partial.length > 0 ? [] : near.slice(0, paged.first);
  return { query, notes, found, partial, near: shownNear, first: paged.first };
}
