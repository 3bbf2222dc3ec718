import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Font } from './font/font.ts';

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json')),
  'files',
);
/** The font comes in parts by script, which together hold every letter of Vietnamese: the first that has a letter is taken. */
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'];

/** Size in pixels and weight of a word. */
export interface WordStyle {
  size: number;
  weight: 400 | 600;
}

/** Room at both sides of a word for letters that reach out of their advance. */
export const OVERHANG = 8;

/** Height of a line for each pixel of the size of its letters. */
export const LINE_HEIGHT = 1.4;

const opened = new Map<number, readonly Font[]>();

function fontsOf(weight: WordStyle['weight']): readonly Font[] {
  const known = opened.get(weight);
  if (known) return known;
  const fonts = SUBSETS.map(
    (subset) =>
      new Font(readFileSync(path.join(folder, `be-vietnam-pro-${subset}-${String(weight)}-normal.woff`))),
  );
  opened.set(weight, fonts);
  return fonts;
}

// What is not seen by itself, as a place where a word may be broken: U+00AD, U+200B, U+FE0F
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
// What stands with the letter before it: a space that does not break, a mark over a letter
const FOLLOWER = /^[\s\p{M}]$/u;

/** Pieces of a word that one font has, in order. */
function runsOf(word: string, { weight }: WordStyle): { font: Font; text: string }[] {
  const fonts = fontsOf(weight);
  const runs: { font: Font; text: string }[] = [];
  for (const character of word.normalize('NFC').replace(UNSEEN, '')) {
    const last = runs.at(-1);
    const stays = last && FOLLOWER.test(character) && last.font.has(character);
    const font = stays ? last.font : (fonts.find((one) => one.has(character)) ?? fonts.at(-1));
    if (!font) continue;
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'word' });

/** What counts as a word of its own in a word between spaces: "14", "-", "NQ", "/", "HU". Nothing is kept from it. */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const { segment } of segmenter.segment(word)) {
    const isJoint = segment === '\u00a0';
    if (pieces.length > 0 && (isJoint || isOpen)) pieces.push(`${pieces.pop() ?? ''}${segment}`);
    else pieces.push(segment);
    isOpen = isJoint;
  }
  return pieces;
}

/** A word as it is to be drawn on a line of its own, {@link OVERHANG} from the left. */
export interface WordOutline {
  /** How far it moves on, in pixels. */
  advance: number;
  /** Its outline as the path of an SVG. */
  path: string;
  /** The pixels the outline is within: `right` and `bottom` are the first that it is not. */
  field: { left: number; top: number; right: number; bottom: number };
}

/** The outline of a word. */
export function wordOutline(word: string, style: WordStyle): WordOutline {
  return { advance: advanceOf(word, style), ...pathOf(word, style) };
}

/** Where a line of running text could be broken: behind "-", "/", "–", "…", on both sides of "—". "14-|NQ/|HU", "2020–|2025" */
const BREAK = /(?<=[-/])(?=\p{L})|(?<=[–—…])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=—)/u;

/**
 * Letters of a piece keep their distance, pieces between two breaks none, what stands before a break does. Halves of pixels
 * are rounded by what this gives: it is summed up in this order.
 */
function advanceOf(word: string, style: WordStyle): number {
  let [advance, end] = [0, 0];
  for (const part of word.split(BREAK)) {
    const width = widthOf(part, style);
    end += width;
    let at = end - width;
    for (const piece of piecesOf(part)) {
      const own = widthOf(piece, style);
      advance = Math.max(advance, OVERHANG + at + own - OVERHANG);
      at += own;
    }
  }
  return advance;
}

function widthOf(text: string, style: WordStyle): number {
  return runsOf(text, style).reduce((width, run) => {
    const units = run.font.set(run.text).reduce((sum, { advance }) => sum + advance, 0);
    return width + (units / run.font.unitsPerEm) * style.size;
  }, 0);
}

function pathOf(word: string, style: WordStyle): Pick<WordOutline, 'path' | 'field'> {
  const { size } = style;
  let path = '';
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let x = OVERHANG;
  for (const { font, text } of runsOf(word, style)) {
    const scale = size / font.unitsPerEm;
    const base = baseline(font, size);
    for (const { glyph, advance } of font.set(text)) {
      for (const [letter, ...numbers] of font.outline(glyph)) {
        path += letter;
        for (let at = 0; at < numbers.length; at += 2) {
          const [across, down] = [
            tenths(x + (numbers[at] ?? 0) * scale),
            tenths(base - (numbers[at + 1] ?? 0) * scale),
          ];
          left = Math.min(left, across);
          right = Math.max(right, across);
          top = Math.min(top, down);
          bottom = Math.max(bottom, down);
          path += `${at === 0 ? '' : ' '}${across} ${down}`;
        }
      }
      x += advance * scale;
    }
  }
  const field =
    path === ''
      ? { left: 0, top: 0, right: 0, bottom: 0 }
      : { left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right), bottom: Math.ceil(bottom) };
  return { path, field };
}

/** Where the letters of a line stand, from its top. */
function baseline({ ascender, descender, unitsPerEm }: Font, size: number): number {
  const above = Math.round((ascender / unitsPerEm) * size);
  const below = Math.round((-descender / unitsPerEm) * size);
  return above + Math.floor((size * LINE_HEIGHT - above - below) / 2);
}

function tenths(value: number): number {
  return (value < 0 ? -Math.round(-value * 10) : Math.round(value * 10)) / 10;
}
