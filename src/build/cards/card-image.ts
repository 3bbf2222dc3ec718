import type { Card } from '#domain/export/card.ts';
import { spaceAdvance, STEPS, wordImage, type WordImage } from './card-words.ts';
import { palettePng } from './palette-png.ts';
import { Sheet } from './sheet.ts';
import { LINE_HEIGHT, OVERHANG, type WordStyle } from './word-outline.ts';

/** Width and height of a preview card in pixels, as social networks and chats ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Changes whenever the template does, so that cards of an older one are made anew. */
export const CARD_EDITION = 3;

type Colour = readonly [number, number, number];
const PAPER: Colour = [0xfc, 0xfa, 0xf6];
const LINE: Colour = [0xdd, 0xd5, 0xc8];
const INKS = {
  ink: [0x22, 0x1d, 0x1a],
  quiet: [0x5f, 0x56, 0x4e],
  accent: [0x9a, 0x1c, 0x1f],
} as const satisfies Record<string, Colour>;
type Ink = keyof typeof INKS;

const NAMES = Object.keys(INKS) as Ink[];
const PALETTE: Colour[] = [
  PAPER,
  LINE,
  ...NAMES.flatMap((name) =>
    Array.from({ length: STEPS }, (_, step) => mixed(INKS[name], (step + 1) / STEPS)),
  ),
];

/** Place in the palette of an ink at a step from 1. */
function shade(ink: Ink, step: number): number {
  return 1 + NAMES.indexOf(ink) * STEPS + step;
}

function mixed(ink: Colour, part: number): Colour {
  const mix = (i: 0 | 1 | 2) => Math.round(PAPER[i] + (ink[i] - PAPER[i]) * part);
  return [mix(0), mix(1), mix(2)];
}

const LEFT = 72;
const RIGHT = CARD_SIZE.width - LEFT;
const TOP_BAR = 20;
const TOP = TOP_BAR + 56;
const BOTTOM = CARD_SIZE.height - 52;
const MOST_LINES = 5;

const KIND: WordStyle = { size: 32, weight: 600 };
const STANDING: WordStyle = { size: 26, weight: 400 };
const BODY: WordStyle = { size: 30, weight: 600 };
const DATE: WordStyle = { size: 30, weight: 400 };
const SITE: WordStyle = { size: 36, weight: 600 };
const BODY_WIDTH = 780;

/** Titles are set as large as their length allows. */
function titleStyle({ length }: string): WordStyle {
  return { size: length <= 60 ? 68 : length <= 110 ? 56 : 46, weight: 600 };
}

/** Cards are drawn one after the other on the same sheet. */
const sheet = new Sheet(CARD_SIZE.width, CARD_SIZE.height);

/**
 * A preview card as a PNG of {@link CARD_SIZE}. Same words, same bytes. Words are drawn once in a run and put together
 * on each card: drawing every card whole took ten times as long.
 */
export function drawCard({ kind, title, body, date, standing, siteName }: Card): Uint8Array {
  sheet.clear();
  sheet.fill(0, 0, CARD_SIZE.width, TOP_BAR, shade('accent', STEPS));

  const kindLine = lineOf(kind, KIND);
  drawLine(kindLine, LEFT, TOP, 'accent');
  if (standing !== '') {
    const words = lineOf(standing, STANDING);
    const from = LEFT + Math.round(kindLine.width) + 28;
    const height = lineHeight(STANDING) + 12;
    const top = TOP + Math.round((lineHeight(KIND) - height) / 2);
    sheet.frame(from, top, Math.round(words.width) + 40, height, shade('accent', STEPS));
    drawLine(words, from + 20, top + 6, 'accent');
  }

  const style = titleStyle(title);
  const lines = linesOf(title, style, RIGHT - LEFT, MOST_LINES);
  lines.forEach((line, i) =>
    drawLine(line, LEFT, TOP + lineHeight(KIND) + 28 + i * lineHeight(style), 'ink'),
  );

  const foot = [
    ...linesOf(body, BODY, BODY_WIDTH, 2).map((line) => ({ line, ink: 'ink' as const })),
    ...linesOf(date, DATE, BODY_WIDTH, 1).map((line) => ({ line, ink: 'quiet' as const })),
  ];
  const height = Math.max(foot.length * lineHeight(BODY), lineHeight(SITE));
  sheet.fill(LEFT, BOTTOM - height - 30, RIGHT - LEFT, 2, 1);
  foot.forEach(({ line, ink }, i) => drawLine(line, LEFT, BOTTOM - height + i * lineHeight(BODY), ink));
  const site = lineOf(siteName, SITE);
  drawLine(
    site,
    RIGHT - Math.round(site.width),
    BOTTOM - Math.round((height + lineHeight(SITE)) / 2),
    'accent',
  );
  return palettePng({ ...CARD_SIZE, rows: sheet.rows, palette: PALETTE });
}

function lineHeight({ size }: WordStyle): number {
  return Math.ceil(size * LINE_HEIGHT);
}

/** Words of one line with their places from its beginning. */
interface Line {
  words: { image: WordImage; at: number }[];
  width: number;
}

function placed(images: readonly WordImage[], space: number): Line {
  const line: Line = { words: [], width: 0 };
  for (const image of images) {
    const at = line.words.length === 0 ? 0 : line.width + space;
    line.words.push({ image, at });
    line.width = at + image.advance;
  }
  return line;
}

function lineOf(text: string, style: WordStyle): Line {
  return placed(imagesOf(text.split(' '), style), spaceAdvance(style));
}

function imagesOf(words: readonly string[], style: WordStyle): WordImage[] {
  return words.filter((word) => word !== '').map((word) => wordImage(word, style));
}

/** A text in as few lines as it needs, about equally long; what is over `most` lines is left out behind an ellipsis. */
function linesOf(text: string, style: WordStyle, width: number, most: number): Line[] {
  const words = text.split(' ').filter((word) => word !== '');
  const space = spaceAdvance(style);
  const images = imagesOf(words, style);
  let broken = wrapped(images, space, width);
  if (broken.length > most) {
    const kept = broken.slice(0, most).flat().length;
    // The last word gives room for the ellipsis.
    const shorter = [...words.slice(0, kept - 1), '…'];
    broken = wrapped(imagesOf(shorter, style), space, width).slice(0, most);
  }
  const all = broken.flat();
  let [low, high] = [0, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (wrapped(all, space, middle).length > broken.length) low = middle;
    else high = middle;
  }
  return wrapped(all, space, high).map((line) => placed(line, space));
}

function wrapped(images: readonly WordImage[], space: number, width: number): WordImage[][] {
  const lines: WordImage[][] = [];
  let used = Infinity;
  for (const image of images) {
    if (used + space + image.advance > width) {
      lines.push([]);
      used = -space;
    }
    lines.at(-1)?.push(image);
    used += space + image.advance;
  }
  return lines;
}

function drawLine({ words }: Line, left: number, top: number, ink: Ink): void {
  for (const { image, at } of words)
    sheet.draw(image.points, left + Math.round(at) - OVERHANG, top, shade(ink, 1));
}
