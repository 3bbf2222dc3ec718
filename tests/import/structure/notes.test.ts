import { describe, expect, it } from 'vitest';
import { imported, treeText } from '../read/tree-text.ts';

const letter = (...note: string[]) =>
  imported(
    new TextEncoder().encode(
      `KẾ HOẠCH

Về chợ

I. CĂN CỨ

1. Chợ mở theo quy hoạch¹ của tỉnh.

2. Các xã báo cáo hằng quý.

${note.join('\n')}

II. THỰC HIỆN

1. Sở Công Thương làm đầu mối.
`,
    ),
  ).state;
const doubts = ({ ledger }: ReturnType<typeof letter>) =>
  ledger.review().flatMap(({ kind, note }) => (kind === 'chu-thich' ? [note] : []));

describe('a note', () => {
  it('goes on over a blank line where a symbol is parted at its hyphen', () => {
    const state = letter('¹ Theo Nghị quyết số 10-', '', 'NQ/TW của Bộ Chính trị.');
    expect(treeText(state.root)).not.toContain('p · NQ/TW');
    expect(JSON.stringify(state.root)).toContain('Theo Nghị quyết số 10-NQ/TW của Bộ Chính trị.');
    expect(doubts(state)).toEqual([]);
  });

  it('ends at a blank line otherwise', () => {
    const state = letter('¹ Theo Nghị quyết số 10 của tỉnh', '', 'Quy hoạch được xem lại hằng năm.');
    expect(treeText(state.root)).toContain('p · Quy hoạch được xem lại');
  });

  it('is pointed at where it ends in the middle', () => {
    expect(doubts(letter('¹ Theo Nghị quyết số 10-'))).toEqual([
      'chú thích 1 có vẻ bị ngắt giữa chừng: “…Theo Nghị quyết số 10-”',
    ]);
  });
});
