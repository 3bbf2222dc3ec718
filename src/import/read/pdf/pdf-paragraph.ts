import { parseNumber } from '#domain/document/numbering.ts';
import { bulletOf } from '#import/wording/bullet.ts';
import { isCapitals } from '#import/wording/letterhead.ts';
import { isFinished, startsLow } from '#import/wording/sentence.ts';
import type { PdfLine } from './pdf-line.ts';

/** Where the lines of a column stand. */
export interface Edges {
  left: number;
  right: number;
  /** Distance from line to line. */
  step: number;
}

/** The usual edges of running lines, and how far apart they stand. */
export function edgesOf(lines: readonly PdfLine[]): Edges {
  const at = (values: number[], share: number) =>
    values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
  const steps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next?.page === line.page && next.y < line.y ? [line.y - next.y] : [];
  });
  return {
    left: at(
      lines.map(({ left }) => left),
      0.1,
    ),
    right: at(
      lines.map(({ right }) => right),
      0.98,
    ),
    step: at(steps, 0.3),
  };
}

/** Lines that begin this near begin at one place. */
const SAME_LEFT = 1.5;

/**
 * True where a line is the next of the same paragraph: the one before is full, this one is not set in.
 *
 * @param hang where further lines of the paragraph begin, as far as it is known
 */
export function continues(
  before: PdfLine,
  line: PdfLine,
  edges: Edges,
  body: number,
  hang: number | null,
): boolean {
  if (before.text.includes('\t') || line.text.includes('\t')) return false;
  const isNumbered = parseNumber(line.text) !== null || bulletOf(line.text) !== null;
  const [word = ''] = line.text.split(/\s/);
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  const isElsewhere = before.page !== line.page || before.column !== line.column;
  const isFull =
    isElsewhere && before.column !== line.column
      ? before.column !== 0 && line.column !== 0
      : before.right + letter * (word.length + 1) > edges.right - letter / 2;
  const hangs = hang !== null && Math.abs(line.left - hang) <= SAME_LEFT;
  const isUnder =
    Math.abs(line.left - before.left) <= SAME_LEFT && !isFinished(before.text) && startsLow(line.text);
  const isSetIn = line.left > edges.left + body * 1.2 && !(hangs || (isUnder && !isElsewhere));
  const isNear = isElsewhere || (before.y > line.y && before.y - line.y < edges.step * 1.5);
  const isCentred = before.left > edges.left + body * 3 && before.right < edges.right - body;
  const partsTitle = isCapitals(before.text) && /\p{Ll}/u.test(line.text);
  if (partsTitle || (isCapitals(line.text) && /\p{Ll}/u.test(before.text))) return false;
  if (isNumbered && (isFinished(before.text) || isSetIn || !isFull)) return false;
  return isFull && !isSetIn && isNear && !isCentred;
}
