import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Numbering } from '#domain/export/docx/numbering.ts';
import { partsOf } from './source.ts';
import { wordsByBookmark } from './read-docx.ts';

describe('lists of Word', () => {
  it('count on where the printed number is the next one, and begin anew where it is not', () => {
    const numbering = new Numbering();
    const lists = ['1.', '2.', '4.', '5.', '5.'].map((number) => numbering.listOf(number, 'muc_i'));
    expect(lists).toEqual([1, 1, 2, 2, 3]);
    expect(numbering.xml.match(/startOverride w:val="\d+"/g)).toEqual([
      'startOverride w:val="1"',
      'startOverride w:val="4"',
      'startOverride w:val="5"',
    ]);
  });

  it('are others below another unit', () => {
    const numbering = new Numbering();
    expect(numbering.listOf('a)', 'khoan_1')).toBe(1);
    expect(numbering.listOf('b)', 'khoan_2')).toBe(2);
  });

  it.each(['đ)', '01.', 'Điều 5a.', 'Phần thứ hai', '10%1.', '(*)', ''])(
    'leave "%s" to be typed: none prints it',
    (printed) => {
      expect(new Numbering().listOf(printed, '')).toBeNull();
    },
  );

  it('print every number of a text as it is printed there, whatever follows what', () => {
    const number = fc.oneof(
      fc.nat(30).map((value) => `${value}.`),
      fc.constantFrom(
        'a)',
        'b)',
        'c)',
        'd)',
        'đ)',
        'e)',
        'g)',
        'i)',
        '(1)',
        '(2)',
        '1.1.',
        '1.2.',
        '2.1.',
        '01.',
      ),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), (numbers) => {
        const body = numbers.map((so) => `<Doan so="${so}">\n\nLời.\n\n</Doan>`).join('\n\n');
        const words = [...wordsByBookmark(partsOf(`# I. MỤC\n\n${body}\n`)).values()].slice(1);
        expect(words).toEqual(numbers.map((so) => `${so} Lời.`));
      }),
      { numRuns: 40 },
    );
  });
});
