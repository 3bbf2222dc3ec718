import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese } from '#domain/text/collate.ts';

const sorted = (...list: string[]): string[] => [...list].sort(compareVietnamese);
const word = fc.string({
  unit: fc.constantFrom('a', 'ă', 'â', 'à', 'Á', 'a\u0323', 'd', 'đ', 'Đ', '0', '1', '12', ' ', 'ü', '.'),
});

describe('compareVietnamese', () => {
  it('orders letters by the Vietnamese alphabet', () => {
    expect(sorted('âm', 'đi', 'zô', 'ăn', 'dì', 'an', 'ơn', 'ôn', 'on', 'ưng', 'ung', 'ê', 'em')).toEqual([
      'an',
      'ăn',
      'âm',
      'dì',
      'đi',
      'em',
      'ê',
      'on',
      'ôn',
      'ơn',
      'ung',
      'ưng',
      'zô',
    ]);
  });

  it('breaks ties by tone', () => {
    expect(sorted('mạ', 'má', 'mã', 'mả', 'mà', 'ma')).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
    expect(sorted('mà b', 'ma c')).toEqual(['mà b', 'ma c']);
  });

  it('puts a shorter word and a space before a letter', () => {
    expect(sorted('Bạc Liêu', 'Ba Tri', 'Ba', 'An Giang')).toEqual(['An Giang', 'Ba', 'Ba Tri', 'Bạc Liêu']);
  });

  it('compares numbers inside as numbers', () => {
    expect(sorted('Mục 10', 'Mục 2', 'Mục 02.1', 'Mục 1')).toEqual(['Mục 1', 'Mục 2', 'Mục 02.1', 'Mục 10']);
  });

  it('puts lower case first between equal words', () => {
    expect(sorted('Đảng', 'đảng')).toEqual(['đảng', 'Đảng']);
  });

  it('is a total order on canonical text', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0);
        expect(compareVietnamese(a, b) === 0).toBe(a.normalize('NFC') === b.normalize('NFC'));
        if (compareVietnamese(a, b) < 0 && compareVietnamese(b, c) < 0) {
          expect(compareVietnamese(a, c)).toBeLessThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
