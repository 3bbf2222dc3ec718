import { fold } from '#domain/text/fold.ts';
import { AUTHORITY } from '#import/wording/signature.ts';
import { isNational, isNumberLine, placeAndDate } from '#import/wording/letterhead.ts';
import { countLetters, raised } from '../inline-text.ts';
import { fontReading, readFont } from '../legacy-font.ts';
import type { PdfItem, PdfPage } from './pdf-page.ts';
import { type PdfTable, tablesOf } from './pdf-table.ts';
import { isLayout } from '../table.ts';

/** A printed line: its words with wide gaps as tabs, and where it stands. */
export interface PdfLine {
  page: number;
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
  /** Which column of the page it stands in: 1 or 2; 0 where it stands over the whole page. */
  column: number;
  /** Where the words after a number or bullet begin, which further lines may be set under. */
  hang: number | null;
  /** White stretches between its words that are wider than a space. */
  gaps: number;
  /** The table that stands here; then the line has no words of its own. */
  table?: PdfTable;
}

/** Letters of one line stand at most this share of their height apart. */
const SAME_LINE = 0.45;
/** A gap of this share of the height is a space; a far wider one parts columns. */
const SPACE = 0.18;
const WIDE = 2.5;
/** Figures of one number stand further apart where its letters were set one by one. */
const NUMBER_SPACE = 0.3;
/** White that parts the columns of a table without lines is at least this wide. */
const PARTING = 1.1;
/** Raised letters are this much smaller. */
const SMALLER = 0.8;

/** The lines of a page from top to bottom; of a page in two columns, the left column first. */
export function linesOf(page: PdfPage, number: number): PdfLine[] {
  const tables = tablesOf(page, (inside) =>
    rowsOf(inside.filter(({ text }) => text.trim() !== '')).map((row) =>
      lineOf(row, number).text.replaceAll('\t', ' '),
    ),
  ).filter((table) => !isLayout(table.rows, true) && holdsAll(table));
  const items = page.items.filter(
    (item) => item.text.trim() !== '' && !tables.some((table) => table.items.has(item)),
  );
  return withTables(flowOf(page, items, number), tables, number);
}

/** True where every letter in the frame of a table stands in one of its cells; else its lines are no cells. */
function holdsAll({ rows, items }: PdfTable): boolean {
  if ([...items].some(({ font }) => font !== undefined)) return true;
  const cells = rows.flat().flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text));
  return countLetters(cells.join('\n')) >= countLetters([...items].map(({ text }) => text).join('\n'));
}

/** Tables stand between the lines above and below them. */
function withTables(lines: PdfLine[], tables: readonly PdfTable[], page: number): PdfLine[] {
  for (const table of tables) {
    const { top, bottom, left, right } = table;
    const below = lines.findIndex(({ y, table: other }) => (other ? other.top : y) < (top + bottom) / 2);
    const place = below < 0 ? lines.length : below;
    lines.splice(place, 0, {
      page,
      text: '',
      left,
      right,
      y: top,
      height: 0,
      column: 0,
      hang: null,
      gaps: 0,
      table,
    });
  }
  return lines;
}

function flowOf(page: PdfPage, items: readonly PdfItem[], number: number): PdfLine[] {
  const rows = rowsOf(items);
  const gutter = gutterOf(page, rows);
  if (gutter === null) return besideOf(rows, number);
  return bandsOf(rows, gutter).flatMap(({ rows: band, isColumns }) => {
    if (!isColumns) return besideOf(band, number);
    const own = band.flat();
    const sides = [own.filter(({ x }) => x < gutter), own.filter(({ x }) => x >= gutter)];
    return sides.flatMap((side, index) =>
      rowsOf(side).map((row) => ({ ...lineOf(row, number), column: index + 1 })),
    );
  });
}

/** Fewest rows with words in both columns that are columns of text. */
const FEWEST_COLUMN_ROWS = 3;

/**
 * The parts of a page in two columns from top to bottom: rows that cross the white between the columns, the letterhead
 * above and the recipients and signature below stand over the whole page.
 */
function bandsOf(rows: readonly PdfItem[][], gutter: number): { rows: PdfItem[][]; isColumns: boolean }[] {
  const crosses = (row: readonly PdfItem[]) =>
    row.some(({ x, width }) => x < gutter - 3 && x + width > gutter + 3);
  const parts: PdfItem[][][] = [];
  let wasAcross: boolean | null = null;
  rows.forEach((row, index) => {
    const isAcross = crosses(row);
    const isFoot = wasAcross === false && isFrameRow(row) && besideLength(rows.slice(index)) > 0;
    if (isAcross !== wasAcross || isFoot) parts.push([]);
    parts.at(-1)?.push(row);
    wasAcross = isAcross;
  });
  return parts.map((part) => {
    const both = part.filter((row) => row.some(({ x }) => x < gutter) && row.some(({ x }) => x >= gutter));
    const isColumns =
      both.length >= FEWEST_COLUMN_ROWS && !crosses(part[0] ?? []) && besideLength(part) < part.length;
    return { rows: part, isColumns };
  });
}

/** True for a row that begins recipients or a signature: "Nơi nhận:        TM. ỦY BAN NHÂN DÂN". */
const isFrameRow = (row: readonly PdfItem[]) =>
  lineOf(row, 0)
    .text.split('\t')
    .some((text) => isFrame(text));

function rowsOf(items: readonly PdfItem[]): PdfItem[][] {
  const rows: { y: number; height: number; items: PdfItem[] }[] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.findLast(
      ({ y, height }) => Math.abs(y - item.y) <= Math.max(height, item.height) * SAME_LINE,
    );
    if (row) {
      row.items.push(item);
      if (item.height > row.height) Object.assign(row, { height: item.height, y: item.y });
    } else rows.push({ y: item.y, height: item.height, items: [item] });
    if (rows.length > 3 && row === undefined) rows.sort((a, b) => b.y - a.y);
  }
  return rows.map((row) => row.items.sort((a, b) => a.x - b.x));
}

/** White as wide as this share of the letters' height, over several lines, parts what stands side by side. */
const STRIP = 0.6;
const FEWEST_BESIDE = 2;
const LONGEST_BESIDE = 70;

/**
 * Lines of rows, where the letterhead's two halves, and the recipients and the signature, stand side by side: then those
 * of the left half come before those of the right one.
 */
function besideOf(rows: readonly PdfItem[][], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  for (let index = 0; index < rows.length;) {
    const length = besideLength(rows.slice(index));
    const strip = length > 0 ? stripOf(rows.slice(index, index + length)) : null;
    if (strip === null) {
      lines.push(lineOf(rows[index] ?? [], page));
      index += 1;
      continue;
    }
    const block = rows.slice(index, index + length);
    const [left = [], right = []] = [true, false].map((isLeft) => {
      const side = block.map((row) => row.filter(({ x }) => x < strip.middle === isLeft));
      return wholeTitle(side.filter((own) => own.length > 0).map((own) => lineOf(own, page)));
    });
    index += length;
    for (;;) {
      const below = rows[index] && lineOf(rows[index] ?? [], page);
      if (!below || !goesOnBelow(left, right, below)) break;
      left.push(below);
      index += 1;
    }
    lines.push(...left, ...right);
  }
  return lines;
}

/** Lines of one column are centred this near each other. */
const CENTRED = 20;
/** Lines of one paragraph stand at most this many of their heights apart. */
const CLOSE = 1.6;

/** True where a line below both halves goes on the left one, where it says what a letter is about: "V/v đề xuất tháo gỡ …". */
function goesOnBelow(left: readonly PdfLine[], right: readonly PdfLine[], line: PdfLine): boolean {
  const [last] = left.slice(-1);
  if (!last || !left.some(({ text }) => SUBJECT.test(text)) || line.text.includes('\t')) return false;
  const centre = (own: PdfLine) => (own.left + own.right) / 2;
  const isClose = last.y - line.y <= last.height * CLOSE;
  const isBeside = line.right < Math.max(...right.map((own) => centre(own)));
  return isClose && isBeside && Math.abs(centre(last) - centre(line)) <= CENTRED;
}

// "V/v đề xuất sớm tháo gỡ", "V/v: triển khai", "Về việc góp ý"
const SUBJECT = /^(?:v\/v|về việc)(?!\p{L})/iu;

/** The national title in one line where a narrow column broke it. */
function wholeTitle(lines: readonly PdfLine[]): PdfLine[] {
  const whole: PdfLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const isBroken = last && !isNational(last.text) && isNational(`${last.text} ${line.text}`);
    if (isBroken && !isNational(line.text)) last.text += ` ${line.text}`;
    else whole.push(line);
  }
  return whole;
}

/** How many rows from the first on share a white strip that parts them; 0 where they are no letterhead or signature. */
function besideLength(rows: readonly PdfItem[][]): number {
  if (!rows[0] || stripOf([rows[0]]) === null) return 0;
  let length = 1;
  while (length < rows.length && stripOf(rows.slice(0, length + 1)) !== null) length += 1;
  const block = rows.slice(0, length);
  const strip = stripOf(block);
  if (!strip) return 0;
  const sides = block.flatMap((row) =>
    [true, false].map((isLeft) => wordsOf(row.filter(({ x }) => x < strip.middle === isLeft))),
  );
  const both = block.filter(
    (row) => row.some(({ x }) => x < strip.middle) && row.some(({ x }) => x >= strip.middle),
  );
  return both.length >= FEWEST_BESIDE &&
    sides.some(isFrame) &&
    sides.every((text) => text.length <= LONGEST_BESIDE)
    ? length
    : 0;
}

const wordsOf = (row: readonly PdfItem[]) =>
  row.length === 0 ? '' : lineOf(row, 0).text.replace(/\s+/g, ' ');

function isFrame(text: string): boolean {
  return (
    isNational(text) ||
    isNumberLine(text) ||
    placeAndDate(text) !== null ||
    AUTHORITY.test(text) ||
    /^noi nhan\s*:?/.test(fold(text))
  );
}

/** The widest white strip that no word of the rows crosses and that has words on both sides. */
function stripOf(rows: readonly PdfItem[][]): { middle: number } | null {
  const spans = rows
    .flat()
    .map(({ x, width }) => ({ from: x, to: x + width }))
    .sort((a, b) => a.from - b.from);
  const height = Math.max(...rows.flat().map((item) => item.height));
  let best: { middle: number; width: number } | null = null;
  let end = spans[0]?.to ?? 0;
  for (const { from, to } of spans) {
    if (from - end >= height * STRIP && from - end > (best?.width ?? 0))
      best = { middle: (end + from) / 2, width: from - end };
    end = Math.max(end, to);
  }
  return best;
}

/** Fewest lines that show two columns, and how long the words of each side are there. */
const FEWEST = 12;
const LONG_SIDE = 25;

/** The middle of the white between two columns of running text; null on a page of one. */
function gutterOf(page: PdfPage, rows: readonly PdfItem[][]): number | null {
  const middle = page.width / 2;
  let both = 0;
  let across = 0;
  let letters = 0;
  for (const row of rows) {
    const crosses = row.some(({ x, width }) => x < middle - 3 && x + width > middle + 3);
    const left = row.filter(({ x }) => x < middle);
    const right = row.filter(({ x }) => x >= middle);
    if (crosses) across += 1;
    else if (left.length > 0 && right.length > 0) {
      both += 1;
      letters += row.reduce((sum, { text }) => sum + text.length, 0) / 2;
    }
  }
  return both >= FEWEST && across <= both * 0.15 && letters >= both * LONG_SIDE ? middle : null;
}

/** True where a space stands between the words so far and the next: it is typed, or the white is as wide as one. */
function isSpaced(before: string, { text, spaced, stamp }: PdfItem, gap: number): boolean {
  if (/\s$/.test(before) || /^\s/.test(text)) return false;
  if (spaced === true) return true;
  if (stamp !== undefined) return !/\d$/.test(before) || gap > NUMBER_SPACE;
  return gap > (/[\d.,]$/.test(before) && /^[\d.,]/.test(text) ? NUMBER_SPACE : SPACE);
}

// The mark of an item that stands by itself: "1.", "2.3.", "a)", "(4)", "IV.", "-", "•"
const MARK = /^(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxIVX]+)[.)]|[-–—+*•●▪◦])$/u;

function lineOf(row: readonly PdfItem[], page: number): PdfLine {
  const height = Math.max(...row.map((item) => item.height));
  const base = row.find((item) => item.height === height)?.y ?? 0;
  let text = '';
  let end = row[0]?.x ?? 0;
  let gaps = 0;
  // Letters and their marks may stand in pieces of their own: what one font writes is read together.
  let old: { font: string; from: number } | null = null;
  const endFont = () => {
    const reading = old && fontReading(old.font);
    if (old && reading) text = text.slice(0, old.from) + readFont(text.slice(old.from), reading).text;
    old = null;
  };
  for (const item of row) {
    if (old !== null && item.font !== (old as { font: string }).font) endFont();
    const gap = item.x - end;
    if (text !== '' && gap > height * PARTING) gaps += 1;
    if (text !== '' && gap > height * WIDE) text += '\t';
    else if (text !== '' && isSpaced(text, item, gap / height)) text += ' ';
    const isRaised = item.height < height * SMALLER && item.y > base + height * 0.1;
    if (item.font !== undefined) old ??= { font: item.font, from: text.length };
    text += isRaised ? raised(item.text) : item.text;
    end = Math.max(end, item.x + item.width);
  }
  endFont();
  const [first, ...others] = row.filter((item) => item.text.trim() !== '');
  const isMark = first !== undefined && MARK.test(first.text.trim());
  const hang = isMark ? (others[0]?.x ?? null) : null;
  return {
    page,
    text: text.trim(),
    left: row[0]?.x ?? 0,
    right: end,
    y: base,
    height,
    column: 0,
    hang,
    gaps,
  };
}
