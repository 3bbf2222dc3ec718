import { NO_WORDS, ownText } from '../ledger/fingerprint.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { openingWords, type PlacedUnit } from '../ledger/published.ts';
import type { Pairs } from './pairs.ts';
import { nameOf } from './place-name.ts';
import { isLive } from './recorded-tree.ts';

/** What stands around the children of a recognised unit, now and as recorded. */
export interface Surroundings {
  /** True where this text stands twice among the siblings, now or as recorded. */
  isRepeated: (fingerprint: string) => boolean;
  /** True where the sibling that a line belongs to is the one it was recorded after. */
  followsTheSame: (unit: PlacedUnit, entry: LedgerEntry) => boolean;
  /** True where the nearest recognised sibling before, or the one after, is the one recorded there. */
  isBeside: (unit: PlacedUnit, entry: LedgerEntry) => boolean;
  /** True where it stands between the same recognised siblings as recorded, and as many lines equal to it do. */
  isBetweenTheSame: (unit: PlacedUnit, entry: LedgerEntry) => boolean;
  /** True where the very next sibling, or the one right before, is the one recorded there. */
  isNextToTheSame: (unit: PlacedUnit, entry: LedgerEntry) => boolean;
}

/** Siblings that stand for themselves, around one that may not. */
interface Neighbours<T> {
  /** Null at the edge. */
  before: T | null;
  keptBefore: T | null;
  keptAfter: T | null;
}

// A label and what it is for here, or a figure: "Thời gian: Quý II", "Đạt 95%"
const SAYS_OF_ANOTHER = /:\s*\S|\d/;

/**
 * True for a short line that says something of what stands before it ("Thời gian thực hiện: Quý II", "Năm 2023: đạt
 * 95%"): its words alone do not tell what of. Rows of a table name their subject.
 *
 * @param opening the line's opening words: short lines are whole
 */
export function needsSubject(opening: string, eid: string): boolean {
  return !opening.endsWith('…') && SAYS_OF_ANOTHER.test(opening) && nameOf(eid) !== 'hang';
}

/** What was found of each unit: its tree does not change while it is looked at. */
const subjects = new WeakMap<PlacedUnit, boolean>();

function unitNeedsSubject(placed: PlacedUnit): boolean {
  let needs = subjects.get(placed);
  if (needs === undefined) {
    needs = needsSubject(openingWords(ownText(placed.unit)), placed.unit.eid);
    subjects.set(placed, needs);
  }
  return needs;
}

/** Looks at the children of a recognised unit. */
export function surroundings(unit: PlacedUnit, parent: LedgerEntry, pairs: Pairs): Surroundings {
  const recorded = pairs.tree.childrenOf(parent.eid);
  const repeated = repeatedTexts(unit.children, recorded.filter(isLive));
  const isRepeated = (fingerprint: string) => repeated.has(fingerprint);
  const standsAlone = (entry: LedgerEntry) =>
    pairs.tree.isContainer(entry) ||
    !(
      isRepeated(entry.fingerprint) ||
      needsSubject(entry.words, entry.eid) ||
      entry.fingerprint === NO_WORDS
    );
  const unitStandsAlone = (child: PlacedUnit) =>
    child.children.length > 0 ||
    !(isRepeated(child.fingerprint) || child.fingerprint === NO_WORDS || unitNeedsSubject(child));
  const keptEntry = (entry: LedgerEntry) => pairs.unitOf(pairs.tree.resolve(entry))?.parent === unit;
  const keptUnit = (child: PlacedUnit) => {
    const entry = pairs.entryOf(child);
    return entry !== undefined && pairs.tree.parentOf(entry) === parent.eid;
  };
  const unitsAround = neighbours(unit.children, unitStandsAlone, keptUnit);
  const entriesAround = neighbours(recorded, standsAlone, keptEntry);
  const isSame = (child: PlacedUnit | null, entry: LedgerEntry | null) =>
    child === null || entry === null
      ? child === entry
      : pairs.entryOf(child)?.eid === pairs.tree.resolve(entry).eid;
  const countsNow = countsByGap(unit.children, unitsAround);
  const countsThen = countsByGap(recorded.filter(isLive), entriesAround);
  return {
    isRepeated,
    followsTheSame: (child, entry) =>
      isSame(unitsAround.get(child)?.before ?? null, entriesAround.get(entry)?.before ?? null),
    isBeside: (child, entry) => {
      const [now, then] = [unitsAround.get(child), entriesAround.get(entry)];
      if (!now || !then) return false;
      return isSame(now.keptBefore, then.keptBefore) || isSame(now.keptAfter, then.keptAfter);
    },
    isBetweenTheSame: (child, entry) => {
      const [now, then] = [unitsAround.get(child), entriesAround.get(entry)];
      // What it belonged to must be there still.
      if (!now || !then || then.before !== then.keptBefore) return false;
      if (!isSame(now.keptBefore, then.keptBefore) || !isSame(now.keptAfter, then.keptAfter)) return false;
      const count = countsThen.get(then.keptBefore)?.get(entry.fingerprint);
      return count === countsNow.get(now.keptBefore)?.get(child.fingerprint);
    },
    isNextToTheSame: (child, entry) => {
      const place = recorded.indexOf(entry);
      const at = unit.children.indexOf(child);
      const isPair = (sibling: PlacedUnit | undefined, known: LedgerEntry | undefined) =>
        sibling === undefined ? known === undefined : pairs.entryOf(sibling) === known && known !== undefined;
      return (
        isPair(unit.children[at - 1], recorded[place - 1]) ||
        isPair(unit.children[at + 1], recorded[place + 1])
      );
    },
  };
}

/** How often each text stands after each recognised sibling, up to the next one. */
function countsByGap<T extends { fingerprint: string }>(
  list: readonly T[],
  around: ReadonlyMap<T, Neighbours<T>>,
): Map<T | null, Map<string, number>> {
  const counts = new Map<T | null, Map<string, number>>();
  for (const item of list) {
    const gap = around.get(item)?.keptBefore ?? null;
    let texts = counts.get(gap);
    if (!texts) counts.set(gap, (texts = new Map<string, number>()));
    texts.set(item.fingerprint, (texts.get(item.fingerprint) ?? 0) + 1);
  }
  return counts;
}

function repeatedTexts(units: readonly PlacedUnit[], entries: readonly LedgerEntry[]): Set<string> {
  const repeated = new Set<string>();
  for (const list of [units, entries]) {
    const seen = new Set<string>();
    for (const { fingerprint } of list) {
      if (seen.has(fingerprint) && fingerprint !== NO_WORDS) repeated.add(fingerprint);
      seen.add(fingerprint);
    }
  }
  return repeated;
}

function neighbours<T>(
  list: readonly T[],
  standsAlone: (item: T) => boolean,
  isKept: (item: T) => boolean,
): Map<T, Neighbours<T>> {
  const found = new Map<T, Neighbours<T>>();
  let before: T | null = null;
  let keptBefore: T | null = null;
  for (const item of list) {
    found.set(item, { before, keptBefore, keptAfter: null });
    if (!standsAlone(item)) continue;
    before = item;
    if (isKept(item)) keptBefore = item;
  }
  let keptAfter: T | null = null;
  for (const item of [...list].reverse()) {
    const around = found.get(item);
    if (around) around.keptAfter = keptAfter;
    if (standsAlone(item) && isKept(item)) keptAfter = item;
  }
  return found;
}
