import { NO_WORDS } from '../ledger/fingerprint.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import type { PlacedUnit } from '../ledger/published.ts';
import type { Pairs } from './pairs.ts';
import { nameOf } from './place-name.ts';
import { isLive } from './recorded-tree.ts';

/** What an equal title counts beside equal contents, which count 1 where they are all the same. */
const EQUAL_TITLE = 0.5;
/** Share of equal contents by which a unit with another title is the same one. */
const SAME_CONTENTS = 0.5;
/** Share of equal contents that a unit with the same title must show when it stands under another unit. */
const SOME_CONTENTS = 0.3;

/**
 * Pairs units that hold others: by their titles and by what they hold, the best fit first. Sections with equal titles
 * are told apart by their contents, and so is a section whose title was exchanged with another's.
 *
 * @param isElsewhere true where the two do not stand under the same unit: a title alone says nothing then
 */
export function pairContainers(
  units: readonly PlacedUnit[],
  entries: readonly LedgerEntry[],
  pairs: Pairs,
  isElsewhere: boolean,
): void {
  if (units.length === 0 || entries.length === 0) return;
  const holders = holdersByText(units, pairs);
  const fits = entries.flatMap((entry, order) => {
    const shares = contentShares(entry, holders, pairs);
    const titled = isElsewhere ? [] : units.filter(({ fingerprint }) => fingerprint === entry.fingerprint);
    return [...new Set([...shares.keys(), ...titled])].flatMap((unit) => {
      const share = shares.get(unit) ?? 0;
      const isTitled = unit.fingerprint === entry.fingerprint;
      if (!canBe(entry, unit)) return [];
      const least = isTitled ? (isElsewhere ? SOME_CONTENTS : 0) : SAME_CONTENTS;
      return share < least ? [] : [{ entry, unit, order, score: share + (isTitled ? EQUAL_TITLE : 0) }];
    });
  });
  fits.sort((a, b) => b.score - a.score || a.order - b.order);
  for (const { unit, entry } of fits) pairs.add(unit, entry);
}

/** A table is not a section: what has no words is paired with what has none, of the same kind. */
function canBe(entry: LedgerEntry, unit: PlacedUnit): boolean {
  if ((entry.fingerprint === NO_WORDS) !== (unit.fingerprint === NO_WORDS)) return false;
  return entry.fingerprint !== NO_WORDS || nameOf(entry.eid) === nameOf(unit.unit.eid);
}

function holdersByText(units: readonly PlacedUnit[], pairs: Pairs): Map<string, PlacedUnit[]> {
  const holders = new Map<string, PlacedUnit[]>();
  for (const unit of units) {
    for (const text of pairs.holdingsOf(unit).keys()) {
      const known = holders.get(text);
      if (known) known.push(unit);
      else holders.set(text, [unit]);
    }
  }
  return holders;
}

/** Tells of sections under one unit whether what they hold says that they are the ones recorded. */
export class ContentJudge {
  readonly #pairs: Pairs;
  readonly #parent: PlacedUnit;
  readonly #units: readonly PlacedUnit[];
  readonly #holders: ReadonlyMap<string, readonly PlacedUnit[]>;
  readonly #shares = new Map<LedgerEntry, ReadonlyMap<PlacedUnit, number>>();

  constructor(parent: PlacedUnit, pairs: Pairs) {
    this.#pairs = pairs;
    this.#parent = parent;
    this.#units = parent.children.filter(({ children }) => children.length > 0);
    this.#holders = holdersByText(this.#units, pairs);
  }

  /**
   * True where no other section holds more of what was recorded than this one and than was recorded of itself, nor
   * this one more of another's than of its own; and where a title that stands twice is told by contents: more of them are here than in any other with the title, or,
   * of sections alike in that too, it is the one in its turn.
   */
  fits(unit: PlacedUnit, entry: LedgerEntry): boolean {
    const share = this.#share(entry, unit);
    const isBetter = (other: PlacedUnit) => {
      const there = this.#share(entry, other);
      const own = this.#pairs.entryOf(other);
      return there > share && there > (own ? this.#share(own, other) : 0);
    };
    const { tree } = this.#pairs;
    const siblings = tree.childrenOf(tree.parentOf(entry)).filter(isLive);
    const hasBetterClaim = (other: LedgerEntry) => {
      const here = other === entry ? 0 : this.#share(other, unit);
      const own = here > share ? this.#pairs.unitOf(other) : undefined;
      return here > share && here > (own ? this.#share(other, own) : 0);
    };
    if (this.#units.some(isBetter) || siblings.some(hasBetterClaim)) return false;
    const alike = ({ fingerprint }: { fingerprint: string }) => fingerprint === unit.fingerprint;
    const units = this.#parent.children.filter(alike);
    const entries = siblings.filter(alike);
    if (units.length < 2 && entries.length < 2) return true;
    if (share === 0) return tree.holdingsOf(entry).size === 0 && units.length === entries.length;
    const others = units.filter((other) => other !== unit).map((other) => this.#share(entry, other));
    if (others.every((other) => other < share)) return true;
    const isInTurn = units.indexOf(unit) === entries.indexOf(entry) && units.length === entries.length;
    return others.every((other) => other <= share) && isInTurn;
  }

  #share(entry: LedgerEntry, unit: PlacedUnit): number {
    let known = this.#shares.get(entry);
    if (!known) this.#shares.set(entry, (known = contentShares(entry, this.#holders, this.#pairs)));
    return known.get(unit) ?? 0;
  }
}

/** How much of the contents of an entry and of each unit are the same texts, 0 to 1. */
function contentShares(
  entry: LedgerEntry,
  holders: ReadonlyMap<string, readonly PlacedUnit[]>,
  pairs: Pairs,
): Map<PlacedUnit, number> {
  const held = pairs.tree.holdingsOf(entry);
  const common = new Map<PlacedUnit, number>();
  for (const [text, count] of held) {
    for (const unit of holders.get(text) ?? []) {
      const there = pairs.holdingsOf(unit).get(text) ?? 0;
      common.set(unit, (common.get(unit) ?? 0) + Math.min(count, there));
    }
  }
  const size = total(held);
  for (const [unit, count] of common) common.set(unit, (2 * count) / (size + total(pairs.holdingsOf(unit))));
  return common;
}

function total(held: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of held.values()) sum += count;
  return sum;
}
