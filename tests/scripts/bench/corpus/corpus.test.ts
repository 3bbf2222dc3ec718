import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticDocument } from '#scripts/bench/corpus/corpus-document.ts';
import { syntheticContent, writeContent } from '#scripts/bench/corpus/corpus.ts';
import { syllablesOf } from '#domain/text/syllable.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';

const DOCUMENTS = 8;

describe('the made-up documents of the bench', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'van-kien-corpus-'));
    writeContent(folder, DOCUMENTS, 7);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are the same bytes for the same seed and others for another', () => {
    const bytes = (seed: number) => JSON.stringify([...syntheticContent(DOCUMENTS, seed)]);
    expect(bytes(7)).toBe(bytes(7));
    expect(bytes(7)).not.toBe(bytes(8));
  });

  it('begin a larger collection with the documents of a smaller one', () => {
    const texts = (count: number) =>
      [...syntheticContent(count, 7)].filter(({ path: name }) => name.endsWith('.mdx'));
    expect(texts(DOCUMENTS).slice(0, 3)).toEqual(texts(3));
  });

  it('pass the content check with nothing found', () => {
    const report = checkContent(openLibrary(folder));
    expect(report.diagnostics).toEqual([]);
    expect(report).toMatchObject({ documents: DOCUMENTS, targets: DOCUMENTS * 15 });
  });

  it('have 25 numbered sections at three levels, 15 targets, footnotes, and about 20 KB', () => {
    for (const { path: name, text } of syntheticContent(DOCUMENTS, 7)) {
      if (!name.endsWith('.mdx')) continue;
      expect(text.match(/^#{2,4} /gm)).toHaveLength(25);
      expect(new Set(text.match(/^#{2,4} /gm))).toHaveLength(3);
      expect(text.match(/^<Doan /gm)).toHaveLength(15);
      expect(text.match(/^\[\^\d\]: /gm)).toHaveLength(3);
      expect(Buffer.byteLength(text)).toBeGreaterThan(17_000);
      expect(Buffer.byteLength(text)).toBeLessThan(24_000);
    }
  });

  it('go on meeting new words as they grow in number', () => {
    const words = new Set<string>();
    const known = Array.from({ length: 40 }, (_, index) => {
      const { sections } = syntheticDocument(index, 7);
      for (const { parts } of sections)
        for (const { text } of parts)
          for (const syllable of syllablesOf(text)) words.add(syllable.text.toLowerCase());
      return words.size;
    });
    expect(known[19]).toBeGreaterThan((known[4] ?? 0) * 1.3);
    expect(known[39]).toBeGreaterThan((known[19] ?? 0) * 1.1);
  });
});
