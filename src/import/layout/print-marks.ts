import { fold } from '#domain/text/fold.ts';
import type { Given, Line } from '../run/state.ts';
import { words } from './chars.ts';
import { dropLine } from './stretch.ts';

// "-----", "_____", "* * *", "–––", "……………", "o0o", "---oOo---", "-0-", "-----*-----": a line drawn with signs
export const RULE_LINE =
  /^(?:[-_=*–—~.…•]\s?){3,}$|^[-_=*–—~]*\s*[o0]{3}\s*[-_=*–—~]*$|^[-_=–—~]+\s?[*o0]{1,3}\s?[-_=–—~]+$/i;
// "- 2 -", "Trang 3/12", "--- Page 3 of 12 ---", "PAGE 3", "3 / 12", "2"
const PAGE_NUMBER =
  /^(?:[-–]\s*(\d{1,3})\s*[-–]|(?:[-=[*#]+\s*)?(?:trang|page):? (\d{1,3})(?:\s*(?:\/|of)\s*\d{1,3})?(?:\s*[-=\]*#]+)?|(\d{1,3})\s*\/\s*\d{1,3}|(\d{1,3}))$/;

// "MỞ ĐẦU ........ 3", "I. TIỀM NĂNG …………… 12", "Phần thứ hai _______ 5"
const CONTENTS_LINE = /\S\s*(?:[._]{4,}|(?:[.…]\s?){2,}…|…{2,}|(?:\. ){4,})\s*\d{1,3}$/u;
const CONTENTS = /^mục lục\s*:?$/iu;
/** Fewer lines with dots and a page are no table of contents. */
const SHORTEST_CONTENTS = 3;
const LONGEST_ENTRY = 300;

/** A table of contents: lines that dots lead to a page number, their first halves, and the title above. */
export function dropContents(state: Given<'normal' | 'lines'>): void {
  const isEntry = (line: Line | undefined) =>
    line !== undefined &&
    line.chars.text.length <= LONGEST_ENTRY &&
    /\d$/.test(line.chars.text) &&
    CONTENTS_LINE.test(words(line.chars));
  const start = state.lines.findIndex(isEntry);
  if (start < 0 || state.lines.filter(isEntry).length < SHORTEST_CONTENTS) return;
  let end = start;
  for (let at = start; at < state.lines.length && at <= end + 2; at++) if (isEntry(state.lines[at])) end = at;
  const title = state.lines
    .slice(Math.max(0, start - 3), start)
    .findIndex(({ chars }) => CONTENTS.test(words(chars)));
  const from = title < 0 ? start : Math.max(0, start - 3) + title;
  for (const line of state.lines.slice(from, end + 1)) dropLine(state, line, 'mục lục');
}

// "Khoản 1", "Điểm đ", "Điều 12", "Mục 3"; "Khoản kiến" where a portal misread its own text: an entry that only names a unit
const UNIT_NAME =
  /^(?:(?:khoan|diem) \S{1,12}|(?:dieu|muc|chuong|phan|phu luc) (?:\d{1,3}[a-z]?|[ivxlc]{1,6})[.:]?)$/;
const PART_NAME = /^(?:muc|chuong|phan|phu luc) \S+$/;
// "Chương IV ĐĂNG TẢI …", "Điều 19. Đấu thầu …": an entry whose number another line begins with
const NUMBERED_ENTRY = /^(?:dieu|muc|chuong|phan|phu luc) (?:\d{1,3}[a-z]?|[ivxlc]{1,6})(?=[.: ])/;

/**
 * A table of contents without pages, as the panel of a page prints it: below its title lines that all stand in the text
 * once more, or begin with the number of one that does, or only name a unit; each title once.
 */
export function dropContentsPanel(state: Given<'normal' | 'lines'>): void {
  const keys = state.lines.map(({ chars }) => fold(words(chars)).trim());
  const title = state.lines.findIndex(({ chars }) => CONTENTS.test(words(chars)));
  if (title < 0) return;
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  keys.forEach((key, index) => {
    count(key);
    // "Chương I QUY ĐỊNH CHUNG": number and title stand on one line there and on two in the text
    if (index > 0) count(`${keys[index - 1]} ${key}`);
    const number = NUMBERED_ENTRY.exec(`${key} `)?.[0];
    if (number !== undefined) count(`${number} …`);
  });
  const seen = new Set<string>();
  const isEntry = (key: string) => {
    if (UNIT_NAME.test(key)) return true;
    const number = NUMBERED_ENTRY.exec(key)?.[0];
    const stands = (counts.get(key) ?? 0) >= 2 || (counts.get(`${number} …`) ?? 0) >= 2;
    return stands && !seen.has(key);
  };
  let end = title + 1;
  for (; end < keys.length; end++) {
    const key = keys[end] ?? '';
    if (state.lines[end]?.table !== null || !isEntry(key)) break;
    if (!UNIT_NAME.test(key)) seen.add(key);
  }
  // "Chương I" whose title stands below it begins the text.
  while (end < keys.length && PART_NAME.test(keys[end - 1] ?? '')) end -= 1;
  if (seen.size < SHORTEST_CONTENTS) return;
  for (const line of state.lines.slice(title, end)) dropLine(state, line, 'mục lục');
}

/** Fewer lines from one bare number to the next are no pages, but a column of figures. */
const SHORTEST_PAGE = 5;

/** Page numbers: alone on their line and counting up through the file. */
export function dropPageNumbers(state: Given<'normal' | 'lines'>): void {
  const found = state.lines.flatMap((line, at) => {
    const match = PAGE_NUMBER.exec(fold(words(line.chars)).trim());
    const digits = match?.slice(1).find((group) => group !== undefined);
    if (digits === undefined || sharesRow(line, state.normal)) return [];
    return [{ line, at, page: Number(digits), bare: match?.[4] !== undefined }];
  });
  const follows = (first: (typeof found)[number] | undefined, next: (typeof found)[number] | undefined) =>
    first !== undefined && next !== undefined && next.page === first.page + 1;
  const isNear = (first: (typeof found)[number] | undefined, next: (typeof found)[number] | undefined) =>
    first !== undefined && next !== undefined && next.at - first.at < SHORTEST_PAGE;
  const counts = found.filter((number, index) => {
    const [before, after] = [found[index - 1], found[index + 1]];
    if (!number.bare) return true;
    return (
      !isNear(before, number) && !isNear(number, after) && (follows(before, number) || follows(number, after))
    );
  });
  for (const { line } of counts) dropLine(state, line, 'số trang');
}

/** True where something else stands on the same row of the source: then a number is a cell of it. */
function sharesRow(line: Line, normal: string): boolean {
  const start = line.chars.at[0] ?? 0;
  const end = (line.chars.at.at(-1) ?? 0) + 1;
  const from = Math.max(normal.lastIndexOf('\n', start - 1), normal.lastIndexOf('\f', start - 1)) + 1;
  const until = /[\n\f]|$/.exec(normal.slice(end))?.index ?? 0;
  const before = normal.slice(from, start).replace(/^#{1,6}(?=\s)/, '');
  return (before + normal.slice(end, end + until)).trim() !== '';
}
