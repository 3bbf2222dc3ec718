import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '../../../../src/domain/text/legacy-encoding.ts';
import { imported, treeText } from './tree-text.ts';

const unicode = (text: string) =>
  [...text]
    .map((character) => (character.charCodeAt(0) < 128 ? character : `\\u${character.charCodeAt(0)}?`))
    .join('');
const rtf = (body: string) =>
  new Uint8Array(
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times New Roman;}{\\f1 .VnTime;}}{\\stylesheet{\\s0 Normal;}}{\\*\\generator X;}\\pard ${body}}`,
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

  it('reads fonts from before Unicode', () => {
    const bytes = [...(encodeLegacy('1. Giá trị sản xuất tăng.', 'tcvn3') ?? [])];
    const escaped = bytes
      .map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`))
      .join('');
    expect(imported(rtf(`\\f1 ${escaped}\\par`)).state.normal).toContain('1. Giá trị sản xuất tăng.');
  });
});
