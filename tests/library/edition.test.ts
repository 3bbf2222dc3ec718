import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionOf } from '#library/edition.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

const FILES = { 'src/a.ts': 'a', 'src/b/c.ts': 'c', 'lock.json': '{}' };
const edition = (root: string) => editionOf(['src', 'lock.json', 'khong-co'], root);

describe('an edition', () => {
  it('is the same wherever the same files stand', () => {
    const [one, other] = [contentFolder(FILES), contentFolder(FILES)];
    mkdirSync(path.join(other, 'src/trong'));
    expect(edition(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(edition(other)).toBe(edition(one));
  });

  it('is another when a file is changed, named otherwise, added or gone, however deep', () => {
    const root = contentFolder(FILES);
    const seen = [edition(root)];
    const change = (name: string, text: string | null): void => {
      const file = path.join(root, name);
      if (text === null) rmSync(file);
      else writeFileSync(file, text);
      seen.push(edition(root));
    };
    change('src/b/c.ts', 'd');
    change('src/b/d.ts', 'd');
    change('src/b/c.ts', null);
    change('lock.json', '[]');
    change('lock.json', null);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('takes what a link to a folder leads to, and no link that leads nowhere or to itself', () => {
    const root = contentFolder(FILES);
    const before = edition(root);
    symlinkSync(path.join(root, 'khong-co'), path.join(root, 'src/gay'), 'junction');
    symlinkSync(path.join(root, 'src/vong'), path.join(root, 'src/vong'), 'junction');
    expect(edition(root)).toBe(before);
    symlinkSync(contentFolder({ 'x.ts': 'x' }), path.join(root, 'src/noi-khac'), 'junction');
    expect(edition(root)).not.toBe(before);
  });
});
