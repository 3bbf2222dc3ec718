import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile } from '#import/run/pipeline.ts';

const run = (text: string) =>
  importFile(
    { name: 'thu.txt', bytes: new TextEncoder().encode(text), sha256: 'a'.repeat(64) },
    { stated: {}, bodies: [], metrics: [] },
  ).state;

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

describe('the words of a portal inside a document', () => {
  it('stay, wherever they stand between letterhead and signature', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(BODY.length - 1), fc.constantFrom(...FURNITURE)), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.constantFrom('\n', '\n\n'),
        (put, between) => {
          const lines = BODY.flatMap((line, index) => [
            ...put.filter(([place]) => place === index).map(([, words]) => words),
            line,
          ]);
          const { mdx, ledger } = run(`${HEAD}\n\n${lines.join(between)}\n\n${END}\n`);
          for (const line of lines) expect(letters(mdx)).toContain(letters(line.replace(/^[IV\d]+\. /, '')));
          expect(ledger.removals).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('go above and below it, each with a doubt that shows them', () => {
    const page = `Trang chủ\nVăn bản\nKế hoạch phát triển chợ nông thôn\nĐăng ngày: 05/01/2032 08:15\n\n${HEAD}\n\n${BODY.join('\n')}\n\n${END}\n\nTin liên quan\nXã Mẫu họp chợ phiên\n`;
    const { mdx, ledger } = run(page);
    expect(mdx).not.toContain('chợ phiên');
    expect(mdx).not.toContain('Trang chủ');
    const shown = ledger.doubts.filter(({ kind }) => kind === 'bo').map(({ note }) => note);
    expect(shown.join()).toContain('Xã Mẫu họp chợ phiên');
    expect(shown.join()).toContain('Trang chủ');
  });
});
