import type { WorkPlace } from '../ledger/ledger.ts';

/** Stands for everything that a decision can be about. */
export const ALL = 'tat-ca';

/** What an editor decides about one work. Pairs are `[old, new]`. */
export interface Decisions {
  /** Record everything new. */
  publish: boolean;
  /** Changed texts that are right at their address; the second names the unit that now carries it, if another. */
  accept: readonly (readonly [eid: string, unit: string | null])[];
  merge: readonly (readonly [old: string, survivor: string])[];
  withdraw: readonly string[];
  reason: string | null;
  renumber: readonly (readonly [old: string, now: string])[];
  /** What stands in another work now. */
  move: readonly (readonly [old: string, there: WorkPlace])[];
}

/** No decision at all. */
export const NO_DECISIONS: Decisions = {
  publish: false,
  accept: [],
  merge: [],
  withdraw: [],
  reason: null,
  renumber: [],
  move: [],
};
