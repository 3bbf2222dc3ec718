import { describe, expect, it } from 'vitest';
import { moveWork, withdrawWork } from '#domain/permalink/ledger/close.ts';
import { ALL } from '#domain/permalink/match/decisions.ts';
import { formatLine, parseLedger } from '#domain/permalink/ledger/ledger.ts';
import { decide, EMPTY, KEY, published, recordedTree, type Sketch, textsOf, workOf } from '../model.ts';

const SKETCH: Sketch = [
  { title: 'Kết quả', items: ['Kinh tế tăng 5% so với năm trước.', 'Văn hóa phát triển khá toàn diện.'] },
  { title: 'Nhiệm vụ', items: ['Giữ ổn định chính trị trên địa bàn.'] },
];
const LEDGER = published(workOf(SKETCH));
const edited = (change: (sketch: Sketch) => void): Sketch => {
  const sketch = structuredClone(SKETCH);
  change(sketch);
  return sketch;
};
const shorter = edited(([first]) => first?.items.splice(0, 1));
const changed = edited(([first]) => first?.items.splice(0, 1, 'Kinh tế tăng 6% so với năm trước.'));

describe('first publication', () => {
  it('records the document, its version and every unit once, with the day', () => {
    expect(LEDGER.lines.map(({ eid, state, first }) => [eid, state, first])).toEqual(
      ['', 'muc_i', 'muc_i__p_1', 'muc_i__p_2', 'muc_ii', 'muc_ii__p_1', 'v/ban-hanh'].map((eid) => [
        eid,
        'live',
        '2026-01-01',
      ]),
    );
    expect(new Set(LEDGER.lines.map(({ uid }) => uid)).size).toBe(LEDGER.lines.length);
    expect(LEDGER.lines.filter(({ page }) => page).map(({ eid }) => eid)).toEqual([
      '',
      'muc_i',
      'muc_ii',
      'v/ban-hanh',
    ]);
  });

  it('adds nothing when nothing is new', () => {
    expect(decide(workOf(SKETCH), LEDGER, { publish: true }).ledger.text).toBe(LEDGER.text);
  });
});

describe('a decision', () => {
  const problems = (sketch: Sketch, decisions: Parameters<typeof decide>[2]) =>
    decide(workOf(sketch), LEDGER, decisions).problems.join(' ');

  it('is refused where it would take away what still stands', () => {
    expect(problems(SKETCH, { withdraw: ['muc_i__p_1'], reason: 'Bỏ' })).toContain('vẫn còn nguyên');
    expect(problems(SKETCH, { merge: [['muc_i__p_1', 'muc_i__p_2']] })).toContain('vẫn còn nguyên');
  });

  it('is refused where it names what was never published or is gone already', () => {
    expect(problems(shorter, { withdraw: ['muc_i__p_7'], reason: 'Bỏ' })).toContain('chưa từng được công bố');
    expect(problems(shorter, { merge: [['muc_i__p_1', 'muc_i__p_9']] })).toContain('muc_i__p_9 chưa từng');
    expect(problems(changed, { accept: [['muc_i__p_9', null]] })).toContain('chưa từng');
    expect(problems(changed, { accept: [['muc_ii__p_1', null]] })).toContain('không có thay đổi');
    expect(problems(changed, { accept: [['muc_i__p_1', 'muc_x']] })).toContain('không có đơn vị muc_x');
  });

  it('to withdraw needs a reason', () => {
    expect(problems(shorter, { withdraw: ['muc_i__p_1'] })).toContain('lý do');
  });

  it('to renumber is refused onto an identifier that was ever given, or that is none', () => {
    expect(problems(SKETCH, { renumber: [['muc_i', 'muc_ii']] })).toContain('đã được công bố');
    expect(problems(SKETCH, { renumber: [['muc_i', 'Mục III']] })).toContain('không phải là mã');
    expect(problems(SKETCH, { renumber: [['chi-tieu/1', 'chi-tieu/2']] })).toContain('chưa từng');
  });

  it('records nothing at all where one part of it cannot be', () => {
    const { ledger } = decide(workOf(shorter), LEDGER, { withdraw: ['muc_i__p_1', 'muc_x'], reason: 'Bỏ' });
    expect(ledger.text).toBe(LEDGER.text);
  });

  it('can say that quite another unit is the changed one', () => {
    const moved = edited(([first, second]) => {
      first?.items.splice(0, 1);
      second?.items.push('Kinh tế năm nay tăng 7%, cao nhất nhiệm kỳ.');
    });
    const { ledger, problems } = decide(workOf(moved), LEDGER, { accept: [['muc_i__p_1', 'muc_ii__p_2']] });
    expect(problems).toEqual([]);
    expect(textsOf(recordedTree(moved, ledger)).get('muc_i__p_1')).toContain('tăng 7 %');
    expect(ledger.lines.at(-2)).toMatchObject({ eid: 'muc_i__p_1', under: 'muc_ii' });
  });

  it('to renumber keeps the short identifier with the text and the old identifier in the page', () => {
    const { ledger } = decide(workOf(SKETCH), LEDGER, { renumber: [['muc_ii', 'muc_iii']] });
    expect(ledger.state.get('muc_iii')?.uid).toBe(LEDGER.state.get('muc_ii')?.uid);
    const tree = recordedTree(SKETCH, ledger);
    expect(tree.children[1]).toMatchObject({ eid: 'muc_iii', formerIds: ['muc_ii'] });
    const again = decide(workOf(SKETCH), ledger, { renumber: [['muc_iii', 'muc_iv']] }).ledger;
    expect(again.state.get('muc_ii')?.to).toBe('muc_iv');
    expect(recordedTree(SKETCH, again).children[1]?.formerIds).toEqual(['muc_ii', 'muc_iii']);
  });

  it('about everything accepts all changes and withdraws all that is lost', () => {
    const both = edited(([first, second]) => {
      first?.items.splice(0, 2, 'Kinh tế tăng 6% so với năm trước.');
      second?.items.splice(0, 1);
    });
    const { ledger, problems } = decide(workOf(both), LEDGER, {
      accept: [[ALL, null]],
      withdraw: [ALL],
      reason: 'Bãi bỏ',
    });
    expect(problems).toEqual([]);
    expect(['muc_i__p_1', 'muc_i__p_2', 'muc_ii__p_1'].map((eid) => ledger.state.get(eid)?.state)).toEqual([
      'live',
      'withdrawn',
      'withdrawn',
    ]);
  });
});

describe('a whole work', () => {
  const ledgers = new Map([[KEY, LEDGER]]);
  const text = (lines: Parameters<typeof formatLine>[0][]) =>
    lines.map((line) => `${formatLine(line)}\n`).join('');

  it('moves with everything ever published of it, and in one step after a second move', () => {
    const first = moveWork(ledgers, KEY, 'a/nq/2024/1', '2026-02-01').lines;
    expect([...(first?.keys() ?? [])]).toEqual(['a/nq/2024/1', KEY]);
    const read = (key: string, body: string) => parseLedger(body, key, `${key}.jsonl`).ledger;
    const after = new Map([
      [KEY, read(KEY, LEDGER.text + text(first?.get(KEY) ?? []))],
      ['a/nq/2024/1', read('a/nq/2024/1', text(first?.get('a/nq/2024/1') ?? []))],
    ]);
    expect(after.get('a/nq/2024/1')?.state.get('muc_i__p_1')?.uid).toBe(LEDGER.state.get('muc_i__p_1')?.uid);
    const second = moveWork(after, 'a/nq/2024/1', 'b/nq/2024/1', '2026-03-01').lines;
    expect(second?.get(KEY)).toMatchObject([{ state: 'moved', to: 'b/nq/2024/1' }]);
    expect(moveWork(after, KEY, 'c/nq/2024/1', '2026-03-01').lines).toBeNull();
    expect(moveWork(ledgers, KEY, KEY, '2026-03-01').lines).toBeNull();
  });

  it('is withdrawn once', () => {
    const lines = withdrawWork(LEDGER, 'Bãi bỏ', '2026-02-01');
    expect(lines).toMatchObject([{ eid: '', state: 'withdrawn', reason: 'Bãi bỏ' }]);
    const closed = parseLedger(LEDGER.text + text(lines ?? []), KEY, LEDGER.file).ledger;
    expect(withdrawWork(closed, 'Bãi bỏ', '2026-02-02')).toBeNull();
    expect(withdrawWork(EMPTY, 'Bãi bỏ', '2026-02-02')).toBeNull();
  });
});
