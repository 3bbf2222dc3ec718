import type { Field } from '../index/field.ts';
import type { Query } from '../query/query.ts';
import type { Evidence } from './evidence.ts';

/** In how many units something asked for stands. */
export interface Occurrence {
  /** In their own words, in whatever spelling; as they are meant, there or above them; likewise by the words themselves, no other name standing for them. */
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

/** Counts what a query asks for in all units. `marks`: of the spelling that is meant, by slot, where it is known. */
export type TakeCensus = (query: Query, marks: readonly (string | null)[]) => Promise<Census>;

/** Evidence of some units with the numbers of all. */
export function withCensus(evidence: Evidence, { units, slots, pairs }: Census): Evidence {
  return {
    ...evidence,
    units: Math.max(units, evidence.units),
    slots: evidence.slots.map((field, i) => counted(field, slots[i])),
    pairs: evidence.pairs.map((field, i) => counted(field, pairs[i])),
    alone: evidence.alone.map((count, i) => Math.max(count, slots[i]?.alone ?? 0)),
    meetings: evidence.meetings.map((count, i) => Math.max(count, pairs[i]?.alone ?? 0)),
  };
}

function counted(field: Field, all: Occurrence | undefined): Field {
  if (!all) return field;
  return {
    ...field,
    documents: Math.max(field.documents, all.own),
    surely: Math.max(field.surely, all.surely),
  };
}
