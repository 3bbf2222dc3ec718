import { groupBy } from '#domain/group-by.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { parseWorkKey } from '../address/address.ts';
import { unitName } from '#domain/document/label.ts';
import { NO_WORDS, ownText } from '../ledger/fingerprint.ts';
import { type Comparison, compareWork, equalLines, targetChange, unitWith, unrecorded } from './compare.ts';
import { displacementWords } from '../align/displacement.ts';
import { MANIFEST } from '../ledger/manifest.ts';
import { destinationOf } from '../ledger/destination.ts';
import {
  appendOnly,
  formatWorkPlace,
  isUnitEid,
  type Ledger,
  type LedgerEntry,
  missingLine,
  type WorkPlace,
} from '../ledger/ledger.ts';
import { linkError } from '../ledger/link-error.ts';
import { openingWords, type PlacedUnit, placeUnits, type PublishedWork } from '../ledger/published.ts';
import { suggestedFlag, suggester } from './suggest.ts';

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
  const elsewhere = newTexts(works, ledgers);
  const isThere = (key: string) => byKey.has(key) || unread.has(key);
  return [
    ...checkLedgersGrew(ledgers, committed),
    ...checkUids(ledgers),
    ...[...ledgers.values()].flatMap((ledger) => [
      ...checkDestinations(ledger, isThere, ledgers),
      ...(unread.has(ledger.key) ? [] : checkPresence(ledger, byKey, ledgers)),
    ]),
    ...works.flatMap((work) => checkWork(work, ledgers, elsewhere)),
  ];
}

/**
 * Finds where the words of a missing text stand in another work, new there; nowhere where they stand at several places,
 * of which only an editor knows the right one.
 */
type Elsewhere = (entry: LedgerEntry) => WorkPlace | undefined;

function newTexts(works: readonly PublishedWork[], ledgers: ReadonlyMap<string, Ledger>): Elsewhere {
  let known: Map<string, WorkPlace[]> | null = null;
  return ({ fingerprint }) => {
    known ??= groupBy(
      works.flatMap((work) => {
        const { match, identifiers } = compareWork(work, ledgers.get(work.key)?.state ?? new Map());
        return match.fresh.map((unit) => ({ unit, key: work.key, eid: identifiers.get(unit) ?? '' }));
      }),
      ({ unit }) => unit.fingerprint,
    );
    const places = fingerprint === NO_WORDS ? [] : (known.get(fingerprint) ?? []);
    return places.length === 1 ? places[0] : undefined;
  };
}

/** A ledger as last committed. */
export interface CommittedLedger {
  file: string;
  text: string;
}

/**
 * Whether every line of every ledger committed before still stands. The manifest is made anew with each line, so that it
 * only must not be gone.
 *
 * @param isMerged true beside a base branch: lines of other editors may stand between
 */
export function checkLedgersGrew(
  ledgers: ReadonlyMap<string, Ledger>,
  committed: ReadonlyMap<string, CommittedLedger>,
  isMerged = false,
): Diagnostic[] {
  return [...committed].flatMap(([key, { file, text }]) => {
    const now = ledgers.get(key)?.text ?? null;
    if (file === MANIFEST) return [];
    const line = isMerged ? missingLine(text, now) : appendOnly(text, now);
    if (line === null) return [];
    const what = now === null ? 'tệp đã bị xoá' : `dòng ${line} đã ghi trước đây bị đổi hoặc xoá`;
    return [linkError('VK-LK-SUA-TAY', { file, line: now === null ? 0 : line, quote: '', what })];
  });
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
      const gone = !isThere(entry.to) && there !== 'withdrawn';
      return gone ? [linkError('VK-LK-DICH', { ...at(file, entry), what })] : [];
    }
    const destination = state.get(entry.to);
    if (!destination) return [linkError('VK-LK-DICH', { ...at(file, entry), what })];
    return destination.state === 'live' ? [] : [linkError('VK-LK-CHUOI', { ...at(file, entry), what })];
  });
}

/** A document once published is there, has moved, or was withdrawn. */
function checkPresence(
  { key, file, state }: Ledger,
  works: ReadonlyMap<string, PublishedWork>,
  ledgers: ReadonlyMap<string, Ledger>,
): Diagnostic[] {
  const document = state.get('');
  if (works.has(key)) {
    const moved = document?.state === 'moved' || document?.state === 'withdrawn';
    const what = `${key} (sổ ghi đã chuyển hoặc rút, mà văn bản vẫn còn)`;
    return document && moved ? [linkError('VK-LK-TRUNG', { ...at(file, document), what })] : [];
  }
  if (state.size === 0 || (document && document.state !== 'live')) return [];
  const code = key.split('/').at(-1)?.startsWith('nn-') ? 'VK-LK-NN' : 'VK-LK-VAN-BAN';
  const likely = likelyPlace(state, works, ledgers);
  return [
    linkError(code, {
      file,
      line: 0,
      quote: document?.words ?? '',
      what: key,
      suggestion: likely && `Có vẻ nay là ${likely} (--move ${key}=${likely}).`,
    }),
  ];
}

const SAME_TEXTS = 0.5;

/** A document without a ledger that holds most of the texts of a missing one. */
function likelyPlace(
  state: Ledger['state'],
  works: ReadonlyMap<string, PublishedWork>,
  ledgers: ReadonlyMap<string, Ledger>,
): string | undefined {
  const texts = [...state.values()].filter(({ eid }) => isUnitEid(eid)).map(({ fingerprint }) => fingerprint);
  if (texts.length === 0) return undefined;
  return [...works.values()].find((work) => {
    if (ledgers.has(work.key)) return false;
    const held = new Set<string>();
    const collect = (unit: PlacedUnit): void => {
      held.add(unit.fingerprint);
      unit.children.forEach(collect);
    };
    collect(placeUnits(work.root));
    return texts.filter((text) => held.has(text)).length >= SAME_TEXTS * texts.length;
  })?.key;
}

function checkWork(
  work: PublishedWork,
  ledgers: ReadonlyMap<string, Ledger>,
  elsewhere: Elsewhere,
): Diagnostic[] {
  const ledger = ledgers.get(work.key);
  if (!ledger) {
    if (ledgers.size === 0) return [];
    const whole = parseWorkKey(work.key) || work.key.startsWith('tin/') ? 'cả văn bản' : 'cả trang';
    const what = work.root.children.length === 0 ? 'một địa chỉ' : whole;
    return [linkError('VK-LK-CHUA-GHI', { file: work.file, line: 0, quote: work.key, what })];
  }
  const document = ledger.state.get('');
  if (document && document.state !== 'live') return [];
  return checkComparison(compareWork(work, ledger.state), elsewhere);
}

function moveAdvice(key: string, { eid }: LedgerEntry, there: WorkPlace | undefined): string | undefined {
  if (!there || there.key === key) return undefined;
  return `Chữ này nay ở ${there.key}; nếu đã chuyển sang đó: --move ${formatWorkPlace({ key, eid })}=${formatWorkPlace(there)}.`;
}

/** Advice for what stood in something that is gone too and stands elsewhere now: it goes along with that. */
function movesWith(
  key: string,
  { under }: LedgerEntry,
  lost: ReadonlyMap<string, LedgerEntry>,
  elsewhere: Elsewhere,
): string | undefined {
  const parent = lost.get(under);
  if (!parent) return undefined;
  const there = elsewhere(parent);
  if (!there || there.key === key) return movesWith(key, parent, lost, elsewhere);
  return `Đoạn này đứng trong ${parent.eid}, nay ở ${there.key}: chuyển ${parent.eid} (--move) thì đoạn này đi cùng.`;
}

/** What is wrong with one work beside its ledger. */
export function checkComparison(
  comparison: Comparison,
  elsewhere: Elsewhere = () => undefined,
): Diagnostic[] {
  const { work, match, targets, versions } = comparison;
  const { file } = work;
  const suggest = suggester(comparison);
  const found: Diagnostic[] = [];

  const lost = new Map(match.lost.map((entry) => [entry.eid, entry]));
  for (const entry of [...match.lost, ...targets.lost]) {
    const suggestion = suggest(entry);
    const twins = equalLines(comparison, entry);
    const advice =
      twins.length > 0
        ? `Đoạn này giống hệt ${twins.join(', ')}; nếu đoạn mất là một trong các đoạn ấy thì rút mã của đoạn ấy.`
        : suggestion
          ? `Có vẻ: ${suggestedFlag(entry, suggestion)}.`
          : (movesWith(work.key, entry, lost, elsewhere) ?? moveAdvice(work.key, entry, elsewhere(entry)));
    found.push(
      linkError('VK-LK-MAT', { file, line: 0, quote: entry.words, what: entry.eid, suggestion: advice }),
    );
  }
  for (const unit of match.changed) {
    const entry = match.entries.get(unit);
    const quote = openingWords(ownText(unit.unit));
    const what = `${entry?.eid ?? ''} (${unitName(unit.unit)}, trước là “${entry?.words ?? ''}”)`;
    found.push(linkError('VK-LK-DOI', { file, line: unit.unit.line, quote, what }));
  }
  for (const [unit, displacement] of match.displaced) {
    const eid = match.entries.get(unit)?.eid ?? '';
    const what = `${eid} (${unitName(unit.unit)}) ${displacementWords(displacement)}`;
    found.push(
      linkError('VK-LK-CHO', { file, line: unit.unit.line, quote: openingWords(ownText(unit.unit)), what }),
    );
  }
  for (const unit of match.respelled) {
    if (match.displaced.has(unit)) continue;
    const quote = openingWords(ownText(unit.unit));
    const what = `${match.entries.get(unit)?.eid ?? ''} (${unitName(unit.unit)})`;
    found.push(linkError('VK-LK-DAU-CAU', { file, line: unit.unit.line, quote, what }));
  }
  for (const target of targets.changed) {
    const line = unitWith(comparison, target.unit)?.unit.line ?? 0;
    const entry = comparison.state.get(target.eid);
    const why = entry && targetChange(target, entry, comparison.state);
    const what = why === 'chữ' ? target.eid : `${target.eid} (${why ?? ''})`;
    found.push(linkError('VK-LK-DOI', { file, line, quote: target.quote, what }));
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
  for (const { version, name, changes } of versions.restated) {
    for (const { field, before, now } of changes) {
      const what = `“${field}” của ${name}, trước là “${before}”`;
      found.push(
        linkError('VK-LK-SU-KIEN', { file: version.file, line: 1, quote: `${field}: ${now}`, what }),
      );
    }
  }
  found.push(...checkUnique(comparison));
  const outdated = comparison.outdated.length + targets.outdated.length;
  if (outdated > 0) {
    const what = `${outdated} địa chỉ`;
    found.push(linkError('VK-LK-SO-CU', { file, line: 0, quote: '', what }));
  }
  const count = unrecorded(comparison);
  if (count > 0) {
    found.push(linkError('VK-LK-CHUA-GHI', { file, line: 0, quote: '', what: `${count} địa chỉ mới` }));
  }
  return found;
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
