import fc from 'fast-check';
import { expect, it } from 'vitest';
import { imported, treeOf } from '../read/tree-text.ts';
import { wrapped } from '../wrapped.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

const HEAD = 'UBND TỈNH LỘC HÀ\n\nSố: 4/KH-UBND\n\nKẾ HOẠCH\n\nSửa chợ\n\nI. NỘI DUNG\n\n';
const FILL =
  'Các sở, ngành và địa phương rà soát nơi họp chợ, lập danh mục việc phải làm, báo cáo kết quả từng quý để tổng hợp chung.';
// What a line may begin with inside a sentence
const NAMES = [
  'Luật số 87/2031/QH16',
  'Nghị quyết số 12/2031/NQ-HĐND',
  'Thông tư số 10/2030/TT-BCT',
  'Luật Chợ',
  'NTM',
  'các Vụ: TH, KTTH, NC',
  'Ủy ban nhân dân tỉnh',
  'Hội Phụ nữ Việt Nam',
];

it('puts a wrapped sentence together whatever name, number or abbreviation a line begins with', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      fc.constantFrom(...NAMES),
      fc.integer({ min: 55, max: 92 }),
      fc.integer({ min: 0, max: 9 }),
      (first, second, width, shift) => {
        const lead = FILL.split(' ')
          .slice(0, 8 + shift)
          .join(' ')
          .toLowerCase();
        const sentence = `1. Các xã ${lead} theo ${first} được sửa đổi, bổ sung theo quy định của ${second}.`;
        const others = [2, 3, 4, 5, 6, 7].map((count) => `${count}. ${FILL} ${FILL}`);
        const paragraphs = [sentence, ...others];
        const whole = treeOf(utf8(HEAD + paragraphs.join('\n\n')));
        const broken = treeOf(utf8(HEAD + paragraphs.map((text) => wrapped(text, width)).join('\n\n')));
        expect(broken).toBe(whole);
      },
    ),
  );
});

it('joins a title in capitals that was filled to the margin, and no line in brackets to capitals', () => {
  const title =
    'PHỤ LỤC 1\n\nDANH MỤC CHỢ CẦN SỬA CHỮA TRONG NĂM TRÊN ĐỊA BÀN CÁC XÃ MIỀN NÚI TỈNH\nLỘC HÀ\n\n';
  const rest = [1, 2, 3].map((count) => `${count}. ${wrapped(FILL, 70)}`).join('\n\n');
  const tree = treeOf(utf8(`${HEAD}${rest}\n\nCHỦ TỊCH\n\n(chữ ký)\n\nLê Văn Mẫu\n\n${title}${rest}`));
  expect(tree).toContain('MIỀN NÚI TỈNH LỘC HÀ\n');
  expect(tree).toContain('p · CHỦ TỊCH\n');
});

it('has no doubt about the title under the number of a chapter', () => {
  const { ledger } = imported(
    utf8(`QUY CHẾ\n\nQuản lý chợ\n\nChương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\n${FILL}\n`),
  ).state;
  expect(ledger.review().filter(({ note }) => note.startsWith('nối'))).toEqual([]);
});

it('keeps the name of an office whole where proportional type leaves its line short, and parts a heading from its text', () => {
  const column = (first: string, second: string) => {
    const others = [2, 3, 4, 5, 6].map((count) => wrapped(`${count}. ${FILL} ${FILL}`, 75));
    return utf8(
      `${HEAD.replaceAll('\n\n', '\n').trim()}\n${['1. Việc chung', first, second, ...others].join('\n')}\n`,
    );
  };
  const name = column('Thực hiện Văn bản số 42 của Bộ', 'Công Thương về việc mở chợ phiên.');
  expect(treeOf(name)).toContain('của Bộ Công Thương về việc');
  const other = column('Trách nhiệm của Bộ', 'Rà soát chợ phiên.');
  expect(treeOf(other)).not.toContain('của Bộ Rà soát');
});

it('reads the first lines of paragraphs by their indent where the layout was printed', () => {
  const indented = (paragraph: string) => `      ${wrapped(paragraph, 75)}`;
  const others = [2, 3, 4, 5, 6, 7, 8].map((count) => indented(`${count}. ${FILL} ${FILL}`));
  const column = (...lines: string[]) =>
    treeOf(
      utf8(
        [...HEAD.trim().split(/\n+/), '1. Việc chung', ...lines]
          .map((line) =>
            line.startsWith(' ') || line.startsWith('|') ? line.replace('|', '') : `      ${line}`,
          )
          .concat(others)
          .join('\n'),
      ),
    );
  const sentence = 'Trong năm 2031 các xã mở chợ phiên tại nhiều nơi. Dân các xã họp chợ đông.';
  expect(column(sentence, 'Để giữ chợ sạch, các xã thu gom rác. Ban quản lý nhắc nhở.')).toContain(
    '\n      p · Để giữ chợ sạch',
  );
  expect(column('Các xã họp chợ tại nơi sau đây của tỉnh', '|Lộc Hà từ 6 giờ.')).toContain('tỉnh Lộc Hà từ');
  expect(column('Các xã họp chợ tại nơi sau đây của tỉnh', 'Lộc Hà từ 6 giờ.')).not.toContain(
    'tỉnh Lộc Hà từ',
  );
});
