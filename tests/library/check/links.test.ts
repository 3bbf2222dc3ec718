import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkContent } from '#library/check/content-check.ts';
import { LinkCheck } from '#library/check/links.ts';
import { KeptTexts } from '#library/file/kept-texts.ts';
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
  // A build, which keeps texts, finds the same.
  for (let build = 0; build < 2; build++)
    expect(checkContent(openLibrary(root, { kept: keptIn(root) })).diagnostics).toEqual(diagnostics);
  return diagnostics.map(({ quote }) => quote);
}

const keptIn = (root: string) => new KeptTexts(path.join(root, 'dem'), 'e'.repeat(64));

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

describe('where texts are kept', () => {
  /** The texts that are read to check a document with this link. */
  function readFor(to: string): string[] {
    const root = contentFolder({
      [DOCUMENT]: documentText(`# I. Mục một\n\nXem [đây](${to}).`),
      [OTHER]: documentText('# I. Mục một\n\nĐoạn.'),
    });
    const library = openLibrary(root, { kept: keptIn(root) });
    const { documents } = library.documentFiles();
    const links = new LinkCheck(library);
    const tree = vi.spyOn(library, 'tree');
    for (const document of documents) expect(links.ofText(document)).toEqual([]);
    return tree.mock.calls.map(([{ name }]) => name);
  }

  it('no text is read for a link to a document, or to a unit with a page of its own', () => {
    for (const to of ['#muc_i', '/vb/chua-ro/nq/2024/nn-hai/', '/vb/chua-ro/nq/2024/nn-hai/#muc_i'])
      expect(readFor(to)).toEqual([]);
  });

  it('the text is read that a link to one of its paragraphs leads to', () => {
    expect(readFor('/vb/chua-ro/nq/2024/nn-hai/#muc_i__p_1')).toEqual([OTHER]);
  });
});
