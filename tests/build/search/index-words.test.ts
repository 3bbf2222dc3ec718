import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createIndex } from 'pagefind';
import { describe, expect, it } from 'vitest';
import { BundleFiles } from '#build/search/bundle-files.ts';
import { indexWords } from '#build/search/index-words.ts';
import { makePagefindBase, type PackedWord, readBundle, readWords } from '#build/search/pagefind-base.ts';
import { writePagefind } from '#build/search/pagefind-files.ts';
import { cutDocument } from '#domain/search/cut/cut-document.ts';
import { WordTable } from '#domain/search/cut/word-table.ts';
import { type Word, wordOf } from '#domain/search/index/token.ts';

/** What stands before positions of the usual weight in Pagefind's own files; in ours they are left out. */
const WEIGHT = -25;

const unweighted = ([word, pages, ...rest]: PackedWord) => [
  word,
  pages.map(([page, positions, others]) => [
    page,
    positions.filter((position) => position !== WEIGHT),
    others,
  ]),
  ...rest,
];

describe('the words of an index', () => {
  const segment = (...tokens: Word[]) => ({ kind: 'heading', tokens, titleLength: 0, span: 1 }) as const;
  const documents = [
    {
      doc: '/a/',
      records: [],
      segments: [segment(wordOf('ho', 'jo'), wordOf('ngheo', 'f')), segment(wordOf('ho', 'jo'))],
    },
    { doc: '/b/', records: [], segments: [segment(wordOf('5', ''), wordOf('ho', ''))] },
  ];
  const grouping = new Map([['ngheo', 1]]);

  it('are, as they are written, those that Pagefind finds in the same tokens written out', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-pagefind-'));
    const [theirs, ours] = [path.join(folder, 'theirs'), path.join(folder, 'ours')];
    const { index } = await createIndex({ forceLanguage: 'vi' });
    // A lone dash is a position without a word.
    for (const [i, content] of ['aaho0jo0 abngheo0f0 - - aaho0jo0 -', '5010x5n aaho00 - -'].entries())
      await index?.addCustomRecord({ url: String(i), content, language: 'vi', sort: { thu_tu: String(i) } });
    await index?.writeFiles({ outputPath: theirs });
    await index?.deleteIndex();

    const table = new WordTable();
    table.numberOf(wordOf('nowhere', ''));
    const cuts = documents.map((document) => cutDocument(document, table));
    const words = indexWords(cuts, table, grouping);
    writePagefind(new BundleFiles(ours, ''), await makePagefindBase(), words, 2500);
    expect(readWords(ours, 'vi').map(unweighted)).toEqual(readWords(theirs, 'vi').map(unweighted));
    const counts = (place: string) => readBundle(place, 'vi').meta[1].map(([, count]) => count);
    expect(counts(ours)).toEqual([6, 4]);
    expect(counts(theirs)).toEqual([6, 4]);
    rmSync(folder, { recursive: true });
  });
});
