import { inkThreshold, type Picture } from './picture.ts';

/** A line drawn on a page, in pixels: where it stands on one axis, and from where to where it runs on the other. */
export interface DrawnRule {
  at: number;
  from: number;
  to: number;
}

/** Shorter strokes, in inches, belong to letters; lines are no thicker than this. */
const SHORTEST = 0.4;
const THICKEST = 0.05;
/** Pixels that may be missing in a stroke, and rows that a line which leans a little may step over. */
const GAP = 2;
const STEP = 2;

interface Run {
  row: number;
  from: number;
  to: number;
}

/**
 * The straight lines of a level page: borders of tables, lines under the letterhead and above footnotes. What is found is
 * painted white in the picture, so that nothing reads it as letters.
 *
 * @param dpi pixels to the inch
 */
export function takeRules(picture: Picture, dpi: number): { across: DrawnRule[]; down: DrawnRule[] } {
  const threshold = Math.min(200, inkThreshold(picture) + 30);
  const { width, height, data } = picture;
  const find = (isDown: boolean) => {
    const place = (row: number, along: number) => (isDown ? along * width + row : row * width + along);
    const [rows, length] = isDown ? [width, height] : [height, width];
    const isInk = (row: number, along: number) => (data[place(row, along)] ?? 255) <= threshold;
    return linesOf(runsOf(rows, length, dpi * SHORTEST, isInk), dpi * THICKEST).map((runs) => ({
      runs,
      place,
    }));
  };
  const found = [find(false), find(true)] as const;
  for (const { runs, place } of found.flat())
    for (const { row, from, to } of runs)
      for (let along = from; along <= to; along++)
        for (const side of [-1, 0, 1]) data[place(Math.max(0, row + side), along)] = 255;
  const [across, down] = found.map((lines) => lines.map(({ runs }) => ruleOf(runs)));
  return { across: across ?? [], down: down ?? [] };
}

const ruleOf = (runs: readonly Run[]): DrawnRule => ({
  at: runs.reduce((sum, { row }) => sum + row, 0) / runs.length,
  from: Math.min(...runs.map(({ from }) => from)),
  to: Math.max(...runs.map(({ to }) => to)),
});

/** Stretches of ink along the rows that are at least so long. */
function runsOf(
  rows: number,
  length: number,
  shortest: number,
  isInk: (row: number, along: number) => boolean,
): Run[] {
  const runs: Run[] = [];
  for (let row = 1; row < rows - 1; row++) {
    let [from, last] = [-1, -GAP - 2];
    for (let along = 0; along <= length; along++) {
      if (along < length && isInk(row, along)) {
        if (along - last > GAP + 1) from = along;
        last = along;
      } else if (from >= 0 && (along - last > GAP || along === length)) {
        if (last - from >= shortest) runs.push({ row, from, to: last });
        from = -1;
        last = -GAP - 2;
      }
    }
  }
  return runs;
}

/** Runs that touch are one line; what is thicker than a line is none. */
function linesOf(runs: readonly Run[], thickest: number): Run[][] {
  const open: Run[][] = [];
  const closed: Run[][] = [];
  for (const run of runs) {
    const near = open.filter((line) =>
      line.some(
        ({ row, from, to }) => run.row - row <= STEP && from <= run.to + GAP * 2 && to >= run.from - GAP * 2,
      ),
    );
    const [first = [], ...others] = near;
    if (near.length === 0) open.push(first);
    first.push(run);
    for (const other of others) {
      first.push(...other);
      open.splice(open.indexOf(other), 1);
    }
    for (let index = open.length - 1; index >= 0; index--) {
      const line = open[index] ?? [];
      if (line.every(({ row }) => run.row - row > STEP)) closed.push(...open.splice(index, 1));
    }
  }
  return [...closed, ...open].filter((line) => {
    // A line that leans crosses more rows than it is thick.
    const length = Math.max(...line.map(({ to }) => to)) - Math.min(...line.map(({ from }) => from));
    const ink = line.reduce((sum, { from, to }) => sum + to - from, 0);
    return ink / Math.max(1, length) <= thickest;
  });
}
