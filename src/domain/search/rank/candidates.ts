import type { SearchRecord } from '../index/record.ts';
import type { Cited } from '../query/cited.ts';
import type { Filters } from '../show/facet.ts';
import type { Engine } from './engine.ts';

/** A query as it came, with what narrows it. */
export interface Asked {
  readonly typed: string;
  /** True to search the letters as they were typed, uncorrected. */
  readonly exact: boolean;
  readonly filters: Filters;
}

/** The units that may answer a query, ready to be ranked: an engine over them, and their records. */
export interface Opened {
  readonly engine: Engine;
  /** Records by their ordinals in the engine's catalogue, in that order. */
  /** True where more units than are at hand have all that is asked. */
  readonly hasMore?: boolean;
  readonly records: (ordinals: readonly number[]) => Promise<readonly SearchRecord[]>;
  /** The record of a cited document or place; undefined where there is none. */
  readonly citedRecord: (cited: Cited) => Promise<SearchRecord | undefined>;
}

/**
 * Where the units come from that may answer a query. An index held by the site offers all it has, whatever is asked; a
 * database the best few hundred for what is asked.
 */
export interface Candidates {
  of(asked: Asked): Promise<Opened>;
}
