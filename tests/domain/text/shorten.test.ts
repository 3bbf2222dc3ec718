import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened } from '#domain/text/shorten.ts';

describe('a shortened text', () => {
  it('ends at a word', () => {
    expect(shortened('Chương trình công tác năm 2024', 20)).toBe('Chương trình công…');
    expect(shortened('Chương trình', 12)).toBe('Chương trình');
  });

  it('is never longer than asked, and begins as the text does', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (text, length) => {
        const short = shortened(text, length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
