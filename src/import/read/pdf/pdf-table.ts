import type { PdfItem, PdfPage, PdfRule } from './drawn/pdf-page.ts';
import type { Cell } from '../table.ts';

/** A ruled table on a page: its cells, and the words in it. */
export interface PdfTable {
  rows: Cell[][];
  items: ReadonlySet<PdfItem>;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** True where the lines between the columns go on below the last line: its last row is broken by the page's end. */
  isOpen: boolean;
}

/** Lines this near are one, or touch. */
const NEAR = 3;
const FEWEST_COLUMNS = 2;
const FEWEST_ROWS = 2;

/**
 * The tables of a page by their ruled lines: lines that touch are one table; where a line between two cells is missing
 * the cells are merged.
 *
 * @param textOf the lines of some words, from top to bottom
 */
export function tablesOf(page: PdfPage, textOf: (items: readonly PdfItem[]) => string[]): PdfTable[] {
  return componentsOf(page).flatMap(({ across, down }): PdfTable[] => {
    const xs = placesOf(down);
    const { places: ys, isOpen, isBegun } = rowPlaces(across, down, xs);
    if (xs.length <= FEWEST_COLUMNS || ys.length <= (isOpen || isBegun ? 1 : FEWEST_ROWS)) return [];
    const [left = 0, right = 0] = [xs[0], xs.at(-1)];
    const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
    const items = page.items.filter(
      ({ x, y, width }) => x + width / 2 > left && x + width / 2 < right && y < top && y > bottom,
    );
    if (items.every(({ text }) => text.trim() === '')) return [];
    const parts = items.flatMap((item) => splitAt(item, xs));
    const rows = gridOf(xs, ys, across, down, parts, textOf);
    return [{ rows, items: new Set(items), top, bottom, left, right, isOpen }];
  });
}

/** Words of two cells that the library took for one piece: cut at the space nearest to the line between them. */
function splitAt(item: PdfItem, xs: readonly number[]): PdfItem[] {
  const line = xs.find((x) => x > item.x + NEAR && x < item.x + item.width - NEAR);
  const spaces = [...item.text.matchAll(/ +/g)];
  if (line === undefined || spaces.length === 0) return [item];
  const letter = item.width / item.text.length;
  const distance = ({ index }: { index: number }) => Math.abs(item.x + index * letter - line);
  const [space] = spaces.sort((a, b) => distance(a) - distance(b));
  if (!space || distance(space) > item.width / 4) return [item];
  const start = item.x + (space.index + space[0].length) * letter;
  const first = { ...item, text: item.text.slice(0, space.index), width: line - item.x };
  const rest = {
    ...item,
    text: item.text.slice(space.index + space[0].length),
    x: Math.max(start, line + 1),
    width: item.x + item.width - Math.max(start, line + 1),
  };
  return [first, ...splitAt(rest, xs)];
}

interface Rules {
  across: PdfRule[];
  down: PdfRule[];
}

/** Groups of lines that touch each other. */
function componentsOf({ across, down }: PdfPage): Rules[] {
  const groups: Rules[] = [];
  const touches = (h: PdfRule, v: PdfRule) =>
    v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR;
  const left = { across: new Set(across), down: new Set(down) };
  for (const start of across) {
    if (!left.across.delete(start)) continue;
    const group: Rules = { across: [start], down: [] };
    for (let h = 0, v = 0; h < group.across.length || v < group.down.length;) {
      const line = group.across[h];
      if (line) {
        h += 1;
        for (const other of left.down)
          if (touches(line, other) && left.down.delete(other)) group.down.push(other);
      } else {
        const upright = group.down[v];
        v += 1;
        for (const other of left.across)
          if (upright && touches(other, upright) && left.across.delete(other)) group.across.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The distinct places of lines, in order. */
function placesOf(rules: readonly PdfRule[]): number[] {
  const places: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (at - (places.at(-1) ?? -Infinity) > NEAR) places.push(at);
  return places;
}

/** Lines between columns that stand out this far beyond the last line are those of a broken row. */
const STANDS_OUT = 8;

/** The places of the lines between rows from top to bottom, the ends of a row that a page breaks among them. */
function rowPlaces(
  across: readonly PdfRule[],
  down: readonly PdfRule[],
  xs: readonly number[],
): { places: number[]; isOpen: boolean; isBegun: boolean } {
  const places = placesOf(across).reverse();
  const sides = [xs[0] ?? 0, xs.at(-1) ?? 0].map((x) => down.filter(({ at }) => Math.abs(at - x) <= NEAR));
  const low = Math.max(...sides.map((rules) => Math.min(...rules.map(({ from }) => from))));
  const high = Math.min(...sides.map((rules) => Math.max(...rules.map(({ to }) => to))));
  const isOpen = low < (places.at(-1) ?? 0) - STANDS_OUT;
  const isBegun = high > (places[0] ?? 0) + STANDS_OUT;
  return { places: [...(isBegun ? [high] : []), ...places, ...(isOpen ? [low] : [])], isOpen, isBegun };
}

const covers = (rules: readonly PdfRule[], at: number, across: number) =>
  rules.some(
    (rule) => Math.abs(rule.at - at) <= NEAR && rule.from - NEAR <= across && rule.to + NEAR >= across,
  );

function gridOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly PdfRule[],
  down: readonly PdfRule[],
  items: readonly PdfItem[],
  textOf: (items: readonly PdfItem[]) => string[],
): Cell[][] {
  const middle = (places: readonly number[], index: number) =>
    ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
  const [width, height] = [xs.length - 1, ys.length - 1];
  const taken = new Set<string>();
  const grid: Cell[][] = [];
  for (let y = 0; y < height; y++) {
    const row: Cell[] = [];
    for (let x = 0; x < width; x++) {
      if (taken.has(`${y},${x}`)) continue;
      let columns = 1;
      while (x + columns < width && !covers(down, xs[x + columns] ?? 0, middle(ys, y))) columns += 1;
      let rows = 1;
      while (y + rows < height && !covers(across, ys[y + rows] ?? 0, middle(xs, x))) rows += 1;
      for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) taken.add(`${y + i},${x + j}`);
      const inside = items.filter((item) => {
        const [centre, height] = [item.x + item.width / 2, item.y + item.height * 0.3];
        return (
          centre > (xs[x] ?? 0) &&
          centre < (xs[x + columns] ?? 0) &&
          height < (ys[y] ?? 0) &&
          height > (ys[y + rows] ?? 0)
        );
      });
      row.push({
        paragraphs: textOf(inside).map((text) => [{ text, style: 0, reason: null }]),
        columns,
        rows,
      });
    }
    grid.push(row);
  }
  return grid;
}
