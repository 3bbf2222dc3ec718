import { describe, expect, it } from 'vitest';
import { assignEids } from '#domain/document/eid.ts';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit, type Unit, unitsByEid, walk } from '#domain/document/unit.ts';
import { assignRecorded } from '#domain/permalink/match/assign.ts';
import { decide, published, recordedTree, type Sketch, workOf } from '../model.ts';

const SKETCH: Sketch = [
  { title: 'Kết quả', items: ['Kinh tế tăng 5%.', 'Tóm lại, khá.', '- Ưu điểm.', '- Hạn chế.'] },
  { title: 'Nhiệm vụ', items: ['Giữ ổn định.', 'Tóm lại, khá.'] },
];
const eids = (root: Unit) => Array.from(walk(root), ({ unit }) => unit.eid).slice(1);
const after = (sketch: Sketch, ledger = published(workOf(SKETCH))) => recordedTree(sketch, ledger);
const edited = (change: (sketch: Sketch) => void): Sketch => {
  const sketch = structuredClone(SKETCH);
  change(sketch);
  return sketch;
};

describe('recorded identifiers', () => {
  it('leave an unpublished tree as proposed', () => {
    const root = workOf(SKETCH).root;
    const proposed = eids(root);
    const tree = { root, notes: new Map(), diagnostics: [] };
    expect(assignRecorded(tree, new Map())).toBe(tree);
    expect(eids(root)).toEqual(proposed);
  });

  it('follow their text when sections are swapped, texts that occur twice included', () => {
    expect(eids(after(edited((sketch) => sketch.reverse())))).toEqual([
      'muc_ii',
      'muc_ii__p_1',
      'muc_ii__p_2',
      'muc_i',
      'muc_i__p_1',
      'muc_i__p_2',
      'muc_i__gach_1',
      'muc_i__gach_2',
    ]);
  });

  it('give an inserted unit a letter after the one before it, the next letters to more of them', () => {
    const sketch = edited(([first]) => {
      first?.items.splice(1, 0, 'Một đoạn mới.', 'Một đoạn nữa.');
      first?.items.splice(5, 0, '- Gạch mới.');
    });
    expect(eids(after(sketch)).slice(1, 8)).toEqual([
      'muc_i__p_1',
      'muc_i__p_1a',
      'muc_i__p_1b',
      'muc_i__p_2',
      'muc_i__gach_1',
      'muc_i__gach_1a',
      'muc_i__gach_2',
    ]);
  });

  it('keep a letter apart from one already given after the same unit', () => {
    const once = edited(([first]) => first?.items.splice(1, 0, 'Một đoạn mới.'));
    const ledger = decide(workOf(once), published(workOf(SKETCH)), { publish: true }).ledger;
    const twice = structuredClone(once);
    twice[0]?.items.splice(1, 0, 'Đoạn chen nữa.');
    expect(eids(after(twice, ledger)).slice(1, 5)).toEqual([
      'muc_i__p_1',
      'muc_i__p_1b',
      'muc_i__p_1a',
      'muc_i__p_2',
    ]);
  });

  it('give a new last unit the next number, never one that was used', () => {
    const shorter = edited(([first]) => first?.items.splice(3, 1));
    const ledger = decide(workOf(shorter), published(workOf(SKETCH)), {
      withdraw: ['muc_i__gach_2'],
      reason: 'Bỏ',
    }).ledger;
    const longer = structuredClone(shorter);
    longer[0]?.items.push('- Ý cuối mới.');
    expect(eids(after(longer, ledger)).slice(3, 5)).toEqual(['muc_i__gach_1', 'muc_i__gach_3']);
  });

  it('give a new section a free identifier where its printed number was another section’s', () => {
    const sketch = edited((sections) =>
      sections.splice(1, 0, { title: 'Nguyên nhân', items: ['Khách quan.'] }),
    );
    expect(eids(after(sketch)).filter((eid) => !eid.includes('__'))).toEqual(['muc_i', 'muc_i-a', 'muc_ii']);
    expect(eids(after(sketch))).toContain('muc_i-a__p_1');
  });

  it('give a withdrawn unit its identifier back when its text returns to its place', () => {
    const shorter = edited(([first]) => first?.items.splice(0, 1));
    const ledger = decide(workOf(shorter), published(workOf(SKETCH)), {
      withdraw: ['muc_i__p_1'],
      reason: 'Bỏ',
    }).ledger;
    expect(after(shorter, ledger).children[0]?.tombstones).toMatchObject([
      { eid: 'muc_i__p_1', before: 'muc_i__p_2' },
    ]);
    const back = after(SKETCH, ledger);
    expect(eids(back).slice(0, 2)).toEqual(['muc_i', 'muc_i__p_1']);
    expect(back.children[0]?.tombstones).toBeUndefined();
  });

  it('move the notes of a tree with their units', () => {
    const note = makeUnit('cc', 3, { number: '(1)', text: textOf('Chú thích về số liệu.') });
    const section = makeUnit('muc', 2, {
      number: 'I.',
      title: textOf('Kết quả'),
      heading: true,
      children: [note],
    });
    const root = makeUnit('van-ban', 1, { children: [section] });
    assignEids(root);
    const ledger = published(workOf([], { root }));
    section.number = 'II.';
    assignEids(root);
    const tree = { root, notes: new Map([['1', note.eid]]), diagnostics: [] };
    expect(tree.notes.get('1')).toBe('muc_ii__cc_1');
    expect(assignRecorded(tree, ledger.state).notes.get('1')).toBe('muc_i__cc_1');
  });
});

describe('units without words', () => {
  const table = (line: number, rows: string[]): Unit =>
    makeUnit('bang', line, {
      children: rows.map((row, index) => makeUnit('hang', line + index, { text: textOf(row) })),
    });

  it('are recognised by what stands in them', () => {
    const first = ['Chỉ tiêu | 2024', 'Hộ nghèo | 3,1%', 'Có | Không'];
    const second = ['Đơn vị | Số xã', 'Huyện A | 12', 'Có | Không'];
    const build = (tables: string[][]): Unit => {
      const root = makeUnit('van-ban', 1, {
        children: tables.map((rows, index) => table(10 * index + 2, rows)),
      });
      assignEids(root);
      return root;
    };
    const ledger = published(workOf([], { root: build([first, second]) }));
    const swapped = build([second, first]);
    assignRecorded({ root: swapped, notes: new Map(), diagnostics: [] }, ledger.state);
    expect(eids(swapped)).toEqual([
      'bang_2',
      'bang_2__hang_1',
      'bang_2__hang_2',
      'bang_2__hang_3',
      'bang_1',
      'bang_1__hang_1',
      'bang_1__hang_2',
      'bang_1__hang_3',
    ]);
  });
});

describe('old addresses', () => {
  it('live on in the unit that took their text, and in one step after another merge', () => {
    const merged = edited(([first]) => first?.items.splice(0, 2, 'Kinh tế tăng 5%. Tóm lại, khá.'));
    const first = decide(workOf(merged), published(workOf(SKETCH)), {
      merge: [['muc_i__p_2', 'muc_i__p_1']],
    }).ledger;
    expect(unitsByEid(after(merged, first)).get('muc_i__p_1')?.formerIds).toEqual(['muc_i__p_2']);

    const again = structuredClone(merged);
    again[0]?.items.splice(0, 2, '- Kinh tế tăng 5%. Tóm lại, khá. Ưu điểm.');
    const second = decide(workOf(again), first, { merge: [['muc_i__p_1', 'muc_i__gach_1']] });
    expect(second.problems).toEqual([]);
    expect(unitsByEid(after(again, second.ledger)).get('muc_i__gach_1')?.formerIds).toEqual([
      'muc_i__p_1',
      'muc_i__p_2',
    ]);
    expect(second.ledger.state.get('muc_i__p_2')?.to).toBe('muc_i__gach_1');
  });

  it('of a whole withdrawn section stand in one tombstone where it stood', () => {
    const shorter = edited((sketch) => sketch.shift());
    const { ledger } = decide(workOf(shorter), published(workOf(SKETCH)), {
      withdraw: ['muc_i'],
      reason: 'Bãi bỏ',
    });
    expect(after(shorter, ledger).tombstones).toEqual([
      {
        eid: 'muc_i',
        formerIds: ['muc_i__p_1', 'muc_i__p_2', 'muc_i__gach_1', 'muc_i__gach_2'],
        date: '2026-01-02',
        reason: 'Bãi bỏ',
        before: 'muc_ii',
      },
    ]);
  });

  it('of what left a section stay elements of its own page', () => {
    const moved = edited(([first, second]) => second?.items.push(...(first?.items.splice(0, 1) ?? [])));
    const { children } = after(moved);
    expect(children[0]?.departed).toEqual([{ eid: 'muc_i__p_1', to: 'muc_i__p_1' }]);
    expect(children[1]?.departed).toBeUndefined();
  });
});
