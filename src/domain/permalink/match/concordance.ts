import { hasPage, type Unit } from '#domain/document/unit.ts';
import { NO_WORDS, sketchOf } from '../ledger/fingerprint.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { groupBy } from '#domain/group-by.ts';
import { matchUnits } from './match.ts';
import { below, type PlacedUnit, placeUnits } from '../ledger/published.ts';

/** What became of a unit from one version to another. */
export type UnitChange = 'kept' | 'changed' | 'moved' | 'new' | 'dropped';

/** A unit in two versions of a work. */
export interface ConcordanceRow {
  change: UnitChange;
  /** True where it stands in another unit, or under another printed number, than before. */
  moved: boolean;
  /** Null where it is new. */
  before: Unit | null;
  /** Null where it was dropped. */
  after: Unit | null;
}

/**
 * Sets the units of two versions side by side, in the order of the later one; what was dropped follows what stood
 * before it. Units without words of their own are left out.
 *
 * @param isRecorded whether identifiers are those of the ledger: then the same one means the same unit, as an editor
 *   confirmed; otherwise units are told by their texts and places alone
 */
export function concordance(before: Unit, after: Unit, isRecorded: boolean): ConcordanceRow[] {
  const from = placeUnits(before);
  const to = placeUnits(after);
  const pairs = isRecorded ? pairsByIdentifier(from, to) : pairsByText(from, to);
  const rows: ConcordanceRow[] = [];
  const dropped = groupBy(dropsOf(from, new Set(pairs.values())), ({ after }) => after);
  const drop = (place: PlacedUnit | null): void => {
    for (const { unit } of dropped.get(place) ?? []) {
      if (unit.fingerprint !== NO_WORDS)
        rows.push({ change: 'dropped', moved: false, before: unit.unit, after: null });
    }
  };
  drop(null);
  for (const unit of below(to)) {
    const partner = pairs.get(unit);
    if (unit !== to && (unit.fingerprint !== NO_WORDS || (partner && partner.fingerprint !== NO_WORDS))) {
      rows.push(partner ? pairRow(partner, unit, pairs) : fresh(unit));
    }
    if (partner) drop(partner);
  }
  return rows;
}

function fresh({ unit }: PlacedUnit): ConcordanceRow {
  return { change: 'new', moved: false, before: null, after: unit };
}

function pairRow(
  before: PlacedUnit,
  after: PlacedUnit,
  pairs: ReadonlyMap<PlacedUnit, PlacedUnit>,
): ConcordanceRow {
  const parent = after.parent && pairs.get(after.parent);
  const isElsewhere = parent !== undefined && parent !== before.parent;
  const moved = isElsewhere || before.unit.number !== after.unit.number;
  const same = before.fingerprint === after.fingerprint;
  const change = same ? (moved ? 'moved' : 'kept') : 'changed';
  return { change, moved, before: before.unit, after: after.unit };
}

/** Units of the earlier version without a partner, each with the unit that stood before it and has one. */
function dropsOf(
  root: PlacedUnit,
  paired: ReadonlySet<PlacedUnit>,
): { unit: PlacedUnit; after: PlacedUnit | null }[] {
  let last: PlacedUnit | null = null;
  const drops: { unit: PlacedUnit; after: PlacedUnit | null }[] = [];
  for (const unit of below(root)) {
    if (paired.has(unit)) last = unit;
    else if (unit !== root) drops.push({ unit, after: last });
  }
  return drops;
}

/** Later units with the earlier ones whose identifier they carry, or once carried. */
function pairsByIdentifier(from: PlacedUnit, to: PlacedUnit): Map<PlacedUnit, PlacedUnit> {
  const earlier = byIdentifier(from);
  const pairs = new Map<PlacedUnit, PlacedUnit>();
  for (const unit of below(to)) {
    const { eid, formerIds = [] } = unit.unit;
    const partner = [eid, ...formerIds].map((name) => earlier.get(name)).find(Boolean);
    if (partner) pairs.set(unit, partner);
  }
  return pairs;
}

function pairsByText(from: PlacedUnit, to: PlacedUnit): Map<PlacedUnit, PlacedUnit> {
  const earlier = byIdentifier(from);
  const state = new Map(Array.from(earlier, ([eid, unit], at) => [eid, entryOf(unit, at)]));
  const pairs = new Map<PlacedUnit, PlacedUnit>();
  for (const [unit, { eid }] of matchUnits(to, state).entries) {
    const partner = earlier.get(eid);
    if (partner) pairs.set(unit, partner);
  }
  return pairs;
}

function byIdentifier(root: PlacedUnit): Map<string, PlacedUnit> {
  return new Map(Array.from(below(root), (unit) => [unit.unit.eid, unit]));
}

/** A unit as a ledger would know it. */
function entryOf({ unit, parent, fingerprint, words, form }: PlacedUnit, at: number): LedgerEntry {
  return {
    eid: unit.eid,
    uid: '',
    first: '',
    date: '',
    version: '',
    state: 'live',
    page: hasPage(unit),
    fingerprint,
    sketch: sketchOf(words),
    words: '',
    under: parent?.unit.eid ?? '',
    placements: [{ at, under: parent?.unit.eid ?? '', after: null }],
    form,
    measures: null,
    held: null,
    facts: null,
    to: null,
    elsewhere: null,
    reason: null,
  };
}

/** How many rows there are of each change. */
export function countChanges(rows: readonly ConcordanceRow[]): Record<UnitChange, number> {
  const counts: Record<UnitChange, number> = { kept: 0, changed: 0, moved: 0, new: 0, dropped: 0 };
  for (const { change } of rows) counts[change]++;
  return counts;
}
