import { isNumberKey } from '../index/token.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Phrase, Query, QueryWord, Slot, Span } from '../query/query.ts';
import type { Reach } from './reach.ts';

/** What is looked up of a query, within its reach. */
export interface Plan {
  /** The query; words left out for want of reach only join the others. */
  readonly query: Query;
  /** Phrases looked up: of each slot, of each span. */
  readonly slots: readonly (readonly Phrase[])[];
  readonly spans: readonly (readonly Phrase[])[];
  readonly headings: readonly Phrase[];
}

/** Positions loaded for the sake of what only refines the order (weak words, other names), at most. */
const REFINING_POSITIONS = 45_000;

/** What a phrase is taken to cost where all its files are open. */
const SHARED = 0.4;

/** How much a phrase tells: bits, of a word that stands in a few places of very many. */
const MOST_BITS = 18;

/** A phrase that may be looked up for a part of the query. */
interface Item {
  readonly phrase: Phrase;
  readonly keys: readonly string[];
  readonly cost: number;
  readonly into: Phrase[];
}

/**
 * Chooses what is looked up: of every part that carries the need first the phrase that costs the fewest files, the rarest
 * parts before others, since of a long query they tell what is meant; then other names and words that help, as far as they
 * stand in files that are open or can be opened; words that only join where their files are open.
 */
export function planOf(query: Query, vocabulary: Vocabulary, reach: Reach): Plan {
  const slots = query.slots.map((): Phrase[] => []);
  const spans = query.spans.map((): Phrase[] => []);
  const headings: Phrase[] = [];
  const itemsOf = (phrases: readonly Phrase[], into: Phrase[]): Item[] =>
    phrases
      .filter(({ words }) => words.every(({ key }) => isNumberKey(key) || vocabulary.has(key)))
      .map((phrase) => ({
        phrase,
        into,
        keys: phrase.words.map(({ key }) => key),
        cost: phrase.words.reduce((sum, word) => sum + costOf(vocabulary, word), 0),
      }));
  const stood = (slot: number): boolean => isInstead(query, slot);
  const carrying = query.slots.flatMap((slot, i) => {
    if (slot.role === 'weak' || slot.role === 'soft' || stood(i)) return [];
    const items = itemsOf(slot.phrases, slots[i] ?? []);
    return [{ slots: [i], must: slot.role === 'must', isAmount: slot.role === 'number', items }];
  });
  const standing = query.spans.flatMap((span, i) => {
    if (span.instead !== true) return [];
    const items = itemsOf(span.phrases, spans[i] ?? []);
    return [{ slots: slotsIn(span), must: false, isAmount: false, items }];
  });
  const left = new Set<number>();
  const later: Item[] = [];
  const needed = [...carrying, ...standing].filter(({ items }) => items.length > 0);
  const planned = new Set<number>();
  const fresh = ({ keys }: Item): number[] => [...reach.fresh(keys)].filter((file) => !planned.has(file));
  const take = (item: Item): void => {
    for (const file of fresh(item)) planned.add(file);
    item.into.push(item.phrase);
  };
  const fits = (item: Item): boolean => planned.size + fresh(item).length <= reach.partsLeft;
  // What tells most for the files it costs comes first; symbols before all.
  const worth = ({ must, items }: (typeof needed)[number]): number => {
    const least = Math.min(...items.map((item) => (fresh(item).length + SHARED) / tellingOf(item)));
    return must ? Infinity : 1 / least;
  };
  while (needed.length > 0) {
    const best = needed.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    needed.splice(needed.indexOf(best), 1);
    const { slots: own, items, isAmount } = best;
    const [first, ...others] = isAmount ? items : byTelling(items, fresh);
    if (first && fits(first)) {
      take(first);
      // An amount is printed in one of its ways, and only there.
      if (isAmount) others.filter(fits).forEach(take);
      else later.push(...others);
    } else for (const slot of own) left.add(slot);
  }
  const joining = query.slots.flatMap((slot, i) =>
    slot.role === 'soft' || stood(i) ? itemsOf(slot.phrases, slots[i] ?? []) : [],
  );
  const weak = query.slots.flatMap((slot, i) =>
    slot.role === 'weak' ? itemsOf(slot.phrases, slots[i] ?? []) : [],
  );
  const others = query.spans.flatMap((span, i) =>
    span.instead === true ? [] : itemsOf(span.phrases, spans[i] ?? []),
  );
  const headed = itemsOf(query.headings ?? [], headings);
  // Where nothing is fetched, what refines the order costs nothing.
  let budget = reach.partsLeft === Infinity ? Infinity : REFINING_POSITIONS;
  const refine = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.cost > budget || !fits(item)) continue;
      budget -= item.cost;
      take(item);
    }
  };
  refine([...later, ...inOrder(others, fresh), ...inOrder(joining, fresh)]);
  // Of what only joins, a file of texts tells more than one of places.
  refine([...inOrder(weak, fresh), ...inOrder(headed, fresh)].filter((item) => fresh(item).length === 0));
  if (left.size === 0) return { query, slots, spans, headings };
  const lowered = query.slots.map((slot, i): Slot => (left.has(i) ? { ...slot, role: 'weak' } : slot));
  return { query: { ...query, slots: lowered }, slots, spans, headings };
}

/** Whether a slot belongs to a name that stands nowhere and is met by its other names. */
export function isInstead({ spans }: Query, slot: number): boolean {
  return spans.some(({ from, to, instead }) => instead === true && from <= slot && slot <= to);
}

/** How much a phrase tells by the rareness of its words. */
function tellingOf({ keys, cost }: Item): number {
  return Math.max(1, MOST_BITS - Math.log2(1 + cost / keys.length)) * Math.sqrt(keys.length);
}

function slotsIn({ from, to }: Span): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The fewest files first, then the fewest positions. */
function inOrder(items: readonly Item[], fresh: (item: Item) => readonly number[]): Item[] {
  return items
    .map((item) => ({ item, files: fresh(item).length }))
    .sort((a, b) => a.files - b.files || a.item.cost - b.item.cost)
    .map(({ item }) => item);
}

/** What tells most for the files it costs first. */
function byTelling(items: readonly Item[], fresh: (item: Item) => readonly number[]): Item[] {
  return items
    .map((item) => ({ item, cost: (fresh(item).length + SHARED) / tellingOf(item) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ item }) => item);
}

/** About how many positions a word costs to load. */
function costOf(vocabulary: Vocabulary, { key, marks }: QueryWord): number {
  return vocabulary.frequency(key, marks !== null && vocabulary.hasSpelling(key, marks) ? marks : undefined);
}
