import { groupBy } from '#domain/group-by.ts';
import { NO_WORDS } from '../ledger/fingerprint.ts';
import type { Ledger, LedgerEntry, WorkPlace } from '../ledger/ledger.ts';
import type { PublishedWork } from '../ledger/published.ts';
import { type Comparison, compareWork, equalLines } from './compare.ts';
import { type Suggestion, suggester } from './suggest.ts';

/** What may have become of a missing text, for a person to judge: nothing is done by it. */
export type LostText =
  /** Living lines with the same words stand beside it: it may be one of them that is gone. */
  | { kind: 'twins'; eids: string[] }
  /** Its words stand in another work, new there, or back there. */
  | { kind: 'moved'; to: WorkPlace }
  /** It stood in a unit that is in another work now, and goes along with that. */
  | { kind: 'along'; unit: string; key: string }
  | { kind: 'likely'; suggestion: Suggestion }
  | { kind: 'unknown' };

/**
 * Finds where the words of a missing text stand in another work, new there or back there; nowhere where they stand at
 * several places, of which only an editor knows the right one.
 */
export type Elsewhere = (entry: LedgerEntry) => WorkPlace | undefined;

/** Looks through the new texts of all works, when it is first asked. */
export function elsewhereIn(
  works: readonly PublishedWork[],
  ledgers: ReadonlyMap<string, Ledger>,
): Elsewhere {
  let known: Map<string, WorkPlace[]> | null = null;
  const places = () =>
    groupBy(
      works.flatMap((work) => {
        const { match, identifiers } = compareWork(work, ledgers.get(work.key)?.state ?? new Map());
        return [...match.fresh, ...match.restored].map((unit) => ({
          fingerprint: unit.fingerprint,
          key: work.key,
          eid: identifiers.get(unit) ?? '',
        }));
      }),
      ({ fingerprint }) => fingerprint,
    );
  return ({ fingerprint }) => {
    if (fingerprint === NO_WORDS) return undefined;
    known ??= places();
    const [place, ...others] = known.get(fingerprint) ?? [];
    return place && others.length === 0 ? { key: place.key, eid: place.eid } : undefined;
  };
}

/** Makes guesses for the missing texts of one comparison. */
export function lostTexts(comparison: Comparison, elsewhere: Elsewhere): (entry: LedgerEntry) => LostText {
  const suggest = suggester(comparison);
  const { key } = comparison.work;
  const lost = new Map(comparison.match.lost.map((entry) => [entry.eid, entry]));

  const along = ({ under }: LedgerEntry): LostText | null => {
    const parent = lost.get(under);
    if (!parent) return null;
    const there = elsewhere(parent);
    if (!there || there.key === key) return along(parent);
    return { kind: 'along', unit: parent.eid, key: there.key };
  };

  return (entry) => {
    const eids = equalLines(comparison, entry);
    if (eids.length > 0) return { kind: 'twins', eids };
    const withParent = along(entry);
    if (withParent) return withParent;
    const to = elsewhere(entry);
    if (to && to.key !== key) return { kind: 'moved', to };
    const suggestion = suggest(entry);
    return suggestion ? { kind: 'likely', suggestion } : { kind: 'unknown' };
  };
}
