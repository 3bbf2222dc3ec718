import type { LedgerEntry } from '../ledger/ledger.ts';
import { likeness, type PlacedUnit } from '../ledger/published.ts';
import { LIKE_ENOUGH } from './likely.ts';
import type { Pairs } from './pairs.ts';
import { isLive } from './recorded-tree.ts';
import { needsSubject, surroundings, type Surroundings } from './surroundings.ts';

/** Why equal words may not be the unit that was published. */
export type Displacement =
  /** It stands under another unit. */
  | 'parent'
  /** It stands after another sibling, and its words need that to be understood. */
  | 'sibling'
  /** Nothing of what the section held is in it. */
  | 'contents';

const WORDS: Readonly<Record<Displacement, string>> = {
  parent: 'vẫn như cũ nhưng nay đứng ở mục khác',
  sibling: 'vẫn như cũ nhưng nay đứng sau đoạn khác, mà dòng này phải đọc cùng đoạn đứng trước',
  contents: 'vẫn như cũ nhưng không còn đoạn nào vốn ở trong mục',
};

/** A displacement in words that follow an identifier: "{mã} vẫn như cũ nhưng …". */
export function displacementWords(displacement: Displacement): string {
  return WORDS[displacement];
}

/** Tells of recognised units with the words they were recorded with whether they are in their place. */
export class Judge {
  readonly #pairs: Pairs;
  readonly #around = new Map<PlacedUnit, Surroundings>();

  constructor(pairs: Pairs) {
    this.#pairs = pairs;
  }

  displacement(unit: PlacedUnit, entry: LedgerEntry): Displacement | null {
    const parent = unit.parent && this.#pairs.entryOf(unit.parent);
    if (!unit.parent || !parent) return 'parent';
    if (this.#pairs.tree.parentOf(entry) !== parent.eid) return 'parent';
    if (unit.children.length > 0 || this.#pairs.tree.isContainer(entry)) {
      return this.#isHollow(unit, entry) ? 'contents' : null;
    }
    const around = this.#surroundings(unit.parent, parent);
    if (around.isRepeated(unit.fingerprint)) {
      const isInPlace = around.followsTheSame(unit, entry) || around.isBetweenTheSame(unit, entry);
      return isInPlace ? null : 'sibling';
    }
    if (!needsSubject(entry.words, entry.eid)) return null;
    return around.isBeside(unit, entry) ? null : 'sibling';
  }

  #surroundings(unit: PlacedUnit, parent: LedgerEntry): Surroundings {
    let known = this.#around.get(unit);
    if (!known) this.#around.set(unit, (known = surroundings(unit, parent, this.#pairs)));
    return known;
  }

  /** True where a section held something, and nothing in it now is any of that, as it was or rewritten. */
  #isHollow(unit: PlacedUnit, entry: LedgerEntry): boolean {
    // Words of its own tell what it is.
    if (unit.unit.text.length > 0 || unit.children.length === 0) return false;
    const held = this.#pairs.tree.childrenOf(entry.eid).filter(isLive);
    return held.length > 0 && !held.some((child) => this.#isHeld(child, unit));
  }

  #isHeld(child: LedgerEntry, unit: PlacedUnit): boolean {
    const now = this.#pairs.unitOf(child);
    if (now?.parent === unit) {
      if (now.fingerprint === child.fingerprint && now.children.length === 0) return true;
      if (now.fingerprint !== child.fingerprint && likeness(child.sketch, now.words) >= LIKE_ENOUGH)
        return true;
    }
    const below = this.#pairs.tree.childrenOf(child.eid).filter(isLive);
    return now !== undefined && below.some((grandchild) => this.#isHeld(grandchild, now));
  }
}
