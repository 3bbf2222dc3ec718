import { groupBy } from '#domain/group-by.ts';
import { foldedWords } from '../ledger/fingerprint.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { below, likeness, type PlacedUnit } from '../ledger/published.ts';
import { LIKE_ENOUGH } from './likely.ts';
import type { Pairs } from './pairs.ts';

/**
 * Tells of headings whose text has no identifiers of its own whether what stood under them stands under another one
 * now. Whoever rewrites a text says nothing by that; whoever exchanges two headings leads readers to another text.
 */
export class HeldJudge {
  readonly #pairs: Pairs;

  constructor(pairs: Pairs) {
    this.#pairs = pairs;
  }

  /** Whether the words recorded under a heading are under it, or under another one; null where neither is seen. */
  placeOf(unit: PlacedUnit, { held }: LedgerEntry): 'here' | 'elsewhere' | null {
    if (held === null || held.length === 0) return null;
    if ([...below(unit)].some((part) => this.#isIn(part, held))) return 'here';
    const isElsewhere = [...below(this.#pairs.root)].some((other) => {
      const own = this.#pairs.entryOf(other)?.held ?? [];
      const wasThere = held.filter((hash) => own.includes(hash)).length >= LIKE_ENOUGH * held.length;
      return !wasThere && this.#isIn(other, held);
    });
    return isElsewhere ? 'elsewhere' : null;
  }

  #isIn(unit: PlacedUnit, held: readonly number[]): boolean {
    return heldLikeness(held, unit) >= LIKE_ENOUGH;
  }
}

/** Pairs headings that read alike by the words under them. */
export function pairHeld(units: readonly PlacedUnit[], entries: readonly LedgerEntry[], pairs: Pairs): void {
  const known = groupBy(
    entries.filter(({ held }) => held !== null && held.length > 0),
    ({ fingerprint }) => fingerprint,
  );
  if (known.size === 0) return;
  const alike = units
    .filter(({ unit }) => unit.held !== undefined)
    .flatMap((unit) =>
      (known.get(unit.fingerprint) ?? []).map((entry) => ({
        unit,
        entry,
        score: heldLikeness(entry.held ?? [], unit),
      })),
    )
    .filter(({ score }) => score >= LIKE_ENOUGH)
    .sort((a, b) => b.score - a.score);
  for (const { unit, entry } of alike) pairs.add(unit, entry);
}

const words = new WeakMap<PlacedUnit, readonly string[]>();

/** How much of what a heading held is under a unit, up to the next heading. */
function heldLikeness(held: readonly number[], placed: PlacedUnit): number {
  let own = words.get(placed);
  if (!own) words.set(placed, (own = foldedWords(placed.unit.held ?? '')));
  return own.length === 0 ? 0 : likeness(held, own);
}
