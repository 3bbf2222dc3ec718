import { opensFrame } from '#import/wording/recipients.ts';
import type { TextBuilder } from '../extracted.ts';
import { addLayout, layoutCells } from './layout-rows.ts';

// A row of a Markdown table: "| 1 | Thu nhập | 62 |"
const ROW = /^[ \t]*\|.*\|[ \t]*\r?$/;
// The line under its header: "|----|:---:|"
const RULE = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?$/;
// A row without outer bars, as programs print the cells of a table: "I. Vùng núi | 1900 | 1400"
const OPEN_ROW = /^[ \t]*[^|\s].* \| /;
const FRAME = 'khung bảng Markdown';

/** Rows that follow each other without outer bars are a table from so many on. */
const FEWEST_OPEN = 3;
const FEWEST_FRAMED = 2;

/** A stretch of lines that is a table. */
interface Found {
  from: number;
  to: number;
}

/**
 * Adds text whose tables become tables: Markdown (a header, its rule, rows of as many cells), rows between bars without a
 * rule, and rows whose cells a bar parts. Outer bars and rules are removed.
 */
export function addWithTables(builder: TextBuilder, text: string): void {
  const lines = text.split('\n');
  const layouts = new Map(layoutsIn(lines).map((layout) => [layout.from, layout]));
  const tables = new Map(tablesIn(lines).map((table) => [table.from, table]));
  for (let index = 0; index < lines.length; index++) {
    const layout = layouts.get(index);
    if (layout) {
      addLayout(builder, layout.cells);
      index = layout.to - 1;
      continue;
    }
    const found = tables.get(index);
    const end = (at: number) => (at < lines.length - 1 ? '\n' : '');
    if (!found) {
      builder.add((lines[index] ?? '') + end(index));
      continue;
    }
    const table = builder.length;
    for (; index < found.to; index++) {
      const line = lines[index] ?? '';
      if (RULE.test(line)) builder.add(line + end(index), 0, FRAME);
      else addRow(builder, line, end(index), table);
    }
    index -= 1;
  }
}

/** The rows between bars that only place text: letterheads, recipients beside a signature. */
function layoutsIn(lines: readonly string[]): (Found & { cells: string[][][] })[] {
  const found: (Found & { cells: string[][][] })[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (!ROW.test(lines[from] ?? '')) continue;
    let to = from + 1;
    while (to < lines.length && ROW.test(lines[to] ?? '')) to += 1;
    const rows = lines.slice(from, to).filter((line) => !RULE.test(line));
    const cells = layoutCells(rows);
    if (cells) found.push({ from, to, cells });
    from = to - 1;
  }
  return found;
}

/**
 * The tables of a text; the rows of one have as many cells each. Under a header with its rule a row may have fewer: the
 * cells after them are empty (GitHub Flavored Markdown, 4.10).
 */
function tablesIn(lines: readonly string[]): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < lines.length; from++) {
    const first = lines[from] ?? '';
    const isFramed = ROW.test(first);
    if ((!isFramed && !OPEN_ROW.test(first)) || RULE.test(first) || isFrame(first)) continue;
    const under = lines[from + 1] ?? '';
    const isRuled = isFramed && RULE.test(under) && barsIn(under) === barsIn(first);
    const isRow = (line: string) =>
      isFramed
        ? ROW.test(line) && (isRuled ? barsIn(line) <= barsIn(first) : barsIn(line) === barsIn(first))
        : OPEN_ROW.test(line) && barsIn(line) === barsIn(first);
    let to = from + 1;
    while (to < lines.length && isRow(lines[to] ?? '') && !isFrame(lines[to] ?? '')) to += 1;
    if (to - from < (isFramed ? FEWEST_FRAMED : FEWEST_OPEN)) continue;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

/** True for a row that only sets a letterhead or a signature side by side: "Số: 12/KH-UBND | Mộc Sơn, ngày 05 …". */
function isFrame(line: string): boolean {
  return line
    .split(BAR)
    .map((cell) => cell.trim())
    .some(opensFrame);
}

const BAR = /(?<!\\)\|/g;
const barsIn = (line: string) => line.match(BAR)?.length ?? 0;

function addRow(builder: TextBuilder, line: string, end: string, table: number): void {
  const isFramed = ROW.test(line);
  const first = isFramed ? line.indexOf('|') : -1;
  const last = isFramed ? line.lastIndexOf('|') : line.replace(/\r$/, '').length;
  builder.add(line.slice(0, first + 1), 0, FRAME);
  const inner = line.slice(first + 1, last);
  const start = builder.length;
  const breaks = [...inner.matchAll(BAR)].map(({ index }) => start + index);
  builder.rows.push({ start: start - first - 1, end: start + inner.length, table, breaks });
  builder.add(inner);
  builder.add(line.slice(last).replace(/\r$/, ''), 0, FRAME);
  if (line.endsWith('\r')) builder.add('\r');
  builder.add(end);
}
