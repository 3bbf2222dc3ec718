import { parseWorkKey } from '../address/address.ts';
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
  /** Recognised units that have got a page of their own since. */
  paged: PlacedUnit[];
  targets: {
    all: ReadonlyMap<string, PlacedTarget>;
    fresh: PlacedTarget[];
    changed: PlacedTarget[];
    /** Targets of which an older ledger does not say unit and measures. */
    outdated: PlacedTarget[];
    lost: LedgerEntry[];
  };
  versions: {
    current: string;
    fingerprints: ReadonlyMap<string, VersionPrint>;
    fresh: WorkVersion[];
    /** Versions that are not the current one and whose text is not what it was. */
    changed: WorkVersion[];
    /** Versions whose title, number, date … are not what was published. */
    restated: Restated[];
    /** True for an article of which an older ledger does not say title and date. */
    unstated: boolean;
    /** True where the current version's text is not yet recorded as it is. */
    stale: boolean;
    lost: LedgerEntry[];
  };
}

/** What a version or an article now says of itself otherwise than published. */
export interface Restated {
  version: WorkVersion;
  /** Where the ledger has it. */
  eid: string;
  /** What an editor calls it: `v/ban-hanh`, {@link ARTICLE}. */
  name: string;
  changes: { field: string; before: string; now: string }[];
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
      entry.form === null && isSettled(match, unit) ? [unit] : [],
    ),
    paged: recognised.flatMap(([unit, entry]) => (unit.page && !entry.page ? [unit] : [])),
    targets: compareTargets(work, state),
    versions: compareVersions(work, root, state),
  };
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
export function isDecided({ match, targets, versions }: Comparison): boolean {
  const { changed, displaced, respelled, lost } = match;
  const open = changed.size + displaced.size + respelled.size + lost.length;
  return open + targets.changed.length + targets.lost.length + versions.restated.length === 0;
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
    outdated: targets.filter(({ eid }) => live(eid)?.measures === null),
    lost: liveUnder(state, 'chi-tieu/').filter(({ eid }) => !all.has(eid)),
  };
}

/** What of a target is another than published, in words; null where nothing is. */
export function targetChange(target: PlacedTarget, entry: LedgerEntry, state: LedgerState): string | null {
  if (entry.fingerprint !== target.fingerprint) return 'chữ';
  if (entry.measures === null) return null;
  const unit = state.get(entry.under)?.to ?? entry.under;
  if (unit !== target.unit) return `đơn vị chứa nó, trước là ${unit}, nay là ${target.unit}`;
  const [before, now] = [entry.measures.join(', '), target.measures.join(', ')];
  return before === now ? null : `chỉ số hoặc cách đo, trước là “${before}”, nay là “${now}”`;
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
  return {
    current: work.version,
    fingerprints,
    fresh: all.filter(({ version }) => recorded(version)?.state !== 'live'),
    changed: work.others.filter(({ version }) => differs(version)),
    restated: isDocument(work)
      ? all.flatMap((version) => restatedOf(version, versionEid(version.version), state))
      : restatedOf(work, '', state),
    unstated: !isDocument(work) && lacksArticleFacts(work, state.get('')),
    stale: differs(work.version) || lacksFacts(work, recorded(work.version)),
    lost: liveUnder(state, 'v/').filter(({ eid }) => !fingerprints.has(eid.slice('v/'.length))),
  };
}

function lacksFacts({ facts }: WorkVersion, entry: LedgerEntry | undefined): boolean {
  return entry !== undefined && (entry.form === null || (entry.facts === null && facts !== undefined));
}

/** Stands for an article itself where an editor decides about it. */
export const ARTICLE = 'tin';

function lacksArticleFacts({ facts }: WorkVersion, entry: LedgerEntry | undefined): boolean {
  return facts !== undefined && entry?.state === 'live' && entry.facts === null;
}

function restatedOf(version: WorkVersion, eid: string, state: LedgerState): Restated[] {
  const { facts } = version;
  const entry = state.get(eid);
  if (!facts || entry?.state !== 'live' || entry.facts === null) return [];
  const changes = Object.entries(entry.facts).flatMap(([field, before]) => {
    const now = facts[field] ?? '';
    // A file saved with its signs apart (NFD) says the same.
    return before.normalize('NFC') === now.normalize('NFC') ? [] : [{ field, before, now }];
  });
  return changes.length === 0 ? [] : [{ version, eid, name: eid === '' ? ARTICLE : eid, changes }];
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

/** Identifiers of living lines with the words of a missing one under the same unit: it may be one of them that is gone. */
export function equalLines({ match }: Comparison, lost: LedgerEntry): string[] {
  if (lost.fingerprint === NO_WORDS || !isUnitEid(lost.eid)) return [];
  return [...match.entries.values()]
    .filter(({ under, fingerprint }) => under === lost.under && fingerprint === lost.fingerprint)
    .map(({ eid }) => eid);
}
