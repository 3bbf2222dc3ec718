import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { pictureKind, picturesIn } from './decode-picture.ts';
import { sheetOf } from './paper.ts';
import type { Picture } from './picture.ts';

/** A picture as a PDF holds it (ISO 32000-1, 8.9.5): its stream, and the entries that say how to read it. */
interface Stored {
  width: number;
  height: number;
  entries: string;
  data: Uint8Array;
}

/**
 * The pages of a scan as one PDF, a picture a page: JPEG files as they are, byte for byte, others without loss. The same
 * pictures give the same bytes, as its digest is declared beside the text.
 *
 * @param files pictures, in the order of their pages
 * @param quarters how far each page is turned to stand upright, quarters clockwise
 */
export async function picturesPdf(
  files: readonly string[],
  quarters: readonly number[],
): Promise<Uint8Array> {
  const pictures: Stored[] = [];
  for (const file of files) pictures.push(...(await storedIn(new Uint8Array(readFileSync(file)))));
  const pages = pictures.map((picture, index) => {
    const { width, height } = sheetOf(picture);
    const [size, turn] = [`${width} ${height.toFixed(2)}`, (((quarters[index] ?? 0) % 4) + 4) % 4];
    const [content, image] = [3 + index * 3 + 1, 3 + index * 3 + 2];
    const drawn = Buffer.from(`q ${width} 0 0 ${height.toFixed(2)} 0 0 cm /P Do Q`);
    return [
      object(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] /Rotate ${turn * 90} /Contents ${content} 0 R ` +
          `/Resources << /XObject << /P ${image} 0 R >> >> >>`,
      ),
      object(`<< /Length ${drawn.length} >>`, drawn),
      object(
        `<< /Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} ${picture.entries} ` +
          `/Length ${picture.data.length} >>`,
        picture.data,
      ),
    ];
  });
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  return withTable([
    object('<< /Type /Catalog /Pages 2 0 R >>'),
    object(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`),
    ...pages.flat(),
  ]);
}

async function storedIn(bytes: Uint8Array): Promise<Stored[]> {
  const jpeg = pictureKind(bytes) === 'jpeg' ? jpegFrame(bytes) : null;
  const space = jpeg && SPACES[jpeg.parts];
  if (jpeg && space)
    return [
      {
        ...jpeg,
        entries: `/BitsPerComponent 8 /ColorSpace ${space} /Filter /DCTDecode`,
        data: bytes,
      },
    ];
  return (await picturesIn(bytes)).map(stored);
}

const SPACES: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB' };

/** Marks of the frames of JPEG that PDF readers know: baseline, extended and progressive (ITU-T T.81, table B.1). */
const FRAMES = [0xc0, 0xc1, 0xc2];

/** Size and number of channels of a JPEG file; null where its frame is of another kind. */
function jpegFrame(bytes: Uint8Array): { width: number; height: number; parts: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2))
    if (FRAMES.includes(bytes[at + 1] ?? 0))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), parts: bytes[at + 9] ?? 0 };
  return null;
}

/** A picture without loss; one of black and white alone takes a bit a pixel. */
function stored({ width, height, channels, data }: Picture): Stored {
  const isBlackWhite = channels === 1 && data.every((value) => value === 0 || value === 255);
  return {
    width,
    height,
    entries: `/BitsPerComponent ${isBlackWhite ? 1 : 8} /ColorSpace ${SPACES[channels] ?? ''} /Filter /FlateDecode`,
    data: deflateSync(isBlackWhite ? bitsOf(data, width, height) : data),
  };
}

function bitsOf(data: Uint8Array, width: number, height: number): Uint8Array {
  const row = Math.ceil(width / 8);
  const bits = new Uint8Array(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[y * width + x] === 255) {
        const at = y * row + (x >> 3);
        bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
      }
  return bits;
}

/** An object of a PDF, without its number. */
function object(head: string, stream?: Uint8Array): Buffer {
  if (!stream) return Buffer.from(`${head}\n`);
  return Buffer.concat([Buffer.from(`${head}\nstream\n`), stream, Buffer.from('\nendstream\n')]);
}

/** Objects numbered from 1, with the table of where each stands (ISO 32000-1, 7.5.4). */
function withTable(objects: readonly Buffer[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((own, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), own, Buffer.from('endobj\n')]);
    places.push(length);
    parts.push(part);
    length += part.length;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
