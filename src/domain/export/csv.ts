/** Byte order mark: by it spreadsheets know the file is UTF-8. */
const BOM = '\ufeff';

// Matches what a spreadsheet would run as a formula: "=1+1", "+84…", "-5 %", "@SUM", a leading tab or line end,
// full-width signs as well. A plain negative number ("-5", "-5,2") is none.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^-\d+(?:[.,]\d+)*$/;

/** A cell that no spreadsheet takes for a formula: an apostrophe in front makes it text. */
export function safeCell(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/**
 * A table as CSV (RFC 4180: comma, CRLF, quotes doubled) with a byte order mark, every cell made safe. Cells keep
 * their line breaks.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: string): string {
  const safe = safeCell(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row as spreadsheets take it from the clipboard: tab separated, every cell safe and on one line. */
export function toTabRow(row: readonly string[]): string {
  return row.map((cell) => safeCell(cell.replace(/\s+/g, ' ').trim())).join('\t');
}
