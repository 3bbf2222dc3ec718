import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoman, toRoman } from '#domain/number/roman.ts';

describe('Roman numerals', () => {
  it('reads and writes known values', () => {
    expect(parseRoman('XIV')).toBe(14);
    expect(toRoman(2025)).toBe('MMXXV');
  });

  it.each(['', 'IIII', 'VX', 'IC', 'iv', 'A', 'XIIX', ' I', 'MMMM'])('refuses %j', (text) => {
    expect(parseRoman(text)).toBeNull();
  });

  it('round-trips every value', () => {
    for (let value = 1; value <= 3999; value++) expect(parseRoman(toRoman(value))).toBe(value);
  });

  it('reads only the one correct form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'IVXLCDM'), maxLength: 8 }), (text) => {
        const value = parseRoman(text);
        if (value !== null) expect(toRoman(value)).toBe(text);
      }),
    );
  });

  it.each([0, 4000, 1.5, Number.NaN])('throws for %s', (value) => {
    expect(() => toRoman(value)).toThrow(RangeError);
  });
});
