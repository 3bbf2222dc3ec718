import { describe, expect, it } from 'vitest';
import type { KnownDocument } from '#domain/citation/resolve/resolve.ts';
import { resolvePasted } from '#domain/citation/resolve/resolve-pasted.ts';
import { treeOf } from '#tests/domain/document/tree-of.ts';

const { root } = treeOf('## I. MỤC TIÊU\n\nĐoạn mở đầu.\n\n## II. CHỈ TIÊU\n\n### 1. Một\n\n### 2. Hai\n');
const known = (key: string, title: string, symbol: string | null = null): KnownDocument => ({
  ...{ key, type: 'bc', symbol, date: null, body: [], titles: [title], terms: [] },
});
const documents = [
  known('a', 'Báo cáo chính trị nhiệm kỳ 2020 - 2025'),
  known('b', 'Báo cáo chính trị'),
  known('c', 'Chương trình công tác năm 2024', '05-CTr/HU'),
];
const resolve = (words: string) => resolvePasted(words, documents, () => root);

describe('resolving pasted words', () => {
  it('finds the unit of a document without a number by place and whole title, whatever follows', () => {
    const words = 'khoản 2 Mục II Báo cáo chính trị nhiệm kỳ 2020 - 2025 (bản nguồn không có số, ký hiệu)';
    expect(resolve(words)).toMatchObject({ state: 'one', document: { key: 'a' }, eid: 'muc_ii__khoan_2' });
  });

  it('takes the longest title that stands in the words', () => {
    expect(resolve('Mục I Báo cáo chính trị')).toMatchObject({ document: { key: 'b' }, eid: 'muc_i' });
  });

  it('understands words without diacritics', () => {
    expect(resolve('muc II bao cao chinh tri nhiem ky 2020 - 2025')).toMatchObject({
      document: { key: 'a' },
    });
  });

  it('does not take a title for the document where other words stand before it', () => {
    expect(resolve('góp ý cho dự thảo Báo cáo chính trị')).toEqual({ state: 'none' });
  });

  it('asks for a tree only where a place is named', () => {
    const asked: string[] = [];
    const tree = (key: string) => {
      asked.push(key);
      return root;
    };
    resolvePasted('Báo cáo chính trị nhiệm kỳ 2020 - 2025 (dự thảo)', documents, tree);
    expect(asked).toEqual([]);
    resolvePasted('Mục I Báo cáo chính trị', documents, tree);
    expect(asked).toEqual(['b']);
  });
});
