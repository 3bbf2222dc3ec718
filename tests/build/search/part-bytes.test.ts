import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEIGHT } from '#build/search/pagefind-format.ts';
import { partBytes } from '#build/search/part-bytes.ts';

describe('the bytes of a part of the index', () => {
  it('are those that any writer of CBOR makes of its words, without the weights between positions', () => {
    const number = fc.oneof(fc.nat(30), fc.nat(300), fc.nat(70_000), fc.nat(2 ** 31));
    const page = fc.tuple(
      number,
      fc.array(fc.oneof(number, fc.constant(WEIGHT)), { maxLength: 30 }),
      fc.constantFrom([], [[1, [2]]]),
    );
    const word = fc.tuple(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(page, { maxLength: 5 }),
      fc.constantFrom([], [['hộ', []]]),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const unweighted = words.map(([text, pages, rest]) => [
          text,
          pages.map(([difference, positions, others]) => [
            difference,
            positions.filter((position) => position >= 0),
            others,
          ]),
          rest,
        ]);
        expect(partBytes(words).equals(encode([unweighted]))).toBe(true);
      }),
    );
  });
});
