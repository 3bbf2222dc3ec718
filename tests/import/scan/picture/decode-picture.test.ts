import { encode } from 'fast-png';
import jpeg from 'jpeg-js';
import UTIF from 'utif2';
import { describe, expect, it } from 'vitest';
import { chunk, png } from '../make-png.ts';
import { pictureKind, picturesIn } from '#import/scan/picture/decode-picture.ts';

const rgba = Uint8Array.from([255, 0, 0, 255, 10, 10, 10, 255, 250, 250, 250, 255, 0, 0, 0, 0]);
const grey = Uint8Array.from([10, 10, 10, 255, 200, 200, 200, 255]);

describe('a picture file', () => {
  it('is known by its first bytes', () => {
    expect(pictureKind(encode({ width: 2, height: 2, data: rgba, channels: 4 }))).toBe('png');
    expect(pictureKind(new Uint8Array(jpeg.encode({ width: 2, height: 2, data: rgba }, 90).data))).toBe(
      'jpeg',
    );
    expect(pictureKind(new Uint8Array(UTIF.encodeImage(rgba, 2, 2)))).toBe('tiff');
    expect(pictureKind(new TextEncoder().encode('Số: 12'))).toBeNull();
  });

  it('of PNG is decoded, what is transparent as white', async () => {
    const [page] = await picturesIn(encode({ width: 2, height: 2, data: rgba, channels: 4 }));
    expect(page).toMatchObject({ width: 2, height: 2, channels: 3 });
    expect([...(page?.data ?? [])]).toEqual([255, 0, 0, 10, 10, 10, 250, 250, 250, 255, 255, 255]);
  });

  it('of PNG with one bit a pixel and with a palette is decoded', async () => {
    const bits = png(10, 1, 1, 0, Uint8Array.of(0, 0b10100000, 0b01000000));
    expect([...((await picturesIn(bits))[0]?.data ?? [])]).toEqual([255, 0, 255, 0, 0, 0, 0, 0, 0, 255]);
    const colours = chunk('PLTE', Uint8Array.of(9, 9, 9, 250, 0, 0));
    const indexed = png(4, 1, 2, 3, Uint8Array.of(0, 0b01000001), colours);
    const [page] = await picturesIn(indexed);
    expect([...(page?.data ?? [])]).toEqual([250, 0, 0, 9, 9, 9, 9, 9, 9, 250, 0, 0]);
  });

  it('of JPEG is decoded, without colours as grey', async () => {
    const [page] = await picturesIn(
      new Uint8Array(jpeg.encode({ width: 2, height: 1, data: grey }, 100).data),
    );
    expect(page?.channels).toBe(1);
    expect(page?.data[0]).toBeLessThan(60);
    expect(page?.data[1]).toBeGreaterThan(150);
  });

  it('of TIFF gives all its pages', async () => {
    const pages = await picturesIn(new Uint8Array(UTIF.encodeImage(grey, 2, 1)));
    expect(pages.map(({ width, height, data }) => [width, height, ...data])).toEqual([[2, 1, 10, 200]]);
  });

  it('that is broken is an error', async () => {
    await expect(picturesIn(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1))).rejects.toThrow();
  });
});
