import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CborWriter } from '#build/search/cbor-writer.ts';

describe('a writer of CBOR', () => {
  const number = fc.oneof(fc.nat(30), fc.nat(300), fc.nat(70_000), fc.nat(2 ** 31));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      number,
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(tie('value'), { maxLength: 30 }),
    ),
  }));

  it('writes numbers, texts and lists as any other', () => {
    const writer = new CborWriter();
    fc.assert(
      fc.property(value, (any) => {
        writer.clear();
        writer.value(any);
        expect(writer.bytes().equals(encode(any))).toBe(true);
      }),
    );
  });

  it('refuses what it cannot write', () => {
    for (const other of [-1, 0.5, null, { a: 1 }, [true]])
      expect(() => {
        new CborWriter().value(other);
      }).toThrow(TypeError);
  });
});
