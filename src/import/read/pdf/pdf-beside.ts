import { isNational } from '#import/wording/letterhead.ts';
import { opensFrame } from '#import/wording/recipients.ts';
import type { PdfItem } from './drawn/pdf-page.ts';
import { lineOf, type PdfLine } from './pdf-line.ts';
import { isPartedSymbol } from './pdf-paragraph.ts';

/** White as wide as this share of the letters' height, over several lines, parts what stands side by side. */
const STRIP = 0.6;
const FEWEST_BESIDE = 2;
const LONGEST_BESIDE = 70;

/**
 * Lines of rows, where the letterhead's two halves, and the recipients and the signature, stand side by side: then those
 * of the left half come before those of the right one, the subject of a letter after both.
 */
export function besideOf(rows: readonly PdfItem[][], page: number): PdfLine[] {
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
    // What a letter is about stands under its number, but after all of the letterhead: "V/v đề xuất tháo gỡ …"
    const subject = left.findIndex(({ text }) => SUBJECT.test(text));
    const head = subject < 0 ? left.length : subject;
    lines.push(...left.slice(0, head), ...right, ...inOne(left.slice(head)));
  }
  return lines;
}

/** Broken lines as one. */
const inOne = (lines: readonly PdfLine[]): PdfLine[] =>
  lines.slice(0, 1).map((first) => ({
    ...first,
    text: lines.reduce(
      (text, line) =>
        text === '' ? line.text : text + (isPartedSymbol(text, line.text) ? '' : ' ') + line.text,
      '',
    ),
  }));

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

// "Kính gửi:", "Kính gửi: Bộ Xây dựng": where a letter begins under its letterhead
const ADDRESS = /^kính gửi\s*:/iu;
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
export function besideLength(rows: readonly PdfItem[][]): number {
  if (!rows[0] || stripOf([rows[0]]) === null) return 0;
  let length = 1;
  while (
    length < rows.length &&
    !ADDRESS.test(wordsOf(rows[length] ?? [])) &&
    stripOf(rows.slice(0, length + 1)) !== null
  )
    length += 1;
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
    sides.some(opensFrame) &&
    sides.every((text) => text.length <= LONGEST_BESIDE)
    ? length
    : 0;
}

const wordsOf = (row: readonly PdfItem[]) =>
  row.length === 0 ? '' : lineOf(row, 0).text.replace(/\s+/g, ' ');

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
