import { describe, expect, it } from 'vitest';
import { encodeLegacy, type LegacyEncoding } from '#domain/text/legacy-encoding.ts';
import { imported, treeText } from '../tree-text.ts';

const unicode = (text: string) =>
  [...text]
    .map((character) => (character.charCodeAt(0) < 128 ? character : `\\u${character.charCodeAt(0)}?`))
    .join('');
const rtf = (body: string) =>
  new Uint8Array(
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times New Roman;}{\\f1 .VnTime;}{\\f2\\fcharset163 Times New Roman;}{\\f3 VNI-Times;}}{\\stylesheet{\\s0 Normal;}}{\\*\\generator X;}\\pard ${body}}`,
      'latin1',
    ),
  );

describe('a Rich Text file', () => {
  it('has its text, printed numbers, notes and hidden text told apart', () => {
    const { state, totals } = imported(
      rtf(
        [
          unicode('BÁO CÁO'),
          unicode('về kết quả'),
          `{\\listtext 1.\\tab }${unicode('Kinh tế tăng')}{\\super\\chftn{\\footnote ${unicode('Theo báo cáo.')}}}${unicode(' khá')}{\\v ${unicode(' nội bộ')}}.`,
          unicode('2. Xã hội ổn định.'),
        ].join('\\par\n') + '\\par',
      ),
    );
    const tree = treeText(state.root);
    expect(tree).toContain('khoan · 1. · Kinh tế tăng khá.');
    expect(tree).toContain('khoan · 2. · Xã hội ổn định.');
    expect(state.notes.map(({ chars }) => chars.text)).toEqual(['Theo báo cáo.']);
    expect(state.ledger.removals.map(({ text }) => text.trim())).toEqual(['nội bộ']);
    expect(totals.balance).toBe(0);
  });

  it('has its tables, but not those that only place the letterhead', () => {
    const row = (...cells: string[]) =>
      `\\trowd\\cellx3000\\cellx6000 ${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join(' ')}\\row `;
    const { state, totals } = imported(
      rtf(
        row(
          `${unicode('ỦY BAN NHÂN DÂN')}\\par ${unicode('Số: 9/KH-UBND')}`,
          unicode('Độc lập - Tự do - Hạnh phúc'),
        ) +
          `\\pard ${unicode('KẾ HOẠCH')}\\par ${unicode('về cây xanh')}\\par 1. ${unicode('Chỉ tiêu')}\\par ` +
          row(unicode('Chỉ tiêu'), unicode('Kế hoạch 2031')) +
          row(unicode('Số cây trồng mới'), unicode('900 cây')) +
          `\\pard 2. ${unicode('Tổ chức thực hiện.')}\\par`,
      ),
    );
    const tree = treeText(state.root);
    expect(tree).toContain('hang · Số cây trồng mới | 900 cây');
    expect(tree).toContain('p · Số: 9/KH-UBND');
    expect(totals.balance).toBe(0);
  });

  const codes = (text: string, encoding: LegacyEncoding) =>
    [...(encodeLegacy(text, encoding) ?? [])]
      .map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`))
      .join('');

  it.each<[string, LegacyEncoding]>([
    ['\\f1 ', 'tcvn3'],
    ['\\f2 ', 'windows-1258'],
    ['\\f3 ', 'vni'],
  ])('reads fonts and code pages from before Unicode: %s', (font, encoding) => {
    const words = '1. Giá trị sản xuất tăng, đường mở rộng.';
    expect(imported(rtf(`${font}${codes(words, encoding)}\\par`)).state.normal).toContain(words);
  });

  it('has its text boxes once, before the paragraph they are anchored in', () => {
    const box = `{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard ${unicode('Chữ trong hộp')}\\par}}{\\shprslt{\\*\\do{\\dptxbxtext ${unicode('Chữ trong hộp')}\\par}}}}`;
    const { state } = imported(rtf(`1. ${unicode('Câu có hộp')}${box} ${unicode('đi tiếp.')}\\par`));
    expect(state.normal).toBe('Chữ trong hộp\n\n1. Câu có hộp đi tiếp.\n\n');
  });

  it('passes over binary data and takes the Unicode form of a text', () => {
    const body = `1. A{\\pict\\bin5 a}}{{}.\\\n{\\upr{2. Dat}{\\*\\ud{2. ${unicode('Đạt')}}}}.\\par`;
    expect(imported(rtf(body)).state.normal).toBe('1. A.\n\n2. Đạt.\n\n');
  });

  it('keeps words of nested cells apart and tells deleted text, headers and remarks', () => {
    const { state } = imported(
      rtf(
        `{\\header ${unicode('Đầu trang')}\\par}1. ${unicode('Đạt')} {\\deleted ${unicode('bỏ')}}{\\*\\annotation ${unicode('xem lại')}}5%.\\par \\pard\\intbl\\itap2 A\\nestcell B\\nestcell{\\*\\nesttableprops\\nestrow}\\pard\\intbl ${unicode('Sau')}\\cell C\\cell\\row\\pard 2. ${unicode('Hết')}.\\par`,
      ),
    );
    expect(state.normal).toMatch(/A\s+B/);
    expect(state.ledger.removals.map(({ reason, text }) => `${reason}: ${text.trim()}`)).toEqual([
      'chữ đã xóa (theo dõi thay đổi): bỏ',
      'đầu trang, chân trang: Đầu trang',
      'nhận xét bên lề: xem lại',
    ]);
  });

  it('points at automatic numbers that the file does not print', () => {
    const { state } = imported(rtf(`\\pard\\ls1 ${unicode('Việc một.')}\\par`));
    expect(state.ledger.doubts.map(({ note }) => note).join()).toContain('số tự động');
  });
});
