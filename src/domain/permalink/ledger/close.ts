import { formatLine, type Ledger, type LedgerLine } from './ledger.ts';

/** Lines to append to ledgers, by key of the work. */
export type LinesByKey = Map<string, LedgerLine[]>;

/** Why a work cannot be recorded under another key. */
export type MoveRefusal =
  /** Nothing living is recorded at the old key. */
  | { kind: 'unknown' }
  /** The new key is the address of another living work. */
  | { kind: 'taken' }
  /** The new key was published for another work, and leads to where that is. */
  | { kind: 'leads'; to: string }
  /** The work that was published at the new key was withdrawn. */
  | { kind: 'withdrawn' };

/**
 * Records that a work now stands under another key: its ledger ends with the move, the new one begins with everything
 * that was ever recorded of it, and works that had moved here before lead on to the new place. A work may move back to
 * where it was published before; to an address that was ever another work's it may not.
 *
 * @returns lines by key, or why there are none
 */
export function moveWork(
  ledgers: ReadonlyMap<string, Ledger>,
  from: string,
  to: string,
  date: string,
): { lines: LinesByKey; refusal?: never } | { lines: null; refusal: MoveRefusal } {
  const refused = (refusal: MoveRefusal) => ({ lines: null, refusal });
  const ledger = ledgers.get(from);
  const there = ledgers.get(to);
  const document = ledger?.state.get('');
  // A run was stopped, or its new file lost, after it had closed the old ledger.
  const isClosed = document?.to === to && !there;
  if (!ledger || !document || from === to) return refused({ kind: 'unknown' });
  if (document.state !== 'live' && !isClosed) return refused({ kind: 'unknown' });
  const end = there?.state.get('');
  // With its own short identifier there it is this work: a run was stopped after it had written the new ledger.
  const isHalf = end?.state === 'live' && end.uid === document.uid;
  if (end?.state === 'live' && !isHalf) return refused({ kind: 'taken' });
  if (end?.state === 'withdrawn') return refused({ kind: 'withdrawn' });
  if (end && !isHalf && end.to !== from) return refused({ kind: 'leads', to: end.to ?? '' });
  const lines: LinesByKey = new Map();
  if (!isHalf) lines.set(to, there ? linesBack(ledger, there, date) : ledger.lines.filter(isNoMove));
  for (const { key, state } of ledgers.values()) {
    const known = state.get('');
    if (!known || key === to || known.to === to || (key !== from && known.to !== from)) continue;
    const { uid, first, version } = known;
    lines.set(key, [{ eid: '', uid, state: 'moved', first, date, version, page: true, to }]);
  }
  return { lines };
}

/** What was recorded of a work since it moved away, and that it is back. */
function linesBack({ lines }: Ledger, there: Ledger, date: string): LedgerLine[] {
  const known = there.lines.map(formatLine);
  const since = lines.findIndex((line, at) => formatLine(line) !== known[at]);
  const added = since < 0 ? [] : lines.slice(since);
  return [...added.filter(isNoMove), ...livingAgain(lines, date)];
}

function isNoMove({ eid, state }: LedgerLine): boolean {
  return eid !== '' || state !== 'moved';
}

/** The last living line of a document, of another day. */
function livingAgain(lines: readonly LedgerLine[], date: string): LedgerLine[] {
  const last = lines.findLast(({ eid, state }) => eid === '' && state === 'live');
  return last ? [{ ...last, date }] : [];
}

/** Records that a withdrawn document is published again; null where it was not withdrawn. */
export function restoreWork({ state, lines }: Ledger, date: string): LedgerLine[] | null {
  return state.get('')?.state === 'withdrawn' ? livingAgain(lines, date) : null;
}

/** Records that a whole document was withdrawn; null where it is not living in its ledger. */
export function withdrawWork(ledger: Ledger, reason: string, date: string): LedgerLine[] | null {
  const document = ledger.state.get('');
  if (document?.state !== 'live') return null;
  const { uid, first, version } = document;
  return [{ eid: '', uid, state: 'withdrawn', first, date, version, page: true, reason }];
}
