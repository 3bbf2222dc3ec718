import { foldedWords, ownText, sketchOf } from '../ledger/fingerprint.ts';
import {
  addLine,
  type Facts,
  type LedgerEntry,
  type LedgerLine,
  type LedgerState,
  parentEid,
} from '../ledger/ledger.ts';
import { openingWords, type PlacedUnit, type VersionPrint } from '../ledger/published.ts';
import type { Comparison } from './compare.ts';
import { isDocument } from './facts.ts';

/** What a run brings along: the day, and new short identifiers. */
export interface Recording {
  /** ISO day of the event. */
  date: string;
  newUid: () => string;
}

/** What stays of an address in all its lines. */
type Known = Pick<LedgerEntry, 'eid' | 'uid' | 'first'>;

/** Writes lines of a ledger, each after what the lines before it made of the state. */
export class LedgerWriter {
  readonly lines: LedgerLine[] = [];
  readonly #state: Map<string, LedgerEntry>;
  readonly #version: string;
  readonly #recording: Recording;
  /** Number of the next line. */
  #next: number;

  constructor(version: string, state: LedgerState, recording: Recording) {
    this.#version = version;
    this.#state = new Map(state);
    this.#recording = recording;
    this.#next =
      1 + [...state.values()].reduce((last, { placements }) => Math.max(last, placements.at(-1)?.at ?? 0), 0);
  }

  get state(): LedgerState {
    return this.#state;
  }

  append(line: LedgerLine): void {
    this.lines.push(line);
    addLine(this.#state, line, this.#next++);
  }

  /** What every line about an address begins with; `day` where it is not of this run. */
  event(entry: Known & { page?: boolean }, day = this.#recording.date) {
    return {
      eid: entry.eid,
      uid: entry.uid,
      first: entry.first,
      date: day,
      version: this.#version,
      ...(entry.page && { page: true as const }),
    };
  }

  /** An address that is published now. */
  entry(eid: string): Known {
    return { eid, uid: this.#recording.newUid(), first: this.#recording.date };
  }

  /** Old addresses that led to `from` lead on in one step. */
  repoint(from: string, lineFor: (entry: LedgerEntry) => LedgerLine): void {
    for (const entry of [...this.#state.values()]) {
      if (entry.to === from && entry.state !== 'moved') this.append(lineFor(entry));
    }
  }

  /** @param day the entry's own, where only more is said of it than was: nothing was published on the day of the run */
  appendUnit(comparison: Comparison, unit: PlacedUnit, entry: LedgerEntry | null, day?: string): void {
    const { identifiers, match, work } = comparison;
    const eid = entry?.eid ?? identifiers.get(unit) ?? '';
    const parent = unit.parent ? (identifiers.get(unit.parent) ?? '') : '';
    this.append({
      ...this.event(
        {
          ...(entry ?? this.entry(eid)),
          page: unit.page || (entry?.page ?? unit === match.root),
        },
        day,
      ),
      state: 'live',
      fingerprint: unit.fingerprint,
      sketch: sketchOf(unit.words),
      words: openingWords(ownText(unit.unit)),
      ...underOf(eid, parent),
      ...(eid !== '' && { after: this.#siblingBefore(unit, identifiers), form: unit.form }),
      ...(unit.unit.held !== undefined && { held: sketchOf(foldedWords(unit.unit.held)) }),
      ...factsOf(unit.unit.facts),
      // Of a document each version says what it is; a page or an article has but one.
      ...(eid === '' && !isDocument(work) && factsOf(work.facts)),
    });
  }

  /** The nearest sibling before a unit that is recorded; `''` where there is none. */
  #siblingBefore(unit: PlacedUnit, identifiers: Comparison['identifiers']): string {
    const siblings = unit.parent?.children ?? [];
    for (let at = siblings.indexOf(unit) - 1; at >= 0; at--) {
      const sibling = siblings[at];
      const eid = sibling && identifiers.get(sibling);
      if (eid !== undefined && this.#state.has(eid)) return eid;
    }
    return '';
  }

  appendTarget(eid: string, entry: LedgerEntry | null, { targets, work }: Comparison, day?: string): void {
    const target = targets.all.get(eid);
    if (!target) return;
    this.append({
      ...this.event(
        { ...(entry ?? this.entry(eid)), page: work.unpaged !== true || entry?.page === true },
        day,
      ),
      state: 'live',
      fingerprint: target.fingerprint,
      sketch: sketchOf(target.words),
      words: openingWords(target.quote),
      under: target.unit,
      measures: target.measures,
      ...factsOf(target.facts),
    });
  }

  appendVersion(
    entry: Known,
    { fingerprint, form }: VersionPrint,
    facts: Facts | undefined,
    day?: string,
  ): void {
    this.append({
      ...this.event({ ...entry, page: true }, day),
      state: 'live',
      fingerprint,
      sketch: [],
      words: '',
      form,
      ...factsOf(facts),
    });
  }
}

function factsOf(facts: Facts | undefined): { facts?: Facts } {
  return facts && Object.keys(facts).length > 0 ? { facts } : {};
}

/** The unit around, where the identifier does not say it. */
export function underOf(eid: string, parent: string): { under?: string } {
  return parent === parentEid(eid) ? {} : { under: parent };
}
