import { describe, expect, it } from 'vitest';
import { wordsOfBody } from '#domain/search/index/body-words.ts';

describe('words of a body that no catalogue knows', () => {
  it('are those of its kind and its province', () => {
    expect(wordsOfBody('ubnd-dak-lak')).toBe('Ủy ban nhân dân UBND Đắk Lắk');
    expect(wordsOfBody('hdnd-ba-ria-vung-tau')).toContain('Bà Rịa - Vũng Tàu');
  });

  it('are none where the place is no province or the kind unknown', () => {
    for (const key of ['ubnd-tan-an', 'so-y-te-ha-noi', 'chua-ro']) expect(wordsOfBody(key)).toBe('');
  });
});
