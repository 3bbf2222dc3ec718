import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequest, requestOf } from '#domain/search/show/service-request.ts';

describe('what a service is asked', () => {
  it('is the address of the page, with how many results', () => {
    const asked = requestOf('hộ nghèo', { filters: { type: ['bc'] }, sort: 'moi', limit: 30 });
    expect(asked).toBe('?q=h%E1%BB%99+ngh%C3%A8o&loai=bc&xep=moi&so-luong=30');
  });

  it('is read as it was asked', () => {
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 1, maxLength: 100, unit: 'grapheme' })
          .filter((text) => text.trim() === text && text !== ''),
        fc.constantFrom('lien-quan' as const, 'moi' as const),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 1000 }),
        (typed, sort, limit, offset) => {
          const options = { filters: { year: ['2024'] }, sort, limit, offset };
          expect(parseRequest(requestOf(typed, options))).toEqual({ typed, options });
        },
      ),
    );
  });

  it('asks for no more results than a service gives', () => {
    expect(requestOf('a', { limit: 5000 })).toContain('so-luong=300');
  });

  it('is refused with a reason where it asks nothing or too much', () => {
    for (const search of ['', '?q=', '?q=a&so-luong=0', '?q=a&tu=-1', `?q=${'a'.repeat(501)}`])
      expect(parseRequest(search), search.slice(0, 20)).toHaveProperty('problem');
  });
});
