import { ownText, NO_WORDS, sketchOf } from '../ledger/fingerprint.ts';
import {
  type Comparison,
  compareWork,
  equalLines,
  isDecided,
  isSettled,
  unitWith,
  versionEid,
} from './compare.ts';
import {
  addLine,
  isUnitEid,
  type LedgerEntry,
  type LedgerLine,
  type LedgerState,
  parentEid,
} from '../ledger/ledger.ts';
import {
  below,
  openingWords,
  type PlacedUnit,
  type PublishedWork,
  type VersionPrint,
} from '../ledger/published.ts';

/** Stands for everything that a decision can be about. */
export const ALL = 'tat-ca';

/** What an editor decides about one work. Pairs are `[old, new]`. */
export interface Decisions {
  /** Record everything new. */
  publish: boolean;
  /** Changed texts that are right at their address; the second names the unit that now carries it, if another. */
  accept: readonly (readonly [eid: string, unit: string | null])[];
  merge: readonly (readonly [old: string, survivor: string])[];
  withdraw: readonly string[];
  reason: string | null;
  renumber: readonly (readonly [old: string, now: string])[];
}

/** No decision at all. */
export const NO_DECISIONS: Decisions = {
  publish: false,
  accept: [],
  merge: [],
  withdraw: [],
  reason: null,
  renumber: [],
};

/** What a run brings along: the day, and new short identifiers. */
export interface Recording {
  /** ISO day of the event. */
  date: string;
  newUid: () => string;
}

/** Lines to append to a ledger, and what could not be recorded (Vietnamese sentences). */
export interface Recorded {
  lines: LedgerLine[];
  problems: string[];
}

/** Turns decisions into lines of the ledger. Earlier lines are never touched; every old address leads on in one step. */
export function recordDecisions(
  work: PublishedWork,
  state: LedgerState,
  decisions: Decisions,
  recording: Recording,
): Recorded {
  return new Recorder(work, state, decisions, recording).record();
}

class Recorder {
  readonly #work: PublishedWork;
  readonly #decisions: Decisions;
  readonly #recording: Recording;
  readonly #lines: LedgerLine[] = [];
  readonly #problems: string[] = [];
  readonly #state: Map<string, LedgerEntry>;
  /** Number of the next line. */
  #next: number;

  constructor(work: PublishedWork, state: LedgerState, decisions: Decisions, recording: Recording) {
    this.#next =
      1 + [...state.values()].reduce((last, { placements }) => Math.max(last, placements.at(-1)?.at ?? 0), 0);
    this.#work = work;
    this.#state = new Map(state);
    this.#decisions = decisions;
    this.#recording = recording;
  }

  record(): Recorded {
    const before = compareWork(this.#work, this.#state);
    for (const [old, now] of this.#decisions.renumber) this.#renumber(before, old, now);
    for (const [old, survivor] of this.#decisions.merge) this.#merge(before, old, survivor);
    for (const eid of this.#decisions.withdraw) this.#withdraw(before, eid);
    this.#accept(before);
    if (this.#decisions.publish) this.#publish();
    this.#recordVersions();
    return { lines: this.#problems.length > 0 ? [] : this.#lines, problems: this.#problems };
  }

  #append(line: LedgerLine): void {
    this.#lines.push(line);
    addLine(this.#state, line, this.#next++);
  }

  #event(entry: Pick<LedgerEntry, 'eid' | 'uid' | 'first'> & { page?: boolean }) {
    return {
      eid: entry.eid,
      uid: entry.uid,
      first: entry.first,
      date: this.#recording.date,
      version: this.#work.version,
      ...(entry.page && { page: true as const }),
    };
  }

  /** A published address that still lives; a problem is noted where there is none. */
  #live(eid: string): LedgerEntry | null {
    const entry = this.#state.get(eid);
    if (entry?.state === 'live') return entry;
    this.#problems.push(
      entry
        ? `${eid} đã được ghi là không còn từ ${entry.date}.`
        : `${eid} chưa từng được công bố trong ${this.#work.key}.`,
    );
    return null;
  }

  #isMissing(before: Comparison, eid: string): boolean {
    return [...before.match.lost, ...before.targets.lost, ...before.versions.lost].some(
      (entry) => entry.eid === eid,
    );
  }

  /** Refuses to take away an address whose own text still stands in the document. */
  #stillStands(before: Comparison, eid: string): boolean {
    // Of several equal lines any may be the one that is gone.
    const isTwin = (entry: LedgerEntry) =>
      before.match.lost.some((lost) => equalLines(before, lost).includes(entry.eid));
    const standing =
      [...before.match.entries].some(
        ([unit, entry]) => entry.eid === eid && isSettled(before.match, unit) && !isTwin(entry),
      ) ||
      (before.targets.all.has(eid) && !before.targets.changed.some((target) => target.eid === eid)) ||
      (eid.startsWith('v/') && !this.#isMissing(before, eid));
    if (standing) this.#problems.push(`${eid} vẫn còn nguyên trong văn bản.`);
    return standing;
  }

  /** Old addresses that led to `from` lead on in one step. */
  #repoint(from: string, lineFor: (entry: LedgerEntry) => LedgerLine): void {
    for (const entry of this.#state.values()) {
      if (entry.to === from && entry.state !== 'moved') this.#append(lineFor(entry));
    }
  }

  #renumber(before: Comparison, old: string, now: string): void {
    const entry = this.#live(old);
    if (!entry) return;
    const isTarget = old.startsWith('chi-tieu/');
    if (this.#state.has(now)) {
      this.#problems.push(`${now} đã được công bố cho đơn vị khác; ${old} giữ mã cũ.`);
      return;
    }
    const target = before.targets.all.get(now);
    if (isTarget ? !target : !/^[a-z][a-z0-9_-]*$/.test(now) || now.endsWith('_')) {
      this.#problems.push(
        isTarget ? `không có chỉ tiêu ${now} trong văn bản.` : `${now} không phải là mã đơn vị.`,
      );
      return;
    }
    if (isTarget && this.#stillStands(before, old)) return;
    this.#append({ ...this.#event(entry), state: 'renumbered', to: now });
    this.#append({
      ...this.#event({ ...entry, eid: now }),
      state: 'live',
      fingerprint: target?.fingerprint ?? entry.fingerprint,
      sketch: target ? sketchOf(target.words) : [...entry.sketch],
      words: target ? openingWords(target.quote) : entry.words,
      ...this.#under(now, entry.under),
      ...(!isTarget && { after: old, ...(entry.form !== null && { form: entry.form }) }),
    });
    this.#repoint(old, (earlier) => ({ ...this.#event(earlier), state: 'renumbered', to: now }));
  }

  #merge(before: Comparison, old: string, survivor: string): void {
    const entry = this.#live(old);
    const kept = this.#live(survivor);
    if (!entry || !kept || this.#stillStands(before, old)) return;
    if (old === survivor || isUnitEid(old) !== isUnitEid(survivor)) {
      this.#problems.push(`không gộp được ${old} vào ${survivor}.`);
      return;
    }
    this.#append({ ...this.#event(entry), state: 'merged', to: survivor });
    this.#repoint(old, (earlier) => ({ ...this.#event(earlier), state: 'merged', to: survivor }));
  }

  #withdraw(before: Comparison, named: string): void {
    const { reason } = this.#decisions;
    if (!reason?.trim()) {
      this.#problems.push(`rút ${named} phải kèm lý do (--reason "…").`);
      return;
    }
    const lost = [...before.match.lost, ...before.targets.lost, ...before.versions.lost];
    const missing = lost.map(({ eid }) => eid);
    const eids = named === ALL ? missing : [named, ...missing.filter((eid) => this.#isWithin(eid, named))];
    for (const gone of new Set(eids)) {
      if (gone !== named && this.#state.get(gone)?.state !== 'live') continue;
      const entry = this.#live(gone);
      if (!entry || this.#stillStands(before, gone)) continue;
      const line = (of: LedgerEntry): LedgerLine => ({ ...this.#event(of), state: 'withdrawn', reason });
      this.#append(line(entry));
      this.#repoint(gone, line);
    }
  }

  #isWithin(eid: string, ancestor: string): boolean {
    const seen = new Set<string>();
    for (let around = this.#state.get(eid)?.under ?? ''; around !== '' && !seen.has(around);) {
      if (around === ancestor) return true;
      seen.add(around);
      around = this.#state.get(around)?.under ?? '';
    }
    return false;
  }

  #accept(before: Comparison): void {
    const { accept, merge } = this.#decisions;
    const forced = new Map<PlacedUnit, LedgerEntry>();
    for (const [eid, name] of accept) {
      if (name === null) continue;
      const unit = unitWith(before, name);
      const entry = this.#live(eid);
      if (!unit) this.#problems.push(`không có đơn vị ${name} trong văn bản.`);
      else if (entry) forced.set(unit, entry);
    }
    const comparison = this.#compare(before, forced);
    const named = new Set([...accept.map(([eid]) => eid), ...merge.map(([, survivor]) => survivor)]);
    const all = named.delete(ALL);
    const done = new Set<string>();
    const { changed, displaced, respelled } = comparison.match;
    for (const unit of inOrder(comparison, [...changed, ...displaced.keys(), ...respelled])) {
      const entry = comparison.match.entries.get(unit);
      if (!entry || !(all || named.has(entry.eid))) continue;
      this.#appendUnit(comparison, unit, entry);
      done.add(entry.eid);
    }
    for (const target of comparison.targets.changed) {
      if (!all && !named.has(target.eid) && !done.has(target.unit)) continue;
      const entry = this.#state.get(target.eid);
      if (entry) this.#appendTarget(target.eid, entry, comparison);
      done.add(target.eid);
    }
    for (const { version } of comparison.versions.changed) {
      const entry = this.#state.get(versionEid(version));
      if (!entry || !(all || named.has(entry.eid))) continue;
      this.#appendVersion(entry, comparison.versions.fingerprints.get(version));
      done.add(entry.eid);
    }
    for (const [eid] of accept) {
      if (eid !== ALL && !done.has(eid) && this.#state.has(eid) && this.#problems.length === 0) {
        this.#problems.push(`${eid} không có thay đổi nào cần chấp nhận.`);
      }
      if (eid !== ALL && !this.#state.has(eid)) this.#problems.push(`${eid} chưa từng được công bố.`);
    }
  }

  /** Compares again with what has been decided so far; forced units are found again by their place. */
  #compare(before: Comparison, forced: ReadonlyMap<PlacedUnit, LedgerEntry>): Comparison {
    const wanted = new Map([...forced].map(([{ unit }, entry]) => [unit, entry]));
    if (this.#lines.length === 0 && forced.size === 0) return before;
    return compareWork(this.#work, this.#state, (root) => {
      const found = new Map<PlacedUnit, LedgerEntry>();
      for (const placed of below(root)) {
        const entry = wanted.get(placed.unit);
        if (entry) found.set(placed, entry);
      }
      return found;
    });
  }

  #publish(): void {
    const comparison = compareWork(this.#work, this.#state);
    const { match, targets, moved, paged, outdated } = comparison;
    if (!this.#state.has('')) {
      this.#appendUnit(comparison, match.root, null);
    }
    const known = [...match.restored, ...moved, ...paged, ...outdated].filter((unit) =>
      isSettled(match, unit),
    );
    for (const unit of inOrder(comparison, [...match.fresh, ...known])) {
      this.#appendUnit(comparison, unit, match.entries.get(unit) ?? null);
    }
    for (const { eid } of targets.fresh) {
      this.#appendTarget(eid, this.#state.get(eid) ?? null, comparison);
    }
  }

  /** The current version is recorded as it is only once everything in it is decided: its address must show that. */
  #recordVersions(): void {
    const comparison = compareWork(this.#work, this.#state);
    const { versions } = comparison;
    if (this.#lines.length === 0 && !this.#decisions.publish) return;
    const decided = isDecided(comparison);
    for (const { version } of versions.fresh) {
      const eid = versionEid(version);
      if (version === versions.current && !decided) continue;
      this.#appendVersion(this.#state.get(eid) ?? this.#entry(eid), versions.fingerprints.get(version));
    }
    const current = this.#state.get(versionEid(versions.current));
    if (versions.stale && current && decided) {
      this.#appendVersion(current, versions.fingerprints.get(versions.current));
    }
  }

  #entry(eid: string): Pick<LedgerEntry, 'eid' | 'uid' | 'first'> {
    return { eid, uid: this.#recording.newUid(), first: this.#recording.date };
  }

  #appendUnit(comparison: Comparison, unit: PlacedUnit, entry: LedgerEntry | null): void {
    const { identifiers, match } = comparison;
    const eid = entry?.eid ?? identifiers.get(unit) ?? '';
    const parent = unit.parent ? (identifiers.get(unit.parent) ?? '') : '';
    this.#append({
      ...this.#event({
        ...(entry ?? this.#entry(eid)),
        page: unit.page || (entry?.page ?? unit === match.root),
      }),
      state: 'live',
      fingerprint: unit.fingerprint,
      sketch: sketchOf(unit.words),
      words: openingWords(ownText(unit.unit)),
      ...this.#under(eid, parent),
      ...(eid !== '' && { after: this.#siblingBefore(unit, identifiers), form: unit.form }),
    });
  }

  /** The nearest sibling before a unit that is recorded; `''` where there is none. */
  #siblingBefore(unit: PlacedUnit, identifiers: Comparison['identifiers']): string {
    const siblings = unit.parent?.children ?? [];
    const before = siblings
      .slice(0, siblings.indexOf(unit))
      .findLast((sibling) => this.#state.has(identifiers.get(sibling) ?? ''));
    return before ? (identifiers.get(before) ?? '') : '';
  }

  #appendTarget(eid: string, entry: LedgerEntry | null, { targets }: Comparison): void {
    const target = targets.all.get(eid);
    if (!target) return;
    this.#append({
      ...this.#event({ ...(entry ?? this.#entry(eid)), page: true }),
      state: 'live',
      fingerprint: target.fingerprint,
      sketch: sketchOf(target.words),
      words: openingWords(target.quote),
    });
  }

  #appendVersion(entry: Pick<LedgerEntry, 'eid' | 'uid' | 'first'>, print: VersionPrint | undefined): void {
    this.#append({
      ...this.#event({ ...entry, page: true }),
      state: 'live',
      fingerprint: print?.fingerprint ?? NO_WORDS,
      sketch: [],
      words: '',
      ...(print && { form: print.form }),
    });
  }

  #under(eid: string, parent: string): { under?: string } {
    return parent === parentEid(eid) ? {} : { under: parent };
  }
}

/** Units in the order of the document: each is recorded after the one before it. */
function inOrder({ match }: Comparison, units: readonly PlacedUnit[]): PlacedUnit[] {
  const wanted = new Set(units);
  return wanted.size === 0 ? [] : [...below(match.root)].filter((unit) => wanted.has(unit));
}
