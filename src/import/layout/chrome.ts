import { fold } from '#domain/text/fold.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { words } from './chars.ts';
import { ImportError } from '../run/import-error.ts';
import type { ImportState, Line } from '../run/state.ts';

interface Rule {
  lyDo: string;
  /** Tried on the folded line (no diacritics, lower case). */
  pattern: RegExp;
}

/** Lines of a portal's frame, wherever they stand. */
const FRAME_LINES: readonly Rule[] = [
  // "Xuất bản thông tin", "Nested Applications", "Web Content Viewer", "Chi tiết bài viết Tin tức", "Nội dung chi tiết"
  {
    lyDo: 'khung cổng thông tin',
    pattern:
      /^(?:xuat ban thong tin|asset publisher|nested applications|web content viewer|cong thong tin dien tu\b.{0,60}|chi tiet (?:bai viet|tin(?: tuc)?|van ban)(?: \S+){0,4}|noi dung (?:chi tiet|bai viet))$/,
  },
  // "Responsive image", "Image", "[Hình ảnh]", "Ảnh minh họa"
  { lyDo: 'chỗ đặt ảnh', pattern: /^\W*(?:responsive image|image|img|hinh anh|anh minh hoa)\W*$/ },
  // "Trang chủ", "Trang chủ » Tin tức", "Về đầu trang", "Quay lại", "Đăng nhập", "Tìm kiếm", "Menu"
  {
    lyDo: 'mục điều hướng',
    pattern:
      /^(?:trang chu(?:\s*[»>|/].*)?|ve dau trang|quay lai|tro ve|len dau trang|dang nhap|dang xuat|tim kiem|menu|so do trang|lien he|xem them|xem tiep|doc tiep)\W*$/,
  },
  // "In trang", "In bài viết", "Chia sẻ", "Gửi email", "Facebook", "Zalo", "Cỡ chữ: A+ A-", "Nghe bài viết", "A+"
  {
    lyDo: 'nút của trang web',
    pattern:
      /^(?:in (?:trang|bai viet|ban tin|van ban)|ban in|chia se(?: bai viet| tren .*)?:?|gui (?:email|mail|bai viet|ban be)|facebook|zalo|twitter|linkedin|copy link|sao chep lien ket|co chu:?.{0,12}|nghe (?:bai viet|doc bai)|doc bai viet|a[+-]|like|share|tweet|print|in|luu bai viet)$/,
  },
  // "Lượt xem: 1.234", "Số lượt truy cập 12", "0 bình luận", "Đánh giá: 5 sao"
  {
    lyDo: 'số đếm của trang web',
    pattern:
      /^(?:so )?(?:luot (?:xem|doc|truy cap|tai)|da xem|da tai)\s*:?\s*[\d.,]*$|^[\d.,]+ (?:luot xem|luot doc|binh luan)$|^(?:binh luan|y kien ban doc)\b.{0,20}$/,
  },
  // "Tài Liệu đính kèm:Tải về", "Tải về", "Tải file đính kèm", "Tệp đính kèm: abc.pdf", "Download"
  {
    lyDo: 'chỗ tải tệp đính kèm',
    pattern:
      /^(?:(?:tai lieu|tep(?: tin)?|file|van ban) dinh kem\s*:?.{0,80}|tai (?:ve|xuong|file|tep)(?: .{0,40})?|download(?: .{0,40})?)$/,
  },
  // "Từ khóa: …", "Tags: …"
  { lyDo: 'từ khóa của trang web', pattern: /^(?:tu khoa|tags?|the)\s*:.*$/ },
];

// "10:49 22/05/2020", "22/05/2020 10:49 AM", "Thứ Sáu, 22/05/2020, 10:49 (GMT+7)", "Ngày đăng: 22/05/2020",
// "Cập nhật lúc 10:49, 22/05/2020", "Đăng ngày 22-05-2020"
const POSTED =
  /^(?:(?:ngay dang|dang ngay|dang luc|cap nhat(?: luc| ngay)?|ngay cap nhat|ngay dang tin|thoi gian(?: dang)?)\s*:?\s*)?(?:(?:thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat)\s*,?\s*)?(?:(?:\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]m)?\s*[,|-]?\s*)?(?:ngay )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[,|-]?\s*\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?[ap]m)?)?)(?:\s*\(?gmt ?\+\d+\)?)?$/;
// A date alone is no posting time ("12/9/2023" may be the document's own line): a time of day or a word must stand by.
const POSTED_SIGN = /\d[:h]\d{2}|^\D*(?:dang|cap nhat|thoi gian|thu |chu nhat)/;

// "các tin khác", "Tin liên quan", "Các tin đã đưa", "Bài viết cùng chuyên mục", "Tin mới hơn:"
const RELATED =
  /^(?:cac )?(?:tin|bai|bai viet|van ban)(?: bai)? (?:khac|lien quan|da dua|cu hon|moi hon|cung chuyen muc|moi nhat|noi bat|doc nhieu|cung loai)\W*$/;
// "<<", "• >", "1", "Trang 2", "Đầu", "Cuối"
const PAGER = /^(?:[•*-]\s*)?(?:<<|<|>|>>|«|»|‹|›|\d{1,3}|trang \d+|dau|cuoi|truoc|sau|tiep|ke tiep)$/;
// "-----", "_____", "* * *", "–––", "……………", "o0o", "---oOo---"
const RULE_LINE = /^(?:[-_=*–—~.…•]\s?){3,}$|^[-_=*–—~]*\s*[o0]{3}\s*[-_=*–—~]*$/i;
// What is left between a posting time and a counter: "-", "|"
const SEPARATOR = /^[-–—|]$/;
// "- 2 -", "Trang 3/12", "3 / 12", "2"
const PAGE_NUMBER =
  /^(?:[-–]\s*(\d{1,3})\s*[-–]|trang (\d{1,3})(?:\s*\/\s*\d{1,3})?|(\d{1,3})\s*\/\s*\d{1,3}|(\d{1,3}))$/;
// A portlet without a name leaves the word "null" before the title
const NULL_TITLE = /^null\s+/;
const NEWS_PAGE = /^chi tiet (?:bai viet|tin)(?: tin tuc)?|^tin tuc(?: .{0,20})?$/;

/** How far the frame reaches into the page from above. */
const TOP_REACH = 14;
/** Longer lines are not menus. */
const LONGEST_MENU = 70;

/**
 * Reads: lines. Writes: lines, page, ledger.removals.
 *
 * Takes away what a web portal or a printer puts around a text: menus, buttons, posting time, pagers, related news,
 * rule lines, page numbers. Each line goes under a named reason.
 */
export function chrome(state: ImportState): void {
  const folded = new Map(state.lines.map((line) => [line, fold(words(line.chars)).trim()]));
  const key = (line: Line | undefined) => (line && folded.get(line)) ?? '';
  const drop = (line: Line, lyDo: string) => {
    for (const { start, end } of stretches(line, state.normal))
      state.ledger.remove(lyDo, start, state.normal.slice(start, end));
    const next = state.lines[state.lines.indexOf(line) + 1];
    if (next) next.gap += line.gap;
    state.lines.splice(state.lines.indexOf(line), 1);
  };

  state.page.isNewsPage = state.lines.slice(0, TOP_REACH).some((line) => NEWS_PAGE.test(key(line)));
  dropTitleCopies(state, key, drop);
  dropRelated(state, key, drop);
  dropTop(state, key, drop);
  const attachment = state.lines.findLast((line) => FRAME_LINES[5]?.pattern.test(key(line)) ?? false);
  if (attachment) dropPublisher(state, attachment, drop);
  for (const line of state.lines.slice(0, TOP_REACH))
    if (SEPARATOR.test(words(line.chars))) drop(line, 'dấu ngăn của trang web');
  for (const line of [...state.lines]) {
    const rule = FRAME_LINES.find(({ pattern }) => pattern.test(key(line)));
    if (rule) drop(line, rule.lyDo);
    else if (RULE_LINE.test(words(line.chars))) drop(line, 'đường kẻ');
  }
  dropContents(state, drop);
  dropPageNumbers(state, key, drop);
  if (state.lines.length === 0) throw new ImportError('VK-NHAP-KHONG-CHU');
}

/** The stretches of the source a line is made of: what was already taken out of it is not taken again. */
function stretches(line: Line, normal: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const at of line.chars.at) {
    const last = found.at(-1);
    if (last && normal.slice(last.end, at).trim() === '' && at >= last.end) last.end = at + 1;
    else found.push({ start: at, end: at + 1 });
  }
  return found;
}

type Key = (line: Line | undefined) => string;
type Drop = (line: Line, lyDo: string) => void;

/** A portal prints the title of an article up to three times: in its menu bar ("null …"), as a heading, in the text. */
function dropTitleCopies(state: ImportState, key: Key, drop: Drop): void {
  const top = state.lines.slice(0, TOP_REACH);
  const isPortal = top.some((line) => FRAME_LINES.some(({ pattern }) => pattern.test(key(line))));
  for (const line of isPortal ? top : []) {
    const bare = key(line).replace(NULL_TITLE, '');
    const isCopy =
      bare.length > 20 &&
      top.some((other) => other !== line && top.indexOf(other) > top.indexOf(line) && key(other) === bare);
    if (isCopy) drop(line, 'tên bài lặp lại trên khung trang');
  }
}

/** From "các tin khác" on there is nothing of the text, unless numbering goes on. */
function dropRelated(state: ImportState, key: Key, drop: Drop): void {
  const start = state.lines.findIndex((line) => RELATED.test(key(line)));
  if (start < 0) return;
  const tail = state.lines.slice(start);
  const goesOn = tail.some((line) => {
    const number = parseNumber(words(line.chars));
    return number !== null && number.rest.length > 60;
  });
  if (goesOn) return;
  for (const line of tail)
    drop(line, PAGER.test(key(line)) ? 'số trang của danh sách tin' : 'danh sách tin khác');
}

/** A posting time marks the head of a portal page: the line above it is the page's title, what is above that a menu. */
function dropTop(state: ImportState, key: Key, drop: Drop): void {
  const posted = state.lines
    .slice(0, TOP_REACH)
    .find((line) => POSTED.test(key(line)) && POSTED_SIGN.test(key(line)));
  if (!posted) return;
  const index = state.lines.indexOf(posted);
  const title = state.lines[index - 1];
  const menu = state.lines.slice(0, Math.max(0, index - 1));
  state.page.posted = words(posted.chars);
  state.page.title = title ? words(title.chars) : null;
  drop(posted, 'thời điểm đăng');
  if (menu.every((line) => words(line.chars).length <= LONGEST_MENU && !/[.;:!?]$/.test(words(line.chars)))) {
    for (const line of menu) drop(line, 'mục điều hướng');
  }
}

/** Below the attachment a portal prints who published the page. */
function dropPublisher(state: ImportState, attachment: Line, drop: Drop): void {
  const below = state.lines.slice(state.lines.indexOf(attachment) + 1);
  if (below.length > 3 || below.some((line) => words(line.chars).length > LONGEST_MENU)) return;
  for (const line of below) {
    state.page.publisher ??= words(line.chars);
    drop(line, 'nơi đăng ghi ở chân trang');
  }
}

// "MỞ ĐẦU ........ 3", "I. TIỀM NĂNG …………… 12", "Phần thứ hai _______ 5"
const CONTENTS_LINE = /\S\s*(?:[._]{4,}|(?:[.…]\s?){2,}…|…{2,}|(?:\. ){4,})\s*\d{1,3}$/u;
const CONTENTS = /^mục lục\s*:?$/iu;
/** Fewer lines with dots and a page are no table of contents. */
const SHORTEST_CONTENTS = 3;
const LONGEST_ENTRY = 300;

/** A table of contents: lines that dots lead to a page number, their first halves, and the title above. */
function dropContents(state: ImportState, drop: Drop): void {
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
  for (const line of state.lines.slice(from, end + 1)) drop(line, 'mục lục');
}

/** Fewer lines from one bare number to the next are no pages, but a column of figures. */
const SHORTEST_PAGE = 5;

/** Page numbers: alone on their line and counting up through the file. */
function dropPageNumbers(state: ImportState, key: Key, drop: Drop): void {
  const found = state.lines.flatMap((line, at) => {
    const match = PAGE_NUMBER.exec(key(line));
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
  for (const { line } of counts) drop(line, 'số trang');
}

/** True where something else stands on the same row of the source: then a number is a cell of it. */
function sharesRow(line: Line, normal: string): boolean {
  const start = line.chars.at[0] ?? 0;
  const end = (line.chars.at.at(-1) ?? 0) + 1;
  const from = Math.max(normal.lastIndexOf('\n', start - 1), normal.lastIndexOf('\f', start - 1)) + 1;
  const until = /[\n\f]|$/.exec(normal.slice(end))?.index ?? 0;
  return (normal.slice(from, start) + normal.slice(end, end + until)).trim() !== '';
}
