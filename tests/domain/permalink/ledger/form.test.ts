import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf } from '#domain/permalink/ledger/form.ts';

/** Pieces of which texts are made: words, figures, signs, spaces. */
const piece = fc.constantFrom(
  ...['Nghị', 'quyết', 'đạt', 'ĐẢNG', 'Ǆ', 'ªnh', 'x', 'QL1A', '94,81', '8.846', '5', '1.', '3,x'],
  ...['.', '..', '...', '....', ',', ';', ':', '-', '/', '%', '(', ')', '+', ' ', '\n', ' '],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
/** Dropped from every text, and no sign that is read one by one. */
const NOTHING = '\u200b';

describe('the form of a text', () => {
  it('is the same whichever way it is read', () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(formOf(plain)).toBe(formOf(NOTHING + plain));
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells signs and capitals apart, and neither spaces nor the sign at the end', () => {
    const form = formOf('Tỷ lệ, không được: chậm');
    expect(formOf('Tỷ  lệ, không được: chậm;')).toBe(form);
    expect(formOf('Tỷ lệ không được: chậm')).not.toBe(form);
    expect(formOf('Tỷ lệ, Không được: chậm')).not.toBe(form);
    expect(formOf('TỶ LỆ, KHÔNG ĐƯỢC: CHẬM').endsWith('-')).toBe(true);
  });
});
