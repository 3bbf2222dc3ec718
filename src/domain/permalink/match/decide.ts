import { recordedTreeOf } from '../align/recorded-tree.ts';
import { sketchOf } from '../ledger/fingerprint.ts';
import {
  formatWorkPlace,
  isUnitEid,
  type LedgerEntry,
  type LedgerLine,
  type LedgerState,
  type WorkPlace,
} from '../ledger/ledger.ts';
import {
  below,
  openingWords,
  type PlacedUnit,
  type PublishedWork,
  type WorkVersion,
} from '../ledger/published.ts';
import {
  type Comparison,
  compareWork,
  equalLines,
  isDecided,
  isSettled,
  unitWith,
  versionEid,
} from './compare.ts';
import { ALL, type Decisions } from './decisions.ts';
import { isDocument, rootName } from './facts.ts';
import { LedgerWriter, type Recording, underOf } from './ledger-writer.ts';

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
  readonly #problems: string[] = [];
  readonly #writer: LedgerWriter;

  constructor(work: PublishedWork, state: LedgerState, decisions: Decisions, recording: Recording) {
    this.#work = work;
    this.#decisions = decisions;
    this.#writer = new LedgerWriter(work.version, state, recording);
  }

  get #state(): LedgerState {
    return this.#writer.state;
  }

  record(): Recorded {
    const before = compareWork(this.#work, this.#state);
    for (const [old, now] of this.#decisions.renumber) this.#renumber(before, old, now);
    for (const [old, survivor] of this.#decisions.merge) this.#merge(before, old, survivor);
    for (const [old, there] of this.#decisions.move) this.#move(before, old, there);
    for (const eid of this.#decisions.withdraw) this.#withdraw(before, eid);
    this.#accept(before);
    if (this.#decisions.publish) this.#publish();
    this.#recordVersions();
    return { lines: this.#problems.length > 0 ? [] : this.#writer.lines, problems: this.#problems };
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
    this.#writer.append({ ...this.#writer.event(entry), state: 'renumbered', to: now });
    this.#writer.append({
      ...this.#writer.event({ ...entry, eid: now }),
      state: 'live',
      fingerprint: target?.fingerprint ?? entry.fingerprint,
      sketch: target ? sketchOf(target.words) : [...entry.sketch],
      words: target ? openingWords(target.quote) : entry.words,
      ...underOf(now, target?.unit ?? entry.under),
      ...(target && { measures: target.measures, facts: target.facts }),
      ...(!isTarget && { after: old, ...(entry.form !== null && { form: entry.form }) }),
      ...(!isTarget && entry.held !== null && { held: [...entry.held] }),
      ...(!isTarget && entry.facts !== null && { facts: entry.facts }),
    });
    this.#writer.repoint(old, (earlier) => ({
      ...this.#writer.event(earlier),
      state: 'renumbered',
      to: now,
    }));
  }

  #merge(before: Comparison, old: string, survivor: string): void {
    const entry = this.#live(old);
    const kept = this.#live(survivor);
    if (!entry || !kept || this.#stillStands(before, old)) return;
    if (old === survivor || isUnitEid(old) !== isUnitEid(survivor)) {
      this.#problems.push(`không gộp được ${old} vào ${survivor}.`);
      return;
    }
    this.#writer.append({ ...this.#writer.event(entry), state: 'merged', to: survivor });
    this.#writer.repoint(old, (earlier) => ({
      ...this.#writer.event(earlier),
      state: 'merged',
      to: survivor,
    }));
  }

  #move(before: Comparison, old: string, there: WorkPlace): void {
    const known = this.#state.get(old)?.elsewhere;
    // A run that was stopped had recorded it.
    if (known?.key === there.key && known.eid === there.eid) return;
    const entry = this.#live(old);
    if (!entry || this.#stillStands(before, old)) return;
    if (old === '' || old.startsWith('v/') || isUnitEid(old) !== isUnitEid(there.eid)) {
      this.#problems.push(`không chuyển được ${old} sang ${formatWorkPlace(there)}.`);
      return;
    }
    const line = (of: LedgerEntry): LedgerLine => ({
      ...this.#writer.event(of),
      state: 'moved',
      to: formatWorkPlace(there),
    });
    this.#writer.append(line(entry));
    this.#writer.repoint(old, line);
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
      const line = (of: LedgerEntry): LedgerLine => ({
        ...this.#writer.event(of),
        state: 'withdrawn',
        reason,
      });
      this.#writer.append(line(entry));
      this.#writer.repoint(gone, line);
    }
  }

  #isWithin(eid: string, ancestor: string): boolean {
    const tree = recordedTreeOf(this.#state);
    const seen = new Set<string>();
    let entry = this.#state.get(eid);
    while (entry && entry.eid !== '' && !seen.has(entry.eid)) {
      seen.add(entry.eid);
      const around = tree.parentOf(entry);
      if (around === ancestor) return true;
      entry = this.#state.get(around);
    }
    return false;
  }

  #accept(before: Comparison): void {
    const { merge } = this.#decisions;
    const root = isDocument(this.#work) ? null : rootName(this.#work);
    const accept = this.#decisions.accept.map(([eid, unit]) => [eid === root ? '' : eid, unit] as const);
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
    const stated = comparison.restated.flatMap(({ unit }) => unit ?? []);
    for (const unit of inOrder(comparison, [...changed, ...displaced.keys(), ...respelled, ...stated])) {
      const entry = comparison.match.entries.get(unit);
      if (!entry || !(all || named.has(entry.eid))) continue;
      this.#writer.appendUnit(comparison, unit, entry);
      done.add(entry.eid);
    }
    for (const target of comparison.targets.changed) {
      if (!all && !named.has(target.eid) && !done.has(target.unit)) continue;
      const entry = this.#state.get(target.eid);
      if (entry) this.#writer.appendTarget(target.eid, entry, comparison);
      done.add(target.eid);
    }
    const versions = new Map([
      ...comparison.versions.changed.map((version) => [version, versionEid(version.version)] as const),
      ...comparison.restated.flatMap(({ version, eid, unit }) => (unit ? [] : [[version, eid] as const])),
    ]);
    for (const [version, eid] of versions) {
      const entry = this.#state.get(eid);
      if (!entry || !(all || named.has(entry.eid))) continue;
      if (eid === '') this.#writer.appendUnit(comparison, comparison.match.root, entry);
      else this.#appendVersion(entry, version, comparison);
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
    if (this.#writer.lines.length === 0 && forced.size === 0) return before;
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
    const { match, targets, moved, paged, outdated, restated } = comparison;
    const open = new Set(restated.map(({ eid }) => eid));
    if (!this.#state.has('') || (comparison.unstated && !open.has(''))) {
      const known = this.#state.get('') ?? null;
      this.#writer.appendUnit(comparison, match.root, known, known?.date);
    }
    const changing = new Set([...match.restored, ...moved, ...paged]);
    const known = [...changing, ...outdated].filter(
      (unit) => isSettled(match, unit) && !open.has(match.entries.get(unit)?.eid ?? ''),
    );
    for (const unit of inOrder(comparison, [...match.fresh, ...known])) {
      const entry = match.entries.get(unit) ?? null;
      this.#writer.appendUnit(comparison, unit, entry, changing.has(unit) ? undefined : entry?.date);
    }
    for (const { eid } of targets.fresh) {
      this.#writer.appendTarget(eid, this.#state.get(eid) ?? null, comparison);
    }
    for (const { eid } of new Set([...targets.outdated, ...targets.paged])) {
      const entry = this.#state.get(eid) ?? null;
      this.#writer.appendTarget(eid, entry, comparison, entry?.date);
    }
  }

  /** The current version is recorded as it is only once everything in it is decided: its address must show that. */
  #recordVersions(): void {
    const comparison = compareWork(this.#work, this.#state);
    const { versions } = comparison;
    if (this.#writer.lines.length === 0 && !this.#decisions.publish) return;
    const decided = isDecided(comparison);
    for (const version of versions.fresh) {
      const eid = versionEid(version.version);
      if (version.version === versions.current && !decided) continue;
      this.#appendVersion(this.#state.get(eid) ?? this.#writer.entry(eid), version, comparison);
    }
    const open = new Set(comparison.restated.map(({ eid }) => eid));
    for (const version of this.#decisions.publish ? versions.outdated : []) {
      const entry = this.#state.get(versionEid(version.version));
      if (entry && !open.has(entry.eid)) this.#appendVersion(entry, version, comparison, entry.date);
    }
    const current = this.#state.get(versionEid(versions.current));
    if (current && decided && (versions.stale || versions.unstated)) {
      const day = versions.stale ? undefined : current.date;
      this.#appendVersion(current, this.#work, comparison, day);
    }
  }

  #appendVersion(
    entry: Pick<LedgerEntry, 'eid' | 'uid' | 'first'>,
    { version, facts }: WorkVersion,
    { versions }: Comparison,
    day?: string,
  ): void {
    const print = versions.fingerprints.get(version);
    if (print) this.#writer.appendVersion(entry, print, facts, day);
  }
}

/** Units in the order of the document: each is recorded after the one before it. */
function inOrder({ match }: Comparison, units: readonly PlacedUnit[]): PlacedUnit[] {
  const wanted = new Set(units);
  return wanted.size === 0 ? [] : [...below(match.root)].filter((unit) => wanted.has(unit));
}
