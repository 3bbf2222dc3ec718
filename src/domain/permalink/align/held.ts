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
  readonly #words = new Map<PlacedUnit, readonly string[]>();

  constructor(pairs: Pairs) {
    this.#pairs = pairs;
  }

  isElsewhere(unit: PlacedUnit, { held }: LedgerEntry): boolean {
    if (held === null || held.length === 0) return false;
    const here = Math.max(...Array.from(below(unit), (part) => likeness(held, this.#wordsOf(part))));
    if (here >= LIKE_ENOUGH) return false;
    return [...below(this.#pairs.root)].some((other) => {
      const own = this.#pairs.entryOf(other)?.held ?? [];
      const wasThere = held.filter((hash) => own.includes(hash)).length >= LIKE_ENOUGH * held.length;
      return !wasThere && likeness(held, this.#wordsOf(other)) >= LIKE_ENOUGH;
    });
  }

  #wordsOf(placed: PlacedUnit): readonly string[] {
    let words = this.#words.get(placed);
    if (!words) this.#words.set(placed, (words = foldedWords(placed.unit.held ?? '')));
    return words;
  }
}
