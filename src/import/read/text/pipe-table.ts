import type { TextBuilder } from '../extracted.ts';

// A row of a Markdown table: "| 1 | Thu nhập | 62 |"
const ROW = /^[ \t]*\|.*\|[ \t]*\r?$/;
// The line under its header: "|----|:---:|"
const RULE = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?$/;
const FRAME = 'khung bảng Markdown';

/** Adds text whose Markdown tables (a header, its rule, rows of as many cells) become tables; their outer bars and rules are removed. */
export function addWithTables(builder: TextBuilder, text: string): void {
  const lines = text.split('\n');
  let table: number | null = null;
  let width = 0;
  lines.forEach((line, index) => {
    const end = index < lines.length - 1 ? '\n' : '';
    const rule = lines[index + 1] ?? '';
    const isHeader = ROW.test(line) && !RULE.test(line) && RULE.test(rule) && barsIn(line) === barsIn(rule);
    if (isHeader) {
      table = builder.length;
      width = barsIn(line);
    } else if (!ROW.test(line) || barsIn(line) !== width) table = null;
    if (table === null) builder.add(line + end);
    else if (RULE.test(line)) builder.add(line + end, 0, FRAME);
    else addRow(builder, line, end, table);
  });
}

const BAR = /(?<!\\)\|/g;
const barsIn = (line: string) => line.match(BAR)?.length ?? 0;

function addRow(builder: TextBuilder, line: string, end: string, table: number): void {
  const first = line.indexOf('|');
  const last = line.lastIndexOf('|');
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
