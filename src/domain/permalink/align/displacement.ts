import type { LedgerEntry } from '../ledger/ledger.ts';
import { likeness, type PlacedUnit } from '../ledger/published.ts';
import { ContentJudge } from './containers.ts';
import { HeldJudge } from './held.ts';
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
  /** Nothing of what the section held is in it, or as much of it is in another with its title. */
  | 'contents';

const WORDS: Readonly<Record<Displacement, string>> = {
  parent: 'vẫn như cũ nhưng nay đứng ở mục khác',
  sibling: 'vẫn như cũ nhưng nay đứng sau đoạn khác, mà dòng này phải đọc cùng đoạn đứng trước',
  contents: 'vẫn như cũ nhưng những đoạn vốn ở trong mục không còn ở đó',
};

/** A displacement in words that follow an identifier: "{mã} vẫn như cũ nhưng …". */
export function displacementWords(displacement: Displacement): string {
  return WORDS[displacement];
}

/** Tells of recognised units with the words they were recorded with whether they are in their place. */
export class Judge {
  readonly #pairs: Pairs;
  readonly #around = new Map<PlacedUnit, Surroundings>();
  readonly #contentJudges = new Map<PlacedUnit, ContentJudge>();

  readonly #held: HeldJudge;

  constructor(pairs: Pairs) {
    this.#pairs = pairs;
    this.#held = new HeldJudge(pairs);
  }

  displacement(unit: PlacedUnit, entry: LedgerEntry): Displacement | null {
    const parent = unit.parent && this.#pairs.entryOf(unit.parent);
    if (!unit.parent || !parent) return 'parent';
    if (this.#pairs.tree.parentOf(entry) !== parent.eid) return 'parent';
    const held = this.#held.placeOf(unit, entry);
    if (held === 'elsewhere') return 'contents';
    if (held === 'here' && unit.children.length === 0) return null;
    if (this.#pairs.unchanged.has(unit.parent)) return null;
    if (unit.children.length > 0 || this.#pairs.tree.isContainer(entry)) {
      // Words of its own tell what it is.
      if (unit.unit.text.length > 0) return null;
      return this.#isHollow(unit, entry) || !this.#contents(unit.parent).fits(unit, entry)
        ? 'contents'
        : null;
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

  #contents(parent: PlacedUnit): ContentJudge {
    let known = this.#contentJudges.get(parent);
    if (!known) this.#contentJudges.set(parent, (known = new ContentJudge(parent, this.#pairs)));
    return known;
  }

  /**
   * True where a section held something, and nothing in it now is any of that: as it was, or rewritten and nowhere
   * beside it found more alike.
   */
  #isHollow(unit: PlacedUnit, entry: LedgerEntry): boolean {
    const held = this.#pairs.tree.childrenOf(entry.eid).filter(isLive);
    if (held.length === 0) return false;
    return !held.some((child) => this.#isKept(child, unit) || this.#isRewritten(child, unit));
  }

  #isKept(child: LedgerEntry, unit: PlacedUnit): boolean {
    const now = this.#pairs.unitOf(child);
    if (now?.parent !== unit) return false;
    if (now.fingerprint === child.fingerprint && now.children.length === 0) return true;
    const below = this.#pairs.tree.childrenOf(child.eid).filter(isLive);
    return below.some((grandchild) => this.#isKept(grandchild, now));
  }

  #isRewritten(child: LedgerEntry, unit: PlacedUnit): boolean {
    const now = this.#pairs.unitOf(child);
    if (now?.parent !== unit) return false;
    const score = likeness(child.sketch, now.words);
    const elsewhere = (unit.parent?.children ?? []).filter((section) => section !== unit);
    return (
      score >= LIKE_ENOUGH &&
      !elsewhere.some((section) =>
        section.children.some(
          (other) => !this.#isExact(other) && likeness(child.sketch, other.words) > score,
        ),
      )
    );
  }

  #isExact(unit: PlacedUnit): boolean {
    return this.#pairs.entryOf(unit)?.fingerprint === unit.fingerprint;
  }
}
