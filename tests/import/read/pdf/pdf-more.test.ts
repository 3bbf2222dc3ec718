import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '#domain/text/legacy-encoding.ts';
import { pdf, type PrintedLine } from '../make-pdf.ts';
import { codeOf, imported, treeText } from '../tree-text.ts';

const line = (text: string, x: number, y: number, more: Partial<PrintedLine> = {}): PrintedLine => ({
  text,
  x,
  y,
  size: 12,
  ...more,
});
const HEAD = [line('BÁO CÁO', 250, 790), line('về chỉ tiêu', 250, 775)];
const rows = (file: Uint8Array) => treeText(imported(file).state.root).match(/hang · .*/g);
/** Lines of a table of two columns between these heights. */
const grid = (across: readonly number[], from: number, to: number) =>
  [
    ...across.map((y) => `72 ${y} m 500 ${y} l S`),
    ...[72, 250, 500].map((x) => `${x} ${from} m ${x} ${to} l S`),
  ].join('\n');

describe('a PDF of many pages', () => {
  it('has the tables that stand at the same place of every page', () => {
    const pages = Array.from({ length: 5 }, (_, page) => [
      ...(page === 0 ? HEAD : []),
      line(`Chỉ tiêu ${page}`, 80, 746),
      line('đạt', 260, 746),
      line(`Việc ${page}`, 80, 726),
      line('chưa', 260, 726),
    ]);
    const found =
      rows(
        pdf(
          pages,
          pages.map(() => grid([760, 740, 720], 720, 760)),
        ),
      ) ?? [];
    expect(found).toHaveLength(10);
    expect(found[9]).toBe('hang · Việc 4 | chưa');
  });

  it('puts a row together that the end of a page breaks', () => {
    const file = pdf(
      [
        [
          ...HEAD,
          line('Việc', 80, 686),
          line('Ai làm', 260, 686),
          line('Trồng cây và', 80, 666),
          line('xã', 260, 666),
        ],
        [line('chăm sóc cây', 80, 746), line('Nuôi cá', 80, 726), line('huyện', 260, 726)],
      ],
      [grid([700, 680], 650, 700), grid([740, 720], 720, 760)],
    );
    expect(rows(file)).toEqual([
      'hang · Việc | Ai làm',
      'hang · Trồng cây và chăm sóc cây | xã',
      'hang · Nuôi cá | huyện',
    ]);
  });

  it('reads pages lying on their side, and text that runs upwards in a table', () => {
    const turned = { turned: 90 };
    const { state } = imported(
      pdf([
        [
          line('BÁO CÁO', 60, 400, turned),
          line('về kết quả', 76, 400, turned),
          line('1. Kinh tế tăng khá so với cùng kỳ năm trước.', 110, 72, turned),
          line('2. Xã hội ổn định.', 126, 72, turned),
        ],
      ]),
    );
    expect(treeText(state.root)).toContain('khoan · 1. · Kinh tế tăng khá so với cùng kỳ năm trước.\n');
    expect(treeText(state.root)).toContain('khoan · 2. · Xã hội ổn định.');
  });

  it('sets a watermark that leans over the text apart', () => {
    const { state, totals } = imported(
      pdf([
        [
          ...HEAD,
          line('1. Kinh tế tăng khá.', 72, 500),
          line('BẢN SAO', 150, 480, { turned: 45, size: 60 }),
          line('2. Xã hội ổn định.', 72, 480),
        ],
      ]),
    );
    expect(treeText(state.root)).toContain('khoan · 2. · Xã hội ổn định.');
    expect(state.ledger.removals.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'chữ in chìm: BẢN SAO',
    ]);
    expect(totals.balance).toBe(0);
  });

  it('reads fonts from before Unicode, letters and marks in pieces of their own', () => {
    const codes = (text: string) => String.fromCharCode(...(encodeLegacy(text, 'vni') ?? []));
    const words = codes('1. Giá trị sản xuất tăng.');
    const at = words.indexOf('a');
    const pieces = [words.slice(0, at + 1), words.slice(at + 1)];
    const { state } = imported(
      pdf(
        [
          [
            line(codes('báo cáo kết quả'), 72, 700),
            line(pieces[0] ?? '', 72, 600),
            line(pieces[1] ?? '', 72 + 6 * (at + 1), 600),
          ],
        ],
        [],
        'ABCDEF+VNI-Times',
      ),
    );
    expect(state.normal).toContain('1. Giá trị sản xuất tăng.');
    expect(state.encoding).toBe('phông cũ: vni');
  });

  it('points at pages that are pictures, and refuses where most are', () => {
    const picture = 'q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q';
    const text = [...HEAD, line('1. Kinh tế tăng khá so với cùng kỳ năm trước.', 72, 600)];
    const { state } = imported(pdf([text, [], text], ['', picture]));
    expect(state.ledger.doubts.map(({ note }) => note).join()).toContain('trang 2 chỉ có ảnh');
    expect(state.extracted.unread).toBe(1);
    expect(codeOf(pdf([text, [], []], ['', picture, picture]))).toBe('VK-NHAP-OCR');
  });

  it('reads the letterhead, then two columns one after the other, then recipients and signature', () => {
    const words = 'chữ của một dòng dài trong cột';
    const columns = Array.from({ length: 14 }, (_, row) => [
      line(`${row === 0 ? '1. Cột trái ' : ''}${words}`, 40, 700 - row * 16, { size: 11 }),
      line(`${row === 0 ? '2. Cột phải ' : ''}${words}`, 320, 700 - row * 16, { size: 11 }),
    ]).flat();
    const { state } = imported(
      pdf([
        [
          line('ỦY BAN NHÂN DÂN', 60, 800),
          line('CỘNG HÒA XÃ HỘI CHỦ', 350, 800),
          line('Số: 7/BC-UBND', 80, 785),
          line('NGHĨA VIỆT NAM', 365, 785),
          line('BÁO CÁO KẾT QUẢ CÔNG TÁC', 220, 740),
          ...columns,
          line('Nơi nhận:', 60, 450),
          line('TM. ỦY BAN NHÂN DÂN', 350, 450),
          line('- Lưu: VT.', 60, 435),
          line('CHỦ TỊCH', 380, 435),
        ],
      ]),
    );
    const order = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BÁO CÁO',
      'Cột trái',
      'Cột phải',
      'Nơi nhận',
      'TM. ỦY BAN',
    ];
    const places = order.map((part) => state.normal.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('points at columns without lines, whose words it cannot be sure to order', () => {
    const cells = [1, 2, 3, 4].flatMap((row) => [
      line(String(row), 72, 700 - row * 16),
      line('Trồng cây xanh', 110, 700 - row * 16),
      line('90 cây', 300, 700 - row * 16),
      line('Quý II', 400, 700 - row * 16),
    ]);
    const doubts = (lines: PrintedLine[]) =>
      imported(pdf([[...HEAD, ...lines]]))
        .state.ledger.doubts.filter(({ kind }) => kind !== 'truong')
        .map(({ note }) => note)
        .join();
    expect(doubts(cells)).toContain('bảng không kẻ khung');
    expect(doubts([line('1. Kinh tế tăng khá so với cùng kỳ năm trước.', 72, 600)])).toBe('');
  });

  it('keeps words that stand on a line of a table, as text', () => {
    const onLine = line('Riêng', 250 - 15, 666);
    const file = pdf(
      [
        [
          ...HEAD,
          line('Việc', 80, 686),
          line('Ai', 260, 686),
          line('Cây', 80, 666),
          line('xã', 400, 666),
          onLine,
        ],
      ],
      [grid([700, 680, 660], 660, 700)],
    );
    expect(imported(file).state.normal).toContain('Riêng');
  });
});
