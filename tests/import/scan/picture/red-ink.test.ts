import { describe, expect, it } from 'vitest';
import { withoutRedInk } from '#import/scan/picture/red-ink.ts';

const page = (...pixels: [number, number, number][]) => [
  ...withoutRedInk({ width: pixels.length, height: 1, channels: 3, data: Uint8Array.from(pixels.flat()) })
    .data,
];

describe('red ink', () => {
  it('on paper is taken for paper, whether pressed hard or lightly', () => {
    expect(page([210, 40, 60], [240, 150, 160], [170, 60, 70])).toEqual([255, 255, 255]);
  });

  it('over black letters leaves them black', () => {
    expect(page([70, 10, 20])[0]).toBeLessThan(100);
  });

  it('is not what is grey, black or blue', () => {
    const [black, grey, blue] = page([20, 20, 20], [128, 128, 128], [30, 40, 160]);
    expect(black).toBeLessThan(30);
    expect(grey).toBeGreaterThan(120);
    expect(blue).toBeLessThan(80);
  });
});
