import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextBytes } from '#build/output/text-bytes.ts';

const read = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('bytes of texts', () => {
  it('are those of each text, however many were given before', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }), (texts) => {
        const bytes = new TextBytes();
        const given = texts.map((text) => bytes.of(text));
        expect(given.map(read)).toEqual(texts.map((text) => Buffer.from(text).toString('utf8')));
      }),
    );
  });

  it('stay as they are when a block is full, and when a text is larger than a block', () => {
    const bytes = new TextBytes();
    const texts = ['ă', 'b', 'c'].map((letter) => letter.repeat(1_300_000));
    const given = [...texts, 'đ'.repeat(5_000_000)].map((text) => bytes.of(text));
    expect(given.slice(0, 3).map(read)).toEqual(texts);
    expect(given[3]?.length).toBe(10_000_000);
  });

  it('are written over once they are no longer needed', () => {
    const bytes = new TextBytes();
    const first = bytes.of('một');
    bytes.clear();
    expect(read(bytes.of('hai'))).toBe('hai');
    expect(read(first.subarray(0, 3))).toBe('hai');
  });
});
