import { addTable, type Cell, isLayout } from '../table.ts';
import type { TextBuilder } from '../extracted.ts';
import { addWithTables } from './pipe-table.ts';

// A table whose cells a converter put on lines of their own between lone bars:
// "|", "**STT**", "|", "**Nội dung**", "|", "|", "1", "|", "Diện tích rừng", "|"
const BAR = /^[ \t]*\|[ \t]*\r?$/;
const BLANK = /^\s*$/;
/** Fewer bars in a row are no table, but strays. */
const FEWEST_BARS = 2;
/** More columns are no table that people print. */
const MOST_COLUMNS = 30;
/** What a row costs that is longer or shorter than the others, by each cell. */
const ODD_CELL = 1;

/** What stands between two lone bars. */
interface Gap {
  kind: 'cell' | 'empty' | 'text';
  from: number;
  to: number;
}

/**
 * Adds a plain text; tables whose cells stand on lines of their own between lone bars become tables again, and those that
 * only place text (letterhead, recipients beside the signature) become their cells, one after the other.
 *
 * A cell follows its bar on the very next line; what a blank line parts from the bar stands between two tables. Bars
 * right below each other are an empty cell or the end of a row: which, the row lengths of the whole table decide.
 */
export function addWithBars(builder: TextBuilder, text: string): void {
  const lines = text.split('\n');
  const bars = lines.flatMap((line, index) => (BAR.test(line) ? [index] : []));
  let at = 0;
  const plain = (end: number): void => {
    if (end > at) addWithTables(builder, lines.slice(at, end).join('\n') + (end < lines.length ? '\n' : ''));
  };
  for (let first = 0; first < bars.length;) {
    const gaps: Gap[] = [];
    let last = first;
    while (last + 1 < bars.length) {
      const gap = gapOf(lines, bars[last] ?? 0, bars[last + 1] ?? 0);
      if (gap.kind === 'text') break;
      gaps.push(gap);
      last += 1;
    }
    if (gaps.length + 1 >= FEWEST_BARS && gaps.some(({ kind }) => kind === 'cell')) {
      plain(bars[first] ?? 0);
      addBars(builder, lines, gaps);
      at = (bars[last] ?? 0) + 1;
    }
    first = last + 1;
  }
  plain(lines.length);
}

function gapOf(lines: readonly string[], above: number, below: number): Gap {
  const span = { from: above + 1, to: below };
  const inner = lines.slice(span.from, span.to);
  if (inner.every((line) => BLANK.test(line))) return { kind: 'empty', ...span };
  return { kind: BLANK.test(inner[0] ?? '') ? 'text' : 'cell', ...span };
}

function addBars(builder: TextBuilder, lines: readonly string[], gaps: readonly Gap[]): void {
  const { rows, isSure } = rowsOf(gaps);
  const cells = rows.map((row) =>
    row.map((gap): Cell => ({
      paragraphs: paragraphsOf(lines.slice(gap.from, gap.to)),
      columns: 1,
      rows: 1,
    })),
  );
  if (isLayout(cells.map((row) => row.map(withoutMarks)))) {
    for (const gap of rows.flat()) {
      if (gap.kind === 'empty') continue;
      builder.endLine(true);
      builder.add(lines.slice(gap.from, gap.to).join('\n').replaceAll('\r', ''));
      builder.endLine(true);
    }
    return;
  }
  if (!isSure)
    builder.doubts.push({
      at: builder.length,
      note: 'bảng bị bung thành từng dòng: chỗ hết hàng là suy ra từ số ô của các hàng',
    });
  addTable(builder, cells);
}

const paragraphsOf = (lines: readonly string[]): Cell['paragraphs'] =>
  lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => [{ text: paragraph.replace(/\s+/g, ' ').trim(), style: 0, reason: null }]);

/** The cell without marks of emphasis, as the words of a letterhead are known by. */
const withoutMarks = ({ paragraphs, ...cell }: Cell): Cell => ({
  ...cell,
  paragraphs: paragraphs.map((pieces) =>
    pieces.map((piece) => ({ ...piece, text: piece.text.replace(/[*_]+/g, '').trim() })),
  ),
});

/** The rows of a table: the parting of its empty gaps that makes them most alike in length. */
function rowsOf(gaps: readonly Gap[]): { rows: Gap[][]; isSure: boolean } {
  let best: { cost: number; ends: number[] } | null = null;
  for (let width = 1; width <= MOST_COLUMNS; width++) {
    const parted = partedBy(gaps, width);
    // A wider table explains less: it must be better than a narrower one, not as good.
    if (parted && (best === null || parted.cost < best.cost)) best = parted;
  }
  const ends = best?.ends ?? [gaps.length];
  const rows = ends.map((end, index) => gaps.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end));
  return { rows: rows.filter((row) => row.length > 0), isSure: (best?.cost ?? 1) === 0 };
}

/** Parts gaps into rows of about `width` cells at gaps that are empty; `ends` are those gaps and the end. */
function partedBy(gaps: readonly Gap[], width: number): { cost: number; ends: number[] } | null {
  const costs: number[] = new Array<number>(gaps.length + 1).fill(Infinity);
  const from: number[] = new Array<number>(gaps.length + 1).fill(-1);
  for (let end = 0; end <= gaps.length; end++) {
    if (end < gaps.length && gaps[end]?.kind !== 'empty') continue;
    for (let start = Math.max(-1, end - MOST_COLUMNS - 1); start < end; start++) {
      const before = start < 0 ? 0 : (costs[start] ?? Infinity);
      const length = end - start - 1;
      // One-column tables are rare: a row of one cell beside others is most likely a part of theirs.
      const cost = before + (length === 0 ? 2 : Math.abs(length - width) * ODD_CELL);
      if (cost < (costs[end] ?? Infinity)) {
        costs[end] = cost;
        from[end] = start;
      }
    }
  }
  const cost = costs[gaps.length] ?? Infinity;
  if (cost === Infinity) return null;
  const ends: number[] = [];
  for (let end = gaps.length; end >= 0; end = from[end] ?? -1) ends.unshift(end);
  return { cost, ends };
}
