import { describe, expect, it } from 'vitest';
import { blank, graymap, inkThreshold, type Picture, scaled, turned } from '#import/scan/picture/picture.ts';

const small: Picture = { width: 3, height: 2, channels: 1, data: Uint8Array.of(1, 2, 3, 4, 5, 6) };

describe('the picture of a page', () => {
  it('turns by quarters, clockwise', () => {
    expect([...turned(small, 1).data]).toEqual([4, 1, 5, 2, 6, 3]);
    expect(turned(small, 1)).toMatchObject({ width: 2, height: 3 });
    expect([...turned(small, 2).data]).toEqual([6, 5, 4, 3, 2, 1]);
    expect([...turned(small, -1).data]).toEqual([...turned(small, 3).data]);
    expect(turned(turned(small, 1), 3)).toEqual(small);
  });

  it('keeps its grey where it is made larger and smaller', () => {
    const grey = { ...blank(40, 30, 1), data: new Uint8Array(1200).fill(90) };
    for (const factor of [0.8, 1.3]) {
      const other = scaled(grey, factor);
      expect(other).toMatchObject({ width: Math.round(40 * factor), height: Math.round(30 * factor) });
      expect(new Set(other.data)).toEqual(new Set([90]));
    }
  });

  it('knows what of it is ink', () => {
    const data = Uint8Array.from({ length: 900 }, (_, at) => (at % 9 === 0 ? 40 : 220));
    const threshold = inkThreshold({ width: 30, height: 30, channels: 1, data });
    expect(threshold).toBeGreaterThanOrEqual(40);
    expect(threshold).toBeLessThan(220);
  });

  it('is handed to the reading program as a graymap', () => {
    expect(graymap(small).toString('latin1')).toBe('P5\n3 2\n255\n\x01\x02\x03\x04\x05\x06');
  });
});
