import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGEFIND_VERSION, PagefindBundle, positionsOf } from '#build/search/pagefind-format.ts';
import { indexWords } from '#build/search/pagefind-words.ts';
import { type Word, wordOf } from '#domain/search/index/token.ts';
import { installedVersion } from '../../support/installed-version.ts';

describe('the files of Pagefind', () => {
  let bundle = '';
  beforeAll(async () => {
    bundle = mkdtempSync(path.join(tmpdir(), 'van-kien-pagefind-'));
    const { index } = await createIndex({ forceLanguage: 'vi' });
    await index?.addCustomRecord({
      url: '/a/',
      content: 'mot hai mot',
      language: 'vi',
      sort: { order: '0' },
    });
    await index?.writeFiles({ outputPath: bundle });
  });
  afterAll(() => rmSync(bundle, { recursive: true }));

  it('are those of the version they were read off', () => {
    expect(
      installedVersion('pagefind'),
      `Pagefind is no longer ${PAGEFIND_VERSION}. src/build/search/pagefind-format.ts opens its files: compare a ` +
        'bundle of each version with what stands there, then put the new version there.',
    ).toBe(PAGEFIND_VERSION);
  });

  it('hold the words of a page with their positions, and the weight before them', async () => {
    const opened = await PagefindBundle.open(bundle, 'vi');
    const words = (await Promise.all(opened.parts.map((name) => opened.readPart(name)))).flat();
    expect(words.map((word) => [word[0], positionsOf(word)])).toEqual([
      ['hai', 2],
      ['mot', 3],
    ]);
  });

  it('are refused where they say that another version wrote them', async () => {
    const file = path.join(bundle, 'pagefind-entry.json');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(PAGEFIND_VERSION, '9.0.0'));
    await expect(PagefindBundle.open(bundle, 'vi')).rejects.toThrow(PAGEFIND_VERSION);
    writeFileSync(file, before);
  });
});

describe('the words of an index', () => {
  const token = wordOf;
  const segment = (...tokens: Word[]) => ({ kind: 'heading', tokens, titleLength: 0, span: 1 }) as const;
  const documents = [
    {
      doc: '/a/',
      records: [],
      segments: [segment(token('ho', 'jo'), token('ngheo', 'f')), segment(token('ho', 'jo'))],
    },
    { doc: '/b/', records: [], segments: [segment(token('5', ''), token('ho', ''))] },
  ];
  const grouping = new Map([['ngheo', 1]]);

  it('are those that Pagefind finds in the same tokens written out', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-pagefind-'));
    const { index } = await createIndex({ forceLanguage: 'vi' });
    // A lone dash is a position without a word.
    for (const [i, content] of ['aaho0jo0 abngheo0f0 - - aaho0jo0 -', '5010x5n aaho00 - -'].entries())
      await index?.addCustomRecord({ url: String(i), content, language: 'vi', sort: { thu_tu: String(i) } });
    await index?.writeFiles({ outputPath: folder });
    await index?.deleteIndex();
    const opened = await PagefindBundle.open(folder, 'vi');
    const theirs = (await Promise.all(opened.parts.map((name) => opened.readPart(name)))).flat();
    rmSync(folder, { recursive: true });
    const { words, positions } = indexWords(documents, grouping);
    expect(words).toEqual(theirs);
    expect(positions).toEqual([6, 4]);
  });
});
