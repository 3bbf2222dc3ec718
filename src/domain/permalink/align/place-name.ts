import { lastSegment } from '#domain/document/eid.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import type { PlacedUnit } from '../ledger/published.ts';

/** "muc_i__p_3a" → "p": what kind of place the last segment names. */
export function nameOf(eid: string): string {
  return lastSegment(eid).replace(/_(?:nn_)?[^_]*(?:_\d+)?$/, '');
}

/** The identifier a proposed one becomes when its parent has a recorded one. */
export function underParent(unit: PlacedUnit, identifierOf: (ancestor: PlacedUnit) => string): string {
  const { eid } = unit.unit;
  for (let ancestor = unit.parent; ancestor; ancestor = ancestor.parent) {
    const proposed = ancestor.unit.eid;
    if (proposed !== '' && eid.startsWith(`${proposed}__`)) {
      return `${identifierOf(ancestor)}${eid.slice(proposed.length)}`;
    }
  }
  return eid;
}

/** The identifier that a unit under a recognised parent is looked for with. */
export function expectedEid(unit: PlacedUnit, parent: LedgerEntry): string {
  return underParent(unit, (ancestor) => (ancestor === unit.parent ? parent.eid : ancestor.unit.eid));
}
