import { type Unit, walk } from '#domain/document/unit.ts';
import type { Measure, Target } from './target.ts';

/**
 * Targets with the identifiers their units have now: a record may name a unit by an identifier it once had (the
 * issuer renumbered it, or it was merged into another).
 *
 * @param root the tree with recorded identifiers; null where the text could not be read
 */
export function withCurrentUnits(targets: readonly Target[], root: Unit | null): Target[] {
  const now = new Map<string, string>();
  for (const { unit } of root ? walk(root) : []) {
    for (const former of unit.formerIds ?? []) now.set(former, unit.eid);
  }
  if (now.size === 0) return [...targets];
  const current = (eid: string) => now.get(eid) ?? eid;
  /** A place in this document; one in another document is named by that document's identifiers. */
  const here = <T extends { eid?: string | undefined; document?: string | undefined }>(place: T): T =>
    place.document === undefined && place.eid !== undefined ? { ...place, eid: current(place.eid) } : place;
  const measureNow = (measure: Measure): Measure => ({
    ...measure,
    restatements: measure.restatements.map(current),
    conflicts: measure.conflicts.map(here),
    results: measure.results.map(here),
  });
  return targets.map((target) => ({
    ...target,
    eid: current(target.eid),
    measures: target.measures.map(measureNow),
  }));
}
