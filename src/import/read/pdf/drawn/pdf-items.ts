import type { DrawnLetter } from './pdf-content.ts';
import type { PdfItem } from './pdf-page.ts';
import { angleOf, type Matrix, times } from './pdf-upright.ts';

/** Letters of one piece leave at most this share of their size between them, or overlap by at most that one. */
const GLUED = 0.1;
const OVERLAP = 0.35;
/** White wider than this share of the size parts pieces, whether spaces are typed in it or not. */
const PARTED = 1;
/** Letters of one line differ this little in height, as a share of their size. */
const LEVEL = 0.05;
/** A letter printed again this near makes the first one bold. */
const DOUBLED = 0.12;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A piece of text that is being put together. */
interface Open {
  first: DrawnLetter;
  matrix: Matrix;
  angle: number;
  size: number;
  text: string;
  /** How far its letters reach along its line, and how far the spaces typed after them. */
  width: number;
  reach: number;
  /** True where a space is typed right before it. */
  isSpaced: boolean;
}

/**
 * The letters of a page as pieces of words: those of one font and size that stand side by side on one line, with single
 * spaces where spaces are typed. White without letters parts pieces. A letter printed twice at one place to look bold
 * counts once. The mark of an item is a piece of its own, so that it shows where its words begin.
 *
 * @param base maps the page's own places to those of the upright page
 * @param more what is known of a letter besides
 */
export function itemsOf(
  letters: readonly DrawnLetter[],
  base: Matrix,
  more: (letter: DrawnLetter) => Partial<PdfItem>,
): PdfItem[] {
  const items: PdfItem[] = [];
  const doubles = new Doubles();
  const isUpright = base.every((number, index) => number === IDENTITY[index]);
  let open: Open | null = null;
  let blank: Matrix | null = null;
  const close = () => {
    if (open) items.push({ ...boxOf(open), ...(open.isSpaced ? { spaced: true } : {}), ...more(open.first) });
    open = null;
  };
  for (const letter of letters) {
    const matrix = isUpright ? letter.matrix : times(base, letter.matrix);
    const size = lengthOf(matrix[2], matrix[3]) || lengthOf(matrix[0], matrix[1]);
    const isSpace = letter.text.trim() === '' || isControl(letter.text);
    const from = open === null ? null : distance(open, matrix, letter, size);
    const isNext =
      open !== null &&
      from !== null &&
      from - open.reach <= GLUED * size &&
      from > open.width - OVERLAP * size;
    if (isSpace) {
      if (open !== null && isNext) open.reach = Math.max(open.reach, (from ?? 0) + letter.width);
      blank = times(matrix, [1, 0, 0, 1, letter.width / (lengthOf(matrix[0], matrix[1]) || 1), 0]);
      continue;
    }
    if (doubles.has(letter, matrix, size)) continue;
    const isMark = open !== null && open.reach > open.width && MARK.test(open.text);
    if (open === null || from === null || !isNext || isMark || from - open.width > PARTED * size) {
      close();
      const angle = angleOf(matrix);
      const isSpaced = blank !== null && lengthOf(blank[4] - matrix[4], blank[5] - matrix[5]) < GLUED * size;
      open = {
        first: letter,
        matrix,
        angle,
        size,
        text: letter.text,
        width: letter.width,
        reach: letter.width,
        isSpaced,
      };
    } else {
      open.text += (open.reach > open.width ? ' ' : '') + letter.text;
      open.width = open.reach = Math.max(open.width, from + letter.width);
    }
    blank = null;
  }
  close();
  return items;
}

// The mark of an item that stands by itself: "1.", "2.3.", "a)", "(4)", "IV.", "-", "•"
export const MARK = /^(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxIVX]+)[.)]|[-–—+*•●▪◦])$/u;

const isControl = (text: string) => text.length === 1 && (text < ' ' || text === '\u007f');

/** The length of a vector; `Math.hypot` takes several times as long. */
const lengthOf = (x: number, y: number) => Math.sqrt(x * x + y * y);

/** How far along the line of an open piece a letter begins; null where it stands on another line or looks otherwise. */
function distance(open: Open, matrix: Matrix, letter: DrawnLetter, size: number): number | null {
  const isAlike =
    open.first.font === letter.font &&
    open.first.stamp === letter.stamp &&
    open.first.colour === letter.colour &&
    Math.abs(open.size - size) < size * LEVEL &&
    angleOf(matrix) === open.angle;
  if (!isAlike) return null;
  const [x, y] = [matrix[4] - open.matrix[4], matrix[5] - open.matrix[5]];
  const length = lengthOf(open.matrix[0], open.matrix[1]) || 1;
  const [cos, sin] = [open.matrix[0] / length, open.matrix[1] / length];
  return Math.abs(y * cos - x * sin) > size * LEVEL ? null : x * cos + y * sin;
}

/** Letters printed again at their own place. */
class Doubles {
  /** Places of each letter of each font, two numbers a place. */
  readonly #seen = new Map<string, Map<string, number[]>>();

  has({ text, font }: DrawnLetter, [, , , , x, y]: Matrix, size: number): boolean {
    const near = DOUBLED * size;
    const letters = this.#seen.get(font) ?? new Map<string, number[]>();
    const places = letters.get(text) ?? [];
    for (let index = places.length - 2; index >= 0; index -= 2)
      if (Math.abs((places[index] ?? 0) - x) < near && Math.abs((places[index + 1] ?? 0) - y) < near)
        return true;
    places.push(x, y);
    letters.set(text, places);
    this.#seen.set(font, letters);
    return false;
  }
}

/** A piece on the upright page; one that runs upwards or downwards stands in the box it fills. */
function boxOf({ matrix, angle, size: height, text, width }: Open): PdfItem {
  const [, , , , x, y] = matrix;
  switch (angle) {
    case 0:
      return { text, x, y, width, height };
    case 90:
      return { text, x: x - height, y, width: height, height: width };
    case 180:
      return { text, x: x - width, y, width, height };
    case 270:
      return { text, x, y: y - width, width: height, height: width };
    default:
      return { text, x, y, width, height, leans: true };
  }
}
