import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#domain/text/fold.ts';
import { baseSyllables } from '#domain/text/rhyme.ts';
import { isVietnameseSyllable, splitSymbol, syllablesOf } from '#domain/text/syllable.ts';

const texts = (text: string): string[] => syllablesOf(text).map((token) => token.text);

describe('syllablesOf', () => {
  it('gives words, whole numbers and whole symbols', () => {
    expect(texts('Nghị quyết số 22/2019/NQ-HĐND, thu 8.846 tỷ (94,81%) năm 2020.')).toEqual([
      'Nghị',
      'quyết',
      'số',
      '22/2019/NQ-HĐND',
      'thu',
      '8.846',
      'tỷ',
      '94,81',
      'năm',
      '2020',
    ]);
  });

  it.each([
    '28-CT/TW',
    '340/QĐ-TTg',
    '11-QĐi/TW',
    '29/2023/HĐND',
    '04 -NQ/TU',
    '05 - CT/TW',
    '28-ct/tw',
    '15a/NQ-CP',
    '45/2019/QH14',
    '1211/2016/UBTVQH13',
  ])('keeps %s whole', (symbol) => {
    expect(texts(`theo ${symbol}, của`)).toEqual(['theo', symbol, 'của']);
  });

  it('does not take rates, dates, terms and fractions for symbols', () => {
    expect(texts('55 triệu đồng/người/năm; 100 tấn/ngày; 12/9/2023; 2020-2025; 9/16 xã')).toEqual(
      '55 triệu đồng người năm 100 tấn ngày 12 9 2023 2020 2025 9 16 xã'.split(' '),
    );
  });

  it('separates a number from the unit glued to it and drops the o of %o', () => {
    expect(texts('7.611ha, 11%o, CoVid-19, QL1A')).toEqual(['7.611', 'ha', '11', 'CoVid', '19', 'QL1A']);
  });

  it('finds the same syllables in decomposed text', () => {
    const text = 'Nghị quyết 01-ĐA/TƯ về đường giao thông';
    expect(texts(text.normalize('NFD')).map((token) => token.normalize('NFC'))).toEqual(texts(text));
  });

  it('gives ordered, disjoint stretches that hold every letter and digit', () => {
    const unit = fc.constantFrom(
      'a',
      'Đ',
      'ệ',
      'e\u0302',
      '1',
      '20',
      '.',
      ',',
      '/',
      '-',
      ' ',
      '%o',
      'NQ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(unit).map((parts) => parts.join('')),
        (text) => {
          let end = 0;
          let rest = '';
          for (const token of syllablesOf(text)) {
            expect(token.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            rest += text.slice(end, token.start);
            end = token.end;
          }
          rest += text.slice(end);
          expect(rest.replaceAll('%o', '')).not.toMatch(/[\p{L}\d]/u);
        },
      ),
    );
  });
});

describe('words and numbers', () => {
  // What syllablesOf reads one character at a time, said as a pattern.
  const MODEL = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\d]*|%\p{L}/gu;

  it('are those of a pattern, whatever characters follow each other', () => {
    const character = fc.oneof(
      fc.constantFrom('a', 'Đ', 'ệ', '\u0301', '7', '0', '.', ',', '%', ' ', '\n', '٣', '\ud83d', '\ude00'),
      fc.constantFrom('\u{1d7ce}', '\u{20000}', '\u{1f600}', '\u{1d165}', 'ﷺ', '\u00aa', '²'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 20 }).map((parts) => parts.join('')),
        (text) => {
          const found = Array.from(text.matchAll(MODEL), ({ 0: token, index }) => ({
            text: token,
            start: index,
            end: index + token.length,
          }));
          expect(syllablesOf(text)).toEqual(found.filter((token) => !token.text.startsWith('%')));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('splitSymbol', () => {
  it('gives the parts with offsets in the symbol', () => {
    expect(splitSymbol('22/2019/NQ-HĐND').map((part) => part.text)).toEqual(['22', '2019', 'NQ', 'HĐND']);
    expect(splitSymbol('28-CT/TW')[1]).toEqual({ text: 'CT', start: 3, end: 5 });
  });
});

describe('isVietnameseSyllable', () => {
  it.each(
    (
      'nghiêng khuya khuỷu ngoằn ngoèo quyết quốc giếng gì giữ giường yến yêu ỉa thuở hươu rượu uống oách huỵch ' +
      'xoong buýt ngoạm loăng quăng khuếch toẹt ấp ủy Đảng HUYỆN pin tuýp'
    ).split(' '),
  )('accepts %s', (syllable) => {
    expect(isVietnameseSyllable(syllable)).toBe(true);
    expect(isVietnameseSyllable(syllable.normalize('NFD'))).toBe(true);
    expect(isVietnameseSyllable(fold(syllable), 'folded')).toBe(true);
  });

  it.each([
    'metro',
    'các.',
    'ngi',
    'kà',
    'cê',
    'tièn',
    'hoc',
    'hòc',
    'mãt',
    'bươ',
    'wa',
    'UBND',
    '',
    '5',
    'a a',
  ])('refuses %s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });

  it('knows toneless stops only when folded', () => {
    expect(isVietnameseSyllable('hoc', 'folded')).toBe(true);
    expect(isVietnameseSyllable('tract', 'folded')).toBe(false);
  });

  it('has no syllable both free and stopped', () => {
    const bases = baseSyllables().map((entry) => entry.base);
    expect(new Set(bases).size).toBe(bases.length);
  });
});
