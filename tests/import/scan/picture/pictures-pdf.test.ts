import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jpeg from 'jpeg-js';
import UTIF from 'utif2';
import { afterAll, describe, expect, it } from 'vitest';
import { picturesIn } from '#import/scan/picture/decode-picture.ts';
import { openPdf, pictureOf } from '#import/scan/picture/pdf-picture.ts';
import { turned } from '#import/scan/picture/picture.ts';
import { picturesPdf } from '#import/scan/picture/pictures-pdf.ts';
import { png } from '../make-png.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-anh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, bytes: Uint8Array) => {
  writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, name);
};
/** Rows of a picture with a gradient and a dark corner. */
const rows = (width: number, height: number, parts: number) =>
  Uint8Array.from({ length: height * (width * parts + 1) }, (_, at) => {
    const [row, column] = [Math.floor(at / (width * parts + 1)), (at % (width * parts + 1)) - 1];
    return column < 0 ? 0 : row < 9 && column < 9 * parts ? 0 : (row * 7 + column * 3) % 256;
  });
const grey = () => put('xam.png', png(60, 84, 8, 0, rows(60, 84, 1)));
const colour = () => put('mau.png', png(84, 60, 8, 2, rows(84, 60, 3)));
const black = () =>
  put(
    'den.png',
    png(
      61,
      84,
      1,
      0,
      Uint8Array.from({ length: 84 * 9 }, (_, at) => (at % 9 === 0 ? 0 : at % 37 === 0 ? 0x0f : 0xff)),
    ),
  );
const photo = () => {
  const data = Uint8Array.from({ length: 60 * 84 * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at >> 4) % 256));
  return put('anh.jpg', jpeg.encode({ width: 60, height: 84, data }, 80).data);
};
const pagesOf = async (bytes: Uint8Array) => {
  const pdf = await openPdf(bytes.slice());
  const pages = [];
  for (let page = 1; page <= pdf.numPages; page++) pages.push(await pictureOf(await pdf.getPage(page)));
  return pages;
};

describe('the pictures of a scan in one file', () => {
  it('are its pages, pixel for pixel, on sheets of paper', async () => {
    const files = [grey(), colour(), black()];
    const pages = await pagesOf(await picturesPdf(files, [0, 0, 0]));
    expect(pages.map((page) => page && [page.width, Math.round(page.height)])).toEqual([
      [595, 833],
      [842, 601],
      [595, 819],
    ]);
    for (const [index, file] of files.entries()) {
      const [whole] = await picturesIn(new Uint8Array(readFileSync(file)));
      const { picture } = pages[index]!;
      const first = picture.data.filter((_, at) => at % picture.channels === 0);
      const wanted = whole!.data.filter((_, at) => at % whole!.channels === 0);
      expect([picture.width, picture.height]).toEqual([whole!.width, whole!.height]);
      expect(Buffer.from(first).equals(Buffer.from(wanted))).toBe(true);
    }
  });

  it('hold a JPEG file byte for byte, and every page of a TIFF file', async () => {
    const data = Uint8Array.from({ length: 60 * 84 * 4 }, (_, at) => (at % 4 === 3 ? 255 : at % 251));
    const tiff = put('trang.tif', new Uint8Array(UTIF.encodeImage(data, 60, 84)));
    const file = photo();
    const bytes = await picturesPdf([file, tiff], [0, 0]);
    expect(Buffer.from(bytes).includes(readFileSync(file))).toBe(true);
    expect(await pagesOf(bytes)).toHaveLength(2);
  });

  it('stand upright, turned as they were read', async () => {
    const [lying] = await pagesOf(await picturesPdf([grey()], [0]));
    const [upright] = await pagesOf(await picturesPdf([grey()], [1]));
    expect(upright!.picture).toEqual(turned(lying!.picture, 1));
  });

  it('give the same bytes each time, as their digest is declared', async () => {
    const once = await picturesPdf([grey(), photo()], [0, 0]);
    expect(Buffer.from(await picturesPdf([grey(), photo()], [0, 0])).equals(Buffer.from(once))).toBe(true);
  });
});
