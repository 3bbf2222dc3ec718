import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder, DOCUMENT, documentText } from '../../support/content-folder.ts';

const BODIES = '- {khoa: hu-a, ten: Huyện ủy A, tenDayDu: Huyện ủy A, he: dang, cap: huyen, diaBan: null}\n';
const GUIDE = '---\ntitle: Đọc\nmoTa: Cách đọc.\nthuTu: 1\n---\n\nĐọc.\n';

async function published(): Promise<string> {
  const root = contentFolder({
    [DOCUMENT]: documentText('# I. KẾT QUẢ\n\nKinh tế tăng.'),
    'bodies.yaml': BODIES,
    'guides/doc.mdx': GUIDE,
  });
  await links(root, '--publish', '--write', '--as-is');
  return root;
}

async function links(root: string, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const context = { root, random: Math.random, print: (line: string) => said.push(line) };
  await runLinks(readOptions(args, '2026-01-02'), context);
  return said.join('\n');
}

const errors = (root: string) =>
  checkContent(openLibrary(root)).diagnostics.filter(
    ({ code, severity }) => severity === 'error' && code.startsWith('VK-LK'),
  );

describe('pages of the catalogues that a folder brings itself', () => {
  it('are recorded with the first publication, and others are not', async () => {
    const root = await published();
    const keys = [...openLibrary(root).ledgers().keys()];
    expect(keys).toEqual(['chua-ro/nq/2024/nn-thu', 'co-quan/hu-a', 'huong-dan/doc']);
    expect(errors(root)).toEqual([]);
  });

  it('cannot be lost by a key that changed, until it is said where the page is now', async () => {
    const root = await published();
    writeFileSync(path.join(root, 'bodies.yaml'), BODIES.replace('hu-a', 'hu-b'));
    expect(errors(root).map(({ code, problem }) => [code, problem.includes(' co-quan/hu-a ')])).toEqual([
      ['VK-LK-VAN-BAN', true],
    ]);
    await links(root, '--move', 'co-quan/hu-a=co-quan/hu-b', '--write');
    expect(errors(root)).toEqual([]);
    const { redirects, short } = openLibrary(root).addressPlan();
    expect(redirects).toEqual([{ from: '/co-quan/hu-a/', to: '/co-quan/hu-b/', fragments: [] }]);
    expect(short.map(({ to }) => to)).toContain('/co-quan/hu-b/');
  });

  it('leave a notice where they were withdrawn', async () => {
    const root = await published();
    rmSync(path.join(root, 'guides'), { recursive: true });
    expect(errors(root)).toHaveLength(1);
    await links(
      root,
      '--document',
      'huong-dan/doc',
      '--withdraw',
      'van-ban',
      '--reason',
      'Bài cũ',
      '--write',
    );
    expect(errors(root)).toEqual([]);
    const { gone } = openLibrary(root).addressPlan();
    expect(gone.map(({ at, reason }) => [at, reason])).toEqual([['/huong-dan/doc/', 'Bài cũ']]);
  });

  it('do not get in the way of decisions about the only document', async () => {
    const root = await published();
    const file = path.join(root, DOCUMENT);
    writeFileSync(file, documentText('# I. KẾT QUẢ\n\nKinh tế tăng 5%.'));
    expect(await links(root, '--accept', 'tat-ca', '--write')).toContain('đều tới nơi');
  });
});
