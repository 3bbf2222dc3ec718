import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagefindBase } from '#build/search/kept-base.ts';
import { makePagefindBase, readBundle, readWords, runPagefind } from '#build/search/pagefind-base.ts';
import { PAGEFIND_VERSION } from '#build/search/pagefind-files.ts';
import { installedVersion } from '../../support/installed-version.ts';

describe('the files of Pagefind', () => {
  let bundle = '';
  beforeAll(async () => {
    bundle = mkdtempSync(path.join(tmpdir(), 'van-kien-pagefind-'));
    await runPagefind(bundle, [{ url: '/a/', content: 'mot hai mot', language: 'vi' }]);
  });
  afterAll(() => rmSync(bundle, { recursive: true }));

  it('are those of the version they were read off', () => {
    expect(
      installedVersion('pagefind'),
      `Pagefind is no longer ${PAGEFIND_VERSION}. src/build/search/pagefind-base.ts opens its files and pagefind-files.ts ` +
        'writes them: compare a bundle of each version with what stands there, then put the new version there.',
    ).toBe(PAGEFIND_VERSION);
  });

  it('hold the words of a page with their positions, and the weight before them', () => {
    const words = readWords(bundle, 'vi');
    expect(
      words.map(([word, pages]) => [word, pages.map(([page, positions]) => [page, positions.length])]),
    ).toEqual([
      ['hai', [[0, 2]]],
      ['mot', [[0, 3]]],
    ]);
  });

  it('are refused where they say that another version wrote them', () => {
    const file = path.join(bundle, 'pagefind-entry.json');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(PAGEFIND_VERSION, '9.0.0'));
    expect(() => readBundle(bundle, 'vi')).toThrow(PAGEFIND_VERSION);
    writeFileSync(file, before);
  });

  it('that no index changes are the same from the cache', async () => {
    const cache = path.join(bundle, 'cache');
    const made = await pagefindBase(cache);
    expect(made.files.map(([name]) => name)).toContain(made.program);
    expect(made).toEqual(await makePagefindBase());
    const kept = await pagefindBase(cache);
    const plain = (base: typeof made) => ({
      ...base,
      files: base.files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
    });
    expect(plain(kept)).toEqual(plain(made));
  });
});
