import { parseWorkKey } from '../address/address.ts';
import { identifiersOf } from './identifier.ts';
import type { LedgerEntry, LedgerState } from '../ledger/ledger.ts';
import { type Match, matchUnits } from './match.ts';
import {
  below,
  type PlacedTarget,
  type PlacedUnit,
  placeTargets,
  placeUnits,
  type PublishedWork,
  versionFingerprint,
  type WorkVersion,
} from '../ledger/published.ts';

/** A work beside its ledger: what is where it was, and what is not. */
export interface Comparison {
  work: PublishedWork;
  state: LedgerState;
  match: Match;
  /** Identifier of every unit, recorded or to be recorded. */
  identifiers: ReadonlyMap<PlacedUnit, string>;
  /** Recognised units that now stand in another unit than recorded. */
  moved: PlacedUnit[];
  /** Recognised units that have got a page of their own since. */
  paged: PlacedUnit[];
  targets: {
    all: ReadonlyMap<string, PlacedTarget>;
    fresh: PlacedTarget[];
    changed: PlacedTarget[];
    lost: LedgerEntry[];
  };
  versions: {
    current: string;
    fingerprints: ReadonlyMap<string, string>;
    fresh: WorkVersion[];
    /** Versions that are not the current one and whose text is not what it was. */
    changed: WorkVersion[];
    /** True where the current version's text is not yet recorded as it is. */
    stale: boolean;
    lost: LedgerEntry[];
  };
}

/** Compares a work with what was recorded of it. `forced` pairs are those a person has decided. */
export function compareWork(
  work: PublishedWork,
  state: LedgerState,
  forced?: (root: PlacedUnit) => ReadonlyMap<PlacedUnit, LedgerEntry>,
): Comparison {
  const root = placeUnits(work.root);
  const match = matchUnits(root, state, forced?.(root));
  const identifiers = identifiersOf(match, state);
  const recognised = [...match.entries].filter(([unit]) => unit !== root);
  return {
    work,
    state,
    match,
    identifiers,
    moved: recognised.flatMap(([unit, entry]) =>
      entry.under === identifiers.get(unit.parent ?? root) ? [] : [unit],
    ),
    paged: recognised.flatMap(([unit, entry]) => (unit.page && !entry.page ? [unit] : [])),
    targets: compareTargets(work, state),
    versions: compareVersions(work, root, state),
  };
}

function liveUnder(state: LedgerState, prefix: string): LedgerEntry[] {
  return [...state.values()].filter((entry) => entry.state === 'live' && entry.eid.startsWith(prefix));
}

function compareTargets(work: PublishedWork, state: LedgerState): Comparison['targets'] {
  const all = placeTargets(work.targets);
  const targets = [...all.values()];
  const live = (eid: string) => (state.get(eid)?.state === 'live' ? state.get(eid) : undefined);
  return {
    all,
    fresh: targets.filter(({ eid }) => !live(eid)),
    changed: targets.filter(
      ({ eid, fingerprint }) => (live(eid)?.fingerprint ?? fingerprint) !== fingerprint,
    ),
    lost: liveUnder(state, 'chi-tieu/').filter(({ eid }) => !all.has(eid)),
  };
}

function compareVersions(work: PublishedWork, root: PlacedUnit, state: LedgerState): Comparison['versions'] {
  const all = isDocument(work) ? [work, ...work.others] : [];
  const fingerprints = new Map(isDocument(work) ? [[work.version, versionFingerprint(root)]] : []);
  for (const other of work.others)
    fingerprints.set(other.version, versionFingerprint(placeUnits(other.root)));
  const recorded = (version: string) => state.get(versionEid(version));
  const differs = (version: string) => {
    const entry = recorded(version);
    return entry !== undefined && entry.fingerprint !== fingerprints.get(version);
  };
  return {
    current: work.version,
    fingerprints,
    fresh: all.filter(({ version }) => recorded(version)?.state !== 'live'),
    changed: work.others.filter(({ version }) => differs(version)),
    stale: differs(work.version),
    lost: liveUnder(state, 'v/').filter(({ eid }) => !fingerprints.has(eid.slice('v/'.length))),
  };
}

/** Documents have an address for each version; news has none. */
function isDocument({ key }: PublishedWork): boolean {
  return parseWorkKey(key) !== null;
}

/** What the address of a version ends in. */
export function versionEid(version: string): string {
  return `v/${version}`;
}

/** How many addresses of a work are not recorded yet. */
export function unrecorded({ match, targets, versions, state }: Comparison): number {
  return match.fresh.length + targets.fresh.length + versions.fresh.length + (state.has('') ? 0 : 1);
}

/** The unit that carries an identifier. */
export function unitWith({ match, identifiers }: Comparison, eid: string): PlacedUnit | undefined {
  for (const unit of below(match.root)) if (identifiers.get(unit) === eid) return unit;
  return undefined;
}
