import { parseNumber } from '#domain/document/numbering.ts';
import { bulletOf } from '#import/wording/bullet.ts';
import { isCapitals } from '#import/wording/letterhead.ts';
import { isFinished, needsMore, startsLow } from '#import/wording/sentence.ts';
import type { PdfLine } from './pdf-line.ts';

/** Where the lines of a column stand. */
export interface Edges {
  left: number;
  right: number;
  /** Distance from line to line. */
  step: number;
}

/** Lines end at one edge that differ by no more than this; so many, and so large a share of them, show where it is. */
const SAME_EDGE = 2;
const FEWEST_AT_EDGE = 3;
const SHARE_AT_EDGE = 0.12;

/** The usual edges of running lines of one page or of pages of one shape, and how far apart they stand. */
export function edgesOf(lines: readonly PdfLine[]): Edges {
  const at = (values: number[], share: number) =>
    values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
  const steps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next?.page === line.page && next.y < line.y ? [line.y - next.y] : [];
  });
  const rights = lines.map(({ right }) => right).sort((a, b) => b - a);
  const enough = Math.max(FEWEST_AT_EDGE, lines.length * SHARE_AT_EDGE);
  const shared = rights.find(
    (right) => rights.filter((other) => other <= right && other >= right - SAME_EDGE * 2).length >= enough,
  );
  return {
    left: at(
      lines.map(({ left }) => left),
      0.1,
    ),
    right: shared ?? at(rights, 0.98),
    step: at(steps, 0.3),
  };
}

/** Fewer lines of a page do not show its edges: those of the other pages of its width count too. */
const FEWEST_LINES = 8;

/** The edges that each line is held against: those of its page and column. */
export function edgesByPage(
  lines: readonly PdfLine[],
  widthOf: (page: number) => number,
): (line: PdfLine) => Edges {
  const groups = new Map<string, PdfLine[]>();
  const shapes = new Map<string, PdfLine[]>();
  const shapeOf = ({ page, column }: PdfLine) => `${Math.round(widthOf(page))} ${column}`;
  for (const line of lines) {
    const [own, shape] = [`${line.page} ${line.column}`, shapeOf(line)];
    groups.set(own, [...(groups.get(own) ?? []), line]);
    shapes.set(shape, [...(shapes.get(shape) ?? []), line]);
  }
  const edges = new Map<string, Edges>();
  return (line) => {
    const key = `${line.page} ${line.column}`;
    const own = groups.get(key) ?? [];
    const known =
      edges.get(key) ?? edgesOf(own.length >= FEWEST_LINES ? own : (shapes.get(shapeOf(line)) ?? own));
    edges.set(key, known);
    return known;
  };
}

/** Lines that begin this near begin at one place. */
const SAME_LEFT = 1.5;

/**
 * True where a line is the next of the same paragraph: the one before is full, this one is not set in.
 *
 * @param edgesOfLine the edges that a line is held against
 * @param hang where further lines of the paragraph begin, as far as it is known
 */
export function continues(
  before: PdfLine,
  line: PdfLine,
  edgesOfLine: (line: PdfLine) => Edges,
  body: number,
  hang: number | null,
): boolean {
  if (before.text.includes('\t') || line.text.includes('\t') || SUBJECT.test(line.text)) return false;
  const [own, edges] = [edgesOfLine(before), edgesOfLine(line)];
  if (isRestOfTitle(before, line)) return true;
  const isNumbered = parseNumber(line.text) !== null || bulletOf(line.text) !== null;
  const [word = ''] = line.text.split(/\s/);
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  const isElsewhere = before.page !== line.page || before.column !== line.column;
  const isFull =
    isElsewhere && before.column !== line.column
      ? before.column !== 0 && line.column !== 0
      : before.right + letter * (word.length + 1) > own.right - letter / 2 || breaksOff(before, line, own);
  const hangs = hang !== null && Math.abs(line.left - hang) <= SAME_LEFT;
  const isUnder =
    Math.abs(line.left - before.left) <= SAME_LEFT && !isFinished(before.text) && startsLow(line.text);
  const isSetIn = line.left > edges.left + body * 1.2 && !(hangs || (isUnder && !isElsewhere));
  const isNear = isElsewhere || (before.y > line.y && before.y - line.y < edges.step * 1.5);
  const isCentred = before.left > own.left + body * 3 && before.right < own.right - body;
  const partsTitle = isCapitals(before.text) && /\p{Ll}/u.test(line.text);
  // Capitals at the margin under a full line that is no sentence yet end it: "… và Sở ¦ LĐTBXH.", "… số ¦ 105/2025/NĐ-CP"
  const isTitle = isFinished(before.text) || !isFull || Math.abs(line.left - edges.left) > SAME_LEFT * 2;
  if (partsTitle || (isTitle && isCapitals(line.text) && /\p{Ll}/u.test(before.text))) return false;
  if (isNumbered && (isFinished(before.text) || isSetIn || !isFull)) return false;
  return isFull && !isSetIn && isNear && !isCentred;
}

// "V/v báo cáo tình hình", "V/v: triển khai": what a letter is about begins a line of its own
const SUBJECT = /^v\/v(?!\p{L})/iu;

/** Lines of one title are centred this near each other, and stand at most this many of their heights apart. */
const CENTRED = 8;
const CLOSE = 1.8;

/** True where a centred line breaks off before figures: "… NHIỆM KỲ ¦ 2025 - 2030", "Mộc Sơn, ngày tháng 3 năm ¦ 2030". */
function isRestOfTitle(before: PdfLine, line: PdfLine): boolean {
  const isCentred = Math.abs(before.left + before.right - line.left - line.right) / 2 <= CENTRED;
  const step = before.y - line.y;
  const isClose = before.page === line.page && step > 0 && step <= before.height * CLOSE;
  const isFigures = /\d/.test(line.text) && !/[\p{L}\t.]/u.test(line.text) && line.right < before.right;
  return isCentred && isClose && isFigures && /\p{L}$/u.test(before.text);
}

/** A line that is broken for want of room, in text that is not set to one edge, is no shorter than this share. */
const RAGGED = 0.65;

/** True where a long line ends in the middle of a sentence: at a comma, or at a word that asks for the next. */
function breaksOff(before: PdfLine, line: PdfLine, { left, right }: Edges): boolean {
  const isLong = before.right - left > (right - left) * RAGGED;
  return isLong && (/,$/.test(before.text) || needsMore(before.text, line.text));
}

// "Thông tư số 47/2024/TT- ¦ BGTVT", "đồng/ ¦ người": broken inside a symbol, right after its hyphen or stroke
const PARTED = /[\p{L}\d][-/]$/u;

/** True where a line breaks off inside a symbol that the next one goes on: no space stands there. */
export function isPartedSymbol(before: string, line: string): boolean {
  return PARTED.test(before) && /^[\p{L}\d]/u.test(line);
}
