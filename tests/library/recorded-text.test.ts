import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { searchRecords } from '#library/search-records.ts';
import { contentFolder, DOCUMENT, documentText } from '../support/content-folder.ts';
import { seededRandom } from '../links/edition.ts';

const KEY = 'chua-ro/nq/2024/nn-thu';
const BODY = `# I. KẾT QUẢ

Kinh tế tăng 5% so với năm trước.[^1]

Thu ngân sách đạt dự toán được giao.

[^1]: Theo số liệu của Cục Thống kê.

# I. NHIỆM VỤ

Giữ ổn định chính trị trên địa bàn.`;
const REPEATS = { soLap: '[{eid: muc_i_2, lyDo: "Bản nguồn in hai mục I."}]' };
const random = seededRandom(3);

async function links(root: string, ...args: string[]): Promise<void> {
  const printed: string[] = [];
  const options = readOptions([...args, '--write', '--as-is'], '2026-01-02');
  const isDone = await runLinks(options, { root, random, print: (line) => printed.push(line) });
  if (!isDone) throw new Error(printed.join('\n'));
}

/** A document of two sections that both print "I.", published. */
async function published(changes: Readonly<Record<string, string>> = REPEATS): Promise<string> {
  const root = contentFolder({ [DOCUMENT]: documentText(BODY, changes) });
  await links(root, '--publish');
  return root;
}

function rewrite(root: string, change: (body: string) => string, changes = REPEATS): void {
  writeFileSync(path.join(root, DOCUMENT), documentText(change(BODY), changes));
}

function read(root: string) {
  const library = openLibrary(root);
  const [document] = library.documentFiles().documents;
  return document && library.tree(document);
}

const codes = (root: string) =>
  checkContent(openLibrary(root)).diagnostics.map(({ code, severity }) => [code, severity]);

describe('a published document, read again', () => {
  it('keeps its recorded identifiers where something is inserted, notes too', async () => {
    const root = await published();
    rewrite(
      root,
      (body) => `Lời dẫn mới.\n\n${body.replace('\n\nThu', '\n\nCâu chen vào giữa hai đoạn.\n\nThu')}`,
    );
    const tree = read(root);
    expect(tree?.root.children[1]?.children.map(({ eid }) => eid)).toEqual([
      'muc_i__p_1',
      'muc_i__p_1a',
      'muc_i__p_2',
      'muc_i__cc_1',
    ]);
    expect([...(tree?.notes.values() ?? [])]).toEqual(['muc_i__cc_1']);
    expect(searchRecords(openLibrary(root)).map(({ url }) => url)).toContain(`/vb/${KEY}/muc_i/`);
    expect(codes(root)).toEqual([['VK-LK-CHUA-GHI', 'warning']]);
  });

  it('lets a repeated number be declared by its recorded or its proposed identifier', async () => {
    const root = await published();
    await links(root, '--renumber', 'muc_i_2=muc_ii');
    expect(codes(root)).toEqual([]);
    rewrite(root, (body) => body, { soLap: '[{eid: muc_ii, lyDo: "Bản nguồn in hai mục I."}]' });
    expect(codes(root)).toEqual([]);
    rewrite(root, (body) => body, { soLap: '[]' });
    expect(codes(root)).toEqual([['VK-MDX-SO-LAP', 'error']]);
  });

  it('fails the check where a published text is lost or another, and not where nothing is published', async () => {
    const root = await published();
    const change = (body: string) =>
      body.replace('5%', '6%').replace('\n\nThu ngân sách đạt dự toán được giao.', '');
    rewrite(root, change);
    expect(codes(root)).toEqual([
      ['VK-LK-MAT', 'error'],
      ['VK-LK-DOI', 'error'],
    ]);
    const unpublished = contentFolder({ [DOCUMENT]: documentText(change(BODY), REPEATS) });
    expect(codes(unpublished)).toEqual([]);
  });

  it('is not missed where its file cannot be read: that is said once', async () => {
    const root = await published();
    writeFileSync(path.join(root, DOCUMENT), 'không có phần khai báo');
    expect(codes(root)).toEqual([['VK-TRUONG-THIEU', 'error']]);
  });
});
