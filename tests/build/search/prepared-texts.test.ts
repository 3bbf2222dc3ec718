import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { preparedTexts } from '#build/search/prepared-texts.ts';
import { KeptTexts } from '#library/file/kept-texts.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder, DOCUMENT, documentText } from '../../support/content-folder.ts';

const BODY = `## I. MỤC TIÊU

Giảm tỷ lệ hộ nghèo xuống 5,5% theo Nghị quyết số 26-NQ/TW.

## II. NHIỆM VỤ

### 1. Giao thông

Làm 12 km đường ở xã.`;

describe('texts cut for the index', () => {
  it('are the same when they are taken from the cache, made from nothing, or kept nowhere', () => {
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
    const read = (edition: string | null) => {
      const kept = edition === null ? null : new KeptTexts(path.join(root, 'cache'), edition);
      return preparedTexts(openLibrary(root, { kept }));
    };
    const made = read('a');
    const texts = made.flatMap(({ records }) => records.map(({ title, text }) => title || text));
    expect(texts).toEqual(expect.arrayContaining(['Giao thông', 'Đoạn hai.']));
    expect(read('a')).toEqual(made);
    expect(read('b')).toEqual(made);
    expect(read(null)).toEqual(made);
  });
});
