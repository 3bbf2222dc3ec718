import { fold } from '#domain/text/fold.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { words } from '../layout/chars.ts';
import { isNumberLine, isTypeName } from '../wording/letterhead.ts';
import { BYLINE, SPEECH } from '../wording/press.ts';
import type { ImportState } from '../run/state.ts';

const RECIPIENTS = /^noi nhan\s*:?/;

/** A text that gathers this much is news. */
const NEWS = 3;
const MANY_NUMBERS = 3;

/**
 * Reads: lines, page. Writes: outcome.
 *
 * Tells a press article from a document by what each carries: a byline, a portal's news frame and speech reported in
 * quotes; or numbered sections, the name of a type, a number and symbol, recipients.
 */
export function classify(state: ImportState): void {
  const all = state.lines.map((line) => words(line.chars));
  const folded = all.map((text) => fold(text).trim());
  const numbered = all.filter((text) => parseNumber(text) !== null).length;
  const document =
    all.slice(0, 20).some((text) => isTypeName(text) || isNumberLine(text)) ||
    folded.some((text) => RECIPIENTS.test(text));
  const score =
    (state.page.isNewsPage ? 2 : 0) +
    (folded.slice(-3).some((text) => BYLINE.test(text)) ? 2 : 0) +
    (folded.some((text) => SPEECH.test(text)) ? 1 : 0) +
    (state.page.posted === null ? 0 : 1) -
    (document ? 3 : 0) -
    (numbered >= MANY_NUMBERS ? 2 : 0);
  state.outcome = score >= NEWS ? 'tin' : 'van-ban';
}
