import { describe, expect, it } from 'vitest';
import { splitSymbol, symbolsIn } from '#domain/text/symbol.ts';

describe('symbolsIn', () => {
  it('finds every symbol with its offsets', () => {
    const text = 'Luật số 45/2019/QH14; Chỉ thị 05-CT/TW, Nghị quyết số 16 -NQ/TU và 340/QĐ-TTg.';
    const found = symbolsIn(text);
    expect(found.map((span) => span.text)).toEqual(['45/2019/QH14', '05-CT/TW', '16 -NQ/TU', '340/QĐ-TTg']);
    for (const span of found) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it.each([
    '12/9/2023',
    '38/2013',
    '2020 - 2025',
    '9/16 xã',
    '100 tấn/ngày',
    '5 - xã/phường',
    'CoVid-19',
    '3.10-CT/TW',
    'a5-CT/TW',
  ])('finds none in %s', (text) => {
    expect(symbolsIn(text)).toEqual([]);
  });
});

describe('splitSymbol', () => {
  it('gives number, year and abbreviations in order', () => {
    expect(splitSymbol('45/2019/QH14').map((part) => part.text)).toEqual(['45', '2019', 'QH14']);
    expect(splitSymbol('05 - CT/TW').map((part) => part.text)).toEqual(['05', 'CT', 'TW']);
  });
});
