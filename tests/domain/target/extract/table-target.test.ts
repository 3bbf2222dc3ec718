import { describe, expect, it } from 'vitest';
import { assignEids } from '#domain/document/eid.ts';
import { textOf } from '#domain/document/inline.ts';
import { makeUnit, type Unit } from '#domain/document/unit.ts';
import { extractTargets } from '#domain/target/extract/extract.ts';

const row = (...cells: string[]) =>
  makeUnit('hang', 0, { cells: cells.map(textOf), text: textOf(cells.join(' | ')) });
const table = (...rows: string[][]) => makeUnit('bang', 0, { children: rows.map((cells) => row(...cells)) });

/** What a table sets below a title: name, comparator, value, unit, year. */
function readUnder(title: string, ...children: Unit[]) {
  const part = makeUnit('muc', 0, { number: 'I.', title: textOf(title), heading: true, children });
  const root = makeUnit('van-ban', 1, { children: [part] });
  assignEids(root);
  const { targets, doubts } = extractTargets(root, []);
  const read = targets.flatMap(({ measures }) =>
    measures.map(({ name, comparator, value, unit, deadline }) => [
      name,
      `${comparator} ${value}`,
      unit,
      deadline && 'year' in deadline ? deadline.year : null,
    ]),
  );
  return { read, doubts };
}

describe('a table of targets', () => {
  it('gives the columns of plans, not those of results, comparisons, money or owners', () => {
    const { read } = readUnder(
      'CHỈ TIÊU NĂM 2031',
      table(
        [
          'TT',
          'Chỉ tiêu',
          'ĐVT',
          'Thực hiện 2029',
          'Ước TH 2030',
          'Kế hoạch năm 2031',
          'So sánh KH 2031/TH 2030 (%)',
          'Kế hoạch vốn 2031',
          'Chủ trì',
        ],
        ['1', 'Diện tích chè', 'ha', '40', '42', '≥ 45', '107', '900', 'Phòng 5'],
      ),
    );
    expect(read).toEqual([['Diện tích chè', '>= 45', 'ha', 2031]]);
  });

  it('takes the levels of its own where another set others beside them', () => {
    const { read } = readUnder(
      'CHỈ TIÊU',
      table(
        ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2032', '', 'Chủ trì'],
        ['', '', '', 'Chỉ tiêu tỉnh giao', 'Xã phấn đấu', ''],
        ['1', 'Tỷ lệ hộ dùng nước sạch', '%', '70', '> 75', 'Trạm'],
      ),
    );
    expect(read).toEqual([['Tỷ lệ hộ dùng nước sạch', '> 75', '%', 2032]]);
    const given = readUnder(
      'CHỈ TIÊU',
      table(['Chỉ tiêu', 'ĐVT', 'Kế hoạch tỉnh giao 2032'], ['Tỷ lệ che phủ', '%', '41']),
    );
    expect(given.read).toEqual([['Tỷ lệ che phủ', '= 41', '%', 2032]]);
  });

  it('names parts by the row they are parts of, and takes years and units from rows and lines above', () => {
    const { read } = readUnder(
      'MỤC TIÊU',
      makeUnit('p', 0, { text: textOf('Biểu các chỉ tiêu (Đơn vị tính: %)') }),
      table(
        ['TT', 'Chỉ tiêu', 'Mức đạt'],
        ['I', 'Đến năm 2030', ''],
        ['1', 'Cơ cấu kinh tế', ''],
        ['-', 'Dịch vụ', '40'],
        ['2', 'Tỷ lệ hộ có nhà kiên cố', '≥ 90'],
        ['', 'Trong đó: Vùng cao', '70'],
        ['II', 'Đến năm 2045', ''],
        ['1', 'Tỷ lệ hộ có nhà kiên cố', '98'],
      ),
    );
    expect(read).toEqual([
      ['Cơ cấu kinh tế: Dịch vụ', '= 40', '%', 2030],
      ['Tỷ lệ hộ có nhà kiên cố', '>= 90', '%', 2030],
      ['Tỷ lệ hộ có nhà kiên cố: Vùng cao', '= 70', '%', 2030],
      ['Tỷ lệ hộ có nhà kiên cố', '= 98', '%', 2045],
    ]);
  });

  it('sets nothing where it budgets or lends, however it is titled, and a row without unit is a doubt', () => {
    const budget = [
      ['STT', 'Nội dung', 'Năm 2030', 'Năm 2031'],
      ['A', 'B', '1', '2=1*1,1'],
      ['I', 'Tổng thu', '100', '110'],
      ['1', 'Thu nội địa', '60', '70'],
      ['II', 'Vay trả nợ gốc', '5', '6'],
      ['III', 'Tỷ lệ tiết kiệm', '5', '6'],
    ];
    expect(readUnder('KẾ HOẠCH', table(...budget)).read).toEqual([]);
    expect(readUnder('Kế hoạch vay, trả nợ', table(...budget)).read).toEqual([]);
    const plain = readUnder('KẾ HOẠCH', table(['Chỉ tiêu', 'Kế hoạch 2031'], ['Chỉ số cây xanh', '12']));
    expect(plain.read).toEqual([['Chỉ số cây xanh', '= 12', null, 2031]]);
    expect(plain.doubts.map(({ note }) => note)).toEqual([
      'Hàng của bảng không ghi đơn vị tính: “Chỉ số cây xanh | 12”',
    ]);
  });
});
