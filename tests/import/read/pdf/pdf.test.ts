import { describe, expect, it } from 'vitest';
import { ImportError } from '#import/run/import-error.ts';
import { encodeLegacy } from '#domain/text/legacy-encoding.ts';
import { pdf, type PrintedLine, printed, widthOf } from '../make-pdf.ts';
import { imported, treeOf, treeText } from '../tree-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (file: Uint8Array) => {
  try {
    imported(file);
    return '';
  } catch (error) {
    return error instanceof ImportError ? error.code : String(error);
  }
};
const line = (text: string, x: number, y: number, size = 12): PrintedLine => ({ text, x, y, size });
const LONG =
  'Giá trị sản xuất nông nghiệp bình quân đạt 310 triệu đồng một héc-ta, tăng so với đầu nhiệm kỳ; thu ngân sách nhà nước trên địa bàn vượt dự toán được giao, bảo đảm chi thường xuyên và đầu tư phát triển của huyện.';

describe('a PDF with a text layer', () => {
  it('has its lines joined, its running headers and page numbers kept apart', () => {
    const paragraphs = [
      'BÁO CÁO',
      'về kết quả năm 2031',
      'I. KẾT QUẢ',
      ...Array.from({ length: 40 }, (_, index) => `${index + 1}. ${LONG}`),
    ];
    const { state, totals } = imported(printed(paragraphs, 'VĂN PHÒNG HUYỆN ỦY'));
    expect(treeText(state.root)).toBe(treeOf(bytes(paragraphs.join('\n\n'))));
    expect(new Set(state.ledger.removals.map(({ reason }) => reason))).toEqual(
      new Set(['số trang', 'đầu trang, chân trang']),
    );
    expect(totals.balance).toBe(0);
  }, 30_000);

  it('has footnotes at their marks, also where they interrupt a paragraph over two pages', () => {
    const first = 'Thực hiện nghị quyết của Trung ương';
    const { state } = imported(
      pdf([
        [
          line('BÁO CÁO', 250, 780),
          line('về kết quả', 250, 760),
          line(`1. ${first}`, 72, 740),
          line('1', 72 + widthOf(`1. ${first}`, 12), 745, 7),
          line('và của Tỉnh ủy về xây dựng', 72 + widthOf(`1. ${first}`, 12) + 8, 740),
          line('1', 72, 105, 7),
          line('Nghị quyết số 18 năm 2017.', 78, 101, 10),
        ],
        [
          line('Đảng trong sạch.', 72, 780),
          line('2. Tiếp tục thực hiện tốt các nhiệm vụ được giao trong năm.', 72, 750),
        ],
      ]),
    );
    expect(state.mdx).toContain('Trung ương[^1] và của Tỉnh ủy về xây dựng Đảng trong sạch.');
    expect(state.notes.map(({ chars }) => chars.text)).toEqual(['Nghị quyết số 18 năm 2017.']);
  }, 30_000);

  it('is read column by column where the page has two', () => {
    const rows = Array.from({ length: 14 }, (_, index) => index);
    const { state } = imported(
      pdf([
        rows.flatMap((index) => [
          line(`${index + 1}. Nội dung thứ ${index + 1} của cột trái.`, 50, 780 - index * 20),
          line(`${index + 15}. Nội dung thứ ${index + 15} của cột phải.`, 320, 780 - index * 20),
        ]),
      ]),
    );
    expect(state.normal.indexOf('thứ 14 ')).toBeLessThan(state.normal.indexOf('thứ 15 '));
    expect(state.normal.match(/Nội dung/g)).toHaveLength(28);
  }, 30_000);

  it('is read in the encoding of its fonts where they are from before Unicode', () => {
    const old = (text: string) => String.fromCharCode(...(encodeLegacy(text, 'tcvn3') ?? []));
    const { state } = imported(
      pdf([
        [
          line(old('1. Giá trị sản xuất nông nghiệp tăng khá.'), 72, 780),
          line(old('2. Đời sống nhân dân được nâng lên, hộ nghèo giảm.'), 72, 740),
        ],
      ]),
    );
    expect(state.normal).toContain('1. Giá trị sản xuất nông nghiệp tăng khá.');
    expect(state.encoding).toBe('utf-8 ← tcvn3');
  }, 30_000);

  it('has its letterhead and its signature read one half after the other', () => {
    const { state } = imported(
      pdf([
        [
          line('ỦY BAN NHÂN DÂN', 80, 790),
          line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 200, 790),
          line('TỈNH BẾN NGHÉ', 85, 775),
          line('Độc lập - Tự do - Hạnh phúc', 230, 775),
          line('Số: 7/BC-UBND', 85, 755),
          line('Bến Nghé, ngày 02 tháng 3 năm 2031', 210, 755),
          line('BÁO CÁO', 250, 720),
          line('về kết quả', 250, 704),
          line('1. Thực hiện tốt các nhiệm vụ được giao trong năm.', 72, 660),
          line('Nơi nhận:', 72, 600),
          line('TM. ỦY BAN NHÂN DÂN', 300, 600),
          line('- Như trên;', 72, 585),
          line('CHỦ TỊCH', 330, 585),
          line('- Lưu: VT.', 72, 570),
          line('Lê Văn Mẫu', 325, 520),
        ],
      ]),
    );
    expect(state.frontmatter).toMatchObject({
      number: '7/BC-UBND',
      date: '2031-03-02',
      signatory: { name: 'Lê Văn Mẫu', position: 'CHỦ TỊCH', authority: 'TM. ỦY BAN NHÂN DÂN' },
    });
    expect(treeText(state.root)).toContain(
      'noi_nhan · Nơi nhận:\n    gach · - · Như trên;\n    gach · - · Lưu: VT.',
    );
  }, 30_000);

  it('puts a table together that goes on over the page, without the column titles printed again', () => {
    const rules = [700, 680, 660].map((y) => `72 ${y} m 500 ${y} l S`);
    const columns = [72, 250, 500].map((x) => `${x} 660 m ${x} 700 l S`);
    const drawing = [...rules, ...columns, '60 50 480 660 re W n'].join('\n');
    const titles = [line('Chỉ tiêu', 80, 686), line('Kế hoạch', 260, 686)];
    const { state } = imported(
      pdf(
        [
          [
            line('BÁO CÁO', 250, 790),
            line('về chỉ tiêu', 250, 775),
            line('1. Bảng sau nêu các chỉ tiêu:', 72, 740),
            ...titles,
            line('Tỷ lệ hộ nghèo', 80, 666),
            line('1,5', 260, 666),
          ],
          [...titles, line('Sản lượng lúa', 80, 666), line('900', 260, 666)],
        ],
        [drawing, drawing],
      ),
    );
    expect(treeText(state.root).match(/hang · .*/g)).toEqual([
      'hang · Chỉ tiêu | Kế hoạch',
      'hang · Tỷ lệ hộ nghèo | 1,5',
      'hang · Sản lượng lúa | 900',
    ]);
    expect(state.ledger.removals.map(({ reason }) => reason)).toContain('tiêu đề bảng in lại ở trang sau');
  });

  it('has its ruled tables, with cells merged where a line is missing', () => {
    const rows = [700, 680, 660, 640].map((y) => `72 ${y} m 500 ${y} l S`);
    const columns = [72, 250, 500].map((x) => `${x} 640 m ${x} 700 l S`);
    const half = ['350 640 m 350 680 l S'];
    const { state } = imported(
      pdf(
        [
          [
            line('BÁO CÁO', 250, 790),
            line('về chỉ tiêu', 250, 775),
            line('1. Bảng sau nêu các chỉ tiêu:', 72, 740),
            line('Chỉ tiêu', 80, 686),
            line('Kế hoạch', 260, 686),
            line('Tỷ lệ hộ nghèo', 80, 666),
            line('%', 260, 666),
            line('1,5', 360, 666),
            line('Sản lượng lúa', 80, 646),
            line('tấn', 260, 646),
            line('900', 360, 646),
          ],
        ],
        [[...rows, ...columns, ...half].join('\n')],
      ),
    );
    expect(treeText(state.root)).toContain(
      [
        'hang · Chỉ tiêu | Kế hoạch | ',
        'hang · Tỷ lệ hộ nghèo | % | 1,5',
        'hang · Sản lượng lúa | tấn | 900',
      ].join('\n      '),
    );
  }, 30_000);

  it('is refused where its text layer is not what stands on the page', () => {
    const words = 'nghi quyet ve phat trien kinh te xa hoi giai doan nam nam tiep theo';
    const lines = Array.from({ length: 12 }, (_, index) => line(`${words} ${index}`, 72, 780 - index * 18));
    expect(codeOf(pdf([lines]))).toBe('VK-NHAP-OCR-SAI');
  }, 30_000);

  it('ends in its code where it is only pictures, locked or damaged', () => {
    expect(codeOf(pdf([[], []]))).toBe('VK-NHAP-OCR');
    const text = Buffer.from(pdf([[line('Một dòng chữ của văn bản.', 72, 700)]])).toString('latin1');
    const locked = text.replace(
      '/Root 1 0 R',
      `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
    );
    expect(codeOf(new Uint8Array(Buffer.from(locked, 'latin1')))).toBe('VK-NHAP-MAT-KHAU');
    expect(codeOf(bytes('%PDF-1.7\nhỏng'))).toBe('VK-NHAP-HONG');
  }, 60_000);
});
