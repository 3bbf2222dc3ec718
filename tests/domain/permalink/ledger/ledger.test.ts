import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendOnly,
  formatLine,
  type LedgerLine,
  parentEid,
  parseLedger,
  stateOfVersion,
} from '#domain/permalink/ledger/ledger.ts';

const live = (
  eid: string,
  uid: string,
  changes: Partial<LedgerLine & { state: 'live' }> = {},
): LedgerLine => ({
  state: 'live',
  eid,
  uid,
  first: '2026-01-01',
  date: '2026-01-01',
  version: 'ban-hanh',
  fingerprint: '0123456789ab',
  sketch: [1, 2],
  words: 'Kinh tế tăng trưởng',
  ...changes,
});
const event = { first: '2026-01-01', date: '2026-02-01', version: 'ban-hanh' } as const;
const read = (...lines: string[]) =>
  parseLedger(lines.join('\n'), 'a/nq/2024/1', 'permalinks/a/nq/2024/1.jsonl');

describe('a ledger', () => {
  it('is read as it was written', () => {
    const lines: LedgerLine[] = [
      live('', '0000001', { page: true, fingerprint: '-' }),
      live('muc_i', '0000002', { under: 'phan_1' }),
      { state: 'merged', eid: 'muc_i', uid: '0000002', ...event, to: 'muc_ii' },
      { state: 'withdrawn', eid: 'chi-tieu/12', uid: '0000003', ...event, reason: 'Bãi bỏ' },
      { state: 'moved', eid: '', uid: '0000001', ...event, to: 'a/nq/2024/01-nq' },
    ];
    const { ledger, diagnostics } = read(...lines.map(formatLine), '');
    expect(diagnostics).toEqual([]);
    expect(ledger.lines).toEqual(lines);
  });

  it('lets later lines supersede earlier ones and remembers the last living text', () => {
    const { ledger } = read(
      formatLine(live('p_1', '0000001', { words: 'Cũ' })),
      formatLine(live('p_1', '0000001', { words: 'Mới', page: true })),
      formatLine({ state: 'withdrawn', eid: 'p_1', uid: '0000001', ...event, reason: 'Bãi bỏ' }),
    );
    expect(ledger.state.get('p_1')).toMatchObject({
      state: 'withdrawn',
      words: 'Mới',
      page: true,
      reason: 'Bãi bỏ',
    });
  });

  it('knows what the page of an earlier version showed', () => {
    const { ledger } = read(
      formatLine(live('p_1', '0000001', { version: 'du-thao-1' })),
      formatLine(live('p_2', '0000002')),
    );
    expect([...stateOfVersion(ledger, 'du-thao-1').keys()]).toEqual(['p_1']);
    expect([...stateOfVersion(ledger, 'ban-hanh').keys()]).toEqual(['p_1', 'p_2']);
    expect(stateOfVersion(ledger, 'du-thao-9')).toBe(ledger.state);
  });

  it('names the line that is broken, in Vietnamese, and reads the others', () => {
    const good = formatLine(live('p_1', '0000001'));
    const { ledger, diagnostics } = read(
      good,
      '{"eid":',
      good.replace('"uid":"0000001"', '"uid":"ILOU"'),
      good,
    );
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['VK-LK-DONG', 2],
      ['VK-LK-DONG', 3],
    ]);
    expect(diagnostics[1]?.problem).toContain('uid');
    expect(ledger.lines).toHaveLength(2);
  });

  it('sees a line edited by hand by its check digits', () => {
    const line = formatLine(live('p_1', '0000001'));
    const { diagnostics } = read(line.replace('0123456789ab', '0123456789ac'));
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['VK-LK-SUA-TAY', 1]]);
  });

  it('refuses one identifier for two units', () => {
    const { diagnostics } = read(formatLine(live('p_1', '0000001')), formatLine(live('p_1', '0000002')));
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['VK-LK-HAI-MA', 2]]);
  });
});

describe('appendOnly', () => {
  it('accepts added lines and nothing else', () => {
    expect(appendOnly('', 'a\n')).toBeNull();
    expect(appendOnly('a\nb\n', 'a\nb\nc\n')).toBeNull();
    expect(appendOnly('a\nb\n', 'a\r\nb\r\n')).toBeNull();
    expect(appendOnly('a\nb\n', 'a\nx\nb\n')).toBe(2);
    expect(appendOnly('a\nb\n', 'a\n')).toBe(2);
    expect(appendOnly('a\nb\n', 'b\na\n')).toBe(1);
    expect(appendOnly('a\n', null)).toBe(1);
  });

  it('holds for whatever is added to whatever stands', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom(...'ab{}"') }).map((line) => `${line}.\n`));
    fc.assert(
      fc.property(lines, lines, (before, added) => {
        expect(appendOnly(before.join(''), [...before, ...added].join(''))).toBeNull();
      }),
    );
  });
});

describe('parentEid', () => {
  it('cuts the last segment', () => {
    expect([parentEid('muc_i__khoan_3_2__gach_2'), parentEid('p_1')]).toEqual(['muc_i__khoan_3_2', '']);
  });
});
