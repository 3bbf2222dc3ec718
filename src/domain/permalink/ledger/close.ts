import type { Ledger, LedgerLine } from './ledger.ts';

/** Lines to append to ledgers, by key of the work. */
export type LinesByKey = Map<string, LedgerLine[]>;

/**
 * Records that a work now stands under another key: its ledger ends with the move, the new one begins with everything
 * that was ever recorded of it, and works that had moved here before lead on to the new place.
 *
 * @returns null where there is nothing to move, or the new place has a ledger of its own
 */
export function moveWork(
  ledgers: ReadonlyMap<string, Ledger>,
  from: string,
  to: string,
  date: string,
): LinesByKey | null {
  const ledger = ledgers.get(from);
  if (ledger?.state.get('')?.state !== 'live' || ledgers.has(to)) return null;
  const lines: LinesByKey = new Map([[to, [...ledger.lines]]]);
  for (const { key, state } of ledgers.values()) {
    const document = state.get('');
    if (!document || (key !== from && document.to !== from)) continue;
    const { uid, first, version } = document;
    lines.set(key, [{ eid: '', uid, state: 'moved', first, date, version, page: true, to }]);
  }
  return lines;
}

/** Records that a whole document was withdrawn; null where it is not living in its ledger. */
export function withdrawWork(ledger: Ledger, reason: string, date: string): LedgerLine[] | null {
  const document = ledger.state.get('');
  if (document?.state !== 'live') return null;
  const { uid, first, version } = document;
  return [{ eid: '', uid, state: 'withdrawn', first, date, version, page: true, reason }];
}
