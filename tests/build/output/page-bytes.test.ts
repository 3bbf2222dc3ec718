import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedPart } from '#build/pages/page-parts.ts';
import { PageBytes } from '#build/output/page-bytes.ts';

const read = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('bytes of pages', () => {
  it('are those of each text, however many were given before', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }), (texts) => {
        const bytes = new PageBytes();
        const given = texts.map((text) => bytes.of([text]));
        expect(given.map(read)).toEqual(texts.map((text) => Buffer.from(text).toString('utf8')));
      }),
    );
  });

  it('hold the parts that pages share where they stand', () => {
    const bytes = new PageBytes();
    const part = new SharedPart('đầu trang');
    const pages = [[part, 'một', part], ['hai'], ['ba ', part]];
    expect(pages.map((page) => read(bytes.of(page)))).toEqual([
      'đầu trangmộtđầu trang',
      'hai',
      'ba đầu trang',
    ]);
  });

  it('stay as they are when a block is full, and when a text is larger than a block', () => {
    const bytes = new PageBytes();
    const texts = ['ă', 'b', 'c'].map((letter) => letter.repeat(1_300_000));
    const given = [...texts, 'đ'.repeat(5_000_000)].map((text) => bytes.of([text]));
    expect(given.slice(0, 3).map(read)).toEqual(texts);
    expect(given[3]?.length).toBe(10_000_000);
  });

  it('are written over once they are no longer needed', () => {
    const bytes = new PageBytes();
    const first = bytes.of(['một']);
    bytes.clear();
    expect(read(bytes.of(['hai']))).toBe('hai');
    expect(read(first.subarray(0, 3))).toBe('hai');
  });
});
