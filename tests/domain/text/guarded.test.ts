import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, LETTER, matchesOf, notAfter } from '#domain/text/guarded.ts';

/** The pattern that says the same with the lookbehind of newer engines. */
const lookbehind = (sign: '=' | '!', before: RegExp, pattern: RegExp): RegExp =>
  new RegExp(`(?<${sign}${before.source.slice(0, -1)})(?:${pattern.source})`, pattern.flags);

const texts = fc.string({ unit: fc.constantFrom('a', 'ă', '1', ' ', '-', '𝒜', 'b', ','), maxLength: 30 });
const befores = [LETTER, /\d$/u, /(?:a|1,?)$/u, /(?:^|-)a$/u];
const patterns = ['a', 'ab?', '\\d+', '[ab]+|-', '(?=b)|1'];

describe('a guarded pattern', () => {
  const pairs = befores.flatMap((before) =>
    patterns.flatMap((source) =>
      ['u', 'gu', 'giu'].map((flags): [RegExp, RegExp] => [before, new RegExp(source, flags)]),
    ),
  );

  it.each(pairs)('after %s, %s matches where a lookbehind would', (before, pattern) => {
    for (const [guarded, wanted] of [
      [notAfter(before, pattern), lookbehind('!', before, pattern)],
      [after(before, pattern), lookbehind('=', before, pattern)],
    ] as const) {
      fc.assert(
        fc.property(texts, (text) => {
          expect(text.replace(guarded, '<$&>')).toBe(text.replace(wanted, '<$&>'));
          expect(text.search(guarded)).toBe(text.search(wanted));
          expect(text.match(guarded)?.[0]).toBe(text.match(wanted)?.[0]);
          expect(text.split(guarded)).toEqual(text.split(wanted));
          if (!pattern.global) return;
          const found = (of: RegExp) =>
            Array.from(text.matchAll(of), ({ 0: match, index }) => [match, index]);
          expect(found(guarded)).toEqual(found(wanted));
          for (const either of [guarded, wanted])
            expect(matchesOf(either, text).map(({ 0: match, index }) => [match, index])).toEqual(
              found(wanted),
            );
        }),
        { numRuns: 30 },
      );
    }
  });

  it('keeps to its place where it is sticky', () => {
    const number = notAfter(LETTER, /\d+/uy);
    number.lastIndex = 1;
    expect(number.exec('a12')).toBeNull();
    expect(number.lastIndex).toBe(0);
    number.lastIndex = 2;
    expect(number.exec('a 12')?.[0]).toBe('12');
    expect(number.lastIndex).toBe(4);
  });

  it('goes on from where it stopped', () => {
    const letter = notAfter(/-$/, /[a-z]/g);
    expect(letter.test('-ab')).toBe(true);
    expect(letter.lastIndex).toBe(3);
    expect(letter.test('-ab')).toBe(false);
    expect([...'a-bc'.matchAll(letter)].map(({ index }) => index)).toEqual([0, 3]);
  });
});
