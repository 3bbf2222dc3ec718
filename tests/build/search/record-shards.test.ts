import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BundleFiles } from '#build/search/bundle-files.ts';
import { type IndexedDocument, writeShards } from '#build/search/record-shards.ts';
import { cutDocument } from '#domain/search/cut/cut-document.ts';
import { WordTable } from '#domain/search/cut/word-table.ts';
import { prepareDocuments } from '#domain/search/index/catalogue.ts';
import { recordsOfShard, type ShardFile } from '#domain/search/index/files.ts';
import { sample } from '#tests/domain/search/samples.ts';

/** Documents whose records fill a shard in twos or threes; what was read of each is noted. */
function documentsOf(texts: Readonly<Record<string, string>>, read: string[] = []): IndexedDocument[] {
  const table = new WordTable();
  return Object.entries(texts).flatMap(([doc, text]) =>
    prepareDocuments(
      [0, 1, 2].map((order) => sample({ url: `${doc}${order}`, doc, text: text.repeat(4000), order })),
    ).map((document) => {
      const cut = cutDocument(document, table);
      const records = () => {
        read.push(doc);
        return cut.records();
      };
      return { cut: { ...cut, records }, key: `${doc} ${text}` };
    }),
  );
}

describe('the texts of records in shards', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'van-kien-shards-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const before = { '/a/': 'một ', '/b/': 'hai ', '/c/': 'ba ', '/d/': 'bốn ' };

  it('hold all records in order, as many as is told', () => {
    const { sizes } = writeShards(new BundleFiles(folder, ''), documentsOf(before), new Map());
    const held = sizes.map((_, i) =>
      recordsOfShard(JSON.parse(readFileSync(path.join(folder, `muc/${i}.json`), 'utf8')) as ShardFile),
    );
    expect(held.map((records) => records.length)).toEqual(sizes);
    expect(sizes.length).toBeGreaterThan(2);
    expect(held.flat().map(({ url }) => url)).toEqual(
      Object.keys(before).flatMap((doc) => [0, 1, 2].map((order) => `${doc}${order}`)),
    );
  });

  it('are made anew only where one of their documents changed', () => {
    const first = new BundleFiles(folder, '');
    const { shards } = writeShards(first, documentsOf(before), new Map());
    const read: string[] = [];
    const again = new BundleFiles(folder, '', first.files.made);
    writeShards(again, documentsOf({ ...before, '/d/': 'năm ' }, read), shards);
    expect(read).not.toContain('/a/');
    expect(read).toContain('/d/');
    expect(again.files.kept.length).toBeGreaterThan(0);

    const clean = mkdtempSync(path.join(tmpdir(), 'van-kien-shards-'));
    const whole = new BundleFiles(clean, '');
    writeShards(whole, documentsOf({ ...before, '/d/': 'năm ' }), new Map());
    const told = (files: BundleFiles) =>
      [...files.files.made, ...files.files.kept].map(({ file, digest }) => `${file} ${digest}`).sort();
    expect(told(again)).toEqual(told(whole));
    rmSync(clean, { recursive: true });
  });

  it('are written where they are known but stand nowhere', () => {
    const { shards } = writeShards(new BundleFiles(folder, ''), documentsOf(before), new Map());
    const elsewhere = new BundleFiles(path.join(folder, 'other'), '');
    writeShards(elsewhere, documentsOf(before), shards);
    expect(elsewhere.files.made.length).toBe(shards.size);
  });
});
