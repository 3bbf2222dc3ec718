import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { type Matrix, times, uprightOf } from '../../read/pdf/drawn/pdf-upright.ts';
import { blank, MOST_PIXELS, type Picture } from './picture.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** A page as a picture, and its size in points. */
export interface PagePicture {
  picture: Picture;
  width: number;
  height: number;
}

/** Opens a PDF to take the pictures of its pages out of it. */
export function openPdf(bytes: Uint8Array): Promise<Document> {
  return getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, isOffscreenCanvasSupported: false });
}

/** A picture as the library hands it over: its kind says how its pixels are stored. */
interface Stored {
  width: number;
  height: number;
  kind: number;
  data: Uint8Array;
}
/** Kinds of stored pictures (`ImageKind` of pdf.js). */
const BITS = 1;
const RGB = 2;

/** Pages of no more pixels to the inch than these are as good as any. */
const MOST_DPI = 600;

/** Of a page of letters pictures cover no more than this share; the page of a scan is one. */
const PICTURE_SHARE = 0.4;
/** Fewer letters are no text of a page. */
const FEWEST_LETTERS = 8;

/** True for a page that is printed in letters, between the scanned ones of a PDF: nothing on it needs to be read. */
export async function isTextPage(page: Page): Promise<boolean> {
  const { items } = await page.getTextContent();
  const letters = items.reduce((sum, item) => sum + ('str' in item ? item.str.trim().length : 0), 0);
  if (letters < FEWEST_LETTERS) return false;
  const { width, height } = uprightOf(page.view as [number, number, number, number], page.rotate);
  const covered = (await placedOn(page)).reduce((sum, { place }) => sum + areaOf(place), 0);
  return covered <= width * height * PICTURE_SHARE;
}

/**
 * The pictures of a page put together as they are placed on it, at the resolution of the largest; null where it has none.
 */
export async function pictureOf(page: Page): Promise<PagePicture | null> {
  const { matrix, width, height } = uprightOf(page.view as [number, number, number, number], page.rotate);
  const placed = (await placedOn(page)).map(({ stored, place }) => ({ stored, place: times(matrix, place) }));
  const largest = placed.sort((a, b) => areaOf(b.place) - areaOf(a.place))[0];
  if (!largest) return null;
  const { stored, place } = largest;
  // A fax has more pixels across the page than down it.
  const density = Math.max(
    stored.width / Math.max(1, Math.hypot(place[0], place[1])),
    stored.height / Math.max(1, Math.hypot(place[2], place[3])),
  );
  const scale = Math.min(MOST_DPI / 72, density);
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (across * down > MOST_PIXELS) throw new Error('too many pixels');
  const isGrey = placed.every((own) => own.stored.kind === BITS);
  const picture = blank(across, down, isGrey ? 1 : 3);
  for (const own of placed) paint(picture, own.stored, times([scale, 0, 0, -scale, 0, down], own.place));
  return { picture, width, height };
}

const areaOf = ([a, b, c, d]: Matrix) => Math.abs(a * d - b * c);

async function placedOn(page: Page): Promise<{ stored: Stored; place: Matrix }[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { OPS } = await getResolvedPDFJS();
  const found: { stored: Stored; place: Matrix }[] = [];
  let place: Matrix = [1, 0, 0, 1, 0, 0];
  const stack: Matrix[] = [];
  for (const [index, code] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null;
    if (code === OPS.save) stack.push(place);
    else if (code === OPS.restore) place = stack.pop() ?? place;
    else if (code === OPS.transform) place = times(place, args as unknown as Matrix);
    else if (code === OPS.paintFormXObjectBegin) {
      stack.push(place);
      if (Array.isArray(args?.[0])) place = times(place, args[0] as unknown as Matrix);
    } else if (code === OPS.paintFormXObjectEnd) place = stack.pop() ?? place;
    else if (code === OPS.paintImageXObject || code === OPS.paintInlineImageXObject) {
      const stored = code === OPS.paintImageXObject ? await objectOf(page, String(args?.[0])) : args?.[0];
      if (isStored(stored)) found.push({ stored, place });
    }
  }
  return found;
}

const objectOf = (page: Page, key: string) =>
  new Promise<unknown>((resolve) => {
    const objects = key.startsWith('g_') ? page.commonObjs : page.objs;
    objects.get(key, resolve);
  });

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  'kind' in value &&
  value.data instanceof Object;

/** Paints a stored picture where its unit square is mapped to. */
function paint(picture: Picture, { width, height, kind, data }: Stored, place: Matrix): void {
  const [a, b, c, d, e, f] = place;
  const area = a * d - b * c;
  if (area === 0) return;
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.min(picture.width, Math.ceil(Math.max(...xs))),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(picture.height, Math.ceil(Math.max(...ys))),
  ];
  const parts = kind === BITS ? 1 : kind === RGB ? 3 : 4;
  const rowBytes = (width + 7) >> 3;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const [dx, dy] = [x + 0.5 - e, y + 0.5 - f];
      const column = Math.floor(((d * dx - c * dy) / area) * width);
      const row = Math.floor((1 - (a * dy - b * dx) / area) * height);
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const to = (y * picture.width + x) * picture.channels;
      const bit =
        parts === 1 ? (((data[row * rowBytes + (column >> 3)] ?? 255) >> (7 - (column & 7))) & 1) * 255 : 0;
      const from = (row * width + column) * parts;
      for (let channel = 0; channel < picture.channels; channel++)
        picture.data[to + channel] = parts === 1 ? bit : (data[from + channel] ?? 255);
    }
}
