import type { Ledger, LedgerEntry, WorkPlace } from './ledger.ts';

/** Where what was published at a place is found now. */
export interface Destination extends WorkPlace {
  /** What its ledger says of it. */
  entry: LedgerEntry;
}

/**
 * Follows a published place through the ledgers: works that moved, units that moved to another work, were merged or
 * renumbered. A reader is led there in one step, however many decisions lie between.
 *
 * @returns null where the way ends at nothing recorded, or goes round in a circle
 */
export function destinationOf(place: WorkPlace, ledgers: ReadonlyMap<string, Ledger>): Destination | null {
  let { key, eid } = place;
  const seen = new Set<string>();
  while (!seen.has(`${key}#${eid}`)) {
    seen.add(`${key}#${eid}`);
    const state = ledgers.get(key)?.state;
    const document = state?.get('');
    const entry = state?.get(eid);
    if (!entry) return null;
    if (document?.state === 'moved' && document.to !== null) key = document.to;
    else if (entry.elsewhere) ({ key, eid } = entry.elsewhere);
    else if (entry.to !== null) eid = entry.to;
    else return { key, eid, entry };
  }
  return null;
}
