import { lastSegment } from '#domain/document/eid.ts';
import { groupBy } from '#domain/group-by.ts';
import { NO_WORDS } from '../ledger/fingerprint.ts';
import { isUnitEid, type LedgerEntry, type LedgerState, parentEid } from '../ledger/ledger.ts';
import { below, likeness, type PlacedUnit } from '../ledger/published.ts';

/** How a tree and its ledger fit together. */
export interface Match {
  root: PlacedUnit;
  /** The ledger's entry of each recognised unit. */
  entries: Map<PlacedUnit, LedgerEntry>;
  /** Recognised by place only: their text is another than recorded. */
  changed: Set<PlacedUnit>;
  /** Published before, withdrawn, and back with the same text at the same place. */
  restored: Set<PlacedUnit>;
  fresh: PlacedUnit[];
  lost: LedgerEntry[];
}

/** Below this two texts at one place are not taken for the same one rewritten. */
const LIKE_ENOUGH = 0.4;

/**
 * Fits a tree with proposed identifiers to the living entries of its ledger. The same text keeps its entry wherever
 * it stands; texts that occur several times are told apart by what is around them; units without words go by their
 * content. What stands at the place of a missing text counts as that text changed, which a person must accept.
 *
 * @param forced pairs that a person has decided
 */
export function matchUnits(
  root: PlacedUnit,
  state: LedgerState,
  forced: ReadonlyMap<PlacedUnit, LedgerEntry> = new Map(),
): Match {
  return new Matcher(root, state).run(forced);
}

class Matcher {
  readonly #root: PlacedUnit;
  readonly #units: PlacedUnit[];
  readonly #state: LedgerState;
  readonly #living: LedgerEntry[];
  readonly #entries = new Map<PlacedUnit, LedgerEntry>();
  readonly #taken = new Set<LedgerEntry>();
  readonly #changed = new Set<PlacedUnit>();
  readonly #restored = new Set<PlacedUnit>();
  readonly #children = new Map<string, LedgerEntry[]>();

  constructor(root: PlacedUnit, state: LedgerState) {
    this.#root = root;
    this.#state = state;
    this.#units = [...below(root)].slice(1);
    this.#living = [...state.values()].filter((entry) => entry.state === 'live' && isUnitEid(entry.eid));
    for (const entry of this.#living) {
      const siblings = this.#children.get(entry.under);
      if (siblings) siblings.push(entry);
      else this.#children.set(entry.under, [entry]);
    }
    for (const siblings of this.#children.values()) siblings.sort(inOrder);
  }

  run(forced: ReadonlyMap<PlacedUnit, LedgerEntry>): Match {
    const document = this.#state.get('');
    if (document) this.#pair(this.#root, document);
    for (const [unit, entry] of forced) this.#pair(unit, entry);
    this.#uniqueTexts();
    this.#wordless();
    this.#descend(this.#root, true);
    this.#repeatedTexts();
    this.#descend(this.#root, false);
    this.#wordless();
    this.#returned();
    return {
      root: this.#root,
      entries: this.#entries,
      changed: this.#changed,
      restored: this.#restored,
      fresh: this.#freeUnits(this.#units),
      lost: this.#freeEntries(this.#living),
    };
  }

  #pair(unit: PlacedUnit, entry: LedgerEntry): void {
    if (this.#entries.has(unit) || this.#taken.has(entry)) return;
    this.#entries.set(unit, entry);
    this.#taken.add(entry);
    if (unit !== this.#root && unit.fingerprint !== entry.fingerprint) this.#changed.add(unit);
  }

  #freeUnits(units: readonly PlacedUnit[]): PlacedUnit[] {
    return units.filter((unit) => !this.#entries.has(unit));
  }

  #freeEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
    return entries.filter((entry) => !this.#taken.has(entry));
  }

  /** A text that stands once in the tree and once in the ledger is the same unit wherever it stands. */
  #uniqueTexts(): void {
    const units = groupBy(this.#freeUnits(this.#units), ({ fingerprint }) => fingerprint);
    const entries = groupBy(this.#freeEntries(this.#living), ({ fingerprint }) => fingerprint);
    for (const [fingerprint, [unit, ...otherUnits]] of units) {
      const [entry, ...otherEntries] = entries.get(fingerprint) ?? [];
      if (fingerprint === NO_WORDS || !unit || !entry) continue;
      if (otherUnits.length === 0 && otherEntries.length === 0) this.#pair(unit, entry);
    }
  }

  /** A unit without words is the one that most of its recognised children were recorded in. */
  #wordless(): void {
    for (const unit of this.#freeUnits(this.#units).reverse()) {
      if (unit.fingerprint !== NO_WORDS) continue;
      const votes = new Map<string, number>();
      for (const child of unit.children) {
        const under = this.#entries.get(child)?.under;
        if (under !== undefined) votes.set(under, (votes.get(under) ?? 0) + 1);
      }
      const [winner] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
      const entry = winner === undefined ? undefined : this.#state.get(winner);
      if (entry && this.#isFreeWordless(entry, unit)) this.#pair(unit, entry);
    }
  }

  #isFreeWordless(entry: LedgerEntry, unit: PlacedUnit): boolean {
    return (
      entry.state === 'live' &&
      entry.fingerprint === NO_WORDS &&
      !this.#taken.has(entry) &&
      nameOf(entry.eid) === nameOf(unit.unit.eid)
    );
  }

  /**
   * Pairs the children of recognised units: texts that occur several times first, then what changed at its place.
   *
   * @param cautious leaves alone what has an equal text elsewhere
   */
  #descend(unit: PlacedUnit, cautious: boolean): void {
    const parent = this.#entries.get(unit);
    if (parent) {
      this.#equalSiblings(unit, parent);
      this.#wordlessSiblings(unit, parent);
      this.#changedSiblings(unit, parent, cautious);
    }
    for (const child of unit.children) this.#descend(child, cautious);
  }

  #siblings(parent: LedgerEntry): LedgerEntry[] {
    return this.#freeEntries(this.#children.get(parent.eid) ?? []);
  }

  #equalSiblings(unit: PlacedUnit, parent: LedgerEntry): void {
    this.#pairEqual(this.#freeUnits(unit.children), this.#siblings(parent), (child) =>
      expectedEid(child, parent),
    );
  }

  /** Equal texts: those that would get the same identifier first, the others in order. */
  #pairEqual(
    units: readonly PlacedUnit[],
    entries: readonly LedgerEntry[],
    expected: (unit: PlacedUnit) => string,
  ): void {
    const groups = groupBy(entries, ({ fingerprint }) => fingerprint);
    const texts = units.filter(({ fingerprint }) => fingerprint !== NO_WORDS && groups.has(fingerprint));
    for (const unit of texts) {
      const entry = groups.get(unit.fingerprint)?.find(({ eid }) => eid === expected(unit));
      if (entry) this.#pair(unit, entry);
    }
    for (const unit of this.#freeUnits(texts)) {
      const entry = this.#freeEntries(groups.get(unit.fingerprint) ?? [])[0];
      if (entry) this.#pair(unit, entry);
    }
  }

  #wordlessSiblings(unit: PlacedUnit, parent: LedgerEntry): void {
    for (const child of this.#freeUnits(unit.children)) {
      if (child.fingerprint !== NO_WORDS) continue;
      const entry = this.#state.get(expectedEid(child, parent));
      if (entry && this.#isFreeWordless(entry, child)) this.#pair(child, entry);
    }
  }

  #changedSiblings(unit: PlacedUnit, parent: LedgerEntry, cautious: boolean): void {
    let units = this.#freeUnits(unit.children).filter(({ fingerprint }) => fingerprint !== NO_WORDS);
    let entries = this.#siblings(parent).filter(({ fingerprint }) => fingerprint !== NO_WORDS);
    if (units.length === 0 || entries.length === 0) return;
    if (cautious) {
      const free = this.#freeTexts();
      units = units.filter(({ fingerprint }) => !free.entries.has(fingerprint));
      entries = entries.filter(({ fingerprint }) => !free.units.has(fingerprint));
    }
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
    for (const { child, entry } of alike) this.#pair(child, entry);
    const free = new Map(this.#freeEntries(entries).map((entry) => [entry.eid, entry]));
    for (const child of this.#freeUnits(units)) {
      const entry = free.get(expectedEid(child, parent));
      if (entry) this.#pair(child, entry);
    }
    this.#nextSiblings(this.#freeUnits(units), parent, new Set(this.#freeEntries(entries)));
  }

  /** Texts still without a partner. */
  #freeTexts(): { units: Set<string>; entries: Set<string> } {
    return {
      units: new Set(this.#freeUnits(this.#units).map(({ fingerprint }) => fingerprint)),
      entries: new Set(this.#freeEntries(this.#living).map(({ fingerprint }) => fingerprint)),
    };
  }

  /** Pairs a unit with the entry recorded right after its recognised neighbour, if it is free and of the same name. */
  #nextSiblings(units: readonly PlacedUnit[], parent: LedgerEntry, free: ReadonlySet<LedgerEntry>): void {
    if (units.length === 0 || free.size === 0) return;
    const recorded = groupBy(this.#children.get(parent.eid) ?? [], ({ eid }) => nameOf(eid));
    const wanted = new Set(units);
    const last = new Map<string, PlacedUnit>();
    for (const unit of units[0]?.parent?.children ?? []) {
      const name = nameOf(unit.unit.eid);
      const before = last.get(name);
      last.set(name, unit);
      if (!wanted.has(unit)) continue;
      const known = before && this.#entries.get(before);
      const alike = recorded.get(name) ?? [];
      const entry = alike[known ? alike.indexOf(known) + 1 : 0];
      if (entry && free.has(entry)) this.#pair(unit, entry);
    }
  }

  #repeatedTexts(): void {
    this.#pairEqual(this.#freeUnits(this.#units), this.#freeEntries(this.#living), ({ unit }) => unit.eid);
  }

  /** A withdrawn or merged unit that is back with its text at its place. */
  #returned(): void {
    for (const unit of this.#freeUnits(this.#units)) {
      const parent = unit.parent && this.#entries.get(unit.parent);
      const entry = parent ? this.#state.get(expectedEid(unit, parent)) : undefined;
      if (!entry || entry.state === 'live' || entry.fingerprint !== unit.fingerprint) continue;
      if (entry.state === 'renumbered' || unit.fingerprint === NO_WORDS || this.#taken.has(entry)) continue;
      this.#pair(unit, entry);
      this.#restored.add(unit);
    }
  }
}

/** "muc_i__p_3a" → "p": what kind of place the last segment names. */
function nameOf(eid: string): string {
  return lastSegment(eid).replace(/_(?:nn_)?[^_]*(?:_\d+)?$/, '');
}

/** The identifier a proposed one becomes when its parent has a recorded one. */
export function underParent(unit: PlacedUnit, identifierOf: (ancestor: PlacedUnit) => string): string {
  const { eid } = unit.unit;
  for (let ancestor = unit.parent; ancestor; ancestor = ancestor.parent) {
    const proposed = ancestor.unit.eid;
    if (proposed !== '' && eid.startsWith(`${proposed}__`)) {
      return `${identifierOf(ancestor)}${eid.slice(proposed.length)}`;
    }
  }
  return eid;
}

function expectedEid(unit: PlacedUnit, parent: LedgerEntry): string {
  return underParent(unit, (ancestor) => (ancestor === unit.parent ? parent.eid : ancestor.unit.eid));
}

// "p_3", "gach_2a", "bang_1__hang_12": place among siblings and suffix of an inserted one
const COUNTED = /^(p|gach|bang|hang)_(\d+)([a-z]*)$/;

/** Siblings in the order of the document: counted ones by number and suffix, the others as they were recorded. */
function inOrder(a: LedgerEntry, b: LedgerEntry): number {
  const [, nameA, countA = '', suffixA = ''] = COUNTED.exec(lastSegment(a.eid)) ?? [];
  const [, nameB, countB = '', suffixB = ''] = COUNTED.exec(lastSegment(b.eid)) ?? [];
  if (nameA === undefined || nameA !== nameB || parentEid(a.eid) !== parentEid(b.eid)) return 0;
  return Number(countA) - Number(countB) || suffixA.length - suffixB.length || (suffixA < suffixB ? -1 : 1);
}
