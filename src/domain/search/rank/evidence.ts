import type { Catalogue } from '../index/catalogue.ts';
import { tally } from '../index/field.ts';
import type { Field } from '../index/field.ts';
import { adjacent, filterHits, lowerBound, NO_HITS, OTHER_SPELLING, union } from '../index/posting.ts';
import type { Hits } from '../index/posting.ts';
import type { Query, Slot } from '../query/query.ts';
import { withCensus } from './census.ts';
import type { Census } from './census.ts';

/** A number belongs to a word at most this many tokens away. */
const NUMBER_REACH = 10;

/** What a number farther away than that is worth. */
const FAR_NUMBER = 0.4;

/** Hits of one slot and of each span, found by the caller. */
export interface QueryHits {
  readonly slots: readonly Hits[];
  readonly spans: readonly Hits[];
  /** Headings under which a question is answered. */
  readonly headings?: Hits;
  /** What stands in all units, where the catalogue holds only those that may answer. */
  readonly census?: Census | null;
}

/** Everything found for a query, added up by segment. */
export interface Evidence {
  /** How many units there are. */
  readonly units: number;
  /** Per slot: all its hits, those of the spans that stand for it included. */
  readonly hits: readonly Hits[];
  readonly slots: readonly Field[];
  /** How often slot i stands by itself; and right before slot i + 1, no other name standing for either. */
  readonly alone: readonly number[];
  readonly meetings: readonly number[];
  /** Per slot, whether it is known how it is spelled. */
  readonly settled: readonly boolean[];
  /** Slots i and i + 1 side by side; i to i + 2 in a row. */
  readonly pairs: readonly Field[];
  readonly triples: readonly Field[];
  /** The whole query word for word, without other names; null for fewer than three words. */
  readonly whole: Field | null;
  readonly quoted: readonly Field[];
  readonly headings: Field;
}

/** Adds up the hits of a query: words, neighbours, rows of three, the whole, quoted phrases. */
export function gather(catalogue: Catalogue, query: Query, found: QueryHits): Evidence {
  const evidence = gathered(catalogue, query, found);
  return found.census ? withCensus(evidence, found.census) : evidence;
}

function gathered(catalogue: Catalogue, query: Query, found: QueryHits): Evidence {
  const { slots } = query;
  const hits = slots.map((_, slot) => withSpans(found.slots[slot] ?? NO_HITS, query, found, slot));
  const sides = slots
    .slice(1)
    .map((_, i) => adjacent(found.slots[i] ?? NO_HITS, found.slots[i + 1] ?? NO_HITS));
  const pairs = sides.map((side, i) => pairHits(query, found, i, side));
  const documents = documentsNamed(catalogue, query, hits);
  const triples = pairs.slice(1).map((pair, i) => overlapping(pairs[i] ?? NO_HITS, pair));
  return {
    units: catalogue.segmentOfRecord.length,
    hits,
    slots: hits.map((list, i) =>
      tally(
        catalogue,
        slots[i]?.role === 'number' ? beside(list, hits, slots, i) : list,
        documents(i, i),
        slots[i]?.role === 'content' ? documentsOf(catalogue, [pairs[i - 1], pairs[i]]) : NOWHERE,
      ),
    ),
    alone: slots.map((_, i) => meant(found.slots[i] ?? NO_HITS)),
    meetings: sides.map(meant),
    settled: slots.map((_, i) => found.slots[i]?.weights.some((weight) => weight <= OTHER_SPELLING) ?? false),
    pairs: pairs.map((list, i) => tally(catalogue, list, documents(i, i + 1))),
    triples: triples.map((list) => tally(catalogue, list)),
    whole: slots.length > 2 ? tally(catalogue, inARow(found.slots)) : null,
    headings: tally(catalogue, found.headings ?? NO_HITS),
    quoted: query.quoted.map(([from, to]) => tally(catalogue, inARow(hits.slice(from, to + 1)))),
  };
}

/** How many hits are of the spelling that is meant; all, where none is known to be. */
function meant({ weights }: Hits): number {
  return weights.filter((weight) => weight > OTHER_SPELLING).length || weights.length;
}

const NOWHERE: ReadonlySet<number> = new Set();

/** The documents in which any of these stands. */
function documentsOf(catalogue: Catalogue, lists: readonly (Hits | undefined)[]): ReadonlySet<number> {
  const documents = new Set<number>();
  for (const list of lists) {
    let last = -1;
    for (const position of list?.positions ?? []) {
      const next = catalogue.documentStart[last + 1];
      if (last >= 0 && (next === undefined || position < next)) continue;
      last = lowerBound(catalogue.documentStart, position + 1) - 1;
      documents.add(last);
    }
  }
  return documents;
}

/**
 * For slots from…to inside a name: the documents in whose text the name stands. Asked with something else, a name says
 * which document is meant, whose other sections need not repeat it.
 */
function documentsNamed(
  catalogue: Catalogue,
  { slots, names }: Query,
  hits: readonly Hits[],
): (from: number, to: number) => ReadonlySet<number> {
  const inName = (slot: number): boolean => names.some(([from, to]) => from <= slot && slot <= to);
  const alone = slots.every((slot, i) => slot.role !== 'content' || inName(i));
  const found = names.map(([from, to]) => ({
    from,
    to,
    documents: new Set(
      alone
        ? []
        : Array.from(
            inARow(hits.slice(from, to + 1)).positions,
            (position) => lowerBound(catalogue.documentStart, position + 1) - 1,
          ),
    ),
  }));
  return (from, to) => found.find((name) => name.from <= from && to <= name.to)?.documents ?? new Set();
}

function withSpans(own: Hits, query: Query, hits: QueryHits, slot: number): Hits {
  const spans = query.spans.flatMap((span, i) =>
    span.from <= slot && slot <= span.to ? [{ hits: hits.spans[i] ?? NO_HITS, factor: 1 }] : [],
  );
  return spans.length === 0 ? own : union([{ hits: own, factor: 1 }, ...spans]);
}

/** Hits of the slots `slot` and `slot + 1` side by side (`side`), or of a span that stands for both. */
function pairHits(query: Query, hits: QueryHits, slot: number, side: Hits): Hits {
  const spans = query.spans.flatMap((span, i) => {
    const list = hits.spans[i] ?? NO_HITS;
    if (span.from <= slot && slot + 1 <= span.to) return [list];
    if (span.to === slot) return [adjacent(list, hits.slots[slot + 1] ?? NO_HITS)];
    if (span.from === slot + 1) return [adjacent(hits.slots[slot] ?? NO_HITS, list)];
    return [];
  });
  return spans.length === 0 ? side : union([side, ...spans].map((list) => ({ hits: list, factor: 1 })));
}

/** Hits of a number, worth less without another asked word near; as they are where nothing else is asked. */
function beside(own: Hits, merged: readonly Hits[], slots: readonly Slot[], at: number): Hits {
  const others = merged.filter((_, i) => i !== at && slots[i]?.role === 'content');
  if (others.length === 0) return own;
  const weights = own.weights.map((weight, i) => {
    const position = own.positions[i] ?? 0;
    const near = others.some(({ positions }) => {
      const next = positions[lowerBound(positions, position - NUMBER_REACH)];
      return next !== undefined && next <= position + NUMBER_REACH;
    });
    return near ? weight : weight * FAR_NUMBER;
  });
  return { ...own, weights };
}

/** Pairs that continue each other: the second begins inside the first, after its start. */
function overlapping(first: Hits, second: Hits): Hits {
  return filterHits(first, (i) => {
    const position = first.positions[i] ?? 0;
    const next = second.positions[lowerBound(second.positions, position + 1)];
    return next !== undefined && next < position + (first.lengths[i] ?? 1);
  });
}

/** All lists one after the other, side by side. */
function inARow(lists: readonly Hits[]): Hits {
  return lists.slice(1).reduce((joined, list) => adjacent(joined, list), lists[0] ?? NO_HITS);
}
