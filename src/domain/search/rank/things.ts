import type { Query } from '../query/query.ts';
import { OTHER_SPELLING } from '../index/posting.ts';
import type { Evidence } from './evidence.ts';

/** Two words that stand side by side in at least this share of the places of the rarer one are one. */
const MOSTLY = 0.5;

/**
 * The things a query asks for, each as the slots that carry it: a known name of several words, two words that are seldom
 * apart, else a word.
 */
export function thingsOf({ slots, spans }: Query, { alone, meetings }: Evidence): number[][] {
  const carries = (i: number): boolean => {
    const role = slots[i]?.role;
    return role !== undefined && role !== 'weak' && role !== 'soft';
  };
  const names = spans.filter(({ from, to }) => to > from).sort((a, b) => b.to - b.from - (a.to - a.from));
  const things: number[][] = [];
  for (let i = 0; i < slots.length; i++) {
    const name = names.find(({ from }) => from === i);
    let end = name ? name.to : i;
    const seldomApart = (at: number): boolean =>
      (meetings[at] ?? 0) > 1 && (meetings[at] ?? 0) >= MOSTLY * Math.min(alone[at] ?? 0, alone[at + 1] ?? 0);
    while (!name && end + 1 < slots.length && carries(end + 1) && carries(end) && seldomApart(end)) end++;
    const own = slots.flatMap((_, k) => (k >= i && k <= end && carries(k) ? [k] : []));
    if (own.length > 0) things.push(own);
    i = end;
  }
  return things;
}

/** How many of the things a record lacks, by the slots that it lacks (a sum of powers of two). */
export function lackedThings(things: readonly (readonly number[])[], lacking: number): number {
  return things.filter((slots) => slots.every((slot) => Math.floor(lacking / 2 ** slot) % 2 === 1)).length;
}

/** The most asked words that stand in a row in a segment. */
export function longestRun({ pairs }: Pick<Evidence, 'pairs'>, segment: number): number {
  let longest = 0;
  let run = 0;
  for (const { best } of pairs) {
    run = (best[segment] ?? 0) > OTHER_SPELLING ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest === 0 ? 0 : longest + 1;
}
