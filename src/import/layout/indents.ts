import { parseNumber } from '#domain/document/numbering.ts';
import type { Line } from '../run/state.ts';
import { bulletOf } from '../wording/bullet.ts';
import { startsLow } from '../wording/sentence.ts';
import { words } from './chars.ts';

/** How a line stands in a text that sets the first lines of its paragraphs in from the margin. */
export type Standing = 'margin' | 'indented' | 'unknown';

/** Fewest lines of either kind that show it. */
const FEWEST = 5;
const INDENT = 3;
const AT_MARGIN_SHARE = 0.95;
/** The recipients of a letter stand at the margin. */
const INDENTED_SHARE = 0.75;

/** Columns of white space before a line; null where the line does not begin its line of the text. */
function indentOf(normal: string, { chars }: Line): number | null {
  const at = chars.at[0] ?? 0;
  const before = normal.slice(
    Math.max(normal.lastIndexOf('\n', at - 1), normal.lastIndexOf('\f', at - 1)) + 1,
    at,
  );
  return /^ *$/.test(before) ? before.length : null;
}

/**
 * Tells the first lines of paragraphs by their indent, in a text printed with its layout: there, lines that go on with
 * a small letter begin at the margin and numbers and bullets do not. Any other text answers "unknown".
 */
export function standings(normal: string, lines: readonly Line[]): (line: Line) => Standing {
  const text = lines.filter(({ table, gap }) => table === null && gap === 0);
  const indents = (kept: (text: string) => boolean) =>
    text.flatMap((line) => (kept(words(line.chars)) ? [indentOf(normal, line) ?? 0] : []));
  const going = indents(startsLowWithoutMark);
  const opening = indents(
    (line) => !startsLow(line) && (parseNumber(line) !== null || bulletOf(line) !== null),
  );
  const share = (all: readonly number[], is: (indent: number) => boolean) =>
    all.filter(is).length / all.length;
  const isShown =
    going.length >= FEWEST &&
    opening.length >= FEWEST &&
    share(going, (indent) => indent === 0) >= AT_MARGIN_SHARE &&
    share(opening, (indent) => indent >= INDENT) >= INDENTED_SHARE;
  return (line) => {
    const indent = isShown ? indentOf(normal, line) : null;
    if (indent === 0) return 'margin';
    return indent !== null && indent >= INDENT ? 'indented' : 'unknown';
  };
}

// "a) …" begins with a small letter and opens an item
const startsLowWithoutMark = (text: string): boolean => startsLow(text) && parseNumber(text) === null;
