import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iyKey, modernTone, oldTone, placeTone, spellingKey, splitTone } from '#domain/text/tone.ts';
import { tonePlacementKey } from '#domain/text/tone.ts';

const placements = [
  ['hoà', 'hòa'],
  ['thuỷ', 'thủy'],
  ['khoẻ', 'khỏe'],
  ['uỷ', 'ủy'],
  ['HOÁ', 'HÓA'],
  ['Toạ', 'Tọa'],
] as const;

describe('tone placement', () => {
  it.each(placements)('converts between %s and %s', (modern, old) => {
    expect(modernTone(old)).toBe(modern);
    expect(oldTone(modern)).toBe(old);
    expect(modernTone(modern)).toBe(modern);
    expect(oldTone(old)).toBe(old);
    expect(tonePlacementKey(old)).toBe(tonePlacementKey(modern));
  });

  it.each([
    'quý',
    'quả',
    'giá',
    'giường',
    'già',
    'gì',
    'hoàn',
    'toán',
    'huýnh',
    'khuỷu',
    'ngoài',
    'yếu',
    'cứu',
    'mùa',
    'tỉ',
  ])('leaves %s where both conventions agree', (syllable) => {
    expect(modernTone(syllable)).toBe(syllable);
    expect(oldTone(syllable)).toBe(syllable);
  });

  it('puts a misplaced mark right', () => {
    expect(oldTone('qúy')).toBe('quý');
    expect(oldTone('thúê')).toBe('thuế');
    expect(modernTone('gỉai')).toBe('giải');
  });

  it('keeps different tones apart', () => {
    const keys = ['hoa', 'hòa', 'hỏa', 'hõa', 'hóa', 'họa'].map(tonePlacementKey);
    expect(new Set(keys).size).toBe(6);
  });

  it('only composes what is not a Vietnamese syllable', () => {
    expect(modernTone('café'.normalize('NFD'))).toBe('café');
    expect(modernTone('GRDP')).toBe('GRDP');
    expect(placeTone('metro', 'sắc', 'old')).toBeNull();
    expect(splitTone('á\u0300')).toBeNull();
  });

  it('is idempotent and keeps the tone for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(modernTone(modernTone(text))).toBe(modernTone(text));
        expect(tonePlacementKey(tonePlacementKey(text))).toBe(tonePlacementKey(text));
      }),
    );
  });
});

describe('iyKey', () => {
  it.each([
    ['tỉ', 'tỷ'],
    ['kĩ', 'kỹ'],
    ['lí', 'lý'],
    ['quí', 'quý'],
    ['hi', 'hy'],
    ['Sĩ', 'sỹ'],
    ['kỹ'.normalize('NFD'), 'kĩ'],
  ])('is equal for %s and %s', (a, b) => {
    expect(iyKey(a)).toBe(iyKey(b));
  });

  it.each([
    ['tai', 'tay'],
    ['hai', 'hay'],
    ['mui', 'muy'],
    ['thui', 'thuy'],
    ['tỉ', 'tỳ'],
    ['y', 'i'],
  ])('differs for %s and %s', (a, b) => {
    expect(iyKey(a)).not.toBe(iyKey(b));
  });
});

describe('spellingKey', () => {
  it('joins both conventions and case', () => {
    expect(spellingKey('QÚI')).toBe(spellingKey('quý'));
    expect(spellingKey('Thuỷ')).toBe(spellingKey('thủy'));
    expect(spellingKey('tỷ')).not.toBe(spellingKey('tý'));
  });
});
