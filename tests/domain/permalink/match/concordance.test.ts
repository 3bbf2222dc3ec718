import { describe, expect, it } from 'vitest';
import { type ConcordanceRow, concordance, countChanges } from '#domain/permalink/match/concordance.ts';
import { ownText } from '#domain/permalink/ledger/fingerprint.ts';
import { decide, published, recordedTree, type Sketch, treeOfSketch, workOf } from '../model.ts';

const BEFORE: Sketch = [
  {
    title: 'Kết quả',
    items: ['Kinh tế tăng 5% so với năm trước.', 'Thu ngân sách đạt dự toán được giao.'],
  },
  {
    title: 'Nhiệm vụ',
    items: ['- Giữ ổn định chính trị trên địa bàn.', '- Đẩy mạnh cải cách hành chính toàn diện.'],
  },
];
const AFTER: Sketch = [
  {
    title: 'Kết quả',
    items: ['Kinh tế tăng 6% so với năm trước.', 'Đời sống nhân dân được nâng lên rõ rệt.'],
  },
  {
    title: 'Nhiệm vụ',
    items: ['- Giữ ổn định chính trị trên địa bàn.', '- Thu ngân sách đạt dự toán được giao.'],
  },
];

const line = ({ change, before, after }: ConcordanceRow) =>
  [change, before?.eid ?? null, after?.eid ?? null] as const;

describe('the concordance of two versions', () => {
  it('tells kept, changed, moved, new and dropped units by their texts where nothing is recorded', () => {
    const rows = concordance(treeOfSketch(BEFORE), treeOfSketch(AFTER), false);
    expect(rows.map(line)).toEqual([
      ['kept', 'muc_i', 'muc_i'],
      ['changed', 'muc_i__p_1', 'muc_i__p_1'],
      ['new', null, 'muc_i__p_2'],
      ['kept', 'muc_ii', 'muc_ii'],
      ['kept', 'muc_ii__gach_1', 'muc_ii__gach_1'],
      ['dropped', 'muc_ii__gach_2', null],
      ['moved', 'muc_i__p_2', 'muc_ii__gach_2'],
    ]);
    expect(countChanges(rows)).toEqual({ kept: 3, changed: 1, moved: 1, new: 1, dropped: 1 });
  });

  it('goes by the identifiers an editor confirmed where they are recorded', () => {
    const rewritten = 'Bộ máy hành chính gọn hơn và phục vụ nhân dân tốt hơn.';
    const after: Sketch = [
      ...BEFORE.slice(0, 1),
      { title: 'Nhiệm vụ', items: [...(BEFORE[1]?.items.slice(0, 1) ?? []), `- ${rewritten}`] },
    ];
    const { ledger, problems } = decide(workOf(after), published(workOf(BEFORE)), {
      accept: [['muc_ii__gach_2', null]],
      renumber: [['muc_i', 'muc_v']],
    });
    expect(problems).toEqual([]);
    const rows = concordance(treeOfSketch(BEFORE), recordedTree(after, ledger), true);
    expect(rows.find(({ before }) => before?.eid === 'muc_i')?.after?.eid).toBe('muc_v');
    const changed = rows.filter(({ change }) => change === 'changed');
    expect(changed.map((row) => [row.before?.eid, row.after && ownText(row.after)])).toEqual([
      ['muc_ii__gach_2', rewritten],
    ]);
  });

  it('counts a text under another printed number as moved', () => {
    const [before, after] = [treeOfSketch(BEFORE), treeOfSketch(BEFORE.toReversed())];
    const rows = concordance(before, after, false);
    const section = rows.find(({ after: now }) => now && ownText(now) === 'Kết quả');
    expect([section?.change, section?.moved]).toEqual(['moved', true]);
  });
});
