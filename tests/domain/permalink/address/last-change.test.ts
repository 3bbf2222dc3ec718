import { describe, expect, it } from 'vitest';
import { lastChanges } from '#domain/permalink/address/last-change.ts';
import { formatLine, type LedgerLine, parseLedger } from '#domain/permalink/ledger/ledger.ts';

const KEY = 'hu-a/nq/2024/01-nq-hu';
const HERE = `/vb/${KEY}/`;
let uids = 0;
const live = (eid: string, date: string, page = false): LedgerLine => ({
  eid,
  uid: String(++uids).padStart(7, '0'),
  state: 'live',
  first: '2026-01-01',
  date,
  version: 'ban-hanh',
  fingerprint: '-',
  sketch: [],
  words: '',
  ...(page && { page: true }),
});

/** Last changes of a work with these lines. */
function changes(...lines: LedgerLine[]): Map<string, string> {
  const { ledger } = parseLedger(lines.map((line) => `${formatLine(line)}\n`).join(''), KEY, '');
  return lastChanges(new Map([[KEY, ledger]]));
}

describe('the day a page last changed', () => {
  it('is that of the latest of what stands on it', () => {
    const days = changes(
      live('', '2026-01-01', true),
      live('m_i', '2026-01-01', true),
      live('m_i__p_1', '2026-03-01'),
      live('m_2', '2026-02-01', true),
    );
    expect(days.get(HERE)).toBe('2026-03-01');
    expect(days.get(`${HERE}m_i/`)).toBe('2026-03-01');
    expect(days.get(`${HERE}m_2/`)).toBe('2026-02-01');
    expect(days.has(`${HERE}m_i__p_1/`)).toBe(false);
  });

  it('is its own for targets and versions, and the latest of them for the list of targets', () => {
    const days = changes(
      live('', '2026-01-01', true),
      live('v/ban-hanh', '2026-01-01', true),
      live('chi-tieu/1', '2026-01-01', true),
      live('chi-tieu/2', '2026-04-01', true),
    );
    expect(days.get(`${HERE}chi-tieu/`)).toBe('2026-04-01');
    expect(days.get(`${HERE}chi-tieu/1/`)).toBe('2026-01-01');
    expect(days.get(`${HERE}v/ban-hanh/`)).toBe('2026-01-01');
  });
});
