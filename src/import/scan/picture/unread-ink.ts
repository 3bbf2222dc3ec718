import { inkThreshold, type Picture } from './picture.ts';

/** A place in a picture, in pixels. */
interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Ink is looked for in squares of so many parts of an inch. */
const SQUARE = 1 / 24;
/** Boxes of words leave out a mark at their edge: so much around them, in inches, is theirs. */
const AROUND = 0.05;
/** Edges of the page, in shares of it, where the glass casts shadows. */
const EDGE = 0.03;
/** A square holds ink where this share of it is dark. */
const DARK = 0.06;
/** Smaller than the smallest letters of a document (in inches), it is a speck. */
const LEAST = { width: 0.07, height: 0.07 };
/** Pieces no further apart than this, in inches, are looked at together: the strokes of a signature. */
const TOGETHER = 0.12;

/**
 * Ink on a level grey page that no word covers: words that the reading program left out, writing by hand, pictures.
 *
 * @param words places of what was read
 * @param dpi pixels to the inch
 */
export function unreadInk(picture: Picture, words: readonly Place[], dpi: number): Place[] {
  const { width, height, data } = picture;
  const threshold = inkThreshold(picture);
  const side = Math.max(2, Math.round(dpi * SQUARE));
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)];
  const isInk = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let dark = 0;
      for (let y = row * side; y < (row + 1) * side; y++)
        for (let x = column * side; x < (column + 1) * side; x++)
          if ((data[y * width + x] ?? 255) <= threshold) dark += 1;
      if (dark >= side * side * DARK) isInk[row * columns + column] = 1;
    }
  const around = dpi * AROUND;
  for (const { left, top, right, bottom } of words) {
    const [fromX, toX] = [(left - around) / side, (right + around) / side].map(Math.floor);
    const [fromY, toY] = [(top - around) / side, (bottom + around) / side].map(Math.floor);
    for (let row = Math.max(0, fromY ?? 0); row <= Math.min(rows - 1, toY ?? 0); row++)
      isInk.fill(
        0,
        row * columns + Math.max(0, fromX ?? 0),
        row * columns + Math.min(columns, (toX ?? 0) + 1),
      );
  }
  const edge = Math.min(width, height) * EDGE;
  const found = stainsOf(isInk, columns)
    .map(({ left, top, right, bottom }) => ({
      left: left * side,
      top: top * side,
      right: (right + 1) * side,
      bottom: (bottom + 1) * side,
    }))
    .filter(
      ({ left, top, right, bottom }) =>
        right - left >= dpi * LEAST.width &&
        bottom - top >= dpi * LEAST.height &&
        left >= edge &&
        top >= edge &&
        right <= width - edge &&
        bottom <= height - edge,
    );
  return together(found, dpi * TOGETHER);
}

/** Places that overlap when each is so much larger all around become one. */
function together(places: readonly Place[], near: number): Place[] {
  const groups: Place[] = [];
  for (const place of places) {
    let whole = place;
    for (let index = groups.length - 1; index >= 0; index--) {
      const other = groups[index] ?? whole;
      const isNear =
        whole.left - near <= other.right &&
        other.left - near <= whole.right &&
        whole.top - near <= other.bottom &&
        other.top - near <= whole.bottom;
      if (!isNear) continue;
      whole = {
        left: Math.min(whole.left, other.left),
        top: Math.min(whole.top, other.top),
        right: Math.max(whole.right, other.right),
        bottom: Math.max(whole.bottom, other.bottom),
      };
      groups.splice(index, 1);
      index = groups.length;
    }
    groups.push(whole);
  }
  return groups;
}

/** Squares with ink that touch, or have one square without between them, as places. */
function stainsOf(isInk: Uint8Array, columns: number): Place[] {
  const left = Uint8Array.from(isInk);
  const stains: Place[] = [];
  for (let start = 0; start < left.length; start++) {
    if (left[start] === 0) continue;
    const stain: Place = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
    const open = [start];
    left[start] = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [column, row] = [at % columns, Math.floor(at / columns)];
      stain.left = Math.min(stain.left, column);
      stain.right = Math.max(stain.right, column);
      stain.top = Math.min(stain.top, row);
      stain.bottom = Math.max(stain.bottom, row);
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          const [x, other] = [column + dx, (row + dy) * columns + column + dx];
          if (x < 0 || x >= columns || left[other] !== 1) continue;
          left[other] = 0;
          open.push(other);
        }
    }
    stains.push(stain);
  }
  return stains;
}
