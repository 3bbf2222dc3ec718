import { wordLookup } from '../rank/lookup.ts';
import type { Engine } from '../rank/engine.ts';
import { adjacent, NO_HITS } from '../index/posting.ts';
import type { Hits } from '../index/posting.ts';
import { soleWord } from './query.ts';
import type { Query, QueryWord, Slot } from './query.ts';
import { isKnownSyllable } from './known-syllables.ts';
import { soundsAlike } from './slip.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import { isNumberKey, spell } from '../index/token.ts';
import type { Understood } from './understand.ts';

/** At most this many corrections of one word are tried against its neighbours. */
const TRIED = 6;

/** A pair of words is common enough to correct a query of two words from this many places on. */
const COMMON_PAIR = 3;

/** Hits of every plain word of the query; null for the rest. */
type Row = (Hits | null)[];

/**
 * What may have been meant where every word is one, judged by neighbours: a spelling that meets no neighbour anywhere
 * while another of the same letters does loses its diacritics; so does a word for one that sounds alike. Numbers and
 * quoted words stay as typed.
 */
export async function repair(engine: Engine, understood: Understood): Promise<Understood> {
  const { query, notes } = understood;
  if (query.quoted.length > 0) return understood;
  const words = query.slots.map(soleWord);
  const lookup = await wordLookup(
    engine,
    words.filter((word) => word !== null),
  );
  const row: Row = words.map((word) => (word ? lookup(word) : null));
  const slots = [...query.slots];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const slot = slots[i];
    if (!word || !slot || isNumberKey(word.key) || inSpan(query, i)) continue;
    // Words that only ask or join are common and short: as long as they exist they are what was meant.
    if (slot.role !== 'content' && engine.catalogue.vocabulary.hasSpelling(word.key, word.marks ?? ''))
      continue;
    const fixed = await corrected(engine, word, row, i);
    if (!fixed) continue;
    row[i] = (await wordLookup(engine, [fixed]))(fixed);
    const text = await usualSpelling(engine, fixed, row, i);
    slots[i] = { ...slot, text, phrases: [{ words: [fixed], factor: 1 }] };
  }
  const from = display(query.slots);
  const to = display(slots);
  if (slots.every((slot, i) => slot === query.slots[i])) return understood;
  const note = from === to ? [] : [{ kind: 'correction' as const, from, to }];
  return { query: { ...query, slots }, notes: [...notes, ...note] };
}

function display(slots: readonly Slot[]): string {
  return slots.map((slot) => slot.text).join(' ');
}

function bare(word: QueryWord): QueryWord {
  return { ...word, marks: null };
}

/**
 * The query with the diacritics of one word left open (of two, where it has four words or more), where all of it then
 * stands in a row somewhere in the documents though it does not as typed; null where it does not.
 */
export async function withOpenMarks(engine: Engine, query: Query): Promise<Query | null> {
  const words = query.slots.map(soleWord);
  if (words.some((word) => word === null)) return null;
  const typed = words.flatMap((word) => word ?? []);
  const lookup = await wordLookup(engine, [...typed, ...typed.map(bare)]);
  const stands = (open: readonly number[]): boolean => {
    const row = typed.map((word, i) => lookup(open.includes(i) ? bare(word) : word));
    const all = row.slice(1).reduce((joined, hits) => adjacent(joined, hits), row[0] ?? NO_HITS);
    return all.positions.length > 0;
  };
  const marked = typed.flatMap(({ marks }, i) => (marks === null ? [] : [i]));
  const singles = marked.map((i) => [i]);
  const pairs = typed.length < 4 ? [] : marked.flatMap((i) => marked.filter((k) => k > i).map((k) => [i, k]));
  const open = [...singles, ...pairs].find(stands);
  if (!open) return null;
  const slots = query.slots.map((slot, i) =>
    open.includes(i) ? { ...slot, phrases: [{ words: [bare(typed[i] as QueryWord)], factor: 1 }] } : slot,
  );
  return { ...query, slots };
}

function inSpan(query: Query, slot: number): boolean {
  return query.spans.some((span) => span.from <= slot && slot <= span.to);
}

/**
 * The word its neighbours want, or null: the one typed without its diacritics, or one that sounds alike in some parts of
 * the country. What is no word at all is corrected before (correct.ts); a word that meets a neighbour stays.
 */
async function corrected(engine: Engine, word: QueryWord, row: Row, at: number): Promise<QueryWord | null> {
  const { vocabulary } = engine.catalogue;
  const { key, marks } = word;
  if (!vocabulary.has(key) && !isKnownSyllable(key, null)) return null;
  const occurs = marks === null ? vocabulary.has(key) : vocabulary.hasSpelling(key, marks);
  if (occurs && meetings(row[at] ?? NO_HITS, row, at) > 0) return null;
  const alike = wordsAlike(vocabulary, word);
  const candidates = marks !== null && vocabulary.has(key) ? [bare(word), ...alike] : alike;
  const lookup = await wordLookup(engine, candidates);
  const valued = candidates.map((candidate) => ({ candidate, value: evidenceFor(candidate) }));
  const [best] = valued.sort((a, b) => b.value - a.value);
  return best && best.value > 0 ? best.candidate : null;

  function evidenceFor(candidate: QueryWord): number {
    const hits = lookup(candidate);
    const count = meetings(hits, row, at);
    if (candidate.key === key && !occurs) return count;
    if (row.length > 2) return runs(hits, row, at) > 0 ? count : 0;
    return candidate.key === key || count >= COMMON_PAIR ? count : 0;
  }
}

/** Words that sound like one, the most frequent first. */
export function wordsAlike(vocabulary: Vocabulary, { key, marks }: QueryWord): QueryWord[] {
  const frequency = (word: QueryWord): number => vocabulary.frequency(word.key, word.marks ?? undefined);
  return [...vocabulary.bases()]
    .filter((base) => soundsAlike(key, base))
    .flatMap((base) => readings(vocabulary, base, marks))
    .sort((a, b) => frequency(b) - frequency(a))
    .slice(0, TRIED);
}

/** The ways a corrected word is looked up: the spellings that keep the diacritics typed; any where none were. */
function readings(vocabulary: Vocabulary, key: string, marks: string | null): QueryWord[] {
  if (marks === null) return [{ key, marks: null }];
  return vocabulary
    .spellings(key)
    .filter(
      (spelling) => spelling === marks || (spelling.length <= marks.length + 2 && isPart(marks, spelling)),
    )
    .map((spelling) => ({ key, marks: spelling }));
}

/** Whether the letters of `part` stand in `whole` in order. */
function isPart(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at === part.length;
}

/** How often a word stands beside its neighbours; between both counts most. */
function meetings(own: Hits, row: Row, at: number): number {
  const left = row[at - 1] ?? null;
  const right = row[at + 1] ?? null;
  const sides =
    (left ? adjacent(left, own).positions.length : 0) + (right ? adjacent(own, right).positions.length : 0);
  return runs(own, row, at) * 1000 + sides;
}

/** How often a word makes a run of three with the words about it: evidence enough to change a word that exists. */
function runs(own: Hits, row: Row, at: number): number {
  const hits = (i: number): Hits => (i === at ? own : (row[i] ?? NO_HITS));
  const triple = (i: number): number =>
    adjacent(adjacent(hits(i), hits(i + 1)), hits(i + 2)).positions.length;
  return triple(at - 1) + triple(at - 2) + triple(at);
}

/** A corrected word as it is most often spelled beside these neighbours, for the notice. */
async function usualSpelling(
  engine: Engine,
  { key, marks }: QueryWord,
  row: Row,
  at: number,
): Promise<string> {
  if (marks !== null) return spell(key, marks);
  const spellings = engine.catalogue.vocabulary.spellings(key).map((spelling) => ({ key, marks: spelling }));
  const lookup = await wordLookup(engine, spellings);
  const counted = spellings.map((word) => ({ word, count: meetings(lookup(word), row, at) }));
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best ? spell(key, best.word.marks) : key;
}
