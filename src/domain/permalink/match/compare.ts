import {
  isDocument,
  lacksFacts,
  type Restated,
  restatedUnits,
  restatedVersions,
  rootName,
  targetChange,
} from './facts.ts';
import { identifiersOf } from './identifier.ts';
import { NO_WORDS } from '../ledger/fingerprint.ts';
import { isUnitEid, type LedgerEntry, type LedgerState } from '../ledger/ledger.ts';
import { longestRising } from '../align/longest-rising.ts';
import { fitTree, type Match, matchUnits } from './match.ts';
import {
  below,
  type PlacedTarget,
  type PlacedUnit,
  placeTargets,
  placeUnits,
  type PublishedWork,
  versionPrint,
  type VersionPrint,
  type WorkVersion,
} from '../ledger/published.ts';

/** A work beside its ledger: what is where it was, and what is not. */
export interface Comparison {
  work: PublishedWork;
  state: LedgerState;
  match: Match;
  /** Identifier of every unit, recorded or to be recorded. */
  identifiers: ReadonlyMap<PlacedUnit, string>;
  /** Units recognised in their place of which the ledger says another place: among their siblings, or a former name. */
  moved: PlacedUnit[];
  /** Units of which an older ledger does not say everything that is guarded now. */
  outdated: PlacedUnit[];
  /** True for a page or an article of which an older ledger does not say what it says of itself. */
  unstated: boolean;
  /** What is said otherwise than published, though the words are the same. */
  restated: Restated[];
  /** Recognised units that have got a page of their own since. */
  paged: PlacedUnit[];
  targets: {
    all: ReadonlyMap<string, PlacedTarget>;
    fresh: PlacedTarget[];
    changed: PlacedTarget[];
    /** Targets of which an older ledger does not say everything that is guarded now. */
    outdated: PlacedTarget[];
    /** Recorded targets that have got a page of their own since. */
    paged: PlacedTarget[];
    lost: LedgerEntry[];
  };
  versions: {
    current: string;
    fingerprints: ReadonlyMap<string, VersionPrint>;
    fresh: WorkVersion[];
    /** Versions that are not the current one and whose text is not what it was. */
    changed: WorkVersion[];
    /** Versions of which an older ledger does not say everything that is guarded now. */
    outdated: WorkVersion[];
    /** True where the current version's text is not yet recorded as it is. */
    stale: boolean;
    /** True where an older ledger does not say everything of the current version that is guarded now. */
    unstated: boolean;
    lost: LedgerEntry[];
  };
}

/** Compares a work with what was recorded of it. `forced` pairs are those a person has decided. */
export function compareWork(
  work: PublishedWork,
  state: LedgerState,
  forced?: (root: PlacedUnit) => ReadonlyMap<PlacedUnit, LedgerEntry>,
): Comparison {
  const match = forced ? forcedMatch(work, state, forced) : fitTree(work.root, state);
  const { root } = match;
  const identifiers = identifiersOf(match, state);
  const recognised = [...match.entries].filter(([unit]) => unit !== root);
  return {
    work,
    state,
    match,
    identifiers,
    moved: movedUnits(root, match, identifiers),
    outdated: recognised.flatMap(([unit, entry]) =>
      isOutdated(unit, entry) && isSettled(match, unit) ? [unit] : [],
    ),
    unstated: !isDocument(work) && lacksRootFacts(work, state.get('')),
    restated: restatedOf(work, match, state),
    paged: recognised.flatMap(([unit, entry]) => (unit.page && !entry.page ? [unit] : [])),
    targets: compareTargets(work, state),
    versions: compareVersions(work, root, state),
  };
}

/** Lines of older ledgers say neither signs and capitals nor what a heading holds, and less of what an entry says. */
function isOutdated({ unit }: PlacedUnit, entry: LedgerEntry): boolean {
  return (
    entry.form === null || (entry.held === null && unit.held !== undefined) || lacksFacts(unit.facts, entry)
  );
}

function lacksRootFacts({ facts }: WorkVersion, entry: LedgerEntry | undefined): boolean {
  return entry?.state === 'live' && lacksFacts(facts, entry);
}

function restatedOf(work: PublishedWork, match: Match, state: LedgerState): Restated[] {
  const versions = isDocument(work) ? [work, ...work.others] : [work];
  const nameOf = ({ version }: WorkVersion) =>
    isDocument(work)
      ? { eid: versionEid(version), name: versionEid(version) }
      : { eid: '', name: rootName(work) };
  return [...restatedVersions(versions, nameOf, state), ...restatedUnits(work, match.entries)];
}

function forcedMatch(
  { root }: PublishedWork,
  state: LedgerState,
  forced: (root: PlacedUnit) => ReadonlyMap<PlacedUnit, LedgerEntry>,
): Match {
  const placed = placeUnits(root);
  return matchUnits(placed, state, forced(placed));
}

/** True where nobody has to decide about anything of a work's text and targets. */
export function isDecided({ match, targets, restated }: Comparison): boolean {
  const { changed, displaced, respelled, lost } = match;
  const open = changed.size + displaced.size + respelled.size + lost.length;
  return open + targets.changed.length + targets.lost.length + restated.length === 0;
}

/** True where nobody has to decide about a unit. */
export function isSettled({ changed, displaced, respelled }: Match, unit: PlacedUnit): boolean {
  return !changed.has(unit) && !displaced.has(unit) && !respelled.has(unit);
}

/** Units that nobody has to decide about and whose place is not the recorded one. */
function movedUnits(
  root: PlacedUnit,
  match: Match,
  identifiers: ReadonlyMap<PlacedUnit, string>,
): PlacedUnit[] {
  const moved: PlacedUnit[] = [];
  for (const around of below(root)) {
    const eid = identifiers.get(around) ?? '';
    const places = new Map(match.tree.childrenOf(eid).map((entry, place) => [entry.eid, place]));
    const placed = around.children.flatMap((unit) => {
      const entry = match.entries.get(unit);
      if (!entry || !isSettled(match, unit)) return [];
      if (entry.under !== eid) moved.push(unit);
      const place = places.get(entry.eid);
      return place === undefined || entry.under !== eid ? [] : [{ unit, place }];
    });
    const inOrder = new Set(longestRising(placed.map(({ place }) => place)));
    for (const { unit, place } of placed) if (!inOrder.has(place)) moved.push(unit);
  }
  return moved;
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
    changed: targets.filter((target) => {
      const entry = live(target.eid);
      return entry !== undefined && targetChange(target, entry, state) !== null;
    }),
    outdated: targets.filter((target) => {
      const entry = live(target.eid);
      if (!entry || targetChange(target, entry, state) !== null) return false;
      return entry.measures === null || lacksFacts(target.facts, entry);
    }),
    paged: targets.filter(({ eid }) => work.unpaged !== true && live(eid)?.page === false),
    lost: liveUnder(state, 'chi-tieu/').filter(({ eid }) => !all.has(eid)),
  };
}

function compareVersions(work: PublishedWork, root: PlacedUnit, state: LedgerState): Comparison['versions'] {
  const all = isDocument(work) ? [work, ...work.others] : [];
  const fingerprints = new Map(isDocument(work) ? [[work.version, versionPrint(root)]] : []);
  for (const other of work.others) fingerprints.set(other.version, versionPrint(placeUnits(other.root)));
  const recorded = (version: string) => state.get(versionEid(version));
  const differs = (version: string) => {
    const entry = recorded(version);
    const now = fingerprints.get(version);
    if (entry === undefined || now === undefined) return false;
    return entry.fingerprint !== now.fingerprint || (entry.form !== null && entry.form !== now.form);
  };
  const lacks = ({ version, facts }: WorkVersion) => {
    const entry = recorded(version);
    return entry?.state === 'live' && (entry.form === null || lacksFacts(facts, entry));
  };
  return {
    current: work.version,
    fingerprints,
    fresh: all.filter(({ version }) => recorded(version)?.state !== 'live'),
    changed: work.others.filter(({ version }) => differs(version)),
    outdated: work.others.filter((other) => !differs(other.version) && lacks(other)),
    stale: differs(work.version),
    unstated: isDocument(work) && lacks(work),
    lost: liveUnder(state, 'v/').filter(({ eid }) => !fingerprints.has(eid.slice('v/'.length))),
  };
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

/** Identifiers of living lines with the words of a missing one under the same unit: it may be one of them that is gone. */
export function equalLines({ match }: Comparison, lost: LedgerEntry): string[] {
  if (lost.fingerprint === NO_WORDS || !isUnitEid(lost.eid)) return [];
  return [...match.entries.values()]
    .filter(({ under, fingerprint }) => under === lost.under && fingerprint === lost.fingerprint)
    .map(({ eid }) => eid);
}
