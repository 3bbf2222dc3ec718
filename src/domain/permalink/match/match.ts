import type { Unit } from '#domain/document/unit.ts';
import { NO_WORDS } from '../ledger/fingerprint.ts';
import { isUnitEid, type LedgerEntry, type LedgerState } from '../ledger/ledger.ts';
import { groupBy } from '#domain/group-by.ts';
import { below, isAsPlaced, type PlacedUnit, placeUnits } from '../ledger/published.ts';
import { differsInForm } from '../ledger/form.ts';
import { pairContainers } from '../align/containers.ts';
import { type Displacement, Judge } from '../align/displacement.ts';
import { likelyPairs, neighbourPairs } from '../align/likely.ts';
import { Pairs } from '../align/pairs.ts';
import { expectedEid, nameOf } from '../align/place-name.ts';
import { type RecordedTree, recordedTreeOf } from '../align/recorded-tree.ts';
import { alignSiblings, pairInOrder } from '../align/siblings.ts';

/** How a tree and its ledger fit together. */
export interface Match {
  root: PlacedUnit;
  /** The ledger's units in their places. */
  tree: RecordedTree;
  /** The ledger's entry of each recognised unit. */
  entries: ReadonlyMap<PlacedUnit, LedgerEntry>;
  /** Recognised by place only: their text is another than recorded. */
  readonly changed: Set<PlacedUnit>;
  /** Recognised with their words, but written with other signs or capitals. */
  readonly respelled: Set<PlacedUnit>;
  /** Their words are as recorded and their place is not: a person must say whether it is the same unit. */
  readonly displaced: Map<PlacedUnit, Displacement>;
  /** Published before, withdrawn, and back with the same text at the same place. */
  restored: Set<PlacedUnit>;
  fresh: PlacedUnit[];
  lost: LedgerEntry[];
}

/**
 * Fits a tree with proposed identifiers to the living entries of its ledger. A unit is its words **and its place**
 * (ARCHITECTURE.md, Permanence): under one recognised unit, texts are aligned as a sequence, repeated lines by what they follow, units
 * that hold others also by what they hold. What stands elsewhere, or at the place of a missing text with other words,
 * is paired too, as the likeliest, and named as what a person must accept.
 *
 * @param forced pairs that a person has decided
 */
export function matchUnits(
  root: PlacedUnit,
  state: LedgerState,
  forced: ReadonlyMap<PlacedUnit, LedgerEntry> = new Map(),
): Match {
  const pairs = new Pairs(root, state);
  const document = state.get('');
  if (document) pairs.add(root, document);
  for (const [unit, entry] of forced) pairs.add(unit, entry);
  alignAll(pairs);
  pairElsewhere(pairs);
  pairLikely(pairs);
  const restored = pairReturned(pairs);
  return resultOf(pairs, restored);
}

/** The last fitting of each tree: a text gets its identifiers when it is read, and is compared when it is checked. */
const fittings = new WeakMap<Unit, { tree: RecordedTree; match: Match }>();

/** A tree beside its ledger as {@link matchUnits} fits them; not looked for twice while neither has changed. */
export function fitTree(unit: Unit, state: LedgerState): Match {
  const known = fittings.get(unit);
  if (known && known.tree === recordedTreeOf(state) && isAsPlaced(known.match.root)) return known.match;
  const match = matchUnits(placeUnits(unit), state);
  fittings.set(unit, { tree: match.tree, match });
  return match;
}

/** Aligns the children of every recognised unit, outermost first: what is recognised there is aligned next. */
function alignAll(pairs: Pairs): void {
  for (const unit of below(pairs.root)) {
    const entry = pairs.entryOf(unit);
    if (entry) alignSiblings(unit, entry, pairs);
  }
}

/** Texts that stand under another unit than recorded: with all they hold first, then one by one. */
function pairElsewhere(pairs: Pairs): void {
  if (pairs.isDone()) return;
  const units = pairs.freeUnits();
  const entries = pairs.freeEntries();
  const isHolder = ({ children }: PlacedUnit) => children.length > 0;
  pairContainers(
    units.filter(isHolder),
    entries.filter((entry) => pairs.tree.isContainer(entry)),
    pairs,
    true,
  );
  alignAll(pairs);
  const free = groupBy(pairs.freeEntries(), ({ fingerprint }) => fingerprint);
  for (const [fingerprint, [unit, ...others]] of groupBy(pairs.freeUnits(), (of) => of.fingerprint)) {
    const [entry, ...otherEntries] = free.get(fingerprint) ?? [];
    if (fingerprint === NO_WORDS || !unit || !entry || others.length + otherEntries.length > 0) continue;
    if (!isHolder(unit) && !pairs.tree.isContainer(entry)) pairs.add(unit, entry);
  }
}

/** What changed at its place: what reads alike first, what only stands there last. */
function pairLikely(pairs: Pairs): void {
  if (pairs.isDone()) return;
  each(pairs, likelyPairs);
  alignAll(pairs);
  each(pairs, pairInOrder);
  pairWordless(pairs);
  each(pairs, neighbourPairs);
  alignAll(pairs);
  each(pairs, pairInOrder);
  pairLeftover(pairs);
  pairWordless(pairs);
}

function each(pairs: Pairs, pair: (unit: PlacedUnit, entry: LedgerEntry, pairs: Pairs) => void): void {
  for (const unit of below(pairs.root)) {
    const entry = pairs.entryOf(unit);
    if (entry && !pairs.isDone()) {
      alignSiblings(unit, entry, pairs);
      pair(unit, entry, pairs);
    }
  }
}

/** Repeated texts of which some are left over in other places, in the order of the document. */
function pairLeftover(pairs: Pairs): void {
  const free = groupBy(pairs.freeEntries(), ({ fingerprint }) => fingerprint);
  for (const unit of pairs.freeUnits()) {
    if (unit.fingerprint === NO_WORDS) continue;
    const entry = free.get(unit.fingerprint)?.find((candidate) => pairs.isFree(candidate));
    if (entry) pairs.add(unit, entry);
  }
}

/** A unit without words is the one that most of its recognised children were recorded in, or the one at its place. */
function pairWordless(pairs: Pairs): void {
  const fits = (entry: LedgerEntry | undefined, unit: PlacedUnit): entry is LedgerEntry =>
    entry?.state === 'live' &&
    entry.fingerprint === NO_WORDS &&
    pairs.isFree(entry) &&
    nameOf(entry.eid) === nameOf(unit.unit.eid);
  for (const unit of pairs.freeUnits().reverse()) {
    if (unit.fingerprint !== NO_WORDS) continue;
    const votes = new Map<string, number>();
    for (const child of unit.children) {
      const around = pairs.entryOf(child);
      if (around) votes.set(pairs.tree.parentOf(around), (votes.get(pairs.tree.parentOf(around)) ?? 0) + 1);
    }
    const [winner] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
    const elected = winner === undefined ? undefined : pairs.state.get(winner);
    const parent = unit.parent && pairs.entryOf(unit.parent);
    const expected = parent ? pairs.state.get(expectedEid(unit, parent)) : undefined;
    if (fits(elected, unit)) pairs.add(unit, elected);
    else if (fits(expected, unit)) pairs.add(unit, expected);
  }
}

/** Withdrawn or merged units that are back with their text at their place. */
function pairReturned(pairs: Pairs): Set<PlacedUnit> {
  const restored = new Set<PlacedUnit>();
  for (const unit of pairs.freeUnits()) {
    const parent = unit.parent && pairs.entryOf(unit.parent);
    const entry = parent ? pairs.state.get(expectedEid(unit, parent)) : undefined;
    if (!entry || entry.state === 'live' || entry.fingerprint !== unit.fingerprint) continue;
    if (!isUnitEid(entry.eid) || entry.state === 'renumbered' || unit.fingerprint === NO_WORDS) continue;
    if (pairs.add(unit, entry)) restored.add(unit);
  }
  return restored;
}

function resultOf(pairs: Pairs, restored: Set<PlacedUnit>): Match {
  // Who only gives out identifiers asks for no judgement.
  let judged: ReturnType<typeof judge> | null = null;
  const judgement = () => (judged ??= judge(pairs, restored));
  return {
    root: pairs.root,
    tree: pairs.tree,
    entries: pairs.entries,
    get changed() {
      return judgement().changed;
    },
    get respelled() {
      return judgement().respelled;
    },
    get displaced() {
      return judgement().displaced;
    },
    restored,
    fresh: pairs.freeUnits(),
    lost: pairs.freeEntries(),
  };
}

/** What of the recognised units a person must accept. */
function judge(pairs: Pairs, restored: ReadonlySet<PlacedUnit>) {
  const changed = new Set<PlacedUnit>();
  const respelled = new Set<PlacedUnit>();
  const displaced = new Map<PlacedUnit, Displacement>();
  const places = new Judge(pairs);
  for (const [unit, entry] of pairs.entries) {
    if (unit === pairs.root || restored.has(unit)) continue;
    if (unit.fingerprint !== entry.fingerprint) {
      changed.add(unit);
      continue;
    }
    const displacement = places.displacement(unit, entry);
    if (displacement) displaced.set(unit, displacement);
    if (entry.form !== null && differsInForm(entry.form, unit.form)) respelled.add(unit);
  }
  return { changed, respelled, displaced };
}
