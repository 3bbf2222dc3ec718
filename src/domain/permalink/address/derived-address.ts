import { keyAddress, parseWorkKey, targetListAddress } from './address.ts';
import type { LedgerEntry, LedgerState } from '../ledger/ledger.ts';

/*
 * Addresses that come with a work and are not recorded themselves, because they follow from what is: its data, the
 * list of its targets, the comparisons of its versions.
 */

/** Files of a work as data, beside its page. */
const DATA_FILES = ['data.json', 'data.md'] as const;
/** The targets of a work as a table. */
const TARGETS_FILE = 'chi-tieu.csv';

/** What was ever recorded of a work's targets. */
export function recordedTargets(state: LedgerState): LedgerEntry[] {
  return [...state.values()].filter(({ eid }) => eid.startsWith('chi-tieu/'));
}

/** What was ever recorded of a work's versions. */
export function recordedVersions(state: LedgerState): LedgerEntry[] {
  return [...state.values()].filter(({ eid }) => eid.startsWith('v/'));
}

/** The files published beside a work, as site paths; none for news. */
export function dataAddresses(key: string, state: LedgerState): string[] {
  if (parseWorkKey(key) === null) return [];
  const names = [...DATA_FILES, ...(recordedTargets(state).length > 0 ? [TARGETS_FILE] : [])];
  return names.map((name) => `${keyAddress(key)}${name}`);
}

/** The list of a work's targets, where it ever had one. */
export function targetListOf(key: string, state: LedgerState): string | null {
  const work = parseWorkKey(key);
  return work && recordedTargets(state).length > 0 ? targetListAddress(work) : null;
}
