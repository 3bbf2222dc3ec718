import { NO_WORDS } from '../ledger/fingerprint.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { groupBy } from '#domain/group-by.ts';
import { likeness, type PlacedUnit } from '../ledger/published.ts';
import type { Pairs } from './pairs.ts';
import { expectedEid, nameOf } from './place-name.ts';
import { isLive } from './recorded-tree.ts';

/** Below this two texts at one place are not taken for the same one rewritten. */
export const LIKE_ENOUGH = 0.4;

const hasWords = ({ fingerprint }: { fingerprint: string }) => fingerprint !== NO_WORDS;

function freeChildren(unit: PlacedUnit, parent: LedgerEntry, pairs: Pairs) {
  return {
    units: pairs.freeUnits(unit.children).filter(hasWords),
    entries: pairs.freeEntries(pairs.tree.childrenOf(parent.eid)).filter(hasWords),
  };
}

/** Pairs children of a recognised unit that read alike, the most alike first; equal texts are not for guessing. */
export function likelyPairs(unit: PlacedUnit, parent: LedgerEntry, pairs: Pairs): void {
  const free = freeChildren(unit, parent, pairs);
  const texts = new Set(free.units.map(({ fingerprint }) => fingerprint));
  const entries = free.entries.filter(({ fingerprint }) => !texts.has(fingerprint));
  const known = new Set(free.entries.map(({ fingerprint }) => fingerprint));
  const units = free.units.filter(({ fingerprint }) => !known.has(fingerprint));
  if (units.length === 0 || entries.length === 0) return;
  const byName = groupBy(entries, ({ eid }) => nameOf(eid));
  const alike = units
    .flatMap((child) =>
      (byName.get(nameOf(child.unit.eid)) ?? []).map((entry) => ({
        child,
        entry,
        score: likeness(entry.sketch, child.words),
      })),
    )
    .filter(({ score }) => score >= LIKE_ENOUGH)
    .sort((a, b) => b.score - a.score);
  for (const { child, entry } of alike) pairs.add(child, entry);
}

/**
 * Pairs children of a recognised unit that stand where another text was recorded: with the identifier they would get,
 * or right after the same neighbour.
 */
export function neighbourPairs(unit: PlacedUnit, parent: LedgerEntry, pairs: Pairs): void {
  const { units, entries } = freeChildren(unit, parent, pairs);
  if (units.length === 0 || entries.length === 0) return;
  const free = new Map(entries.map((entry) => [entry.eid, entry]));
  for (const child of units) {
    const entry = free.get(expectedEid(child, parent));
    if (entry) pairs.add(child, entry);
  }
  pairNext(pairs.freeUnits(units), parent, pairs);
}

/** Pairs a unit with the entry recorded right after its recognised neighbour, if it is free and of the same name. */
function pairNext(units: readonly PlacedUnit[], parent: LedgerEntry, pairs: Pairs): void {
  if (units.length === 0) return;
  const recorded = groupBy(pairs.tree.childrenOf(parent.eid).filter(isLive), ({ eid }) => nameOf(eid));
  const wanted = new Set(units);
  const last = new Map<string, PlacedUnit>();
  for (const unit of units[0]?.parent?.children ?? []) {
    const name = nameOf(unit.unit.eid);
    const before = last.get(name);
    last.set(name, unit);
    if (!wanted.has(unit)) continue;
    const known = before && pairs.entryOf(before);
    const alike = recorded.get(name) ?? [];
    const entry = alike[known ? alike.indexOf(known) + 1 : 0];
    if (entry && hasWords(entry)) pairs.add(unit, entry);
  }
}
