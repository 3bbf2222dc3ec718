import { describe, expect, it } from 'vitest';
import { readPdf } from '#import/read/pdf/pdf.ts';
import { pdf, type PrintedLine, type PrintedStamp, widthOf } from '../make-pdf.ts';

const line = (text: string, x: number, y: number, size = 12): PrintedLine => ({ text, x, y, size });
const stamp = (text: string, x: number, y: number, kind: PrintedStamp['kind'] = 'Sig'): PrintedStamp => ({
  text,
  x,
  y,
  size: 12,
  kind,
});
/** The words that count, a line each; and what was set apart, with the reason. */
function read(file: Uint8Array) {
  const { text, removed, rows } = readPdf(file);
  const apart = removed.map(({ start, end, reason }) => `${reason}: ${text.slice(start, end).trim()}`);
  const kept = [...text].map((letter, at) =>
    removed.some(({ start, end }) => at >= start && at < end) ? '' : letter,
  );
  return { lines: kept.join('').split('\n').filter(Boolean), apart, rows: rows.length };
}
const BODY = [
  line('1. Đoàn công tác đã kiểm tra tại chỗ các hồ chứa nước của xã.', 72, 600),
  line('2. Các thôn chuẩn bị vật tư, lương thực trước mùa mưa bão.', 72, 580),
];

describe('what is drawn on a page of a PDF', () => {
  it('has the number and the day that were stamped when it was signed', () => {
    const lines = [
      line('Số:', 72, 760),
      line('/BC-UBND', 72 + widthOf('Số:', 12) + 40, 760),
      line('Mộc Sơn, ngày', 300, 760),
      line('tháng 01 năm 2031', 300 + widthOf('Mộc Sơn, ngày', 12) + 24, 760),
      ...BODY,
    ];
    const stamps = [stamp('228', 100, 761), stamp('28', 302 + widthOf('Mộc Sơn, ngày', 12), 759, 'Tx')];
    const { lines: found } = read(pdf([lines], [], 'Mau', [stamps]));
    expect(found[0]).toBe('Số: 228 /BC-UBND\tMộc Sơn, ngày 28 tháng 01 năm 2031');
  });

  it('has what a stamp was printed over set apart, and the stamp in its place', () => {
    const date = 'Mộc Sơn, ngày 02 tháng 4 năm 2031';
    const x = 300 + widthOf('Mộc Sơn, ngày 02 tháng ', 12);
    const { lines, apart } = read(pdf([[line(date, 300, 760), ...BODY]], [], 'Mau', [[stamp('5', x, 761)]]));
    expect(lines[0]).toBe('Mộc Sơn, ngày 02 tháng 5 năm 2031');
    expect(apart).toContain('chữ bị số, ngày do phần mềm ký in đè lên: 4');
  });

  it('has the box that says who signed with which certificate set apart', () => {
    const box = stamp('Người ký: Ủy ban nhân dân xã', 320, 640);
    const { lines, apart } = read(pdf([BODY], [], 'Mau', [[box]]));
    expect(lines.join(' ')).not.toContain('Người ký');
    expect(apart).toContain('khung chữ ký số: Người ký: Ủy ban nhân dân xã');
  });

  it('is no table where white or grey lies behind its words', () => {
    const boxes = (colour: string) =>
      `${colour} rg 72 596 450 16 re f ${colour} rg 72 576 450 16 re f ${colour} rg 200 556 322 20 re f`;
    for (const colour of ['1 1 1', '0.8 0.8 0.8']) {
      const { lines, rows } = read(pdf([BODY], [boxes(colour)]));
      expect(rows).toBe(0);
      expect(lines).toHaveLength(2);
    }
  });

  it('is a table where thin filled boxes part its words', () => {
    const across = [620, 590, 560].map((y) => `72 ${y} 300 0.5 re f`);
    const down = [72, 200, 372].map((x) => `${x} 560 0.5 60 re f`);
    const cells = [
      line('Chỉ tiêu', 80, 600),
      line('Năm 2031', 210, 600),
      line('Rừng trồng mới', 80, 570),
      line('40 ha', 210, 570),
    ];
    expect(read(pdf([cells], [[...across, ...down].join(' ')])).rows).toBe(2);
  });

  it('has letters printed twice to look bold once', () => {
    const twice = BODY.flatMap((own) => [own, { ...own, x: own.x + 0.4 }]);
    expect(read(pdf([twice])).lines).toEqual(BODY.map(({ text }) => text));
  });

  it('has white words on white paper set apart', () => {
    const hidden = 'BT 1 1 1 rg /F 12 Tf 1 0 0 1 300 500 Tm <0061006200630064> Tj ET';
    expect(read(pdf([BODY], [hidden])).apart).toContain('chữ trắng, không thấy trên trang: abcd');
  });

  it('has a figure in one piece whose letters were set one by one', () => {
    const digits = [...'179,7'].map((digit, index) =>
      line(digit, 72 + widthOf('Đạt ', 12) + index * 8.2, 700),
    );
    const { lines } = read(pdf([[line('Đạt', 72, 700), ...digits, ...BODY]]));
    expect(lines[0]).toBe('Đạt 179,7');
  });
});

describe('the foot and head of pages', () => {
  const RULE = '72 130 m 216 130 l S';
  const page = (foot: readonly PrintedLine[], text: string) => [
    line(text, 72, 700),
    line('Tiếp tục thực hiện các nhiệm vụ đã đề ra từ đầu năm.', 72, 680),
    ...foot,
  ];

  it('has notes below a rule whose marks are plain numbers, and what goes on on the next page', () => {
    const mark = (text: string, x: number) => [line(text, 72, 700), line('1', x, 705, 7)];
    const text = 'Diện tích rừng trồng mới đạt kế hoạch';
    const { lines } = read(
      pdf(
        [
          [
            ...mark(text, 72 + widthOf(text, 12)),
            line('1 Kế hoạch giao cho các thôn từ đầu năm và phần', 72, 116, 10),
            line('điều chỉnh do', 72, 104, 10),
          ],
          page([line('thiên tai gây ra.', 72, 116, 10)], '2. Tiếp tục chăm sóc rừng đã trồng.'),
        ],
        [RULE, RULE],
      ),
    );
    expect(lines).toContain('Diện tích rừng trồng mới đạt kế hoạch¹');
    expect(lines).toContain(
      '¹ Kế hoạch giao cho các thôn từ đầu năm và phần điều chỉnh do thiên tai gây ra.',
    );
  });

  it('keeps a line in small letters that begins with a number no text refers to', () => {
    const { lines } = read(
      pdf([page([line('2031 là năm đầu của kỳ kế hoạch.', 72, 116, 10)], 'Báo cáo')], [RULE]),
    );
    expect(lines).toContain('2031 là năm đầu của kỳ kế hoạch.');
  });

  it('takes no line that only begins with a number for a note', () => {
    const text = 'Tỉnh giữ nguyên các chi cục';
    const { lines } = read(
      pdf(
        [
          [
            line(text, 72, 700),
            line('1', 72 + widthOf(text, 12), 705, 7),
            ...BODY,
            line('1 Gồm các chi cục thuộc Sở Nông nghiệp và Môi trường và', 72, 116, 10),
            line('01 chi cục thuộc Sở Công Thương.', 72, 104, 10),
          ],
        ],
        [RULE],
      ),
    );
    expect(lines.at(-1)).toMatch(/^¹ Gồm .* và 01 chi cục thuộc Sở Công Thương\.$/);
  });

  it('goes on under the words of an item, though the line before is not full', () => {
    const words = 'Các Bộ: Công an, Quốc phòng, Tư pháp, Nội vụ, Công Thương,';
    const { lines } = read(
      pdf([
        [
          line('- ', 90, 700),
          line(words, 90 + widthOf('- ', 12), 700),
          line(
            'Tài chính, Xây dựng và các cơ quan có liên quan trên địa bàn tỉnh;',
            90 + widthOf('- ', 12),
            684,
          ),
          line('- Ủy ban nhân dân các xã.', 90, 660),
          ...Array.from({ length: 6 }, (_, index) =>
            line(
              'Các thôn báo cáo kết quả trồng rừng về Ủy ban nhân dân xã hằng tháng.',
              72,
              600 - index * 40,
            ),
          ),
        ],
      ]),
    );
    expect(lines[0]).toBe(`- ${words} Tài chính, Xây dựng và các cơ quan có liên quan trên địa bàn tỉnh;`);
  });

  it('begins the subject of a letter on a line of its own, however long the line above', () => {
    const { lines } = read(
      pdf([
        [
          line('ỦY BAN NHÂN DÂN XÃ', 72, 780),
          line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 320, 780),
          line('Số: 15/UBND-KT', 72, 762),
          line('Mộc Sơn, ngày 04 tháng 3 năm 2031 ', 340, 762),
          line('V/v đề nghị hỗ trợ giống cây', 72, 744),
          ...BODY,
          line('Các thôn báo cáo kết quả trồng rừng về Ủy ban nhân dân xã hằng tháng.', 72, 500),
        ],
      ]),
    );
    expect(lines).toContain('Mộc Sơn, ngày 04 tháng 3 năm 2031');
    expect(lines).toContain('V/v đề nghị hỗ trợ giống cây');
  });

  it('has the years of a centred title in it', () => {
    const centred = (text: string, y: number) => line(text, 300 - widthOf(text, 12) / 2, y);
    const { lines } = read(
      pdf([[centred('KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ', 700), centred('2025 - 2030', 684), ...BODY]]),
    );
    expect(lines[0]).toBe('KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2025 - 2030');
  });

  it('reads two columns also where a page has few lines in them', () => {
    const page = (rows: number, name: string) =>
      Array.from({ length: rows }, (_, row) => [
        line(`Cột trái ${name} dòng ${row} nói về rừng`, 60, 700 - row * 16, 10),
        line(`Cột phải ${name} dòng ${row} nói về lúa`, 330, 700 - row * 16, 10),
      ]).flat();
    const { lines } = read(pdf([page(20, 'một'), page(6, 'hai')]));
    const text = lines.join(' ');
    expect(text.indexOf('trái hai dòng 5')).toBeLessThan(text.indexOf('phải hai dòng 0'));
  });

  it('knows page numbers near the text because they count with the pages', () => {
    const pages = [1, 2, 3].map((number) => [
      line(String(number), 297, 780),
      line(`Đoạn của trang thứ ${'abc'[number - 1] ?? ''} nói về trồng rừng.`, 72, 764),
      line('Các thôn báo cáo kết quả.', 100, 700),
    ]);
    const { lines, apart } = read(pdf(pages));
    expect(apart).toEqual(['số trang: 1', 'số trang: 2', 'số trang: 3']);
    expect(lines).toHaveLength(6);
  });

  it('reads the subject of a letter to its end after both halves of the letterhead', () => {
    const left = (text: string, y: number) => line(text, 160 - widthOf(text, 12) / 2, y);
    const right = (text: string, y: number) => line(text, 420 - widthOf(text, 12) / 2, y);
    const { lines } = read(
      pdf([
        [
          left('ỦY BAN NHÂN DÂN XÃ MỘC SƠN', 780),
          right('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 780),
          left('Số: 15/UBND-KT', 762),
          right('Độc lập - Tự do - Hạnh phúc', 762),
          left('V/v đề nghị hỗ trợ giống cây', 744),
          right('Mộc Sơn, ngày 04 tháng 3 năm 2031', 744),
          left('rừng cho các thôn vùng cao sau đợt bão', 728),
          left('vừa qua', 712),
          line('Kính gửi: Sở Nông nghiệp và Môi trường', 220, 680),
          ...BODY,
        ],
      ]),
    );
    expect(lines.slice(1, 6)).toEqual([
      'Số: 15/UBND-KT',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Mộc Sơn, ngày 04 tháng 3 năm 2031',
      'V/v đề nghị hỗ trợ giống cây rừng cho các thôn vùng cao sau đợt bão vừa qua',
    ]);
  });

  it('joins lines by the edge of their own page, wider pages beside them notwithstanding', () => {
    const full = (text: string, x: number, y: number) => line(text, x, y, (470 - x) / (text.length * 0.5));
    const body = (y: number) => [
      full('3. Ủy ban nhân dân xã giao cho các thôn và Trường học trên địa bàn', 90, y),
      full('Tiểu khu Một chuẩn bị đất trồng rừng; phối hợp cùng các đoàn thể và', 72, y - 16),
      full('Hội Nông dân xã kiểm tra trước ngày 30 tháng 6 hằng năm để cho kịp', 72, y - 32),
      line('thời vụ.', 72, y - 48),
    ];
    const wide = Array.from({ length: 9 }, (_, index) =>
      line(
        'Các thôn báo cáo kết quả trồng rừng về Ủy ban nhân dân xã trước ngày mười lăm hằng tháng.',
        40,
        700 - index * 40,
      ),
    );
    const { lines } = read(pdf([[700, 600, 500].flatMap(body), wide]));
    expect(lines[0]).toBe(
      '3. Ủy ban nhân dân xã giao cho các thôn và Trường học trên địa bàn Tiểu khu Một chuẩn bị đất trồng rừng; phối hợp cùng các đoàn thể và Hội Nông dân xã kiểm tra trước ngày 30 tháng 6 hằng năm để cho kịp thời vụ.',
    );
  });
});
