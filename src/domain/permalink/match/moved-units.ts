import { recordedTreeOf } from '../align/recorded-tree.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { below, type PlacedUnit } from '../ledger/published.ts';
import { type Comparison, isSettled, unitWith } from './compare.ts';
import { matchUnits } from './match.ts';

/** Something published of one work, and what it is in another. */
export type MovedPair = readonly [old: string, there: string];

/**
 * What moved with a unit to another work: everything that is gone below it and stands below the other unit with its
 * words and in its place, and the targets in it. Whatever was rewritten on the way is left for a decision of its own.
 *
 * @param from the work that it stood in, beside its ledger
 * @param old identifier of the unit or target there
 * @param to the work that it stands in now
 * @param there identifier of the unit or target there
 * @returns pairs, the named one first; null where the other work has no such unit or target
 */
export function movedTogether(
  from: Comparison,
  old: string,
  to: Comparison,
  there: string,
): MovedPair[] | null {
  const entry = from.state.get(old);
  if (old.startsWith('chi-tieu/') || !entry) return to.targets.all.has(there) ? [[old, there]] : null;
  const place = unitWith(to, there);
  if (!place) return null;
  const pairs: MovedPair[] = [[old, there], ...pairsBelow(from, entry, to, place)];
  return [...pairs, ...targetsIn(new Map(pairs), from, to)];
}

function pairsBelow(from: Comparison, entry: LedgerEntry, to: Comparison, place: PlacedUnit): MovedPair[] {
  const tree = recordedTreeOf(from.state);
  const within = new Map<string, LedgerEntry>();
  const collect = (of: LedgerEntry): void => {
    within.set(of.eid, of);
    for (const child of tree.childrenOf(of.eid)) if (!within.has(child.eid)) collect(child);
  };
  collect(entry);
  const gone = new Set(from.match.lost.map(({ eid }) => eid));
  const match = matchUnits(to.match.root, within, new Map([[place, entry]]));
  return [...below(place)].flatMap((unit): MovedPair[] => {
    const known = match.entries.get(unit);
    if (unit === place || !known || !gone.has(known.eid) || !isSettled(match, unit)) return [];
    return [[known.eid, to.identifiers.get(unit) ?? '']];
  });
}

/** Targets that are gone with their unit and stand with the same words and measures in the unit that it is now. */
function targetsIn(units: ReadonlyMap<string, string>, from: Comparison, to: Comparison): MovedPair[] {
  return from.targets.lost.flatMap((lost): MovedPair[] => {
    const unit = units.get(lost.under);
    const target = [...to.targets.all.values()].find(
      (one) =>
        one.unit === unit &&
        one.fingerprint === lost.fingerprint &&
        one.measures.join() === (lost.measures ?? one.measures).join(),
    );
    return unit === undefined || !target ? [] : [[lost.eid, target.eid]];
  });
}
