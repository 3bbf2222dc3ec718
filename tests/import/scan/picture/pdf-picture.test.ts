import { describe, expect, it } from 'vitest';
import { isTextPage, openPdf, pictureOf } from '#import/scan/picture/pdf-picture.ts';
import { type PlacedPicture, scannedPdf } from '../make-scanned-pdf.ts';

/** Four grey pixels: dark, light, lighter, white, from the upper left corner. */
const FOUR: PlacedPicture = {
  width: 2,
  height: 2,
  bits: 8,
  data: Uint8Array.of(0, 80, 160, 255),
  place: '100 0 0 200 0 0',
};
const first = async (pictures: readonly PlacedPicture[], rotate = 0) => {
  const document = await openPdf(scannedPdf([pictures], { width: 100, height: 200, rotate }));
  const found = await pictureOf(await document.getPage(1));
  if (!found) return null;
  const { picture, width, height } = found;
  const at = (x: number, y: number) =>
    picture.data[
      (Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width)) * picture.channels
    ];
  return {
    width,
    height,
    corners: [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)],
    picture,
  };
};

describe('the picture of a scanned page', () => {
  it('is taken from the file as it is placed on the page', async () => {
    expect(await first([FOUR])).toMatchObject({ width: 100, height: 200, corners: [0, 80, 160, 255] });
  });

  it('is turned as the page says', async () => {
    expect(await first([FOUR], 90)).toMatchObject({ width: 200, height: 100, corners: [160, 0, 255, 80] });
    expect(await first([FOUR], 180)).toMatchObject({ width: 100, height: 200, corners: [255, 160, 80, 0] });
  });

  it('is turned as it is drawn', async () => {
    const upsideDown = { ...FOUR, place: '-100 0 0 -200 100 200' };
    expect(await first([upsideDown])).toMatchObject({ corners: [255, 160, 80, 0] });
  });

  it('is put together of the strips a scanner stored it in', async () => {
    const strip = (values: number[], y: number): PlacedPicture => ({
      width: 2,
      height: 1,
      bits: 8,
      data: Uint8Array.from(values),
      place: `100 0 0 100 0 ${y}`,
    });
    expect(await first([strip([0, 80], 100), strip([160, 255], 0)])).toMatchObject({
      corners: [0, 80, 160, 255],
    });
  });

  it('of black and white alone is grey, one bit a pixel', async () => {
    const bits: PlacedPicture = { ...FOUR, bits: 1, data: Uint8Array.of(0b01000000, 0b10000000) };
    const found = await first([bits]);
    expect(found?.corners).toEqual([0, 255, 255, 0]);
    expect(found?.picture.channels).toBe(1);
  });

  it('is none where a page has no picture', async () => {
    expect(await first([])).toBeNull();
  });
});

describe('a page printed in letters', () => {
  it('has words and no picture as large as a page; a scan with a stamp or a layer of letters is none', async () => {
    const lines = ['Phu luc kem theo ke hoach'];
    const whole = { ...FOUR, place: '400 0 0 200 0 0' };
    const badge = { ...FOUR, place: '20 0 0 20 40 170' };
    const pages = [
      { pictures: [], lines },
      { pictures: [badge], lines },
      { pictures: [whole], lines },
      [whole],
      [badge],
    ];
    const document = await openPdf(scannedPdf(pages, { width: 400, height: 200 }));
    const found: boolean[] = [];
    for (let page = 1; page <= pages.length; page++)
      found.push(await isTextPage(await document.getPage(page)));
    expect(found).toEqual([true, true, false, false, false]);
  });
});
