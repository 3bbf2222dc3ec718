import { destinationOf } from '../ledger/destination.ts';
import { isUnitEid, type Ledger, type LedgerState, type WorkPlace } from '../ledger/ledger.ts';
import { placeTargets, type PublishedWork } from '../ledger/published.ts';
import { compareWork } from '../match/compare.ts';
import { fragmentAddress, keyAddress, parseWorkKey, unitAddress } from './address.ts';
import { isTargetEid, targetElement } from './derived-address.ts';

/** Where everything ever published of a work is found now. */
export interface Places {
  address: string;
  /** Site path of an address of the ledger. */
  of: (eid: string) => string;
  hasPage: (eid: string) => boolean;
}

/** The places of a work, by its key. */
export type PlacesOf = (key: string) => Places;

/** Finds the places of each work, looked at once; what stands in another work now is found there. */
export function placesOf(
  works: ReadonlyMap<string, PublishedWork>,
  ledgers: ReadonlyMap<string, Ledger>,
): PlacesOf {
  const known = new Map<string, Places>();
  const elsewhere = (place: WorkPlace): string => {
    const end = destinationOf(place, ledgers);
    return end ? of(end.key).of(end.eid) : keyAddress(place.key);
  };
  const of = (key: string): Places => {
    const found = known.get(key) ?? placesIn(key, works.get(key), ledgers.get(key)?.state, elsewhere);
    known.set(key, found);
    return found;
  };
  return of;
}

function placesIn(
  key: string,
  work: PublishedWork | undefined,
  state: LedgerState = new Map(),
  elsewhere: (place: WorkPlace) => string,
): Places {
  const address = keyAddress(key);
  const path = parseWorkKey(key);
  const identifiers = work ? compareWork(work, state).identifiers : [];
  const paged = new Set([...identifiers].flatMap(([unit, eid]) => (unit.page ? [eid] : [])));
  const rows = new Set(work?.unpaged === true ? placeTargets(work.targets).keys() : []);
  const place = (eid: string): string => {
    const there = state.get(eid)?.elsewhere;
    if (there) return elsewhere(there);
    // Of a document that was withdrawn the pages say so.
    if (!work && !state.get(eid)?.page) return address;
    if (eid === '' || path === null) return eid === '' ? address : `${address}#${eid}`;
    if (rows.has(eid)) return fragmentAddress(path, targetElement(eid));
    if (work?.unpaged === true && isTargetEid(eid) && state.get(eid)?.page !== true) return address;
    if (!isUnitEid(eid)) return `${address}${eid}/`;
    return paged.has(eid) || !work ? unitAddress(path, eid) : fragmentAddress(path, eid);
  };
  return {
    address,
    of: (eid) => {
      const entry = state.get(eid);
      return entry?.to ? place(entry.to) : place(eid);
    },
    hasPage: (eid) => paged.has(eid),
  };
}
