import { groupBy } from '#domain/group-by.ts';
import type { ConcordanceRow } from '#domain/permalink/match/concordance.ts';
import { measureValue } from './display.ts';
import type { Target } from './target.ts';

/** A target in two versions of a work; one side is null where it is new or dropped. */
export interface TargetChange {
  before: Target | null;
  after: Target | null;
}

/**
 * Targets whose number, value, or existence differs between two versions. A target is the same one where the unit it
 * stands in is the same; several in one unit go by their order.
 */
export function targetChanges(
  before: readonly Target[],
  after: readonly Target[],
  rows: readonly ConcordanceRow[],
): TargetChange[] {
  const unitNow = new Map(
    rows.flatMap((row) => (row.before && row.after ? [[row.before.eid, row.after.eid]] : [])),
  );
  const earlier = groupBy(before, ({ eid }) => unitNow.get(eid) ?? null);
  const changes: TargetChange[] = [];
  const taken = new Set<Target>();
  for (const target of after) {
    const partner = earlier.get(target.eid)?.find((other) => !taken.has(other)) ?? null;
    if (partner) taken.add(partner);
    if (partner === null || differ(partner, target)) changes.push({ before: partner, after: target });
  }
  const dropped = before.filter((target) => !taken.has(target));
  return [...changes, ...dropped.map((target) => ({ before: target, after: null }))];
}

function differ(before: Target, after: Target): boolean {
  return before.number !== after.number || valuesOf(before) !== valuesOf(after);
}

function valuesOf({ measures }: Target): string {
  return measures.map((measure) => measureValue(measure)).join('; ');
}
