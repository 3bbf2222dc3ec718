import { describe, expect, it } from 'vitest';
import { latestChanges } from '#domain/permalink/address/day-changes.ts';
import { formatLine, type LedgerLine, parseLedger } from '#domain/permalink/ledger/ledger.ts';

const KEY = 'hu-a/nq/2024/01-nq-hu';
let uids = 0;
const common = (eid: string, first: string, date: string) => ({
  eid,
  uid: String(++uids).padStart(7, '0'),
  first,
  date,
  version: 'ban-hanh',
});
const live = (eid: string, first: string, date = first, page = false): LedgerLine => ({
  ...common(eid, first, date),
  state: 'live',
  fingerprint: '-',
  sketch: [],
  words: `Lời của ${eid}`,
  ...(page && { page: true }),
});
const changes = (...lines: LedgerLine[]) => {
  const { ledger } = parseLedger(lines.map((line) => `${formatLine(line)}\n`).join(''), KEY, '');
  return latestChanges(ledger.state);
};
const [FIRST, LATER] = ['2026-01-01', '2026-03-01'];

describe('what changed last of a work', () => {
  it('is nothing where nothing is recorded', () => {
    expect(changes()).toBeNull();
  });

  it('is its first publication, of which no part is named', () => {
    const lines = [live('', FIRST, FIRST, true), live('muc_i', FIRST, FIRST, true)];
    expect(changes(...lines)).toEqual({ day: FIRST, isFirst: true, parts: [] });
  });

  it('is what the latest day records: new, changed, withdrawn, moved, with the address of each', () => {
    const told = changes(
      live('', FIRST, FIRST, true),
      live('muc_i', FIRST, FIRST, true),
      live('muc_i__p_1', FIRST),
      live('muc_i__p_2', FIRST, LATER),
      live('muc_ii', LATER, LATER, true),
      live('chi-tieu/12', LATER, LATER, true),
      { ...common('p_9', FIRST, LATER), state: 'withdrawn', reason: 'in nhầm' },
      { ...common('p_8', FIRST, LATER), state: 'merged', to: 'muc_i__p_1' },
    );
    expect(told?.day).toBe(LATER);
    expect(told?.parts.map(({ change, ending }) => [change, ending])).toEqual([
      ['changed', '#muc_i__p_2'],
      ['new', 'muc_ii/'],
      ['new', 'chi-tieu/12/'],
      ['withdrawn', '#p_9'],
      ['moved', '#p_8'],
    ]);
  });
});
