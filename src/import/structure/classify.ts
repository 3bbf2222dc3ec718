import { fold } from '#domain/text/fold.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { words } from '../layout/chars.ts';
import { isNumberLine, isTypeName } from '../wording/letterhead.ts';
import type { ImportState } from '../run/state.ts';

// "BT: Nguyễn Thu", "Tin, ảnh: Minh Anh", "Bài và ảnh: …", "Nguồn: Báo …", "Theo TTXVN", "PV", "Nguyễn A (tổng hợp)"
export const BYLINE =
  /^(?:bt|btv|pv|tin|bai|anh|tin,? (?:bai|anh)|bai(?: va|,) anh|tin (?:va|-) anh|nguon|thuc hien|bien tap|tac gia|nguoi viet)\s*:\s*\S.{0,60}$|^\(?theo .{2,40}\)?$|^.{2,40}\((?:tong hop|th|t\/h)\)$/;
// "ông Trương Thanh Hợp … cho biết:", "chị Lan chia sẻ", "đồng chí … nhấn mạnh:"
const SPEECH =
  /(?:^|\s)(?:ong|ba|anh|chi|dong chi|bac si|thay|co)\s.{3,120}(?:cho biet|chia se|nhan manh|phat bieu|bay to|cho hay|khang dinh|noi)(?: them| rang)?\s*[:,.“"]/;
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
