import { changeLength } from './doc-runs.ts';
import type { ListPlace } from './doc-styles.ts';

/** Ends of paragraphs in tables of an old Word file, under codes of the area that belongs to nobody. */
export const CELL_END = '\ue003';
export const ROW_END = '\ue004';
export const CELL_LINE = '\ue005';

/** A paragraph: a stretch of the stream "WordDocument" (offsets of bytes) that ends with its mark. */
export interface DocParagraph extends ListPlace {
  start: number;
  end: number;
  /** The number of its style. */
  style: number;
  isInTable: boolean;
  /** Where it ends a row: the edges of the row's cells, from the left, in twentieths of a point. */
  row: number[] | null;
}

/** Place of the table in the head of the stream ([MS-DOC] FibRgFcLcb97): PlcfBtePapx. */
const PAPX_TABLE = 0x102;
/** A page of formatted paragraphs, and the size of an entry of it ([MS-DOC] PapxFkp, BxPap). */
const PAGE = 512;
const ENTRY = 13;
// Changes of paragraphs ([MS-DOC] 2.6.2, 2.6.3): in a table, the end of a row, kept elsewhere as too long; cells of a row
const IN_TABLE = 0x2416;
const ROW = 0x2417;
const ELSEWHERE = 0x6646;
const CELLS = 0xd608;
// The level in a list, and the list
const LIST_LEVEL = 0x260a;
const LIST = 0x460b;
const LARGEST_LIST = 0xf801;

/**
 * The paragraphs of a file in the order of the stream.
 *
 * @param word the stream "WordDocument"
 * @param table the stream "0Table" or "1Table" beside it
 */
export function docParagraphs(word: Buffer, table: Buffer): DocParagraph[] {
  const [at, size] = [word.readUInt32LE(PAPX_TABLE), word.readUInt32LE(PAPX_TABLE + 4)];
  const count = Math.floor((size - 4) / 8);
  const found: DocParagraph[] = [];
  for (let index = 0; index < count; index++) {
    const start = (table.readUInt32LE(at + (count + 1) * 4 + index * 4) & 0x3fffff) * PAGE;
    if (start + PAGE <= word.length) found.push(...paragraphsOf(word.subarray(start, start + PAGE)));
  }
  return found.sort((a, b) => a.start - b.start);
}

function paragraphsOf(page: Buffer): DocParagraph[] {
  const count = page.readUInt8(PAGE - 1);
  const found: DocParagraph[] = [];
  for (let index = 0; index < count; index++) {
    const [start, end] = [page.readUInt32LE(index * 4), page.readUInt32LE(index * 4 + 4)];
    const place = page.readUInt8((count + 1) * 4 + index * ENTRY) * 2;
    if (place === 0) {
      found.push({ start, end, style: 0, isInTable: false, row: null, list: null, level: null });
      continue;
    }
    const half = page.readUInt8(place);
    const changes =
      half > 0
        ? page.subarray(place + 1, place + half * 2)
        : page.subarray(place + 2, place + 2 + page.readUInt8(place + 1) * 2);
    // A style's number stands before the changes.
    const style = changes.length < 2 ? 0 : changes.readUInt16LE(0);
    const { isInTable, row } = read(changes, end - start);
    found.push({ start, end, style, isInTable, row, ...listChange(changes.subarray(2)) });
  }
  return found;
}

/** The mark of a row is a paragraph of one character; what is too long for a page is mostly the cells of a row. */
const LONGEST_MARK = 2;

function read(changes: Buffer, length: number): { isInTable: boolean; row: number[] | null } {
  let isInTable = false;
  let isRow = false;
  let edges: number[] = [];
  // A style's number stands before the changes.
  for (let at = 2; at + 2 < changes.length;) {
    const kind = changes.readUInt16LE(at);
    at += 2;
    if (kind === IN_TABLE) isInTable = changes[at] === 1;
    else if (kind === ROW) isRow = changes[at] === 1;
    else if (kind === ELSEWHERE && length <= LONGEST_MARK) isRow = true;
    else if (kind === CELLS && at + 3 <= changes.length) {
      edges = edgesIn(changes, at + 2);
      at += changes.readUInt16LE(at) + 1;
      continue;
    }
    at += changeLength(kind, changes[at] ?? 0);
  }
  return { isInTable, row: isRow ? edges : null };
}

/** The list that changes of a paragraph put it in; null where they say nothing. */
export function listChange(changes: Buffer): ListPlace {
  const place: ListPlace = { list: null, level: null };
  for (let at = 0; at + 2 < changes.length;) {
    const kind = changes.readUInt16LE(at);
    at += 2;
    if (kind === CELLS) break;
    if (kind === LIST_LEVEL) place.level = changes.readUInt8(at);
    // From 0xF801 on it is said that the number is not shown.
    else if (kind === LIST && at + 2 <= changes.length)
      place.list = changes.readUInt16LE(at) >= LARGEST_LIST ? 0 : changes.readUInt16LE(at);
    at += changeLength(kind, changes[at] ?? 0);
  }
  return place;
}

/** The edges of a row's cells ([MS-DOC] TDefTableOperand): how many cells, then a number for each edge. */
function edgesIn(changes: Buffer, at: number): number[] {
  const cells = changes.readUInt8(at);
  if (at + 1 + (cells + 1) * 2 > changes.length) return [];
  return Array.from({ length: cells + 1 }, (_, index) => changes.readInt16LE(at + 1 + index * 2));
}
