import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyNormalizations, normalizations, normalizeText } from '#domain/text/normalize.ts';

/** Strings dense in the characters that normalisation touches, mixed with any other Unicode. */
const awkwardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['a', 'E', 'đ', '\u0301', '\u0323', '\u0302', '\u031b', ' ', '\n', '\r', '\r\n'],
        ...['\u00a0', '\u2003', '\u200b', '\u00ad', '\ufeff', '\u1100', '\u1161', '\u11a8', 'ế', '\ud800'],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('normalizeText', () => {
  it('composes decomposed Vietnamese', () => {
    expect(normalizeText('tỷ đồng'.normalize('NFD'))).toBe('tỷ đồng');
  });

  it('turns every Unicode space into a plain one and keeps tabs and runs', () => {
    expect(normalizeText('a\u00a0b\u2009c\u202fd\u3000e\tf  g')).toBe('a b c d e\tf  g');
  });

  it('removes zero-width characters and soft hyphens, even between a letter and its mark', () => {
    expect(normalizeText('\ufeffhuy\u200bện ủy\u00ad a\u200b\u0301')).toBe('huyện ủy á');
  });

  it('writes line ends as LF', () => {
    expect(normalizeText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it('is idempotent and gives NFC', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const normal = normalizeText(text);
        expect(normalizeText(normal)).toBe(normal);
        expect(normal.normalize('NFC')).toBe(normal);
      }),
    );
  });

  it('equals the plain definition of its rules', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const expected = text
          .replace(/\r\n?/g, '\n')
          .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
          .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
          .normalize('NFC');
        expect(normalizeText(text)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('normalizations', () => {
  it('is empty for a normal text', () => {
    expect(normalizations('Nghị quyết số 22/2019/NQ-HĐND\n“tỷ lệ” – 95%')).toEqual([]);
  });

  it('names each change with its offset in the source', () => {
    expect(normalizations('a\u00a0\u200be\u0301\r\n')).toEqual([
      { kind: 'space', offset: 1, from: '\u00a0', to: ' ' },
      { kind: 'zero-width', offset: 2, from: '\u200b', to: '' },
      { kind: 'nfc', offset: 3, from: 'e\u0301', to: 'é' },
      { kind: 'newline', offset: 5, from: '\r\n', to: '\n' },
    ]);
  });

  it('splits a composition around a removed character', () => {
    expect(normalizations('e\u200b\u0301')).toEqual([
      { kind: 'nfc', offset: 0, from: 'e', to: 'é' },
      { kind: 'zero-width', offset: 1, from: '\u200b', to: '' },
      { kind: 'nfc', offset: 2, from: '\u0301', to: '' },
    ]);
  });

  it('quotes the source, never overlaps, and applied gives normalizeText', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const changes = normalizations(text);
        let end = 0;
        for (const { offset, from, to } of changes) {
          expect(offset).toBeGreaterThanOrEqual(end);
          expect(text.slice(offset, offset + from.length)).toBe(from);
          expect(to).not.toBe(from);
          end = offset + from.length;
        }
        expect(applyNormalizations(text, changes)).toBe(normalizeText(text));
      }),
      { numRuns: 500 },
    );
  });
});
