import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainerOf } from '#domain/glossary/explain.ts';

const term = (written: string, full: string, type: 'viet-tat' | 'thuat-ngu' = 'viet-tat') => ({
  written,
  full,
  type,
  meaning: null,
  aliases: [],
});
const explain = explainerOf([
  term('NTM', 'nông thôn mới'),
  term('CT', 'chỉ thị'),
  term('CT', 'chương trình'),
  term('HĐND', 'Hội đồng nhân dân'),
  term('hộ nghèo', 'hộ nghèo', 'thuat-ngu'),
]);
const found = (text: string) =>
  explain(text).flatMap((part) => (typeof part === 'string' ? [] : [part.explained.id]));

describe('explaining abbreviations', () => {
  it('finds them as words of their own, between any marks', () => {
    expect(found('xã NTM, (HĐND) và NTM.')).toEqual(['vt-ntm', 'vt-hdnd', 'vt-ntm']);
  });

  it('leaves symbols of documents and parts of words alone', () => {
    expect(found('Chỉ thị 28-CT/TW, số 05-CTr/HU, CTX, nCT, 12/2024/CT-UBND, ntm')).toEqual([]);
  });

  it('names every meaning of one that has several', () => {
    const [, part] = explain('theo CT này');
    expect(typeof part === 'object' && part.explained.terms.map(({ full }) => full)).toEqual([
      'chỉ thị',
      'chương trình',
    ]);
  });

  it('changes no character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('NTM', 'CT', 'HĐND', ' ', '-', '/', 'xã', '😀', '(')), (words) => {
        const text = words.join('');
        expect(
          explain(text)
            .map((part) => (typeof part === 'string' ? part : part.text))
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
