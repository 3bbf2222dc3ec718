import { describe, expect, it } from 'vitest';
import { hiddenCharacters, withNames } from '#domain/text/hidden-characters.ts';

const kinds = (text: string) => hiddenCharacters(text).map(({ kind, name, line }) => [kind, name, line]);

describe('characters that must not stand in a text', () => {
  it('are found with their lines, in order, whatever kind they are', () => {
    expect(kinds('Một\nqu\u0443ết \u202eb\n\0')).toEqual([
      ['lookalike', 'U+0443', 2],
      ['turning', 'U+202E', 2],
      ['control', 'U+0000', 3],
    ]);
    expect(withNames('qu\u0443ết \u202eb')).toBe('qu[U+0443]ết [U+202E]b');
  });

  it.each([
    ['a Cyrillic letter beside Latin ones', 'ngh\u0456', 'U+0456'],
    ['one between marks that stand apart', 'quye\u0302\u0301t\u0430', 'U+0430'],
    ['a Greek letter that looks like a Latin one', 'c\u03bfng', 'U+03BF'],
    ['a Greek capital', '\u039fng', 'U+039F'],
    ['a letter of formulas', 's\u{1d428}', 'U+1D428'],
    ['a word of Cyrillic letters with Latin doubles only', 'mục \u0430)', 'U+0430'],
  ])('%s is one that only looks like a Latin letter', (_, text, name) => {
    expect(kinds(text)).toEqual([['lookalike', name, 1]]);
  });

  it.each([
    ['Vietnamese', 'Đẩy mạnh phát triển kinh tế, ĐBSCL; ð, Ð'],
    ['words of another language', '\u041c\u043e\u0441\u043a\u0432\u0430'],
    ['quantities and units', '\u03bcg/m\u00b3, \u03a9m, \u0394t, \u00b5m, \u03b1 = 0,05, \u03b2'],
    ['ordinals', 'n\u00ba 5, 1\u00aa'],
  ])('%s are left alone', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });
});
