import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetSlug } from '#domain/target/target.ts';

describe('targetSlug', () => {
  it.each([
    ['(12)', '12'],
    ['(12).', '12'],
    ['12', '12'],
    ['05.', '5'],
    ['3.10.', '3-10'],
    ['x3', 'x3'],
    ['a)', 'a'],
    ['d)', 'd'],
    ['đ)', 'dd'],
    ['12a', '12a'],
    ['Chỉ tiêu 7', '7'],
  ])('of %s is %s', (number, slug) => {
    expect(targetSlug({ number })).toBe(slug);
  });

  it('names the list where a number stands in a second one', () => {
    expect(targetSlug({ number: '(12)', list: 2 })).toBe('ds-2-12');
  });

  it('gives every number of every list an address of its own, in letters of an address', () => {
    const targets = fc.record({
      number: fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('(N)', 'N.', 'N)', 'xN')),
      list: fc.option(fc.integer({ min: 2, max: 9 }), { nil: undefined }),
    });
    const slugOf = ({ number: [n, form], list }: { number: [number, string]; list: number | undefined }) =>
      targetSlug({ number: form.replace('N', String(n)), list });
    const identity = ({ number: [n, form], list }: { number: [number, string]; list: number | undefined }) =>
      `${form === 'xN' ? 'x' : ''}${n} ${list ?? 1}`;
    fc.assert(
      fc.property(targets, targets, (a, b) => {
        expect(slugOf(a)).toMatch(/^[a-z0-9-]+$/);
        expect(slugOf(a) === slugOf(b)).toBe(identity(a) === identity(b));
      }),
    );
  });
});
