import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SitePlace } from '#build/output/site-place.ts';
import { filesBelow } from '#build/output/site-state.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

type Files = Readonly<Record<string, string>>;

/** Builds a site of these files in `root`, each folder of `vb` a group whose key is what is in it. */
function build(root: string, files: Files, edition = 'bản 1'): { made: string[] } {
  const place = new SitePlace(path.join(root, 'site'), path.join(root, 'dem'), edition);
  const groups = Map.groupBy(Object.entries(files), ([file]) => path.posix.dirname(file));
  const made: string[] = [];
  for (const [name, list] of groups) {
    const key = place.files.keyOf(list);
    if (place.files.keep(name, key)) continue;
    made.push(name);
    for (const [file, text] of list) place.files.put(name, file, text);
    place.files.close(name, key, null);
  }
  place.put();
  return { made };
}

const contents = (root: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(path.join(root, 'site'))
      .sort()
      .map((file) => [file, readFileSync(path.join(root, 'site', file), 'utf8')]),
  );
const inode = (root: string, file: string) => statSync(path.join(root, 'site', file)).ino;

const FILES: Files = {
  '_tep/a.css': 'a',
  'vb/a/index.html': 'một',
  'vb/b/index.html': 'hai',
  'vb/b/c.json': 'ba',
};

/** Many files, so that a change of all is not made file by file. */
const many = (text: string): Files =>
  Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`vb/${i}/index.html`, `${text} ${i}`]));

describe('a site that is built again', () => {
  it('makes only what changed, leaves all other files as they stand, and takes away what is no longer part', () => {
    const root = contentFolder({});
    build(root, FILES);
    const kept = inode(root, 'vb/a/index.html');
    const { 'vb/b/c.json': _, ...rest } = FILES;
    const now = { ...rest, 'vb/b/index.html': 'khác', 'vb/d/index.html': 'mới' };
    expect(build(root, now).made).toEqual(['vb/b', 'vb/d']);
    expect(contents(root)).toEqual(now);
    expect(inode(root, 'vb/a/index.html')).toBe(kept);
  });

  it('takes away folders in which nothing is left', () => {
    const root = contentFolder({});
    build(root, FILES);
    build(root, { '_tep/a.css': 'a' });
    expect(contents(root)).toEqual({ '_tep/a.css': 'a' });
    expect(existsSync(path.join(root, 'site/vb'))).toBe(false);
  });

  it('makes everything again with other code', () => {
    const root = contentFolder({});
    build(root, FILES);
    expect(build(root, FILES, 'bản 2').made).toHaveLength(3);
  });

  it('is whole where very much changed, and what did not is not copied', () => {
    const root = contentFolder({});
    build(root, { ...FILES, ...many('cũ') });
    const kept = inode(root, 'vb/a/index.html');
    const now = { ...FILES, ...many('mới') };
    build(root, now);
    expect(contents(root)).toEqual(
      Object.fromEntries(Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1))),
    );
    expect(inode(root, 'vb/a/index.html')).toBe(kept);
    // The folder beside it is gone, and what is kept says what stands there now.
    expect(build(root, now).made).toEqual([]);
  });

  it('puts right what somebody changed in it, added or took away', () => {
    const root = contentFolder({});
    build(root, FILES);
    const site = (file: string) => path.join(root, 'site', file);
    writeFileSync(site('vb/a/index.html'), 'mộT');
    utimesSync(site('vb/a/index.html'), 1, 1);
    writeFileSync(site('vb/b/la.html'), 'lạ');
    rmSync(site('vb/b/c.json'));
    build(root, FILES);
    expect(contents(root)).toEqual(FILES);
  });

  it('is made whole where nothing is known of what stands there', () => {
    const root = contentFolder({});
    build(root, { ...FILES, 'la/sau/x.html': 'lạ' });
    rmSync(path.join(root, 'dem'), { recursive: true });
    build(root, FILES);
    expect(contents(root)).toEqual(FILES);
  });
});
