import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap } from '#domain/text/fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('Đ', 'ệ', 'e\u0323\u0302', 'Ư', ' ', 'Σ', 'İ', '7') }),
);

describe('fold', () => {
  it('lowers case and drops every diacritic, đ included', () => {
    expect(fold('Đường giao thông NƯỚC SẠCH, tỷ lệ 8.846 đồng')).toBe(
      'duong giao thong nuoc sach, ty le 8.846 dong',
    );
  });

  it('reads eth as đ, as old files write it', () => {
    expect(fold('Ðảng ủy')).toBe('dang uy');
  });

  it('gives the same for NFC and NFD and is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(folded)).toBe(folded);
      }),
    );
  });
});

describe('foldWithMap', () => {
  it('leads a folded range back to the original, marks included', () => {
    const text = `Tỷ lệ ${'nghèo'.normalize('NFD')} giảm`;
    const { folded, map } = foldWithMap(text);
    const start = folded.indexOf('ngheo');
    expect(text.slice(map[start], map[start + 5])).toBe('nghèo '.normalize('NFD').trim());
  });

  it('folds as fold does, with a non-decreasing map ending at the length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, map } = foldWithMap(text);
        expect(folded).toBe(fold(text));
        expect(map).toHaveLength(folded.length + 1);
        expect(map.at(-1)).toBe(text.length);
        expect([...map].sort((a, b) => a - b)).toEqual(map);
      }),
    );
  });
});
