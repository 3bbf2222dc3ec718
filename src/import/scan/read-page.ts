import { takeRules } from './picture/drawn-rules.ts';
import { bolder, type Picture, scaled, turned } from './picture/picture.ts';
import type { ReadWord, Reader } from './reader.ts';
import { withoutRedInk } from './picture/red-ink.ts';
import type { ScannedPage, ScannedWord } from './scanned-page.ts';
import { levelled, skewOf } from './picture/skew.ts';
import { unreadInk } from './picture/unread-ink.ts';

/** Below this mean confidence a page may stand on its head. */
const DOUBTFUL = 60;
/** Sizes at which a page is read again: only of a coarse picture a larger one, which takes long and else shows no more. */
const COARSE_DPI = 170;
const sizesAt = (dpi: number) => (dpi < COARSE_DPI ? [1.3, 0.9] : [0.9, 0.7]);
/** Lines whose letters differ in size by no more than this are of one size. */
const SAME_SIZE = 0.13;
/** Of the height of a line of letters, the size of its font (from the foot of "p" to the head of "h" it is less). */
const SIZE = 0.98;

/**
 * Reads the picture of a page, made level, without red ink and drawn lines, at several sizes and with bolder strokes:
 * what is read otherwise then was not read well. Ink that no word covers is a word of no letters.
 *
 * @param width of the page in points
 * @returns the page, and its picture as it was made level, stamps and all
 */
export async function readPage(
  picture: Picture,
  width: number,
  reader: Reader,
): Promise<{ page: ScannedPage; level: Picture }> {
  const grey = withoutRedInk(picture);
  const { degrees, isSideways } = skewOf(grey);
  let quarters = isSideways ? 1 : 0;
  const prepare = () => {
    const level = levelled(turned(grey, quarters), degrees);
    const isTurned = quarters % 2 === 1;
    const dpi = (level.width / (isTurned ? (width * picture.height) / picture.width : width)) * 72;
    return { level: { ...level, data: level.data.slice() }, dpi };
  };
  let { level, dpi } = prepare();
  let rules = takeRules(level, dpi);
  let words = await reader.read(level, dpi);
  if (confidenceOf(words) < DOUBTFUL) {
    quarters += 2;
    const other = prepare();
    const otherRules = takeRules(other.level, other.dpi);
    const otherWords = await reader.read(other.level, other.dpi);
    if (confidenceOf(otherWords) > confidenceOf(words))
      [{ level, dpi }, rules, words] = [other, otherRules, otherWords];
    else quarters -= 2;
  }
  const others: (readonly ReadWord[])[] = [];
  for (const factor of sizesAt(dpi)) others.push(await readScaled(reader, level, dpi, factor));
  others.push(await reader.read(bolder(level), dpi));
  const points = (pixels: number) => (pixels * 72) / dpi;
  const rule = ({ at, from, to }: { at: number; from: number; to: number }, isDown: boolean) =>
    isDown
      ? { at: points(at), from: points(level.height - to), to: points(level.height - from) }
      : { at: points(level.height - at), from: points(from), to: points(to) };
  return {
    page: {
      width: points(level.width),
      height: points(level.height),
      words: [
        ...wordsOf(words, others, points, level.height),
        ...unreadInk(level, words, dpi).map((place, index) =>
          unread(place, points, level.height, linesIn(words) + index, others),
        ),
      ],
      across: rules.across.map((line) => rule(line, false)),
      down: rules.down.map((line) => rule(line, true)),
      quarters,
      degrees,
    },
    level: levelled(turned(picture, quarters), degrees),
  };
}

/** The words of a picture read at another size, at their places in the picture. */
async function readScaled(
  reader: Reader,
  picture: Picture,
  dpi: number,
  factor: number,
): Promise<ReadWord[]> {
  const words = await reader.read(scaled(picture, factor), dpi * factor);
  return words.map(({ left, top, right, bottom, ...word }) => ({
    ...word,
    left: left / factor,
    top: top / factor,
    right: right / factor,
    bottom: bottom / factor,
  }));
}

const linesIn = (words: readonly ReadWord[]) => Math.max(-1, ...words.map(({ line }) => line)) + 1;

/** Ink that no word covers, as a word of no letters; what another reading sees there is kept. */
function unread(
  { left, top, right, bottom }: Pick<ReadWord, 'left' | 'top' | 'right' | 'bottom'>,
  points: (pixels: number) => number,
  height: number,
  line: number,
  others: readonly (readonly ReadWord[])[],
): ScannedWord {
  return {
    text: '',
    readings: ['', ...others.map((reading) => sameWordIn(reading, { left, top, right, bottom }))],
    x: points(left),
    bottom: points(height - bottom),
    baseline: points(height - bottom),
    width: points(right - left),
    height: points(bottom - top),
    size: points(bottom - top),
    confidence: 0,
    line,
  };
}

/** Mean confidence by letters; 0 where there are none. */
function confidenceOf(words: readonly ReadWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0
    ? 0
    : words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
}

function wordsOf(
  words: readonly ReadWord[],
  others: readonly (readonly ReadWord[])[],
  points: (pixels: number) => number,
  height: number,
): ScannedWord[] {
  const sizes = sizesOf(words);
  return words.map((word) => ({
    ...chosen([word.text, ...others.map((reading) => sameWordIn(reading, word))]),
    x: points(word.left),
    bottom: points(height - word.bottom),
    baseline: points(height - word.baseline),
    width: points(word.right - word.left),
    height: points(word.bottom - word.top),
    size: points((sizes.get(word.rowHeight) ?? word.rowHeight) * SIZE),
    confidence: Math.round(word.confidence),
    line: word.line,
  }));
}

/** The reading that most agree on; the first where none does. */
function chosen(readings: string[]): Pick<ScannedWord, 'text' | 'readings'> {
  const [first = ''] = readings;
  const votes = (text: string) => readings.filter((other) => other === text).length;
  const most = readings.find((text) => text !== '' && votes(text) > readings.length / 2);
  return { text: most ?? first, readings };
}

/** What another reading says at the place of a word. */
function sameWordIn(
  others: readonly ReadWord[],
  { left, right, top, bottom }: Pick<ReadWord, 'left' | 'top' | 'right' | 'bottom'>,
): string {
  return others
    .filter((other) => {
      const across = Math.min(right, other.right) - Math.max(left, other.left);
      const down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
      return (
        across > 0.5 * Math.min(right - left, other.right - other.left) &&
        down > 0.5 * Math.min(bottom - top, other.bottom - other.top)
      );
    })
    .map(({ text }) => text)
    .join(' ');
}

/** The height of each line evened out: heights near the commonest one that is left are taken for it. */
function sizesOf(words: readonly ReadWord[]): Map<number, number> {
  const letters = new Map<number, number>();
  for (const { rowHeight, text } of words)
    letters.set(rowHeight, (letters.get(rowHeight) ?? 0) + text.length);
  const sizes = new Map<number, number>();
  while (sizes.size < letters.size) {
    const left = [...letters].filter(([height]) => !sizes.has(height));
    const near = (height: number) => left.filter(([other]) => Math.abs(other - height) <= height * SAME_SIZE);
    const weight = (height: number) => near(height).reduce((sum, [, count]) => sum + count, 0);
    const [[middle] = [0]] = left.sort((a, b) => weight(b[0]) - weight(a[0]));
    for (const [height] of near(middle)) sizes.set(height, middle);
    sizes.set(middle, middle);
  }
  return sizes;
}
