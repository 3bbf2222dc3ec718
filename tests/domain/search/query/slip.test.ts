import { describe, expect, it } from 'vitest';
import { isOneSlip, slipCost, soundsAlike } from '#domain/search/query/slip.ts';

describe('one slip', () => {
  it('is a letter missing, added or changed, or two neighbours swapped', () => {
    expect(isOneSlip('ngho', 'ngheo')).toBe(true);
    expect(isOneSlip('ngheeo', 'ngheo')).toBe(true);
    expect(isOneSlip('rieng', 'gieng')).toBe(true);
    expect(isOneSlip('nghoe', 'ngheo')).toBe(true);
  });

  it('is not nothing, and not two', () => {
    expect(isOneSlip('ngheo', 'ngheo')).toBe(false);
    expect(isOneSlip('ngo', 'ngheo')).toBe(false);
    expect(isOneSlip('abcd', 'badc')).toBe(false);
  });
});

describe('the cost of a slip', () => {
  it('is least for a letter doubled or swapped, more for another letter, most for a wrong first one', () => {
    const doubled = slipCost('roii', 'roi');
    const neighbour = slipCost('ngheo', 'nghep');
    const other = slipCost('mini', 'minh');
    expect(doubled).toBeLessThan(neighbour);
    expect(slipCost('qaun', 'quan')).toBeLessThan(neighbour);
    expect(neighbour).toBeLessThan(other);
    expect(slipCost('xgheo', 'ngheo')).toBeGreaterThan(other);
    expect(slipCost('abcd', 'badc')).toBe(Infinity);
  });
});

describe('syllables that sound alike', () => {
  it.each([
    ['sa', 'xa'],
    ['trau', 'chau'],
    ['rieng', 'gieng'],
    ['lan', 'nan'],
    ['man', 'mang'],
    ['mat', 'mac'],
  ])('%s and %s', (a, b) => {
    expect(soundsAlike(a, b)).toBe(true);
  });

  it.each([
    ['luong', 'cuong'],
    ['sa', 'sa'],
    ['ha', 'xa'],
  ])('not %s and %s', (a, b) => {
    expect(soundsAlike(a, b)).toBe(false);
  });
});
