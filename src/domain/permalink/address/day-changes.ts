import { isUnitEid, type LedgerState } from '../ledger/ledger.ts';

/** What happened to a part of a work: its text is new, reads otherwise, was withdrawn, or stands elsewhere now. */
export type PartChange = 'new' | 'changed' | 'withdrawn' | 'moved';

/** A part of a work that a day's record tells of. */
export interface ChangedPart {
  change: PartChange;
  /** What its address ends in, after that of the work: "muc_i/", "#muc_i__p_2", "chi-tieu/12/". */
  ending: string;
  /** Its opening words, as recorded; '' where none are known. */
  words: string;
}

/** What the ledger records of a work on the day of its latest change. */
export interface DayChanges {
  /** ISO. */
  day: string;
  /** True for the day on which the work was first published: everything is new then, and no part is named. */
  isFirst: boolean;
  parts: readonly ChangedPart[];
}

/** The latest day on which the ledger records something of a work, and what; null where it records nothing. */
export function latestChanges(state: LedgerState): DayChanges | null {
  const entries = [...state.values()];
  if (entries.length === 0) return null;
  const day = entries.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const isFirst = state.get('')?.first === day;
  const changed = isFirst ? [] : entries.filter(({ date, eid }) => date === day && eid !== '');
  return {
    day,
    isFirst,
    parts: changed.map(({ eid, first, state: now, page, words }) => ({
      change:
        now === 'live' ? (first === day ? 'new' : 'changed') : now === 'withdrawn' ? 'withdrawn' : 'moved',
      ending: page || !isUnitEid(eid) ? `${eid}/` : `#${eid}`,
      words,
    })),
  };
}
