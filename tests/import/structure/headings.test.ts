import { expect, it } from 'vitest';
import { imported, treeText } from '../read/tree-text.ts';

const decree = (...clauses: string[]) =>
  imported(
    new TextEncoder().encode(
      `NGHỊ ĐỊNH\nXử phạt về chợ\n\nĐiều 1. Vi phạm về bày hàng\n\n${clauses.join('\n\n')}\n\nĐiều 2. Hiệu lực\n\nNghị định có hiệu lực từ ngày ký.\n`,
    ),
  ).state;
const FINES = [1, 2, 3].map(
  (count) =>
    `${count}. Phạt tiền từ ${count} triệu đồng đến ${count + 1} triệu đồng đối với hành vi sau đây:\n\na) Bày hàng ra đường;\n\nb) Bày hàng trước cổng.`,
);

it('reads a short clause among sentences of an article as a clause, with a doubt', () => {
  const { root, ledger } = decree(
    ...FINES,
    '4. Hình thức phạt bổ sung\n\na) Tịch thu hàng;\n\nb) Tịch thu xe.',
  );
  expect(treeText(root)).toContain('khoan · 4. · Hình thức phạt bổ sung\n');
  expect(root.children.flatMap(({ children }) => children.filter(({ heading }) => heading))).toEqual([]);
  expect(ledger.review().map(({ note }) => note)).toContain(
    '“4. Hình thức phạt bổ sung” không là đề mục theo các mục cùng cấp',
  );
});

it('keeps the titles of clauses where all have one', () => {
  const titled = ['Người bán', 'Người mua', 'Người quản lý'].map(
    (title, index) => `${index + 1}. ${title}\n\na) Giữ sạch chợ;\n\nb) Giữ trật tự.`,
  );
  const { root } = decree(...titled);
  const article = root.children.find(({ number }) => number === 'Điều 1.');
  expect(article?.children.map(({ heading }) => heading)).toEqual([true, true, true]);
});

it('ends the paragraphs of an item where the text turns back, or a bold line announces something else', () => {
  const { root } = imported(
    new TextEncoder().encode(
      'KẾ HOẠCH\nVề chợ\n\n- **Giải pháp:**\n\nLàm chợ mới.\n\n**Căn cứ khác:**\n\n- Về nợ:\n\nTrên đây là toàn bộ kế hoạch của xã.\n',
    ),
  ).state;
  expect(treeText(root).split('\n').slice(-5)).toEqual([
    '  gach · - · Giải pháp:',
    '    p · Làm chợ mới.',
    '  p · Căn cứ khác:',
    '  gach · - · Về nợ:',
    '  p · Trên đây là toàn bộ kế hoạch của xã.',
  ]);
});
