import { type Comparison } from './compare.ts';
import { containment, shinglesOf } from './fingerprint.ts';
import type { LedgerEntry } from './ledger.ts';
import { below, likeness, type PlacedUnit } from './published.ts';

/** What may have become of a missing text. A guess for a person to judge; nothing is done by it. */
export type Suggestion =
  /** Its text, rewritten, may be this new unit. */
  | { kind: 'accept'; eid: string; score: number }
  /** Its text seems to stand in this unit. */
  | { kind: 'merge'; eid: string; score: number };

const LIKE = 0.4;
const CONTAINED = 0.6;

/** Makes guesses for the missing texts of one comparison. */
export function suggester({
  match,
  identifiers,
  targets,
}: Comparison): (entry: LedgerEntry) => Suggestion | null {
  const shingles = new Map<PlacedUnit, Set<number>>();
  const shinglesOfUnit = (unit: PlacedUnit) => {
    const known = shingles.get(unit) ?? shinglesOf(unit.words);
    shingles.set(unit, known);
    return known;
  };
  const eidOf = (unit: PlacedUnit) => identifiers.get(unit) ?? '';
  const fresh = new Set(match.fresh);

  return (entry) => {
    if (entry.eid.startsWith('chi-tieu/')) {
      return best(
        targets.fresh.map(({ eid, words }) => ({
          kind: 'accept',
          eid,
          score: likeness(entry.sketch, words),
        })),
        LIKE,
      );
    }
    const rewritten = best(
      match.fresh.map((unit) => ({
        kind: 'accept' as const,
        eid: eidOf(unit),
        score: likeness(entry.sketch, unit.words),
      })),
      LIKE,
    );
    const holders = Array.from(below(match.root)).filter((unit) => unit.parent !== null && !fresh.has(unit));
    const holder = best(
      holders.map((unit) => ({
        kind: 'merge' as const,
        eid: eidOf(unit),
        score: containment(entry.sketch, shinglesOfUnit(unit)),
      })),
      CONTAINED,
    );
    return (holder?.score ?? 0) >= (rewritten?.score ?? 0) ? (holder ?? rewritten) : rewritten;
  };
}

function best(suggestions: readonly Suggestion[], least: number): Suggestion | null {
  let found: Suggestion | null = null;
  for (const suggestion of suggestions) {
    if (suggestion.score >= least && suggestion.score > (found?.score ?? 0)) found = suggestion;
  }
  return found;
}

/** The flag that would record a suggestion. */
export function suggestedFlag(entry: LedgerEntry, { kind, eid }: Suggestion): string {
  if (entry.eid.startsWith('chi-tieu/')) return `--renumber ${entry.eid}=${eid}`;
  return `--${kind} ${entry.eid}=${eid}`;
}
