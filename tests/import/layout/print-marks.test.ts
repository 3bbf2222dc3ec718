import { describe, expect, it } from 'vitest';
import { imported, treeOf } from '../read/tree-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const ARTICLES = [
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi điều chỉnh',
  'Nghị định này nói về chợ phiên.',
  'Điều 2. Đối tượng áp dụng',
  'Người bán và người mua ở chợ.',
];
const HEAD = ['CHÍNH PHỦ', 'Số: 9/2031/NĐ-CP', 'NGHỊ ĐỊNH', 'Về chợ phiên'];
const SIGNED = ['TM. CHÍNH PHỦ', 'THỦ TƯỚNG', 'Lê Văn Mẫu'];
const PANEL = [
  'Mục lục',
  'Chương I QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi điều chỉnh',
  'Khoản 1',
  'Điểm đ',
  'Điều 2. Đối tượng áp dụng',
];
const file = (...parts: string[]) => utf8(parts.join('\n\n'));

describe('a table of contents without pages', () => {
  const want = treeOf(file(...HEAD, ...ARTICLES, ...SIGNED));

  it('is no part of the text below the signature, nor above the first chapter; its words are shown', () => {
    const { root, ledger } = imported(file(...HEAD, ...ARTICLES, ...SIGNED, ...PANEL)).state;
    expect(treeOf(file(...HEAD, ...ARTICLES, ...SIGNED, ...PANEL))).toBe(want);
    expect(root.children.filter(({ heading }) => heading)).toHaveLength(1);
    expect(ledger.review().map(({ note }) => note)).toContainEqual(
      expect.stringContaining('bỏ khỏi văn bản (mục lục): “Mục lục ¦ Chương I QUY ĐỊNH CHUNG'),
    );
    expect(treeOf(file(...HEAD, ...PANEL, ...ARTICLES, ...SIGNED))).toBe(want);
  });

  it('is none where a line below its title stands nowhere else', () => {
    const tree = treeOf(file(...HEAD, ...ARTICLES, 'Mục lục', 'Tên chợ', 'Tên hàng', 'Giá hàng', ...SIGNED));
    for (const words of ['Mục lục', 'Tên chợ', 'Giá hàng']) expect(tree).toContain(words);
  });
});

it('takes marks of pages for page numbers, however they are drawn, with one doubt for all', () => {
  const rule = '='.repeat(30);
  const page = (count: number) => `${rule}\n# PAGE ${count}\n${rule}`;
  const bytes = file(
    page(1),
    ...HEAD,
    ...ARTICLES,
    page(2),
    'Điều 3. Hiệu lực',
    'Từ ngày ký.',
    page(3),
    ...SIGNED,
  );
  const { ledger } = imported(bytes).state;
  expect(treeOf(bytes)).toBe(
    treeOf(file(...HEAD, ...ARTICLES, 'Điều 3. Hiệu lực', 'Từ ngày ký.', ...SIGNED)),
  );
  expect(ledger.review().filter(({ note }) => note.includes('PAGE'))).toHaveLength(1);
});
