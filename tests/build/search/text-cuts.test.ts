import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCut } from '#build/search/kept-cuts.ts';
import { cutMissing, cutTexts } from '#build/search/text-cuts.ts';
import { WordTable } from '#domain/search/cut/word-table.ts';
import { KeptTexts } from '#library/file/kept-texts.ts';
import { openLibrary } from '#library/library.ts';
import { findableTexts, searchRecords } from '#library/search-records.ts';
import { contentFolder, DOCUMENT, documentText } from '../../support/content-folder.ts';

const BODY = `## I. MỤC TIÊU

Giảm tỷ lệ hộ nghèo xuống 5,5% theo Nghị quyết số 26-NQ/TW.

## II. NHIỆM VỤ

### 1. Giao thông

Làm 12 km đường ở xã.`;

describe('texts cut for the index', () => {
  it('are taken from the cache where the same edition cut them, and are the records of the library', () => {
    const news = `---
title: Tin thử
moTa: Một tin.
ngay: 2024-02-03
tacGia: không có trong bản nguồn
coQuan: hu-thu
diaBan: xa-thu
mucDo: toan-van
nguon: {ten: Bản thử, tep: thu.txt, sha256: ${'a'.repeat(64)}, ngayLay: 2024-01-02}
linhVuc: [y-te]
---

Đoạn một.

Đoạn hai.
`;
    const root = contentFolder({
      [DOCUMENT]: documentText(BODY, { linhVuc: '[kinh-te, y-te]' }),
      'news/tin-thu.mdx': news,
    });
    /** What is cut with a cache of an edition, and whether it had to be made. */
    const read = (edition: string) => {
      const kept = new KeptTexts(path.join(root, 'cache'), edition);
      const library = openLibrary(root, { kept });
      const texts = cutTexts(library, findableTexts(library));
      const missing = texts.filter(({ place }) => place !== null && !existsSync(place)).length;
      cutMissing(library, texts);
      const table = new WordTable();
      const cuts = texts.flatMap(({ place }) => (place === null ? [] : (readCut(place, table) ?? [])));
      return { missing, records: cuts.flatMap((cut) => cut.records()) };
    };
    const made = read('a');
    const library = openLibrary(root);
    expect(made.missing).toBe(2);
    expect(made.records).toEqual(searchRecords(library));
    const texts = made.records.map(({ title, text }) => title || text);
    expect(texts).toEqual(expect.arrayContaining(['Giao thông', 'Đoạn hai.']));
    expect(read('a')).toEqual({ ...made, missing: 0 });
    expect(read('b')).toEqual(made);
    expect(cutTexts(library, findableTexts(library)).map(({ place }) => place)).toEqual([null, null]);
  });
});
