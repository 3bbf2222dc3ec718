import { fold } from '#domain/text/fold.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { words } from '../layout/chars.ts';
import type { Given } from '../run/state.ts';
import { isNational, isNumberLine, isTypeName, placeAndDate } from '../wording/letterhead.ts';
import { ANSWER, BYLINE, QUESTION, REPORTS, SPEECH } from '../wording/press.ts';
import { opensRecipients } from '../wording/recipients.ts';
import { isPerson, isPosition } from '../wording/signature.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'lines' | 'page' | 'extracted', 'outcome'>;

/** A text that gathers this much is news. */
const NEWS = 3;
const MANY_NUMBERS = 3;
/** Where the name of a type stands at the head, and a name at the end. */
const HEAD_REACH = 20;
const END_REACH = 20;

/** What a text carries of a document, by name. */
function frameOf(lines: readonly string[]): string[] {
  const end = lines.slice(-END_REACH);
  const isSigned = end.some(
    (text, index) => isPerson(text) && end.slice(0, index).some((above) => isPosition(above)),
  );
  const found: [string, boolean][] = [
    ['quốc hiệu hoặc tên Đảng', lines.some(isNational)],
    ['số và ký hiệu', lines.some(isNumberLine)],
    ['nơi và ngày', lines.some((text) => placeAndDate(text) !== null)],
    ['tên loại', lines.slice(0, HEAD_REACH).some(isTypeName)],
    ['nơi nhận hoặc phần ký', isSigned || lines.some((text) => opensRecipients(text))],
  ];
  return found.flatMap(([name, isThere]) => (isThere ? [name] : []));
}

/** What a text carries of a press article, with how much it says. */
function pressOf(state: Share, lines: readonly string[]): [string, number][] {
  const folded = lines.map((text) => fold(text).trim());
  const { format, removed } = state.extracted;
  const isPortal = (format === 'html' || format === 'mht') && removed.length > 0;
  const reports = folded.filter((text) => REPORTS.test(text)).length;
  const isDialogue = folded.some((text) => QUESTION.test(text)) && folded.some((text) => ANSWER.test(text));
  const signs: [string, number, boolean][] = [
    ['khung trang tin', 2, state.page.isNewsPage],
    ['khung cổng thông tin', 2, isPortal],
    ['dòng tác giả', 2, folded.slice(-4).some((text) => BYLINE.test(text))],
    ['lời nói được thuật lại', 1, folded.some((text) => SPEECH.test(text))],
    ['thời điểm đăng', 1, state.page.posted !== null],
    ['thuật lại nội dung văn bản', Math.min(2, reports), reports > 0],
    ['hỏi và trả lời', 3, isDialogue],
  ];
  return signs.flatMap(([name, weight, isThere]): [string, number][] => (isThere ? [[name, weight]] : []));
}

/**
 * Tells a press article, also one about a document, from a document by what each carries: letterhead, name of a type,
 * number, recipients and signature; or a portal's frame, a byline, reported speech. One sign of a document may be
 * quoted, two are not.
 */
export function classify(state: Share): void {
  const lines = state.lines.map((line) => words(line.chars));
  const frame = frameOf(lines);
  const press = pressOf(state, lines);
  const numbered = lines.filter((text) => parseNumber(text) !== null).length;
  const score =
    press.reduce((sum, [, weight]) => sum + weight, 0) -
    (frame.length >= 2 ? 9 : frame.length === 1 ? 3 : 0) -
    (numbered >= MANY_NUMBERS ? 2 : 0);
  // A page that carries nothing of a document and no numbering is none.
  const isBare = frame.length === 0 && numbered < MANY_NUMBERS;
  state.outcome = score >= NEWS || (isBare && score >= NEWS - 1) ? 'tin' : 'van-ban';
  const at = state.lines[0]?.chars.at[0] ?? 0;
  const why = press.map(([name]) => name).join(', ');
  if (state.outcome === 'tin')
    state.ledger.doubt(at, `Loại văn bản: đọc là tin bài, không phải văn bản (${why})`, 'truong');
  else if (frame.length < 2 && press.length > 0)
    state.ledger.doubt(at, `Loại văn bản: đọc là văn bản, nhưng có dấu hiệu của tin bài (${why})`, 'truong');
}
