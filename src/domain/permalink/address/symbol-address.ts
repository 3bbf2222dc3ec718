import { keyAddress, parseWorkKey, symbolAddress } from './address.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** The address of a number and symbol, and the works that carry it. */
export interface SymbolPlace {
  /** `/so/04-nq-hu/` */
  at: string;
  /** The number as it stands in addresses: "04-nq-hu". */
  number: string;
  /** Site paths of the works, one for each place they stand at now, in order of their keys. */
  to: string[];
}

/** True for a number as printed; false for what stands in for one the source does not print, `nn-…` (ARCHITECTURE.md, Content). */
export function isNumbered(number: string): boolean {
  return !number.startsWith('nn-');
}

/**
 * An address for every number and symbol a document has or ever had, whoever issued it: people know "04-NQ/HU", not
 * the term in which it was issued. Numbers restart each term and in each place, so that one may name several works.
 *
 * @param keys of the works that are published or about to be
 * @param ledgers what ever was published: a number given up leads to where its work stands now
 */
export function symbolPlaces(
  keys: Iterable<string>,
  ledgers: ReadonlyMap<string, Ledger> = new Map(),
): SymbolPlace[] {
  const places = new Map<string, Set<string>>();
  for (const key of new Set([...keys, ...ledgers.keys()])) {
    const number = parseWorkKey(key)?.number;
    if (number === undefined || !isNumbered(number)) continue;
    const document = ledgers.get(key)?.state.get('');
    const now = document?.state === 'moved' && document.to !== null ? document.to : key;
    const known = places.get(number) ?? new Set();
    places.set(number, known.add(now));
  }
  return Array.from(places, ([number, to]) => ({
    at: symbolAddress(number),
    number,
    to: [...to].sort().map(keyAddress),
  }));
}
