import { Resvg } from '@resvg/resvg-js';
import { LINE_HEIGHT, OVERHANG, wordOutline, type WordOutline, type WordStyle } from './word-outline.ts';

/** Steps from the paper to full ink, for smooth edges. */
export const STEPS = 15;

/** A word as it is drawn: how far it moves on, and its points that have ink. */
export interface WordImage {
  advance: number;
  /** Row and column of each point, and how much ink, from 1 to {@link STEPS}: three numbers after each other. */
  points: Uint16Array;
}

/** Words come as outlines: looking for fonts of the system takes longer than drawing them. */
const NO_FONTS = { font: { loadSystemFonts: false } };

const words = new Map<string, WordImage>();

/** Draws a word; the same word in the same style is drawn once. A space that does not break is part of a word. */
export function wordImage(word: string, style: WordStyle): WordImage {
  const key = `${String(style.size)} ${String(style.weight)} ${word}`;
  const known = words.get(key);
  if (known) return known;
  const outline = wordOutline(word, style);
  const made = { advance: outline.advance, points: pointsOf(outline, style) };
  words.set(key, made);
  return made;
}

/** How far a space moves on. */
export function spaceAdvance(style: WordStyle): number {
  return wordImage('0\u00a00', style).advance - 2 * wordImage('0', style).advance;
}

/** How much ink an opacity is. */
const INK = Uint8Array.from({ length: 256 }, (_, opacity) => Math.round((opacity * STEPS) / 255));

/** The points of a word that have ink. What is outside of its line is cut off. */
function pointsOf({ advance, path, field }: WordOutline, { size }: WordStyle): Uint16Array {
  const [left, top] = [Math.max(0, field.left), Math.max(0, field.top)];
  const width = Math.min(Math.ceil(advance) + 2 * OVERHANG, field.right) - left;
  const height = Math.min(Math.ceil(size * LINE_HEIGHT), field.bottom) - top;
  if (width <= 0 || height <= 0) return new Uint16Array();
  const place = `width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${place}><path d="${path}"/></svg>`;
  const { pixels } = new Resvg(svg, NO_FONTS).render();
  const points = new Uint16Array(3 * width * height);
  let count = 0;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const opacity = pixels[4 * (row * width + column) + 3] ?? 0;
      const step = INK[opacity] ?? 0;
      if (step === 0) continue;
      points[count] = top + row;
      points[count + 1] = left + column;
      points[count + 2] = step;
      count += 3;
    }
  return points.slice(0, count);
}
