import { charsOf, foldSpaces, slice, trim, without } from './chars.ts';
import { readEmphasis } from './emphasis.ts';
import { dropEscapes } from './escapes.ts';
import { dropQuotations } from './quotation.ts';
import { CONTROL } from '../run/control.ts';
import { opensRecipients, recipientsTitle } from '../wording/recipients.ts';
import { isPosition } from '../wording/signature.ts';
import { isCapitals, isNumberLine, placeAndDate } from '../wording/letterhead.ts';
import { namedBody } from '../metadata/letterhead-body.ts';
import type { Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'normal' | 'marks' | 'extracted', 'lines'>;

// A line end, or the end of a page
const LINE_END = /[\n\f]/;
// Markdown headings in a text that was Markdown: "## II. HẠN CHẾ"
const HEADING_MARK = /^#{1,6}\s+(?=\S)/;

/**
 * Lines without the spaces around them and with single spaces inside; in plain text `**bold**` and `*italic*` become
 * styles. What the file's reader left out is not in them.
 */
export function lines(state: Share): void {
  state.lines = [];
  let gap = 0;
  let start = 0;
  const { marks } = state;
  const isPlain = state.extracted.format === 'txt';
  const rows = state.normal.split(LINE_END);
  const edges = edgesOf(rows);
  rows.forEach((raw, row) => {
    const isEdge = edges.has(row);
    const table = marks.rows.get(start) ?? null;
    for (const { from, to } of isEdge && table === null ? columnsOf(raw) : [{ from: 0, to: raw.length }]) {
      const bare = charsOf(state.normal, start + from, start + to);
      const whole =
        marks.style.length === 0 ? bare : { ...bare, style: bare.at.map((at) => marks.style[at] ?? 0) };
      const isLeftOut = (index: number) =>
        marks.removed[whole.at[index] ?? 0] === 1 || CONTROL.test(whole.text[index] ?? '');
      const seen = [...whole.at.keys()].some(isLeftOut) ? without(whole, isLeftOut) : whole;
      const chars = trim(foldSpaces(seen));
      if (chars.text === '') {
        gap += 1;
        continue;
      }
      const mark = isPlain ? (HEADING_MARK.exec(chars.text)?.[0] ?? '') : '';
      if (mark !== '') state.ledger.change('dấu tiêu đề Markdown', chars.at[0] ?? 0, mark.trimEnd(), '');
      state.lines.push({
        chars: slice(chars, mark.length),
        gap,
        headed: mark !== '' || marks.headed.has(start),
        table,
      });
      gap = 0;
    }
    start += raw.length + 1;
  });
  if (!isPlain) return;
  dropQuotations(state);
  readEmphasis(state);
  dropEscapes(state);
}

/** Rows at the start and end of a file where two columns may stand side by side. */
const HEAD_ROWS = 30;
const TAIL_ROWS = 60;
// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": such a start inside the file, where parts are attached
const INNER_START = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/u;

/** The rows of letterheads and signatures. */
function edgesOf(rows: readonly string[]): ReadonlySet<number> {
  const edges = new Set<number>();
  const add = (from: number, to: number) => {
    for (let row = Math.max(0, from); row < Math.min(rows.length, to); row++) edges.add(row);
  };
  add(0, HEAD_ROWS);
  add(rows.length - TAIL_ROWS, rows.length);
  rows.forEach((row, index) => {
    if (recipientsTitle(row.trimStart()) > 0) add(index - 8, index + 25);
    if (INNER_START.test(row)) add(index - 3, index + 8);
  });
  return edges;
}

/** Longer pieces are running text, not a column. */
const WIDEST_COLUMN = 70;

// "Số:       /QĐ-UBND", "Hà Nội, ngày      tháng      năm 2025": a place left to be filled in by hand
const UNFILLED = /(?:^|[\s,])(?:số\s*:?|ngày|tháng)$/iu;

/** "Nơi nhận:              T/M BAN THƯỜNG VỤ": short pieces with wide spaces between are lines of their own. */
function columnsOf(raw: string): { from: number; to: number }[] {
  const gap = /(?<=\S)(?: {4,}|[ \t]*\t[ \t]*)(?=\S)/.exec(raw);
  const whole = [{ from: 0, to: raw.length }];
  if (!gap) {
    const cut = columnStart(raw);
    return cut === null
      ? whole
      : [
          { from: 0, to: cut },
          { from: cut, to: raw.length },
        ];
  }
  const [left, right] = [raw.slice(0, gap.index).trim(), raw.slice(gap.index + gap[0].length).trim()];
  const isRule = left === '*' && gap.index < 40 && placeAndDate(right) !== null;
  if (UNFILLED.test(left)) return whole;
  const isBullet = (left.length < 3 && !isRule) || /^\(?[\dIVX]+[.)]?\)?$/.test(left);
  if (isBullet || left.length > WIDEST_COLUMN || raw.includes('|')) return whole;
  const from = gap.index + gap[0].length;
  const beside = columnsOf(raw.slice(from)).map((column) => ({
    from: from + column.from,
    to: from + column.to,
  }));
  if (beside.some((column) => column.to - column.from > WIDEST_COLUMN)) return whole;
  return [{ from: 0, to: gap.index }, ...beside];
}

// "ỦY BAN NHÂN DÂN TỈNH LỘC HÀ ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "HUYỆN ỦY AN SƠN ¦ ĐẢNG CỘNG SẢN VIỆT NAM"
// "Số: 25/CT-TTg ¦ Độc lập - Tự do - Hạnh phúc"
const NATIONAL =
  /(?<=\S) +(?=(?:(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN) VIỆT NAM|Độc lập [-–] Tự do [-–] Hạnh phúc)\s*$)/u;
// "Số: 312/KH-UBND ¦ Lộc Hà, ngày 05 tháng 3 năm 2031"
const DATED = /(?<=\S) +(?=\p{Lu}[\p{L} .'’-]{1,40},\s*ngày\s)/u;
// "Nơi nhận: ¦ TM. ỦY BAN NHÂN DÂN", "- Các sở, ban, ngành; ¦ PHÓ CHỦ TỊCH"
const RECIPIENT = /^\s*(?:[-+•]|\*\s)/u;
const BESIDE = /(?<=[:;,.]) +(?=\p{Lu})/gu;

/** Where the second column of a row begins that stands a single space from the first; null where there is none. */
function columnStart(raw: string): number | null {
  const text = raw.trimEnd();
  const national = NATIONAL.exec(text)?.index;
  const left = text.slice(0, national).trim();
  if (national !== undefined && (namedBody(left) !== null || isNumberLine(left))) return national;
  const dated = isNumberLine(text.trim().slice(0, 50)) ? DATED.exec(text) : null;
  if (dated && placeAndDate(text.slice(dated.index).trim()) !== null) return dated.index;
  const isBeside = ({ index }: { index: number }) => {
    const right = text.slice(index).trim();
    return isCapitals(right) && isPosition(right);
  };
  return opensRecipients(text.trimStart()) || RECIPIENT.test(text)
    ? ([...text.matchAll(BESIDE)].find(isBeside)?.index ?? null)
    : null;
}
