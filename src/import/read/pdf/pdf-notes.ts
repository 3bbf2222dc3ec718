import { raised } from '../inline-text.ts';
import type { PdfLine } from './pdf-line.ts';
import type { PdfPage } from './drawn/pdf-page.ts';
import { isPartedSymbol } from './pdf-paragraph.ts';

/** A footnote as a page prints it: its mark and words, and the page it begins on. */
export interface PdfNote {
  page: number;
  text: string;
}

/** Footnotes are printed this much smaller than the text. */
const NOTE_HEIGHT = 0.93;
/** The rule above footnotes is short, and stands in the lower part of the page. */
const SHORTEST_RULE = 30;
const LONGEST_RULE = 0.5;
const LOWER_PART = 0.85;
// "¹ Nghị quyết", "⁽²⁾ Gồm", "[3] Theo", "(1) Theo": marks of a form of their own
const MARKED = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾|\[\d{1,3}\]|\(\d{1,3}\)|\(?\*{1,3}\)?)\s*\S/;
// "1 Chỉ tiêu giao", "12. Theo báo cáo", "3Năm 2029": a number on the line, which only the marks in the text tell
const NUMBERED = /^([1-9]\d{0,2})(?:[.)]\s*|\s*)(?=[\p{L}“"(])/u;
// Marks in running text: "7,2%/năm¹", "quy hoạch⁽²⁾"
const RAISED = /(?<=\S)⁽?([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁾?/gu;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const valueOf = (marks: string) => Number([...marks].map((mark) => DIGITS.indexOf(mark)).join(''));

/**
 * The footnotes of all pages: what stands below the short rule at a page's foot, or in smaller letters at its foot, from
 * where it begins like a note. A plain number begins one only where the text of these pages refers to it. What stands
 * there before the first note goes on the last one of the page before.
 *
 * @param body height of the running text
 * @returns the notes, and the lines they are made of
 */
export function footnotesOf(
  lines: readonly PdfLine[],
  pages: readonly PdfPage[],
  body: number,
): { notes: PdfNote[]; taken: ReadonlySet<PdfLine> } {
  const notes: PdfNote[] = [];
  const taken = new Set<PdfLine>();
  const pending = new Set<number>();
  let last = 0;
  for (const [index, page] of pages.entries()) {
    const own = lines.filter((line) => line.page === index);
    const zone = zoneOf(own, page, body);
    const text = own.filter((line) => !zone.lines.includes(line));
    for (const line of text)
      for (const [, mark = ''] of line.text.matchAll(RAISED)) pending.add(valueOf(mark));
    const starts = zone.lines.map((line) => {
      const start = startOf(line, pending, last);
      last = start?.value ?? last;
      return start?.text ?? null;
    });
    const first = starts.findIndex((start) => start !== null);
    const isRest = first !== 0 && notes.length > 0 && zone.isRuled;
    if (first < 0 && !isRest) continue;
    zone.lines.slice(isRest ? 0 : first).forEach((line, order) => {
      taken.add(line);
      const start = starts[order + (isRest ? 0 : first)] ?? null;
      const open = notes.at(-1);
      if (start !== null || !open) notes.push({ page: index, text: start ?? line.text });
      else open.text += (isPartedSymbol(open.text, line.text) ? '' : ' ') + line.text;
    });
  }
  return { notes, taken };
}

/** Notes may be missed between two; a page may begin to count again. */
const MOST_MISSED = 3;

/** A line as a note begins with it, its mark raised, and its number; null where it begins none. */
function startOf(
  { text }: PdfLine,
  pending: Set<number>,
  last: number,
): { text: string; value: number | null } | null {
  const number = NUMBERED.exec(text);
  if (!number) return MARKED.test(text) ? { text, value: raisedValue(text) } : null;
  const value = Number(number[1]);
  const isNext = value > last && value <= last + MOST_MISSED;
  if ((!isNext && value !== 1) || !pending.delete(value)) return null;
  return { text: `${raised(number[1] ?? '')} ${text.slice(number[0].length)}`, value };
}

/** The number of a raised mark that a line begins with; null for marks of another form. */
function raisedValue(text: string): number | null {
  const [mark] = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+/.exec(text) ?? [];
  return mark === undefined ? null : valueOf(mark);
}

/** The lines at the foot of a page that may be notes. */
function zoneOf(
  lines: readonly PdfLine[],
  page: PdfPage,
  body: number,
): { lines: readonly PdfLine[]; isRuled: boolean } {
  const isSmall = ({ height, table }: PdfLine) => !table && height < body * NOTE_HEIGHT;
  const rule = page.across
    .filter(
      ({ at, from, to }) =>
        at < page.height * LOWER_PART && to - from >= SHORTEST_RULE && to - from <= page.width * LONGEST_RULE,
    )
    .map(({ at, from }) => {
      const below = lines.filter(({ y }) => y < at);
      const left = Math.min(...lines.map((line) => line.left));
      return below.length > 0 && from <= left + page.width * 0.1 && below.every(isSmall) ? below : [];
    })
    .sort((a, b) => b.length - a.length)[0];
  if (rule && rule.length > 0) return { lines: rule, isRuled: true };
  let start = lines.length;
  while (start > 0 && isSmall(lines[start - 1] as PdfLine)) start -= 1;
  return { lines: lines.slice(start), isRuled: false };
}
