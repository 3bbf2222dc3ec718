import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json')),
  'files',
);
/** The font comes in parts by script; together they hold every letter of Vietnamese. */
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'];
const WEIGHTS = [400, 600] as const;
// A name for each part: the one that has a letter is taken, part after part.
const nameOf = (subset: string) => `Be Vietnam Pro ${subset}`;
const FAMILY = SUBSETS.map(nameOf).join(', ');

let fonts: Font[] | null = null;

function readFonts(): Font[] {
  return SUBSETS.flatMap((subset) =>
    WEIGHTS.map((weight): Font => {
      const file = path.join(folder, `be-vietnam-pro-${subset}-${String(weight)}-normal.woff`);
      return { name: nameOf(subset), data: readFileSync(file), weight, style: 'normal' };
    }),
  );
}

/** Size in pixels and weight of a word. */
export interface WordStyle {
  size: number;
  weight: (typeof WEIGHTS)[number];
}

/** Height of a line for each pixel of the size of its letters. */
export const LINE_HEIGHT = 1.4;

/** A word as it is drawn: how far it moves on, and how much each pixel of its line is covered (0 to 255). */
export interface WordImage {
  advance: number;
  width: number;
  height: number;
  coverage: Uint8Array;
}

/** Words come as outlines: looking for fonts of the system takes longer than drawing them. */
const NO_FONTS = { font: { loadSystemFonts: false } };

/** Room at both sides for letters that reach out of their advance. */
export const OVERHANG = 8;

const words = new Map<string, WordImage>();

/** Draws a word; the same word in the same style is drawn once. A space that does not break is part of a word. */
export async function wordImage(word: string, style: WordStyle): Promise<WordImage> {
  const key = `${String(style.size)} ${String(style.weight)} ${word}`;
  const known = words.get(key);
  if (known) return known;
  const height = Math.ceil(style.size * LINE_HEIGHT);
  const advance = await advanceOf(word, style, height);
  const width = Math.ceil(advance) + 2 * OVERHANG;
  const image = new Resvg(await svgOf(word, style, width, height, true), NO_FONTS).render();
  const { pixels } = image;
  const coverage = new Uint8Array(width * height);
  for (let i = 0; i < coverage.length; i++) coverage[i] = pixels[i * 4 + 3] ?? 0;
  const made = { advance, width, height, coverage };
  words.set(key, made);
  return made;
}

/** How far a space moves on. */
export async function spaceAdvance(style: WordStyle): Promise<number> {
  const [joint, single] = await Promise.all([wordImage('0\u00a00', style), wordImage('0', style)]);
  return joint.advance - 2 * single.advance;
}

// Matches what the layout says of a piece of text: its place and width.
const PIECE = /<text x="(-?[\d.]+)"[^>]* width="([\d.]+)"/g;
/** Wider than any word. */
const WIDEST = 4000;

async function advanceOf(word: string, style: WordStyle, height: number): Promise<number> {
  const svg = await svgOf(word, style, WIDEST, height, false);
  return Math.max(
    0,
    ...Array.from(svg.matchAll(PIECE), ([, x, width]) => Number(x) + Number(width) - OVERHANG),
  );
}

function svgOf(
  word: string,
  { size, weight }: WordStyle,
  width: number,
  height: number,
  embedFont: boolean,
): Promise<string> {
  fonts ??= readFonts();
  const style = {
    display: 'flex',
    paddingLeft: OVERHANG,
    fontFamily: FAMILY,
    fontSize: size,
    fontWeight: weight,
    lineHeight: LINE_HEIGHT,
    whiteSpace: 'nowrap',
  };
  return satori({ type: 'div', props: { style, children: word } }, { width, height, fonts, embedFont });
}
