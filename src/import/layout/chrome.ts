import { parseNumber } from '#domain/document/numbering.ts';
import { fold } from '#domain/text/fold.ts';
import { namedBody } from '../metadata/letterhead-body.ts';
import { ImportError } from '../run/import-error.ts';
import type { Given, Line } from '../run/state.ts';
import { isNational, isNumberLine, isTypeName, placeAndDate } from '../wording/letterhead.ts';
import {
  ATTACHMENT,
  FRAME_LINES,
  isPosted,
  NEWS_PAGE,
  NULL_TITLE,
  PAGER,
  RELATED,
} from '../wording/portal.ts';
import { ADDRESSED, opensRecipients } from '../wording/recipients.ts';
import { startsLow } from '../wording/sentence.ts';
import { isPosition } from '../wording/signature.ts';
import { words } from './chars.ts';
import { dropContents, dropContentsPanel, dropPageNumbers, RULE_LINE } from './print-marks.ts';
import { dropLine } from './stretch.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'extracted' | 'normal', 'lines' | 'page'>;

/** How far the frame of a page reaches into it from above. */
const TOP_REACH = 14;
/** Longer lines are not menus; longer ones than the second are no titles of other news. */
const LONGEST_MENU = 70;
const LONGEST_ENTRY = 200;
// What is left between a posting time and a counter: "-", "|"
const SEPARATOR = /^[-–—|]$/;

/**
 * Takes away what a web portal or a printer puts around a text: menus, buttons, posting time, pagers, related news,
 * rule lines, page numbers. A portal's furniture stands above the first and below the last line of the document, in
 * pages and in what was copied from them; the words of a line alone never remove it. Each line goes under a named reason.
 */
export function chrome(state: Share): void {
  dropPortal(state);
  for (const line of [...state.lines])
    if (RULE_LINE.test(words(line.chars))) dropLine(state, line, 'đường kẻ');
  dropContents(state);
  dropContentsPanel(state);
  dropPageNumbers(state);
  if (state.lines.length === 0) throw new ImportError('VK-NHAP-KHONG-CHU');
}

const keyOf = (line: Line | undefined) => (line ? fold(words(line.chars)).trim() : '');

function dropPortal(state: Share): void {
  state.page.isNewsPage = state.lines.slice(0, TOP_REACH).some((line) => NEWS_PAGE.test(keyOf(line)));
  const [top, bottom] = [topOf(state.lines), bottomOf(state.lines)];
  if (!isPortal(state, [...top, ...bottom])) return;
  dropTitleCopies(state, top);
  dropRelated(state, bottom);
  dropTop(state, top);
  dropPublisher(state, bottom);
  for (const line of [...top, ...bottom]) {
    const rule = isFurniture(state, line)
      ? FRAME_LINES.find(({ pattern }) => pattern.test(keyOf(line)))
      : undefined;
    if (rule) dropLine(state, line, rule.reason);
    else if (SEPARATOR.test(words(line.chars))) dropLine(state, line, 'dấu ngăn của trang web');
  }
}

/** The lines above the document: short ones, down to the first that is a part of one. */
function topOf(lines: readonly Line[]): Line[] {
  // A posting time below a line of the document is one of its own words.
  const head = lines.slice(0, TOP_REACH);
  const posted = head.findIndex(
    (line, index) => isPosted(keyOf(line)) && head.slice(0, index).every(isLoose),
  );
  const end = lines.findIndex((line, index) => index > posted && !isLoose(line));
  return lines.slice(0, end < 0 ? 0 : end);
}

/** Right below who signed, news of the same kind begin no further down than this. */
const SIGNED_REACH = 8;

/** From the title of a list of other news on, right below a signature: pages print their licence under it, in sentences. */
function belowSignature(lines: readonly Line[]): Line[] {
  const signed = lines.findLastIndex((line) => isPosition(words(line.chars)));
  const start = lines.findIndex(
    (line, index) => index > signed && line.table === null && RELATED.test(keyOf(line)),
  );
  if (signed < 0 || start < 0 || start > signed + SIGNED_REACH) return [];
  const below = lines.slice(start);
  return below.every((line) => line.table === null && !opensDocument(words(line.chars))) ? below : [];
}

/** True for what a further document, or an annex, begins with. */
const opensDocument = (text: string) =>
  text.length > LONGEST_ENTRY ||
  isTypeName(text) ||
  isNumberLine(text) ||
  isNational(text) ||
  placeAndDate(text) !== null ||
  parseNumber(text) !== null;

/** The lines below the document, up to the last that is a part of one. */
function bottomOf(lines: readonly Line[]): Line[] {
  const below = belowSignature(lines);
  if (below.length > 0) return below;
  const attachment = lines.findLastIndex((line) => ATTACHMENT.pattern.test(keyOf(line)));
  const isPublisher = (index: number) => attachment >= 0 && index > attachment && index <= attachment + 3;
  const last = lines.findLastIndex(
    (line, index) => !isLoose(line) && !(isPublisher(index) && words(line.chars).length <= LONGEST_MENU),
  );
  return last < 0 ? [] : lines.slice(last + 1);
}

/** True for a line that may be furniture: no row, sentence, numbered text, letterhead or signature. */
function isLoose(line: Line): boolean {
  const text = words(line.chars);
  if (line.table !== null || text.length > LONGEST_ENTRY) return false;
  const folded = fold(text).trim();
  if (isPosted(folded) || PAGER.test(folded) || (RELATED.test(folded) && isApart(line))) return true;
  const isFormula =
    isTypeName(text) ||
    isNumberLine(text) ||
    isNational(text) ||
    placeAndDate(text) !== null ||
    isPosition(text);
  const isOther = ADDRESSED.test(text) || opensRecipients(text) || namedBody(text) !== null;
  const isSentence = /[.;:,]["”)]*$/.test(text) && !FRAME_LINES.some(({ pattern }) => pattern.test(folded));
  return !isFormula && !isOther && !isSentence && isApart(line) && parseNumber(text) === null;
}

/** True where more than one sign of a portal stands around the text: a posting time, lines of its frame, removed menus. */
function isPortal(state: Share, around: readonly Line[]): boolean {
  const { format, removed } = state.extracted;
  const isPage = (format === 'html' || format === 'mht') && removed.length > 0;
  const signs = around.reduce((count, line) => {
    const folded = keyOf(line);
    if (isPosted(folded)) return count + 2;
    const isSign = RELATED.test(folded) || FRAME_LINES.some(({ pattern }) => pattern.test(folded));
    return count + (isSign ? 1 : 0);
  }, 0);
  return signs >= (isPage ? 1 : 2);
}

/** What a line above announces with a colon, or what a small letter begins, is a part of the text. */
function isFurniture(state: Share, line: Line): boolean {
  const above = state.lines[state.lines.indexOf(line) - 1];
  const isAnnounced =
    above !== undefined &&
    /:$/.test(words(above.chars)) &&
    !FRAME_LINES.some(({ pattern }) => pattern.test(keyOf(above)));
  return state.lines.includes(line) && !isAnnounced && isApart(line);
}

/** A small letter right below another line goes on with it. */
const isApart = (line: Line) => line.gap > 0 || !startsLow(words(line.chars));

/** A portal prints the title of an article up to three times: in its menu bar ("null …"), as a heading, in the text. */
function dropTitleCopies(state: Share, top: readonly Line[]): void {
  const reach = state.lines.slice(0, TOP_REACH);
  for (const line of top) {
    const bare = keyOf(line).replace(NULL_TITLE, '');
    const isCopy =
      bare.length > 20 && reach.slice(reach.indexOf(line) + 1).some((other) => keyOf(other) === bare);
    if (isCopy) dropLine(state, line, 'tên bài lặp lại trên khung trang');
  }
}

/** Below the document, from "các tin khác" on, stand titles of other pages. */
function dropRelated(state: Share, bottom: readonly Line[]): void {
  const start = bottom.findIndex((line) => RELATED.test(keyOf(line)) && isFurniture(state, line));
  if (start < 0) return;
  for (const line of bottom.slice(start))
    dropLine(state, line, PAGER.test(keyOf(line)) ? 'số trang của danh sách tin' : 'danh sách tin khác');
}

/** A posting time marks the head of a portal page: the line above it is the page's title, what is above that a menu. */
function dropTop(state: Share, top: readonly Line[]): void {
  const posted = top.find((line) => state.lines.includes(line) && isPosted(keyOf(line)));
  if (!posted) return;
  const index = state.lines.indexOf(posted);
  const title = state.lines[index - 1];
  const menu = state.lines.slice(0, Math.max(0, index - 1));
  state.page.posted = words(posted.chars);
  state.page.title = title ? words(title.chars) : null;
  dropLine(state, posted, 'thời điểm đăng');
  if (menu.every((line) => words(line.chars).length <= LONGEST_MENU && !/[.;:!?]$/.test(words(line.chars)))) {
    for (const line of menu) dropLine(state, line, 'mục điều hướng');
  }
}

/** Below the attachment a portal prints who published the page. */
function dropPublisher(state: Share, bottom: readonly Line[]): void {
  const attachment = bottom.findLast(
    (line) => state.lines.includes(line) && ATTACHMENT.pattern.test(keyOf(line)),
  );
  if (!attachment || !isFurniture(state, attachment)) return;
  const below = state.lines.slice(state.lines.indexOf(attachment) + 1);
  if (below.length > 3 || below.some((line) => words(line.chars).length > LONGEST_MENU)) return;
  for (const line of below) {
    state.page.publisher ??= words(line.chars);
    dropLine(state, line, 'nơi đăng ghi ở chân trang');
  }
}
