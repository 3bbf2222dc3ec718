import { describe, expect, it } from 'vitest';
import { balance, expectedReading, firstDifference } from '#import/account/balance.ts';
import { Ledger } from '#import/account/ledger.ts';
import { importFile } from '#import/run/pipeline.ts';

const TEXT =
  'BÁO CÁO\nvề kinh tế\n\nI. KẾT QUẢ\n\n1. Thu ngân sách\n\nThu đạt 31,5 tỷ đồng.\n\n2. Chi ngân sách\n\nChi đúng quy định.\n';

function imported() {
  return importFile(
    { name: 'thu.txt', bytes: new TextEncoder().encode(TEXT), sha256: 'a'.repeat(64) },
    { stated: {}, bodies: [], metrics: [] },
  ).state;
}

describe('the balance of an import', () => {
  it('is read from the written file, not from the stages', () => {
    const state = imported();
    expect(balance(state).balance).toBe(0);
    state.mdx = state.mdx.replace('31,5', '31.5');
    expect(() => balance(state)).toThrow(/sổ cái không cân/);
  });

  it('refuses a lost, a doubled and a moved word, and words glued together', () => {
    for (const [from, to] of [
      ['Thu đạt', 'Thu'],
      ['tỷ đồng', 'tỷ tỷ đồng'],
      ['Chi đúng', 'đúng Chi'],
      ['Thu đạt', 'Thuđạt'],
      ['## 2. Chi', '## 2. chi'],
    ] as const) {
      const state = imported();
      state.mdx = state.mdx.replace(from, to);
      expect(() => balance(state), `${from} → ${to}`).toThrow(/sổ cái không cân/);
    }
  });

  it('counts each character once: source = text + removed + normalised', () => {
    const totals = balance(imported());
    expect(totals.source).toBe(TEXT.length);
    expect(totals.text + totals.removed + totals.normalised).toBe(totals.source);
  });

  it('expects removals gone, changes made and moves at their new place', () => {
    const ledger = new Ledger();
    ledger.remove('đường kẻ', 0, '---');
    ledger.change('dấu nhấn mạnh', 4, '**', '');
    ledger.move({ kind: 'phần ký', at: 8, text: 'KÝ', to: 14 });
    ledger.move({ kind: 'chú thích', at: 16, text: 'chú', to: null, label: '1' });
    const reading = expectedReading('---\n**a\nKÝ\nx\n\nb\nchú', ledger);
    expect(reading.main.replace(/\s+/g, ' ').trim()).toBe('a x KÝ b');
    expect(reading.notes).toBe('chú');
  });

  it('takes spaces of any width as one, and none after a number', () => {
    expect(firstDifference('2.2.Về  văn\nhóa', '2.2.\u0001Về văn hóa')).toBeNull();
    expect(firstDifference('2.2. Về', '2.2.\u0001Về')).toBeNull();
    expect(firstDifference('văn hóa', 'vănhóa')).not.toBeNull();
  });
});
