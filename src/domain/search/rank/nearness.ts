import type { Catalogue } from '../index/catalogue.ts';
import { lowerBound, NO_HITS } from '../index/posting.ts';
import type { Hits } from '../index/posting.ts';
import { soleWord } from '../query/query.ts';
import type { Slot } from '../query/query.ts';
import type { Evidence } from './evidence.ts';
import type { Ranked } from './rank.ts';
import { WEIGHTS } from './weights.ts';

/** Asked words count as close within this many tokens more than there are words. */
const NEAR_WINDOW = 8;

/** Words of a tight place may have this many others among them. */
const TIGHT_SLACK = 2;

/** Records looked at for closeness, best first. */
const LOOKED_AT = 200;

/** A record of more tokens than this is read part by part: words far apart in it say nothing together. */
const LONG_RECORD = 180;

/** Tokens of a part of a long record. */
const PART = 70;

/** Lifts the best records whose asked words stand close together, though not side by side. */
export function liftNear(
  catalogue: Catalogue,
  { hits: merged, slots: fields, pairs }: Evidence,
  slots: readonly Slot[],
  ranked: Ranked[],
): Ranked[] {
  const asked = merged.flatMap((_, i) => (slots[i]?.role === 'weak' ? [] : [i]));
  const wanted = asked.map((i) => merged[i] ?? NO_HITS);
  if (merged.length < 2) return ranked;
  // Two words that stand side by side somewhere are one, and two typed bare may be any: apart they are others ("nước
  // sạch", "ngân sách nhà nước").
  const mayBeApart =
    merged.length > 2 || (pairs[0]?.documents === 0 && slots.every((slot) => soleWord(slot)?.marks !== null));
  // Words that only join stand among the others, too.
  const within = asked.length > 1 ? (asked.at(-1) ?? 0) - (asked[0] ?? 0) + 1 : merged.length;
  const head = ranked.slice(0, LOOKED_AT).map((item) => {
    const segment = catalogue.segmentOfRecord[item.record] ?? 0;
    const [start, length] = [catalogue.start[segment] ?? 0, catalogue.length[segment] ?? 0];
    const { share: close, width } = closeness(wanted, start, length, NEAR_WINDOW + wanted.length);
    // All words in one tight place, in whatever order, are as good as side by side.
    const tight = mayBeApart && closeness(wanted, start, length, within + TIGHT_SLACK).share === 1;
    const density = width === 0 ? 0 : wanted.length / Math.max(width, wanted.length);
    const own = asked.filter((i) => (fields[i]?.best[segment] ?? 0) > 0).length;
    const apart =
      length > LONG_RECORD && own > 1
        ? 1 - (closeness(wanted, start, length, PART).share * wanted.length) / own
        : 0;
    const score =
      item.score *
      (1 + WEIGHTS.near * close * (1 + WEIGHTS.density * density)) *
      (tight ? 1 + WEIGHTS.tight : 1) *
      (1 - (1 - WEIGHTS.scattered) * Math.min(1, Math.max(0, apart)));
    const support = (tight ? item.coverage : item.support) * (1 - Math.max(0, apart) / 2);
    return { ...item, score, support };
  });
  head.sort((a, b) => b.score - a.score || a.record - b.record);
  return [...head, ...ranked.slice(LOOKED_AT)];
}

/**
 * Share of the wanted slots in the best window of the segment, 0 when no two meet; and how many tokens the shortest
 * window with so many takes.
 */
function closeness(
  wanted: readonly Hits[],
  start: number,
  length: number,
  width: number,
): { share: number; width: number } {
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
  let shortest = 0;
  let left = 0;
  const inside = new Map<number, number>();
  const drop = (slot: number): void => {
    const count = (inside.get(slot) ?? 1) - 1;
    if (count === 0) inside.delete(slot);
    else inside.set(slot, count);
  };
  for (const { position, slot } of found) {
    inside.set(slot, (inside.get(slot) ?? 0) + 1);
    for (let first = found[left]; first; first = found[++left]) {
      const spare = (inside.get(first.slot) ?? 0) > 1;
      if (position - first.position <= width && !spare) break;
      drop(first.slot);
    }
    const span = position - (found[left]?.position ?? position) + 1;
    if (inside.size > best || (inside.size === best && span < shortest)) shortest = span;
    best = Math.max(best, inside.size);
  }
  return best < 2 ? { share: 0, width: 0 } : { share: best / wanted.length, width: shortest };
}
