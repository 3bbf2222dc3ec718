import type { TextBuilder } from './extracted.ts';

// A row of a Markdown table: "| 1 | Thu nhập | 62 |"
const ROW = /^[ \t]*\|.*\|[ \t]*\r?$/;
// The line under its header: "|----|:---:|"
const RULE = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?$/;
const FRAME = 'khung bảng Markdown';

/** Adds text whose Markdown tables (a header, its rule, rows) become tables; their outer bars and rules are removed. */
export function addWithTables(builder: TextBuilder, text: string): void {
  const lines = text.split('\n');
  let table: number | null = null;
  lines.forEach((line, index) => {
    const end = index < lines.length - 1 ? '\n' : '';
    const isHeader = ROW.test(line) && RULE.test(lines[index + 1] ?? '');
    if (isHeader && !RULE.test(line)) table = builder.length;
    else if (!ROW.test(line)) table = null;
    if (table === null) builder.add(line + end);
    else if (RULE.test(line)) builder.add(line + end, 0, FRAME);
    else addRow(builder, line, end, table);
  });
}

function addRow(builder: TextBuilder, line: string, end: string, table: number): void {
  const first = line.indexOf('|');
  const last = line.lastIndexOf('|');
  builder.add(line.slice(0, first + 1), 0, FRAME);
  const inner = line.slice(first + 1, last);
  const start = builder.length;
  const breaks = [...inner.matchAll(/(?<!\\)\|/g)].map(({ index }) => start + index);
  builder.rows.push({ start: start - first - 1, end: start + inner.length, table, breaks });
  builder.add(inner);
  builder.add(line.slice(last).replace(/\r$/, ''), 0, FRAME);
  if (line.endsWith('\r')) builder.add('\r');
  builder.add(end);
}
