import { describe, expect, it } from 'vitest';
import { blank, type Picture } from '#import/scan/picture/picture.ts';
import { unreadInk } from '#import/scan/picture/unread-ink.ts';

const DPI = 150;

/** Strokes as letters have them, so far apart, in a place of a page. */
function written(page: Picture, left: number, top: number, width: number, height: number): Picture {
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++)
      if ((x - left) % 6 < 2 || y % 8 < 2) page.data[y * page.width + x] = 30;
  return page;
}
const paper = () => blank(8 * DPI, 11 * DPI, 1);
const place = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('ink that no word covers', () => {
  it('is found at its place, and none where words cover all of it', () => {
    const page = written(written(paper(), 200, 300, 90, 24), 320, 300, 40, 24);
    const words = [place(200, 300, 290, 324)];
    const [found, ...others] = unreadInk(page, words, DPI);
    expect(others).toEqual([]);
    expect(found?.left).toBeGreaterThanOrEqual(310);
    expect(found?.left).toBeLessThanOrEqual(322);
    expect(found?.right).toBeGreaterThanOrEqual(358);
    expect(found?.bottom).toBeGreaterThanOrEqual(322);
    expect(unreadInk(page, [...words, place(320, 300, 360, 324)], DPI)).toEqual([]);
  });

  it('is no speck, no shadow at the edge of the glass, and no mark over a letter', () => {
    const page = paper();
    written(page, 600, 600, 4, 4);
    written(page, 0, 0, 20, 11 * DPI);
    written(page, 200, 300, 90, 24);
    written(page, 230, 295, 8, 5);
    expect(unreadInk(page, [place(200, 300, 290, 324)], DPI)).toEqual([]);
  });

  it('is one place where strokes stand near each other, as those of a signature, and none is too large', () => {
    const page = paper();
    written(page, 600, 900, 30, 14);
    written(page, 640, 925, 60, 20);
    written(page, 590, 940, 40, 16);
    written(page, 200, 300, 300, 400);
    expect(unreadInk(page, [], DPI)).toHaveLength(2);
    written(page, 600, 1100, 30, 14);
    expect(unreadInk(page, [], DPI)).toHaveLength(3);
  });

  it('of one word is one place, though its letters stand apart', () => {
    const page = paper();
    for (const left of [300, 318, 336]) written(page, left, 400, 12, 24);
    expect(unreadInk(page, [], DPI)).toHaveLength(1);
  });
});
