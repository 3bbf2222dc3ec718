import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { contentFolder, DOCUMENT, documentText } from '../support/content-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds a site whose only guide has this name, and gives the names of its guides. */
async function guidesOf(name: string): Promise<string[]> {
  const content = contentFolder({
    [DOCUMENT]: documentText('Một câu, không đề mục nào.'),
    [`guides/${name}.mdx`]: `---\ntitle: ${name}\nmoTa: Thử.\nthuTu: 1\n---\n\nMột câu.\n`,
  });
  const outDir = path.join(content, 'site');
  await promisify(execFile)(process.execPath, ['scripts/build.ts', '--outDir', outDir], {
    cwd: root,
    env: { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: path.join(content, 'cache') },
  });
  const guides = path.join(outDir, 'huong-dan');
  return readdirSync(guides).filter((entry) => existsSync(path.join(guides, entry, 'index.html')));
}

describe('two builds at the same time', () => {
  it('each have their own guides', async () => {
    const names = ['mot', 'hai', 'ba'];
    expect(await Promise.all(names.map(guidesOf))).toEqual(names.map((name) => [name]));
  });
});
