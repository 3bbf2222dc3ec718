import type { TextBuilder } from '../extracted.ts';
import { addTable } from '../table.ts';
import type { PdfPage } from './drawn/pdf-page.ts';
import { runningLines } from './pdf-furniture.ts';
import type { PdfLine } from './pdf-line.ts';
import { footnotesOf } from './pdf-notes.ts';
import { continues, edgesByPage, isPartedSymbol } from './pdf-paragraph.ts';
import { unruledStarts, withWholeTables } from './pdf-whole-table.ts';

/** Running text is not printed smaller than this share of the usual height. */
const RUNNING_HEIGHT = 0.93;

/**
 * Writes the lines of pages as paragraphs, tables and footnotes: running headers and page numbers at the end, as removed.
 */
export function writeLines(builder: TextBuilder, found: readonly PdfLine[], pages: readonly PdfPage[]): void {
  const apart = runningLines(found, pages);
  const all = withWholeTables(found, apart);
  const body = medianHeight(all.filter((line) => !apart.has(line)));
  const kept = all.filter((line) => !apart.has(line));
  const { notes, taken } = footnotesOf(kept, pages, body);
  const edges = edgesByPage(
    kept.filter((line) => !line.table && !taken.has(line) && line.height >= body * RUNNING_HEIGHT),
    (page) => pages[page]?.width ?? 0,
  );
  let last: PdfLine | null = null;
  let hang: number | null = null;
  let page = 0;
  const flush = () => {
    for (; notes[0] && notes[0].page < page; notes.shift()) {
      builder.endLine(true);
      builder.add(notes[0].text);
      builder.endLine(true);
    }
  };
  const unruled = new Set(
    [...pages.keys()].flatMap((index) => [...unruledStarts(kept.filter((line) => line.page === index))]),
  );
  const beginPage = ({ page: index }: PdfLine) => {
    if (builder.pages.at(-1)?.page !== index + 1) builder.pages.push({ page: index + 1, at: builder.length });
  };
  for (const line of kept) {
    if (taken.has(line)) continue;
    page = line.page;
    if (line.table) {
      builder.endLine(true);
      flush();
      beginPage(line);
      addTable(builder, line.table.rows);
      last = null;
      continue;
    }
    if (unruled.has(line))
      builder.doubts.push({
        at: builder.length,
        note: `trang ${line.page + 1}: có thể là bảng không kẻ khung, thứ tự chữ trong các cột có thể sai`,
      });
    const goesOn: boolean = last !== null && continues(last, line, edges, body, hang);
    hang = goesOn ? line.left : line.hang;
    if (goesOn) builder.add(last !== null && isPartedSymbol(last.text, line.text) ? '' : ' ');
    else {
      builder.endLine(true);
      flush();
    }
    beginPage(line);
    builder.add(line.text);
    last = line;
  }
  builder.endLine(true);
  page = Infinity;
  flush();
  for (const [line, reason] of apart) {
    builder.endLine(false);
    builder.add(line.text, 0, reason);
  }
  builder.endLine(true);
}

function medianHeight(lines: readonly PdfLine[]): number {
  const heights = lines
    .flatMap((line) => Array.from({ length: line.text.length }, () => line.height))
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}
