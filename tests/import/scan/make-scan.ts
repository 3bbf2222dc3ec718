import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import type { Picture } from '#import/scan/picture/picture.ts';

/** Pixels to the inch of the pages made here. */
export const DPI = 150;
const WIDTH = Math.round(8.27 * DPI);
const HEIGHT = Math.round(11.69 * DPI);
const pixels = (points: number) => Math.round((points * DPI) / 72);

const files = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/tinos/package.json')),
  'files',
);
/** The font comes in parts by script; it is as wide as the one offices print with (Decree 30/2020, annex I). */
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'];
const nameOf = (subset: string) => `Tinos ${subset}`;
let fonts: Font[] | null = null;

/** A paragraph of a page that is drawn: its words, and how they stand. */
export interface DrawnParagraph {
  text: string;
  /** Size of its letters in points. */
  size?: number;
  place?: 'left' | 'middle';
}

/** A page of paper (A4) in colours with paragraphs on it, as a scanner that sees everything well would give it. */
export async function drawnPage(paragraphs: readonly DrawnParagraph[]): Promise<Picture> {
  fonts ??= SUBSETS.map((subset) => ({
    name: nameOf(subset),
    data: readFileSync(path.join(files, `tinos-${subset}-400-normal.woff`)),
    weight: 400,
    style: 'normal',
  }));
  const style = {
    display: 'flex',
    flexDirection: 'column',
    width: WIDTH,
    height: HEIGHT,
    padding: DPI,
    background: '#fff',
    fontFamily: SUBSETS.map(nameOf).join(', '),
    lineHeight: 1.4,
  };
  const children = paragraphs.map(({ text, size = 14, place = 'left' }) => ({
    type: 'div',
    props: {
      style: {
        display: 'flex',
        width: WIDTH - 2 * DPI,
        fontSize: pixels(size),
        marginBottom: pixels(8),
        justifyContent: place === 'middle' ? 'center' : 'flex-start',
      },
      children: text,
    },
  }));
  const svg = await satori(
    { type: 'div', props: { style, children } },
    { width: WIDTH, height: HEIGHT, fonts, embedFont: true },
  );
  const { pixels: rgba } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const data = Uint8Array.from(
    { length: WIDTH * HEIGHT * 3 },
    (_, at) => rgba[Math.floor(at / 3) * 4 + (at % 3)] ?? 255,
  );
  return { width: WIDTH, height: HEIGHT, channels: 3, data };
}

function dot({ width, channels, data }: Picture, x: number, y: number, value: number): void {
  const at = (y * width + x) * channels;
  for (let channel = 0; channel < channels; channel++)
    data[at + channel] = Math.min(data[at + channel] ?? 255, value);
}

/** Draws a straight line, in pixels. */
export function ruled(page: Picture, left: number, top: number, right: number, bottom: number): Picture {
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) dot(page, x, y, 20);
  return page;
}

/** Presses a red ring on a page: black letters under it stay black. */
export function stamped(page: Picture, centreX: number, centreY: number, radius: number): Picture {
  const { width, data } = page;
  for (let y = centreY - radius; y <= centreY + radius; y++)
    for (let x = centreX - radius; x <= centreX + radius; x++) {
      const distance = Math.hypot(x - centreX, y - centreY);
      if (distance > radius || distance < radius - 6) continue;
      const at = (y * width + x) * 3;
      data.set(
        [
          Math.min(data[at] ?? 255, 205),
          Math.min(data[at + 1] ?? 255, 40),
          Math.min(data[at + 2] ?? 255, 50),
        ],
        at,
      );
    }
  return page;
}
