import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '#import/account/ledger.ts';
import { makeDoc } from '../read/make-doc.ts';
import { docxOf } from '../read/make-docx.ts';
import { portalPage, tablePage } from '../read/make-html.ts';
import { odtOf } from '../read/make-odt.ts';
import { printed } from '../read/make-pdf.ts';
import { rtfOf } from '../read/make-rtf.ts';
import { imported } from '../read/tree-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const run = (text: string) => imported(utf8(text)).state;

/** A document in each format, and how many cases of it are tried: some are read in a process of their own. */
const FORMATS: readonly [string, number, (paragraphs: readonly string[]) => Uint8Array][] = [
  ['lines', 60, (paragraphs) => utf8(`${paragraphs.join('\n')}\n`)],
  ['paragraphs', 60, (paragraphs) => utf8(`${paragraphs.join('\n\n')}\n`)],
  ['a Word file', 40, (paragraphs) => docxOf(paragraphs).bytes],
  ['an OpenDocument text', 40, odtOf],
  ['Rich Text', 40, rtfOf],
  ['a page of a portal', 40, (paragraphs) => utf8(portalPage(paragraphs))],
  ['a page laid out with tables', 40, (paragraphs) => utf8(tablePage(paragraphs))],
  ['an old Word file', 3, (paragraphs) => makeDoc(paragraphs)],
  ['a PDF', 3, (paragraphs) => printed(paragraphs, 'VĂN PHÒNG TỈNH')],
];

/** What portals print around a text: words that may stand in a text, too. */
const FURNITURE = [
  'Tin liên quan',
  'Văn bản khác',
  'Các tin khác',
  'Trang chủ',
  'Tìm kiếm',
  'Đăng nhập',
  'Liên hệ',
  'Quay lại',
  'Cổng thông tin điện tử tỉnh Lộc Hà',
  'Tải về',
  'Tài liệu đính kèm: bao-cao.pdf',
  'Chia sẻ:',
  'Thể: văn bản chỉ đạo',
  'Lượt xem: 1.204',
  'Từ khóa: chợ',
  'Đăng ngày: 05/01/2032 08:15',
  'Xem thêm',
];
const HEAD =
  'ỦY BAN NHÂN DÂN TỈNH LỘC HÀ\nSố: 12/KH-UBND\nLộc Hà, ngày 05 tháng 3 năm 2031\n\nKẾ HOẠCH\nPhát triển chợ nông thôn';
const BODY = [
  'I. MỤC TIÊU',
  '1. Sửa chữa các chợ đã xuống cấp ở vùng cao.',
  '2. Lập sổ theo dõi từng chợ, gồm các việc sau:',
  'II. TỔ CHỨC THỰC HIỆN',
  'Các xã báo cáo kết quả trước ngày 20 hằng tháng.',
];
const END = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Mẫu';

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

const [TOP, BOTTOM] = [HEAD.split(/\n+/), END.split(/\n+/)];
const removedIn = (ledger: Ledger) => letters(ledger.removals.map(({ text }) => text).join(' '));

describe('the words of a portal inside a document', () => {
  it.each(FORMATS)(
    'stay in %s, wherever they stand between letterhead and signature',
    (_, numRuns, fileOf) => {
      // What the format has around any text: menus, page numbers.
      const own = removedIn(imported(fileOf([...TOP, ...BODY, ...BOTTOM])).state.ledger);
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(BODY.length - 1), fc.constantFrom(...FURNITURE)), {
            minLength: 1,
            maxLength: 4,
          }),
          (put) => {
            const lines = BODY.flatMap((line, index) => [
              ...put.filter(([place]) => place === index).map(([, words]) => words),
              line,
            ]);
            const { mdx, ledger } = imported(fileOf([...TOP, ...lines, ...BOTTOM])).state;
            for (const line of lines)
              expect(letters(mdx)).toContain(letters(line.replace(/^[IV\d]+\. /, '')));
            expect(removedIn(ledger)).toBe(own);
          },
        ),
        { numRuns },
      );
    },
  );

  it('go above and below it, each with a doubt that shows them', () => {
    const page = `Trang chủ\nVăn bản\nKế hoạch phát triển chợ nông thôn\nĐăng ngày: 05/01/2032 08:15\n\n${HEAD}\n\n${BODY.join('\n')}\n\n${END}\n\nTin liên quan\nXã Mẫu họp chợ phiên\n`;
    const { mdx, ledger } = run(page);
    expect(mdx).not.toContain('chợ phiên');
    expect(mdx).not.toContain('Trang chủ');
    const shown = ledger.doubts.filter(({ kind }) => kind === 'bo').map(({ note }) => note);
    expect(shown.join()).toContain('Xã Mẫu họp chợ phiên');
    expect(shown.join()).toContain('Trang chủ');
  });

  it('are pointed at where they stand right below who signed and nothing tells them for furniture', () => {
    const { ledger } = run(`${HEAD}\n\n${BODY.join('\n')}\n\n${END}\nĐịa chỉ trụ sở: xã Mẫu.\n`);
    expect(ledger.doubts.map(({ note }) => note).join()).toContain('không rõ là gì: “Địa chỉ trụ sở');
  });
});
