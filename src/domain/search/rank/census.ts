import type { Field } from '../index/field.ts';
import type { Query } from '../query/query.ts';
import type { Evidence } from './evidence.ts';

/** In how many units something asked for stands. */
export interface Occurrence {
  /** In their own words; there or above them; by the words themselves, no other name standing for them. */
  readonly own: number;
  readonly surely: number;
  readonly alone: number;
}

/**
 * What is asked for as it stands in all units there are, where a catalogue holds only those that may answer: what is rare
 * and what is a name is told by all of them.
 */
export interface Census {
  readonly units: number;
  /** Per slot of the query; per slot and the next one, side by side. */
  readonly slots: readonly Occurrence[];
  readonly pairs: readonly Occurrence[];
}

/** Counts what a query asks for in all units. */
export type TakeCensus = (query: Query) => Promise<Census>;

/** Evidence of some units with the numbers of all. */
export function withCensus(evidence: Evidence, { units, slots, pairs }: Census): Evidence {
  // Of a word whose spelling is settled, only a share of all that has its letters is meant: as large as at hand.
  const meant = evidence.slots.map(({ surely, documents }, i) =>
    evidence.settled[i] === true ? Math.min(1, surely / Math.max(1, documents)) : 1,
  );
  return {
    ...evidence,
    units: Math.max(units, evidence.units),
    slots: evidence.slots.map((field, i) => counted(field, slots[i], meant[i])),
    pairs: evidence.pairs.map((field, i) => counted(field, pairs[i])),
    alone: evidence.alone.map((count, i) => Math.max(count, (slots[i]?.alone ?? 0) * (meant[i] ?? 1))),
    meetings: evidence.meetings.map((count, i) => Math.max(count, pairs[i]?.alone ?? 0)),
  };
}

function counted(field: Field, all: Occurrence | undefined, meant = 1): Field {
  if (!all) return field;
  return {
    ...field,
    documents: Math.max(field.documents, all.own),
    surely: Math.max(field.surely, all.surely * meant),
  };
}
