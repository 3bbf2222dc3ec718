import { partsOf } from '#import/wording/closed-up.ts';
import { recipientsTitle } from '#import/wording/recipients.ts';
import { isLayout } from '../table.ts';
import type { TextBuilder } from '../extracted.ts';

// Converters print a letterhead, or recipients and signature, as a Markdown table and close up the lines of a cell:
// "| ỦY BAN NHÂN DÂN TỈNH LỘC HÀ ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |",
// "| **Nơi nhận:** - Như trên; - Lưu: VT. | **CHỦ TỊCH**<br>**Lê Văn Mẫu** |"
const BAR = /(?<!\\)\|/;
const FRAME = 'khung bảng Markdown';
/** A letterhead or signature takes no more rows and columns. */
const MOST_ROWS = 12;
const MOST_COLUMNS = 4;

// Where a line of a cell ends: "<br>", a drawn line, between two stretches of bold
const LINE_END = /<br\s*\/?>|\s(?=[-–—_]{3,})|(?<=[-–—_]{3,})\s|(?<=\*\*)\s+(?=\*\*)/iu;
// The items of a list of recipients: "Nơi nhận: ¦ - Như trên; ¦ - Lưu: VT."
const ITEM = /(?<=[:;,.]\*{0,3}|^)\s*(?=[-–]\s?\p{L})/u;

/** Rows of a Markdown table that only places text; null where they are a table of data. */
export function layoutCells(rows: readonly string[]): string[][][] | null {
  if (rows.length === 0 || rows.length > MOST_ROWS) return null;
  const cells = rows.map((row) =>
    row
      .trim()
      .replace(/^\||\|$/g, '')
      .split(BAR)
      .map(linesOf),
  );
  const width = Math.max(...cells.map((row) => row.length));
  const filled = cells.flat().filter((cell) => cell.length > 0);
  if (width < 2 || width > MOST_COLUMNS || filled.length < 2) return null;
  const asCells = cells.map((row) =>
    row.map((lines) => ({
      columns: 1,
      rows: 1,
      paragraphs: lines.map((text) => [{ text: bare(text), style: 0, reason: null }]),
    })),
  );
  return isLayout(asCells, true) ? cells : null;
}

const bare = (text: string) => text.replace(/[*_]+/g, '').trim();

/** The lines of a cell, put together by the converter or parted by "<br>". */
function linesOf(cell: string): string[] {
  const lines = partsOf(cell, [LINE_END]);
  const isList = recipientsTitle(bare(cell)) > 0 || /^\s*[-–]\s/.test(cell);
  return (isList ? lines.flatMap((line) => line.split(ITEM)) : lines)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Adds the cells of such rows one after the other, each of their lines a line. */
export function addLayout(builder: TextBuilder, cells: readonly (readonly (readonly string[])[])[]): void {
  for (const row of cells) {
    for (const lines of row) {
      builder.endLine(true);
      builder.add('|\n', 0, FRAME);
      for (const line of lines) builder.add(`${line}\n`);
    }
  }
  builder.endLine(true);
}
