import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeFile } from '#build/output/made-file.ts';
import { SiteFiles } from '#build/output/site-files.ts';

const bytes = (text: string) => Buffer.from(text);

describe('the files of a site while it is made', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'van-kien-site-files-'));
    mkdirSync(path.join(root, 'fresh'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** A site in which two files of a group stand, of which somebody touched the second. */
  function opened(): SiteFiles {
    const files = [madeFile('a', bytes('one')), madeFile('b', bytes('two'))];
    const group = { name: 'index', key: 'before', files, links: null };
    const before = { groups: [group], files: new Map<string, number>(), folders: new Map<string, number>() };
    const standing = { intact: new Set(['a']), foreign: [] };
    return new SiteFiles(path.join(root, 'site'), path.join(root, 'fresh'), 'edition', before, standing);
  }

  it('tell which files of a group stand as they were put there', () => {
    expect(
      opened()
        .standing('index')
        .map(({ file }) => file),
    ).toEqual(['a']);
    expect(opened().standing('other')).toEqual([]);
  });

  it('take up a group of which some files were not written, as they stand', () => {
    const files = opened();
    writeFileSync(path.join(root, 'fresh', 'b'), 'new');
    const kept = files.standing('index');
    files.take({ name: 'index', key: 'after', files: [madeFile('b', bytes('new'))], links: null }, kept);
    expect([...files.changed]).toEqual(['b']);
    expect(files.groups()).toMatchObject([{ key: 'after', files: [{ file: 'a' }, { file: 'b' }] }]);
  });

  it('do not keep a second time what was written as it stands', () => {
    const files = opened();
    writeFileSync(path.join(root, 'fresh', 'a'), 'one');
    files.take({ name: 'index', key: 'after', files: [madeFile('a', bytes('one'))], links: null });
    expect(existsSync(path.join(root, 'fresh', 'a'))).toBe(false);
    expect(files.changed.size).toBe(0);
  });
});
