import type { PdfLine } from './pdf-line.ts';
import type { PdfPage } from './drawn/pdf-page.ts';

/** Lines this near the edge of the page may be its header or footer. */
const MARGIN = 0.12;
/** A header or footer has at most this many lines. */
const MOST_LINES = 3;
/** A line that stands by itself is this many of its own heights away from the text. */
const APART = 1.7;
/** What stands on so many pages, and so large a share of them, is printed by the program and not by the writer. */
const FEWEST_PAGES = 3;
const SHARE = 0.25;
// "2", "- 2 -", "Trang 2/10", "2/10", "2 | Trang"
const PAGE_NUMBER = /^(?:[-–|]\s*)?(?:trang\s+)?(\d{1,4})(?:\s*\/\s*\d{1,4})?(?:\s*[-–|](?:\s*trang)?)?$/i;

interface EdgeLine {
  line: PdfLine;
  isApart: boolean;
}

/**
 * Page numbers, and lines that come again at the same place of page after page, as all pages together show them: numbers
 * that count with the pages are theirs, however near the text they stand; a lone one only where it stands apart or is
 * the number of its page.
 */
export function runningLines(all: readonly PdfLine[], pages: readonly PdfPage[]): Map<PdfLine, string> {
  const edge = pages.flatMap((page, index) =>
    edgeLines(
      all.filter((line) => line.page === index),
      page.height,
    ),
  );
  const found = new Map<PdfLine, string>();
  const numbers = edge.flatMap(({ line, isApart }) => {
    const printed = PAGE_NUMBER.exec(line.text)?.[1];
    return printed === undefined ? [] : [{ line, isApart, offset: Number(printed) - line.page }];
  });
  for (const { line, isApart, offset } of numbers) {
    const counts = numbers.some((other) => other.line.page !== line.page && other.offset === offset);
    if (isApart || counts || (offset === 1 && line.page > 0)) found.set(line, 'số trang');
  }
  const keyOf = ({ y, text }: PdfLine) => `${Math.round(y / 6)} ${text.replace(/\d+/g, '#')}`;
  const seen = new Map<string, Set<number>>();
  for (const { line, isApart } of edge)
    if (isApart) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? new Set()).add(line.page));
  for (const { line, isApart } of edge) {
    const times = seen.get(keyOf(line))?.size ?? 0;
    if (isApart && !found.has(line) && times >= FEWEST_PAGES && times >= pages.length * SHARE)
      found.set(line, 'đầu trang, chân trang');
  }
  return found;
}

/** The first and last lines of a page near its edges, and whether white parts them from the text. */
function edgeLines(lines: readonly PdfLine[], height: number): EdgeLine[] {
  const rows = [...lines].sort((a, b) => b.y - a.y);
  const isNearEdge = ({ y, table }: PdfLine) => !table && (y < height * MARGIN || y > height * (1 - MARGIN));
  const from = (side: readonly PdfLine[]): EdgeLine[] => {
    const near = side.slice(0, MOST_LINES).filter(isNearEdge);
    const isParted = (index: number) => {
      const [line, next] = [side[index], side[index + 1]];
      return !line || !next || Math.abs(line.y - next.y) > Math.max(line.height, next.height) * APART;
    };
    const parted = near.findIndex((_, index) => isParted(index));
    return near.map((line, index) => ({ line, isApart: index <= parted }));
  };
  const [top, foot] = [from(rows), from([...rows].reverse())];
  return [...top, ...foot.filter(({ line }) => !top.some((other) => other.line === line))];
}
