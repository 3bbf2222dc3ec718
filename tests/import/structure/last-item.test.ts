import { describe, expect, it } from 'vitest';
import { imported, treeText } from '../read/tree-text.ts';

const plan = (...parts: string[]) =>
  imported(new TextEncoder().encode(`KẾ HOẠCH\n\nVề chợ\n\nI. VIỆC CHÍNH\n\n${parts.join('\n\n')}\n`)).state;
const doubts = ({ ledger }: ReturnType<typeof plan>) =>
  ledger.review().flatMap(({ kind, note }) => (kind === 'so-muc' ? [note.split(':')[0]] : []));
const NEXT = 'II. THỰC HIỆN\n\n1. Sở Công Thương làm đầu mối.\n\n2. Các xã báo cáo hằng quý.';

describe('text below the last item of a list', () => {
  it('belongs to the item where the items above have such text', () => {
    const state = plan(
      '1. Nơi họp chợ gồm:',
      'a) Chợ phiên.',
      '- Chợ Thượng;',
      '- Chợ Hạ.',
      'b) Chợ ngày.',
      '- Chợ Trung;',
      '- Chợ Đông.',
      NEXT,
    );
    expect(treeText(state.root)).toContain('      diem · b) · Chợ ngày.\n        gach · - · Chợ Trung;');
  });

  it('belongs to the section where the list is one of clauses, without a doubt', () => {
    const state = plan(
      '1. Nơi họp chợ gồm:',
      'a) Chợ phiên;',
      'b) Chợ ngày.',
      'Các chợ mở cửa từ 6 giờ.',
      NEXT,
    );
    expect(treeText(state.root)).toContain(
      '    khoan · 1. · Nơi họp chợ gồm:\n      diem · a) · Chợ phiên;\n      diem · b) · Chợ ngày.\n      p · Các chợ',
    );
    expect(doubts(state)).toEqual([]);
  });

  it('is pointed at where every item is a sentence and it may belong to either', () => {
    const state = plan(
      '1. Nơi họp chợ.',
      'a) Chợ phiên họp ở bến.',
      'b) Chợ ngày họp ở phố.',
      'Chợ mở cửa từ 6 giờ.',
      NEXT,
    );
    expect(doubts(state)).toContain('đoạn sau mục cuối “b)” đọc là của phần chung phía trên');
  });

  it('belongs to the section where it speaks of the whole list', () => {
    const state = plan(
      '1. Nơi họp chợ.',
      'a) Chợ phiên họp ở bến.',
      'b) Chợ ngày họp ở phố.',
      'Các chợ nêu trên mở cửa từ 6 giờ.',
      NEXT,
    );
    expect(doubts(state)).toEqual([]);
  });
});
