import { type Comparison } from './compare.ts';
import { shinglesOf } from '../ledger/fingerprint.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { below, likeness, type PlacedUnit } from '../ledger/published.ts';

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
  const eidOf = (unit: PlacedUnit) => identifiers.get(unit) ?? '';
  const fresh = new Set(match.fresh);
  const holders = Array.from(below(match.root)).filter((unit) => unit.parent !== null && !fresh.has(unit));
  let places: ReadonlyMap<number, readonly number[]> | null = null;

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
    places ??= placesByShingle(holders);
    const holder = best(
      sharesOf(entry.sketch, places).map(([place, score]) => ({
        kind: 'merge' as const,
        eid: eidOf(holders[place] ?? match.root),
        score,
      })),
      CONTAINED,
    );
    return (holder?.score ?? 0) >= (rewritten?.score ?? 0) ? (holder ?? rewritten) : rewritten;
  };
}

/** Where in a list of units each hash of three neighbouring words stands. */
function placesByShingle(units: readonly PlacedUnit[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  units.forEach((unit, place) => {
    for (const shingle of shinglesOf(unit.words)) {
      const known = places.get(shingle);
      if (known) known.push(place);
      else places.set(shingle, [place]);
    }
  });
  return places;
}

/** How much of a sketched text stands in each unit that holds any of it, 0 to 1, in order of the units. */
function sharesOf(
  sketch: readonly number[],
  places: ReadonlyMap<number, readonly number[]>,
): [place: number, share: number][] {
  const hits = new Map<number, number>();
  for (const hash of sketch) {
    for (const place of places.get(hash) ?? []) hits.set(place, (hits.get(place) ?? 0) + 1);
  }
  return Array.from(hits, ([place, count]): [number, number] => [place, count / sketch.length]).sort(
    (a, b) => a[0] - b[0],
  );
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
