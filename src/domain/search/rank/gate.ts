import type { Query } from '../query/query.ts';
import type { Ranked } from './rank.ts';

/** Least share of what is asked that the best record must hold: for keywords, for many keywords, for questions. */
const NEEDED = 0.76;
const NEEDED_OF_MANY = 0.6;
const MANY = 6;
/** Questions say more than their answers repeat. */
const NEEDED_BY_QUESTIONS = 0.62;

/** A record below this share of the best score, and of the support, is left out as noise. */
const TAIL_SUPPORT = 0.25;

/** At most this many records are offered when nothing answers. */
const NEAR_LIMIT = 3;

/** Separates what answers the query from what only comes near it. */
export function gate(query: Query, ranked: readonly Ranked[]): { found: Ranked[]; near: Ranked[] } {
  const needed = neededBy(query);
  const answers = (item: Ranked): boolean => item.complete && item.support >= needed;
  const best = ranked.slice(0, 5).some(answers);
  if (!best) return { found: [], near: ranked.filter((item) => item.support > 0.2).slice(0, NEAR_LIMIT) };
  const quoted = query.quoted.length > 0;
  const found = ranked.filter((item) => (item.complete || !quoted) && item.support >= TAIL_SUPPORT);
  return { found, near: [] };
}

function neededBy(query: Query): number {
  if (query.intent !== null) return NEEDED_BY_QUESTIONS;
  const asked = query.slots.filter((slot) => slot.role !== 'weak' && slot.role !== 'soft').length;
  return asked >= MANY ? NEEDED_OF_MANY : NEEDED;
}
