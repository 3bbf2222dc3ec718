import { type Ledger, isUnitEid } from '../ledger/ledger.ts';
import { keyAddress, parseWorkKey, targetListAddress } from './address.ts';

/**
 * The day each page of what the ledgers record last changed, by its site path: a document's page, and that of a section,
 * with the latest of everything in it; a target's and a version's with its own. Pages without a line have none.
 */
export function lastChanges(ledgers: ReadonlyMap<string, Ledger>): Map<string, string> {
  const days = new Map<string, string>();
  const note = (path: string, day: string) => {
    const known = days.get(path);
    if (known === undefined || known < day) days.set(path, day);
  };
  for (const { key, state } of ledgers.values()) {
    const address = keyAddress(key);
    const work = parseWorkKey(key);
    const pages = new Set(Array.from(state.values()).flatMap(({ eid, page }) => (page ? [eid] : [])));
    for (const { eid, date, state: now } of state.values()) {
      note(address, date);
      if (work && eid.startsWith('chi-tieu/')) note(targetListAddress(work), date);
      if (now !== 'live' || eid === '') continue;
      for (const page of isUnitEid(eid) ? around(eid) : [eid])
        if (pages.has(page)) note(`${address}${page}/`, date);
    }
  }
  return days;
}

/** A unit and those its identifier says it stands in: "muc_i__p_2" → "muc_i__p_2", "muc_i". */
function around(eid: string): string[] {
  const parts = eid.split('__');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('__'));
}
