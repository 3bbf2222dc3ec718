import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newUid, UID_PATTERN } from '#domain/permalink/ledger/uid.ts';

describe('a new short identifier', () => {
  it('has seven characters that cannot be misread, and is never one that is taken', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 7 }),
        (numbers) => {
          let at = 0;
          const random = () => numbers[at++ % numbers.length] ?? 0;
          const uid = newUid(random, new Set());
          expect(uid).toMatch(UID_PATTERN);
          expect(uid).not.toMatch(/[ilou]/);
        },
      ),
    );
    const taken = new Set<string>();
    const sequence = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5];
    let at = 0;
    const random = () => sequence[at++] ?? 0.9;
    expect(newUid(random, taken)).toBe('0000000');
    expect(newUid(random, taken)).not.toBe('0000000');
    expect(taken.size).toBe(2);
  });

  it('gives up when the source is not random', () => {
    expect(() => newUid(() => 0, new Set(['0000000']))).toThrow('no free identifier');
  });
});
