import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imported } from '../read/tree-text.ts';

const oddIn = (text: string) =>
  imported(new TextEncoder().encode(`KẾ HOẠCH\n\n1. ${text}\n\n2. Việc khác.\n`))
    .state.ledger.doubts.map(({ note }) => /chữ “(.+)” không phải/.exec(note)?.[1])
    .filter((word) => word !== undefined);

const SYLLABLES = [
  'kế',
  'hoạch',
  'phát',
  'triển',
  'huyện',
  'đường',
  'nghị',
  'quyết',
  'của',
  'những',
  'khuỷu',
];

describe('words with Vietnamese marks', () => {
  it.each([
    ['phát triển kinhtế của tỉnh', ['kinhtế']],
    ['các ngành đuợc giao', ['đuợc']],
    ['lần thứ XXInhiệm kỳ, PHÁTTRIỂN', ['XXInhiệm', 'PHÁTTRIỂN']],
    ['UBND, HĐND, QĐ, ĐBQH tỉnh Đắk Lắk, Krông Nô, đ/c Ksor', []],
  ])('are pointed at where they are no syllable: %s', (text, odd) => {
    expect(oddIn(text)).toEqual(odd);
  });

  it('are never pointed at where all are syllables', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 20 }), (words) => {
        expect(oddIn(words.join(' '))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('say that the text was spoilt where they are many', () => {
    const { ledger } = imported(
      new TextEncoder().encode(`KẾ HOẠCH\n\n1. ${'ngàỷ tháng cứù mụctíêu đượcc '.repeat(6)}\n`),
    ).state;
    expect(ledger.doubts.some(({ note }) => note.includes('có thể đã hỏng'))).toBe(true);
  });
});
