import { NO_WORDS } from '../ledger/fingerprint.ts';
import { isUnitEid, type LedgerEntry, type LedgerState } from '../ledger/ledger.ts';
import { SiblingList } from './sibling-list.ts';

/** How often each text stands somewhere, by fingerprint. */
export type Holdings = ReadonlyMap<string, number>;

/** Trees made of a state, with the entries it had then: a run that writes lines puts others in. */
const trees = new WeakMap<LedgerState, { entries: readonly LedgerEntry[]; tree: RecordedTree }>();

/** The tree of a state; made once for what the state holds now. */
export function recordedTreeOf(state: LedgerState): RecordedTree {
  const known = trees.get(state);
  const entries = [...state.values()];
  if (known?.entries.length === entries.length && known.entries.every((entry, at) => entry === entries[at]))
    return known.tree;
  const tree = new RecordedTree(state);
  trees.set(state, { entries, tree });
  return tree;
}

/** The units of a ledger as a tree: the living ones, and in their places those that are gone. */
export class RecordedTree {
  readonly #state: LedgerState;
  readonly #children = new Map<string, SiblingList>();
  readonly #holdings = new Map<string, Holdings>();

  constructor(state: LedgerState) {
    this.#state = state;
    const steps = [...state.values()]
      .filter(({ eid }) => isUnitEid(eid))
      .flatMap((entry) => entry.placements.map((placement) => ({ entry, placement })));
    steps.sort((a, b) => a.placement.at - b.placement.at);
    const around = new Map<string, string>();
    for (const { entry, placement } of steps) {
      const before = around.get(entry.eid);
      const under = this.#current(placement.under);
      if (before !== undefined && before !== under) this.#listOf(before).remove(entry);
      this.#listOf(under).put(entry, placement.after);
      around.set(entry.eid, under);
    }
  }

  #listOf(eid: string): SiblingList {
    const known = this.#children.get(eid);
    if (known) return known;
    const list = new SiblingList();
    this.#children.set(eid, list);
    return list;
  }

  /** The identifier of a unit now: renumbered and merged ones lead on. */
  #current(eid: string): string {
    const to = this.#state.get(eid)?.to ?? null;
    return to !== null && isUnitEid(to) ? to : eid;
  }

  /** Everything ever recorded directly under a unit, in the order of the document, the gone among the living. */
  childrenOf(eid: string): readonly LedgerEntry[] {
    return this.#children.get(eid)?.entries ?? [];
  }

  /** True where living units stand under this one. */
  isContainer({ eid }: LedgerEntry): boolean {
    return this.childrenOf(eid).some(isLive);
  }

  /** The identifier of the unit around an entry now. */
  parentOf({ under }: LedgerEntry): string {
    return this.#current(under);
  }

  /** What an entry became: itself, or what it leads to. */
  resolve(entry: LedgerEntry): LedgerEntry {
    return (entry.to === null ? undefined : this.#state.get(entry.to)) ?? entry;
  }

  /** The texts of everything living below an entry. */
  holdingsOf(entry: LedgerEntry): Holdings {
    const known = this.#holdings.get(entry.eid);
    if (known) return known;
    const held = new Map<string, number>();
    this.#holdings.set(entry.eid, held);
    for (const child of this.childrenOf(entry.eid)) {
      if (isLive(child)) addHoldings(held, child.fingerprint, this.holdingsOf(child));
    }
    return held;
  }
}

export function isLive({ state }: LedgerEntry): boolean {
  return state === 'live';
}

/** Adds a unit's own text and what it holds. */
export function addHoldings(to: Map<string, number>, fingerprint: string, held: Holdings): void {
  if (fingerprint !== NO_WORDS) to.set(fingerprint, (to.get(fingerprint) ?? 0) + 1);
  for (const [text, count] of held) to.set(text, (to.get(text) ?? 0) + count);
}
