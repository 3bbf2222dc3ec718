import type { Diagnostic } from '#domain/diagnostic.ts';
import { parseWorkKey } from '../address/address.ts';
import { ownText } from '../ledger/fingerprint.ts';
import { type Comparison, compareWork, unitWith, unrecorded } from './compare.ts';
import { isDocument, targetChange } from './facts.ts';
import { displacementWords } from '../align/displacement.ts';
import { MANIFEST } from '../ledger/manifest.ts';
import { destinationOf } from '../ledger/destination.ts';
import {
  appendOnly,
  formatWorkPlace,
  type Ledger,
  type LedgerEntry,
  linesOf,
  missingLine,
} from '../ledger/ledger.ts';
import { linkError } from '../ledger/link-error.ts';
import { openingWords, type PlacedUnit, type PublishedWork } from '../ledger/published.ts';
import { type Elsewhere, elsewhereIn, type LostText, lostTexts } from './lost-text.ts';
import { placeName } from './place-name.ts';
import { checkExchange, checkPresence } from './presence.ts';
import { suggestedFlag } from './suggest.ts';

/**
 * Everything by which a build would break a published link (ARCHITECTURE.md, Permanence). Nothing is asked of a site before its first
 * publication: without ledgers there are no findings.
 *
 * @param ledgers by key of the work
 * @param committed text of each ledger as last committed, by key; empty where that is not known
 * @param unread keys of works that could not be read; nothing is missed in them
 */
export function checkPermalinks(
  works: readonly PublishedWork[],
  ledgers: ReadonlyMap<string, Ledger>,
  committed: ReadonlyMap<string, CommittedLedger> = new Map(),
  unread: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  const byKey = new Map(works.map((work) => [work.key, work]));
  const elsewhere = elsewhereIn(works, ledgers);
  const isThere = (key: string) => byKey.has(key) || unread.has(key);
  return [
    ...checkLedgersGrew(ledgers, committed),
    ...checkUids(ledgers),
    ...[...ledgers.values()].flatMap((ledger) => [
      ...checkDestinations(ledger, isThere, ledgers),
      ...(unread.has(ledger.key) ? [] : checkPresence(ledger, byKey, ledgers)),
    ]),
    ...checkWorks(works, ledgers, elsewhere),
  ];
}

/** A ledger as last committed. */
export interface CommittedLedger {
  file: string;
  text: string;
  /** True beside another branch, and while git merges: lines of other editors may stand between. */
  isMerged: boolean;
  /** While git merges: the first line of the other side's ledger, and what that side added. */
  theirs?: string;
}

/**
 * Whether every line of every ledger committed before still stands. The manifest is made anew with each line, so that it
 * only must not be gone.
 */
export function checkLedgersGrew(
  ledgers: ReadonlyMap<string, Ledger>,
  committed: ReadonlyMap<string, CommittedLedger>,
): Diagnostic[] {
  return [...committed].flatMap(([key, { file, text, isMerged, theirs }]) => {
    const now = ledgers.get(key)?.text ?? null;
    if (file === MANIFEST) return [];
    const line = (isMerged ? missingLine(text, now) : appendOnly(text, now)) ?? lostOfTheirs(theirs, now);
    if (line === null) return [];
    const what = now === null ? 'tệp đã bị xoá' : `dòng ${line} đã ghi trước đây bị đổi hoặc xoá`;
    return [linkError('VK-LK-SUA-TAY', { file, line: now === null ? 0 : line, quote: '', what })];
  });
}

/** A line that the other side of a merge recorded and that is not there; a ledger begun anew there may be left out. */
function lostOfTheirs(theirs: string | undefined, now: string | null): number | null {
  if (theirs === undefined) return null;
  const isSame = now === null || linesOf(theirs)[0] === linesOf(now)[0];
  return isSame ? missingLine(theirs, now) : null;
}

/** Each short identifier leads to one living address of the whole site. */
function checkUids(ledgers: ReadonlyMap<string, Ledger>): Diagnostic[] {
  const owners = new Map<string, string>();
  const found: Diagnostic[] = [];
  for (const { state, key, file } of ledgers.values()) {
    if (state.get('')?.state === 'moved') continue;
    for (const entry of state.values()) {
      if (entry.state !== 'live') continue;
      const here = `${key}#${entry.eid}`;
      const owner = owners.get(entry.uid);
      if (owner === undefined) owners.set(entry.uid, here);
      else
        found.push(
          linkError('VK-LK-TRUNG', { ...at(file, entry), what: `/x/${entry.uid}/ (${owner}, ${here})` }),
        );
    }
  }
  return found;
}

/** Every old address leads to a living one in one step. */
function checkDestinations(
  ledger: Ledger,
  isThere: (key: string) => boolean,
  ledgers: ReadonlyMap<string, Ledger>,
): Diagnostic[] {
  const { file, state } = ledger;
  return [...state.values()].flatMap((entry): Diagnostic[] => {
    if (entry.elsewhere) {
      const end = destinationOf(entry.elsewhere, ledgers);
      const what = `${entry.eid} → ${formatWorkPlace(entry.elsewhere)}`;
      if (end && (isThere(end.key) || ledgers.get(end.key)?.state.get('')?.state === 'withdrawn')) return [];
      return [linkError('VK-LK-DICH', { ...at(file, entry), what })];
    }
    if (entry.to === null) return [];
    const what = `${entry.eid || ledger.key} → ${entry.to}`;
    if (entry.state === 'moved') {
      const there = ledgers.get(entry.to)?.state.get('')?.state;
      if (entry.to === ledger.key || there === 'moved') {
        return [linkError('VK-LK-CHUOI', { ...at(file, entry), what })];
      }
      // Where it stands at its old address again, that is told.
      const isUnknown = there === undefined || (!isThere(entry.to) && there !== 'withdrawn');
      const gone = isUnknown && !isThere(ledger.key);
      return gone ? [linkError('VK-LK-DICH', { ...at(file, entry), what })] : [];
    }
    const destination = state.get(entry.to);
    if (!destination) return [linkError('VK-LK-DICH', { ...at(file, entry), what })];
    return destination.state === 'live' ? [] : [linkError('VK-LK-CHUOI', { ...at(file, entry), what })];
  });
}

/** Every work beside its ledger, one after the other: their trees are not held together. */
function checkWorks(
  works: readonly PublishedWork[],
  ledgers: ReadonlyMap<string, Ledger>,
  elsewhere: Elsewhere,
): Diagnostic[] {
  const outdated: number[] = [];
  const found = works.flatMap((work) => {
    const ledger = ledgers.get(work.key);
    if (!ledger) return ledgers.size === 0 ? [] : [unpublished(work)];
    const document = ledger.state.get('');
    if (document && document.state !== 'live') return [];
    const comparison = compareWork(work, ledger.state);
    const exchange = checkExchange(comparison, ledgers);
    if (exchange) return [exchange];
    const count = outdatedCount(comparison);
    if (count > 0) outdated.push(count);
    return checkComparison(comparison, elsewhere);
  });
  if (outdated.length === 0) return found;
  const what = `${outdated.reduce((sum, count) => sum + count)} địa chỉ trong ${outdated.length} sổ`;
  return [...found, linkError('VK-LK-SO-CU', { file: 'permalinks', line: 0, quote: '', what })];
}

/** How many addresses a ledger does not say everything of that is guarded now. */
function outdatedCount({ outdated, targets, versions, unstated }: Comparison): number {
  const texts = Number(unstated) + Number(versions.unstated);
  return outdated.length + targets.outdated.length + versions.outdated.length + texts;
}

function unpublished(work: PublishedWork): Diagnostic {
  const whole = parseWorkKey(work.key) || work.key.startsWith('tin/') ? 'cả văn bản' : 'cả trang';
  const what = work.root.children.length === 0 ? 'một địa chỉ' : whole;
  return linkError('VK-LK-CHUA-GHI', { file: work.file, line: 0, quote: work.key, what });
}

/** What may have become of a missing text, as an advice; undefined where nothing is known. */
function lostAdvice(key: string, entry: LedgerEntry, found: LostText): string | undefined {
  switch (found.kind) {
    case 'twins':
      return `Đoạn này giống hệt ${found.eids.join(', ')}; nếu đoạn mất là một trong các đoạn ấy thì rút mã của đoạn ấy.`;
    case 'moved':
      return `Chữ này nay ở ${found.to.key}; nếu đã chuyển sang đó: --move ${formatWorkPlace({ key, eid: entry.eid })}=${formatWorkPlace(found.to)}.`;
    case 'along':
      return `Đoạn này đứng trong ${found.unit}, nay ở ${found.key}: chuyển ${found.unit} (--move) thì đoạn này đi cùng.`;
    case 'likely':
      return `Có vẻ: ${suggestedFlag(entry, found.suggestion)}.`;
    case 'unknown':
      return undefined;
  }
}

/** What is wrong with one work beside its ledger. */
export function checkComparison(
  comparison: Comparison,
  elsewhere: Elsewhere = () => undefined,
): Diagnostic[] {
  const { work, match, targets, versions, restated } = comparison;
  const { file } = work;
  const lostOf = lostTexts(comparison, elsewhere);
  const found: Diagnostic[] = [];

  for (const entry of [...match.lost, ...targets.lost]) {
    const suggestion = lostAdvice(work.key, entry, lostOf(entry));
    found.push(linkError('VK-LK-MAT', { file, line: 0, quote: entry.words, what: entry.eid, suggestion }));
  }
  for (const unit of match.changed) {
    const entry = match.entries.get(unit);
    const quote = openingWords(ownText(unit.unit));
    const what = `${entry?.eid ?? ''} (${placeName(work, unit.unit)}, trước là “${entry?.words ?? ''}”)`;
    found.push(linkError('VK-LK-DOI', { file, line: unit.unit.line, quote, what }));
  }
  for (const [unit, displacement] of match.displaced) {
    const eid = match.entries.get(unit)?.eid ?? '';
    const what = `${eid} (${placeName(work, unit.unit)}) ${displacementWords(displacement)}`;
    found.push(
      linkError('VK-LK-CHO', { file, line: unit.unit.line, quote: openingWords(ownText(unit.unit)), what }),
    );
  }
  for (const unit of match.respelled) {
    if (match.displaced.has(unit)) continue;
    const quote = openingWords(ownText(unit.unit));
    const what = `${match.entries.get(unit)?.eid ?? ''} (${placeName(work, unit.unit)})`;
    found.push(linkError('VK-LK-DAU-CAU', { file, line: unit.unit.line, quote, what }));
  }
  for (const target of targets.changed) {
    const line = unitWith(comparison, target.unit)?.unit.line ?? 0;
    const entry = comparison.state.get(target.eid);
    const why = entry && targetChange(target, entry, comparison.state);
    const what = why === 'chữ' ? target.eid : `${target.eid} (${why ?? ''})`;
    // Words are changed in the text, all else in the list of targets.
    const listed = why === 'chữ' ? undefined : work.placeOfTarget?.(target.target);
    found.push(linkError('VK-LK-DOI', { file, line, ...listed, quote: target.quote, what }));
  }
  for (const entry of versions.lost) {
    found.push(
      linkError('VK-LK-PHIEN-BAN', { file, line: 0, quote: entry.eid, what: `${entry.eid} không còn` }),
    );
  }
  for (const version of versions.changed) {
    const what = `v/${version.version} đã đổi chữ`;
    found.push(linkError('VK-LK-PHIEN-BAN', { file: version.file, line: 0, quote: '', what }));
  }
  for (const { version, name, unit, changes } of restated) {
    for (const { field, before, now } of changes) {
      const called = unit ? `${name} (${placeName(work, unit.unit)})` : unitlessName(work, name);
      found.push(
        linkError('VK-LK-SU-KIEN', {
          file: version.file,
          line: unit ? unit.unit.line : (version.lineOf?.(field) ?? 0),
          quote: `${field}: ${now}`,
          what: `“${field}” của ${called}, trước là “${before}”,`,
          command: `--document ${work.key} --accept ${name}`,
        }),
      );
    }
  }
  found.push(...checkUnique(comparison));
  const count = unrecorded(comparison);
  if (count > 0) {
    found.push(linkError('VK-LK-CHUA-GHI', { file, line: 0, quote: '', what: `${count} địa chỉ mới` }));
  }
  return found;
}

/** A version by its name, a page or an article by its address. */
function unitlessName(work: PublishedWork, name: string): string {
  return isDocument(work) ? name : work.key;
}

/** No two units of a page carry one identifier. */
function checkUnique({ work, match, identifiers }: Comparison): Diagnostic[] {
  const carriers = new Map<string, PlacedUnit>();
  const found: Diagnostic[] = [];
  for (const [unit, eid] of identifiers) {
    if (carriers.has(eid) && unit !== match.root) {
      const quote = openingWords(ownText(unit.unit));
      found.push(linkError('VK-LK-TRUNG', { file: work.file, line: unit.unit.line, quote, what: eid }));
    }
    carriers.set(eid, unit);
  }
  return found;
}

function at(file: string, entry: LedgerEntry): { file: string; line: number; quote: string } {
  return { file, line: 0, quote: entry.words || entry.eid };
}
