import { parseWorkKey } from '../address/address.ts';
import type { Facts, LedgerEntry, LedgerState } from '../ledger/ledger.ts';
import type { PlacedTarget, PlacedUnit, PublishedWork, WorkVersion } from '../ledger/published.ts';

/** A fact that is not what was published. */
export interface FactChange {
  /** As editors write it. */
  field: string;
  before: string;
  now: string;
}

/** What a version, a page or an entry of a list now says of itself otherwise than published. */
export interface Restated {
  /** What the ledger has it under; `''` is the page itself. */
  eid: string;
  /** What an editor calls it: `v/ban-hanh`, {@link rootName}, the identifier of an entry. */
  name: string;
  version: WorkVersion;
  /** The entry of a list; null where the whole version or page is meant. */
  unit: PlacedUnit | null;
  changes: FactChange[];
}

/** Documents have an address for each version; pages and articles have but one text. */
export function isDocument({ key }: Pick<PublishedWork, 'key'>): boolean {
  return parseWorkKey(key) !== null;
}

/** Stands for a page or an article itself where an editor decides about it: `tin`, `trang`. */
export function rootName(work: PublishedWork): string {
  return work.version;
}

/** What is said otherwise than recorded; what was not recorded is not asked about. */
export function changedFacts(facts: Facts | undefined, recorded: Facts | null): FactChange[] {
  return Object.entries(recorded ?? {}).flatMap(([field, before]) => {
    const now = facts?.[field] ?? '';
    // A file saved with its signs apart (NFD) says the same.
    return before.normalize('NFC') === now.normalize('NFC') ? [] : [{ field, before, now }];
  });
}

/** True where something is said that the ledger does not have: it was not guarded then, or it was not said. */
export function lacksFacts(facts: Facts | undefined, entry: Pick<LedgerEntry, 'facts'>): boolean {
  return Object.keys(facts ?? {}).some((field) => entry.facts?.[field] === undefined);
}

/** Versions, or the page itself, of which anything is said otherwise than published. */
export function restatedVersions(
  versions: readonly WorkVersion[],
  nameOf: (version: WorkVersion) => { eid: string; name: string },
  state: LedgerState,
): Restated[] {
  return versions.flatMap((version): Restated[] => {
    const { eid, name } = nameOf(version);
    const entry = state.get(eid);
    const changes = entry?.state === 'live' ? changedFacts(version.facts, entry.facts) : [];
    return changes.length === 0 ? [] : [{ eid, name, version, unit: null, changes }];
  });
}

/** Entries of a list of which anything is said otherwise than published. */
export function restatedUnits(
  work: PublishedWork,
  entries: ReadonlyMap<PlacedUnit, LedgerEntry>,
): Restated[] {
  return Array.from(entries).flatMap(([unit, entry]): Restated[] => {
    if (entry.facts === null || unit.parent === null) return [];
    const changes = changedFacts(unit.unit.facts, entry.facts);
    return changes.length === 0 ? [] : [{ eid: entry.eid, name: entry.eid, version: work, unit, changes }];
  });
}

/** What of a target is another than published, in words; null where nothing is. */
export function targetChange(target: PlacedTarget, entry: LedgerEntry, state: LedgerState): string | null {
  if (entry.fingerprint !== target.fingerprint) return 'chữ';
  if (entry.measures === null) return null;
  const unit = state.get(entry.under)?.to ?? entry.under;
  if (unit !== target.unit) return `đơn vị chứa nó, trước là ${unit}, nay là ${target.unit}`;
  const [before, now] = [entry.measures.join(', '), target.measures.join(', ')];
  if (before !== now) return `chỉ số hoặc cách đo, trước là “${before}”, nay là “${now}”`;
  const [change] = changedFacts(target.facts, entry.facts);
  return change ? `${change.field}, trước là “${change.before}”, nay là “${change.now}”` : null;
}
