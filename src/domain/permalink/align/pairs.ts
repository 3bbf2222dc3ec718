import { isUnitEid, type LedgerEntry, type LedgerState } from '../ledger/ledger.ts';
import { below, type PlacedUnit } from '../ledger/published.ts';
import { addHoldings, type Holdings, isLive, type RecordedTree, recordedTreeOf } from './recorded-tree.ts';

/** Units and the entries they were recognised as, while a tree is fitted to its ledger. */
export class Pairs {
  readonly root: PlacedUnit;
  readonly state: LedgerState;
  readonly tree: RecordedTree;
  readonly entries = new Map<PlacedUnit, LedgerEntry>();
  readonly #units: readonly PlacedUnit[];
  readonly #living: readonly LedgerEntry[];
  readonly #byEid = new Map<string, PlacedUnit>();
  readonly #holdings = new Map<PlacedUnit, Holdings>();
  /** Units of which all children stand as recorded, one after the other, and nothing recorded there is gone. */
  readonly unchanged = new Set<PlacedUnit>();

  constructor(root: PlacedUnit, state: LedgerState) {
    this.root = root;
    this.state = state;
    this.tree = recordedTreeOf(state);
    this.#units = [...below(root)].slice(1);
    this.#living = [...state.values()].filter((entry) => isLive(entry) && isUnitEid(entry.eid));
  }

  /** Pairs two that are both free; false where one is not. */
  add(unit: PlacedUnit, entry: LedgerEntry): boolean {
    if (this.entries.has(unit) || this.#byEid.has(entry.eid)) return false;
    this.entries.set(unit, entry);
    this.#byEid.set(entry.eid, unit);
    return true;
  }

  entryOf(unit: PlacedUnit): LedgerEntry | undefined {
    return this.entries.get(unit);
  }

  unitOf(entry: LedgerEntry): PlacedUnit | undefined {
    return this.#byEid.get(entry.eid);
  }

  isFree(entry: LedgerEntry): boolean {
    return isLive(entry) && !this.#byEid.has(entry.eid);
  }

  /** True where nothing is left that could be paired. */
  isDone(): boolean {
    return this.#byEid.size >= this.#living.length + 1 || this.entries.size > this.#units.length;
  }

  freeUnits(among: readonly PlacedUnit[] = this.#units): PlacedUnit[] {
    return among.filter((unit) => !this.entries.has(unit));
  }

  freeEntries(among: readonly LedgerEntry[] = this.#living): LedgerEntry[] {
    return among.filter((entry) => this.isFree(entry));
  }

  /** The texts of everything below a unit. */
  holdingsOf(unit: PlacedUnit): Holdings {
    const known = this.#holdings.get(unit);
    if (known) return known;
    const held = new Map<string, number>();
    for (const child of unit.children) addHoldings(held, child.fingerprint, this.holdingsOf(child));
    this.#holdings.set(unit, held);
    return held;
  }
}
