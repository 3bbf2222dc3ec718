import { describe, expect, it } from 'vitest';
import { type CitedSymbol, compareSymbols, parseSymbol } from '#domain/citation/parse/cited-symbol.ts';

function symbol(text: string): CitedSymbol {
  const read = parseSymbol(text);
  if (!read) throw new Error(`no symbol: ${text}`);
  return read;
}

describe('parseSymbol', () => {
  it.each([
    ['5-CT/TW', '05-CT/TW'],
    ['16 -NQ/TU', '16-NQ/TU'],
    ['26 – NQ/TW', '26-NQ/TW'],
    ['28-ct/tw', '28-CT/TW'],
    ['12-ctr/hu', '12-CTr/HU'],
    ['26NQ/TW', '26-NQ/TW'],
    ['15a/NQ-CP', '15a/NQ-CP'],
    ['38/2013', '38/2013'],
    ['15 /2020/NĐ- CP', '15/2020/NĐ-CP'],
  ])('writes %s in one form: %s', (printed, normalized) => {
    expect(symbol(printed).normalized).toBe(normalized);
  });

  it.each(['', 'NQ/TW', '8.846', '12%', '26-NQ/TW và', '5 người'])('finds no symbol in "%s"', (text) => {
    expect(parseSymbol(text)).toBeNull();
  });
});

describe('compareSymbols', () => {
  it.each([
    ['16 -NQ/TU', '16-NQ/TU', 'same'],
    ['5-CT/TW', '05-CT/TW', 'same'],
    ['28-ct/tw', '28-CT/TW', 'same'],
    ['16-NQ/TU', '16/NQ-HĐND', 'different'],
    ['16-NQ/TU', '16-NQ/HU', 'different'],
    ['217-QĐ/TW', '218-QĐ/TW', 'different'],
    ['30/2020/NĐ-CP', '30/2021/NĐ-CP', 'different'],
    ['11-QĐi/TW', '11-QĐ/TW', 'maybe'],
    ['11-QyĐ/TW', '11-QĐ/TW', 'maybe'],
    ['33-NĐ/CP', '33/2023/NĐ-CP', 'maybe'],
    ['29/2023/HĐND', '29/2023/NQ-HĐND', 'maybe'],
    ['38/2013', '38/2013/NĐ-CP', 'maybe'],
    ['49', '49-NQ/TW', 'maybe'],
    ['12-HD/TU', '12-HĐ/TU', 'maybe'],
  ] as const)('holds %s and %s to be %s', (a, b, relation) => {
    expect(compareSymbols(symbol(a), symbol(b))).toBe(relation);
    expect(compareSymbols(symbol(b), symbol(a))).toBe(relation);
  });
});
