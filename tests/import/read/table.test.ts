import { describe, expect, it } from 'vitest';
import { type Cell, isLayout } from '#import/read/table.ts';

const cell = (text: string): Cell => ({
  paragraphs: [[{ text, style: 0, reason: null }]],
  columns: 1,
  rows: 1,
});
const row = (...texts: string[]) => texts.map(cell);

describe('a table that only places text', () => {
  it('holds a letterhead, or recipients beside a signature, with empty rows between', () => {
    expect(isLayout([row('UBND TỈNH LỘC HÀ', 'ĐẢNG CỘNG SẢN VIỆT NAM'), row('', '')])).toBe(true);
    const blank = Array.from({ length: 20 }, () => row('', '', ''));
    expect(isLayout([row('Nơi nhận:', '', 'CHỦ TỊCH'), ...blank, row('- Lưu: VT.', '', 'Lê Văn Mẫu')])).toBe(
      true,
    );
  });

  it('is none where many rows of data show how letterheads and signatures are printed', () => {
    const rows = Array.from({ length: 14 }, (_, index) =>
      row(`${index + 1}.`, 'Chức vụ', 'In hoa', 'CHỦ TỊCH'),
    );
    expect(isLayout([...rows, row('15.', 'Nơi nhận', 'In thường', 'Nơi nhận:')])).toBe(false);
  });
});
