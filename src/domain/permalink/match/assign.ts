import type { DocumentTree } from '#domain/document/tree.ts';
import { hasPage, type Tombstone, type Unit } from '#domain/document/unit.ts';
import { identifiersOf } from './identifier.ts';
import {
  isUnitEid,
  type Ledger,
  type LedgerEntry,
  type LedgerState,
  parentEid,
  stateOfVersion,
} from '../ledger/ledger.ts';
import { fitTree } from './match.ts';
import type { PlacedUnit } from '../ledger/published.ts';

/**
 * Gives a tree its recorded identifiers in place of the proposed ones (ARCHITECTURE.md, Permanence), with what became of addresses
 * that no unit carries any more: `formerIds`, `tombstones` and `departed`. The units of the tree are changed; its notes are made
 * anew. A tree without a ledger (nothing published yet) stays as it is. Applying it twice changes nothing.
 */
export function assignRecorded(tree: DocumentTree, state: LedgerState): DocumentTree {
  if (state.size === 0) return tree;
  const match = fitTree(tree.root, state);
  const { root } = match;
  const identifiers = identifiersOf(match, state);
  const changes = new Map([...identifiers].map(([{ unit }, eid]) => [unit.eid, eid]));
  for (const [{ unit }, eid] of identifiers) {
    unit.eid = eid;
    delete unit.formerIds;
    delete unit.tombstones;
    delete unit.departed;
  }
  leaveTraces(root, state);
  return { ...tree, notes: new Map([...tree.notes].map(([label, eid]) => [label, changes.get(eid) ?? eid])) };
}

/** The tree of a version as its pages show it: with the identifiers recorded for it, where anything is recorded. */
export function recordedTree(tree: DocumentTree, ledger: Ledger | undefined, version: string): DocumentTree {
  return ledger ? assignRecorded(tree, stateOfVersion(ledger, version)) : tree;
}

/** The same of a page that has no notes: a guide's headings, the entries of a glossary. */
export function recordedRoot(root: Unit, ledger: Ledger | undefined, version: string): Unit {
  return recordedTree({ root, notes: new Map(), diagnostics: [] }, ledger, version).root;
}

/** Puts the addresses that no unit carries where their text went, or where it stood. */
function leaveTraces(root: PlacedUnit, state: LedgerState): void {
  const units = new Map<string, Unit>();
  const collect = (unit: Unit): void => {
    units.set(unit.eid, unit);
    unit.children.forEach(collect);
  };
  collect(root.unit);

  const tombstones = new Map<string, Tombstone>();
  for (const entry of state.values()) {
    if (!isUnitEid(entry.eid) || units.has(entry.eid)) continue;
    if (entry.state === 'withdrawn' || entry.elsewhere) bury(entry, units, tombstones, state);
    const survivor = entry.to === null ? undefined : units.get(entry.to);
    if (survivor) (survivor.formerIds ??= []).push(entry.eid);
  }
  markDeparted(root.unit, state, units);
}

/** Pages of units keep what they once showed: each such identifier that now stands outside of the unit. */
function markDeparted(root: Unit, state: LedgerState, units: ReadonlyMap<string, Unit>): void {
  /** The unit that each identifier is found in, and the identifier it is found under. */
  const places = new Map<string, { unit: Unit; to: string }>();
  const parents = new Map<Unit, Unit>();
  const collect = (unit: Unit): void => {
    places.set(unit.eid, { unit, to: unit.eid });
    for (const eid of unit.formerIds ?? []) places.set(eid, { unit, to: unit.eid });
    for (const { eid: grave, formerIds } of unit.tombstones ?? [])
      for (const eid of [grave, ...formerIds]) places.set(eid, { unit, to: grave });
    for (const child of unit.children) {
      parents.set(child, unit);
      collect(child);
    }
  };
  collect(root);
  const isIn = (place: Unit, around: Unit): boolean => {
    let at: Unit | undefined = place;
    while (at && at !== around) at = parents.get(at);
    return at !== undefined;
  };
  for (const eid of state.keys()) {
    const place = isUnitEid(eid) ? places.get(eid) : undefined;
    for (let above = parentEid(eid); place && above !== ''; above = parentEid(above)) {
      const unit = units.get(above);
      if (unit && hasPage(unit) && !isIn(place.unit, unit)) {
        (unit.departed ??= []).push({ eid, to: place.to });
      }
    }
  }
}

function bury(
  entry: LedgerEntry,
  units: ReadonlyMap<string, Unit>,
  tombstones: Map<string, Tombstone>,
  state: LedgerState,
): void {
  let around = entry.under;
  const seen = new Set<string>();
  while (!units.has(around)) {
    seen.add(around);
    const grave = tombstones.get(around);
    const isAlike = (grave?.movedAs !== undefined) === (entry.elsewhere !== null);
    if (grave && isAlike && grave.date === entry.date && grave.reason === (entry.reason ?? '')) {
      grave.formerIds.push(entry.eid);
      tombstones.set(entry.eid, grave);
      return;
    }
    const above = state.get(around);
    const next = above?.to ?? above?.under ?? '';
    around = seen.has(next) ? '' : next;
  }
  const parent = units.get(around) as Unit;
  const tombstone: Tombstone = {
    eid: entry.eid,
    formerIds: [],
    date: entry.date,
    reason: entry.reason ?? '',
    ...(entry.elsewhere && { movedAs: entry.uid }),
    before: nextLiving(entry, parent, state),
  };
  tombstones.set(entry.eid, tombstone);
  (parent.tombstones ??= []).push(tombstone);
}

/** The first unit of the parent that was published after the withdrawn one. */
function nextLiving(entry: LedgerEntry, parent: Unit, state: LedgerState): string | null {
  const order = [...state.keys()];
  const place = order.indexOf(entry.eid);
  const children = new Set(parent.children.map(({ eid }) => eid));
  return order.slice(place + 1).find((eid) => children.has(eid)) ?? null;
}
