import type { Catalogue } from '../index/catalogue.ts';
import { lowerBound } from '../index/posting.ts';
import type { Hits } from '../index/posting.ts';
import type { Slot } from '../query/query.ts';
import type { Ranked } from './rank.ts';
import { WEIGHTS } from './weights.ts';

/** Asked words count as close within this many tokens more than there are words. */
const NEAR_WINDOW = 8;

/** Words of a tight place may have this many others among them. */
const TIGHT_SLACK = 2;

/** Records looked at for closeness, best first. */
const LOOKED_AT = 200;

/** Lifts the best records whose asked words stand close together, though not side by side. */
export function liftNear(
  catalogue: Catalogue,
  merged: readonly Hits[],
  slots: readonly Slot[],
  ranked: Ranked[],
): Ranked[] {
  const wanted = merged.filter((_, i) => slots[i]?.role !== 'weak');
  if (merged.length < 2) return ranked;
  const head = ranked.slice(0, LOOKED_AT).map((item) => {
    const segment = catalogue.segmentOfRecord[item.record] ?? 0;
    const [start, length] = [catalogue.start[segment] ?? 0, catalogue.length[segment] ?? 0];
    const close = closeness(wanted, start, length, NEAR_WINDOW + wanted.length);
    // All words in one tight place, in whatever order, are as good as side by side.
    const tight = merged.length > 2 && closeness(merged, start, length, merged.length + TIGHT_SLACK) === 1;
    const score = item.score * (1 + WEIGHTS.near * close) * (tight ? 1 + WEIGHTS.tight : 1);
    return { ...item, score, support: tight ? item.coverage : item.support };
  });
  head.sort((a, b) => b.score - a.score || a.record - b.record);
  return [...head, ...ranked.slice(LOOKED_AT)];
}

/** Share of the wanted slots in the best window of the segment, 0 when no two meet. */
function closeness(wanted: readonly Hits[], start: number, length: number, width: number): number {
  const found: { position: number; slot: number }[] = [];
  wanted.forEach((hits, slot) => {
    for (let i = lowerBound(hits.positions, start); i < hits.positions.length; i++) {
      const position = hits.positions[i] ?? 0;
      if (position >= start + length) break;
      found.push({ position, slot });
    }
  });
  found.sort((a, b) => a.position - b.position);
  let best = 0;
  let left = 0;
  const inside = new Map<number, number>();
  for (const { position, slot } of found) {
    inside.set(slot, (inside.get(slot) ?? 0) + 1);
    for (let first = found[left]; first && position - first.position > width; first = found[++left]) {
      const count = (inside.get(first.slot) ?? 1) - 1;
      if (count === 0) inside.delete(first.slot);
      else inside.set(first.slot, count);
    }
    best = Math.max(best, inside.size);
  }
  return best < 2 ? 0 : best / wanted.length;
}
