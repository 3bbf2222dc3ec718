import { NO_WORDS } from '../ledger/fingerprint.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { groupBy } from '#domain/group-by.ts';
import type { PlacedUnit } from '../ledger/published.ts';
import { pairContainers } from './containers.ts';
import { pairHeld } from './held.ts';
import type { Pairs } from './pairs.ts';
import { isLive } from './recorded-tree.ts';
import { surroundings, type Surroundings } from './surroundings.ts';

/**
 * Pairs equal texts among the children of a recognised unit: those that hold others with their contents, those that
 * stand once wherever among the siblings they are, repeated ones after the same sibling as recorded.
 */
export function alignSiblings(unit: PlacedUnit, parent: LedgerEntry, pairs: Pairs): void {
  const units = pairs.freeUnits(unit.children);
  const entries = pairs.freeEntries(pairs.tree.childrenOf(parent.eid));
  if (units.length === 0 || entries.length === 0) return;
  pairContainers(
    units.filter(({ children }) => children.length > 0),
    entries.filter((entry) => pairs.tree.isContainer(entry)),
    pairs,
    false,
  );
  pairHeld(pairs.freeUnits(units), pairs.freeEntries(entries), pairs);
  const byText = groupBy(pairs.freeEntries(entries), ({ fingerprint }) => fingerprint);
  if (!pairs.freeUnits(units).some(({ fingerprint }) => byText.has(fingerprint))) return;
  if (pairUnchanged(units, entries, pairs)) {
    const recorded = pairs.tree.childrenOf(parent.eid);
    if (units.length === unit.children.length && units.length === recorded.length) pairs.unchanged.add(unit);
    return;
  }
  const around = surroundings(unit, parent, pairs);
  for (const child of pairs.freeUnits(units)) {
    if (child.fingerprint === NO_WORDS || around.isRepeated(child.fingerprint)) continue;
    const [entry] = byText.get(child.fingerprint) ?? [];
    if (entry) pairs.add(child, entry);
  }
  pairRepeated(units, entries, around, pairs);
}

/** Where every line stands as recorded, one after the other, there is nothing to look for. */
function pairUnchanged(units: readonly PlacedUnit[], entries: readonly LedgerEntry[], pairs: Pairs): boolean {
  const isAsRecorded = (unit: PlacedUnit, entry: LedgerEntry | undefined) =>
    entry?.fingerprint === unit.fingerprint &&
    unit.fingerprint !== NO_WORDS &&
    unit.children.length === 0 &&
    !pairs.entries.has(unit) &&
    pairs.isFree(entry) &&
    !pairs.tree.isContainer(entry);
  const isSame =
    units.length === entries.length && units.every((unit, at) => isAsRecorded(unit, entries[at]));
  if (isSame) units.forEach((unit, at) => pairs.add(unit, entries[at] as LedgerEntry));
  return isSame;
}

/** Repeated lines that follow the same sibling as recorded: those right beside the same line first, then in order. */
function pairRepeated(
  units: readonly PlacedUnit[],
  entries: readonly LedgerEntry[],
  around: Surroundings,
  pairs: Pairs,
): void {
  const byText = groupBy(pairs.freeEntries(entries), ({ fingerprint }) => fingerprint);
  const repeated = units.filter(({ fingerprint }) => around.isRepeated(fingerprint));
  for (const [child, neighbours] of neighboursOf(pairs.freeUnits(repeated), pairs)) {
    const entry = neighbours.find(
      (candidate) => candidate.fingerprint === child.fingerprint && around.followsTheSame(child, candidate),
    );
    if (entry && pairs.isFree(entry)) pairs.add(child, entry);
  }
  for (const child of pairs.freeUnits(repeated)) {
    const entry = byText
      .get(child.fingerprint)
      ?.find((candidate) => pairs.isFree(candidate) && around.followsTheSame(child, candidate));
    if (entry) pairs.add(child, entry);
  }
}

/** Of each of these siblings the entries recorded right after the sibling before it, and right before the one after it. */
function neighboursOf(units: readonly PlacedUnit[], pairs: Pairs): [PlacedUnit, LedgerEntry[]][] {
  const parent = units[0]?.parent;
  const around = parent && pairs.entryOf(parent);
  if (!parent || !around) return [];
  const recorded = pairs.tree.childrenOf(around.eid);
  const places = new Map(recorded.map((entry, place) => [entry, place]));
  const placeOf = (sibling: PlacedUnit | undefined, atEdge: number) => {
    const entry = sibling && pairs.entryOf(sibling);
    return sibling === undefined ? atEdge : entry && places.get(entry);
  };
  const wanted = new Set(units);
  return parent.children.flatMap((child, at): [PlacedUnit, LedgerEntry[]][] => {
    if (!wanted.has(child)) return [];
    const before = placeOf(parent.children[at - 1], -1);
    const after = placeOf(parent.children[at + 1], recorded.length);
    const beside = [before === undefined ? -1 : before + 1, after === undefined ? -1 : after - 1];
    return [[child, beside.flatMap((place) => recorded[place] ?? [])]];
  });
}

/** Pairs what is left of equal lines under a recognised unit: those beside the same siblings first, then in order. */
export function pairInOrder(unit: PlacedUnit, parent: LedgerEntry, pairs: Pairs): void {
  const entries = pairs.tree.childrenOf(parent.eid).filter(isLive);
  const units = pairs.freeUnits(unit.children);
  if (units.length === 0 || pairs.freeEntries(entries).length === 0) return;
  const byText = groupBy(pairs.freeEntries(entries), ({ fingerprint }) => fingerprint);
  if (!units.some(({ fingerprint }) => byText.has(fingerprint))) return;
  const around = surroundings(unit, parent, pairs);
  for (const fits of [around.isNextToTheSame, around.isBeside, () => true]) {
    for (const child of pairs.freeUnits(units)) {
      if (child.fingerprint === NO_WORDS) continue;
      const free = byText.get(child.fingerprint)?.find((entry) => pairs.isFree(entry) && fits(child, entry));
      if (free) pairs.add(child, free);
    }
  }
}
