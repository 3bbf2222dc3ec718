import { describe, expect, it } from 'vitest';
import { isOneSlip } from '../../../src/domain/search/slip.ts';

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
