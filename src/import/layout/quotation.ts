import { slice, trim } from './chars.ts';
import { dropLine } from './stretch.ts';
import type { Given, Line } from '../run/state.ts';

// "> Điều 1. …", ">> …", "> > …", ">": the marks of a quotation of Markdown, or of a letter that was answered
const QUOTE = /^(?:> ?)+/;
// "> 95%", ">= 95%", ">5 tỷ đồng": a comparison that begins a line
const COMPARISON = /^>(?:=| ?\d)/;
// "[!NOTE]", "[!WARNING] Lưu ý": the kind of a box, which is no word of the text
const BOX = /^\[!\w+\]\s*/;

/**
 * Takes the marks of quotations out of a plain text; the account keeps them. Converters write paragraphs that are set in
 * from the edge so, and those who type a document again what they add to it: each stretch is a paragraph apart, and a
 * doubt says so.
 */
export function dropQuotations(state: Given<'normal' | 'lines'>): void {
  const quoted = new Set(state.lines.filter(isQuoted));
  let isInside = false;
  for (const line of [...state.lines]) {
    const isOwn = quoted.has(line);
    if (isOwn !== isInside) line.gap = Math.max(1, line.gap);
    if (isOwn && !isInside)
      state.ledger.doubt(
        line.chars.at[0] ?? 0,
        'khối trích dẫn Markdown (dấu “>”): xem đó là lời của văn bản hay là lời thêm vào',
        'ky-tu',
      );
    isInside = isOwn;
    if (isOwn) unquote(state, line);
  }
}

function isQuoted({ chars: { text }, table }: Line, index: number, lines: readonly Line[]): boolean {
  if (table !== null || !text.startsWith('>')) return false;
  if (!COMPARISON.test(text)) return true;
  // A figure, in a stretch whose lines above are marked.
  const above = lines[index - 1];
  return lines[index]?.gap === 0 && above !== undefined && isQuoted(above, index - 1, lines);
}

function unquote(state: Given<'normal' | 'lines'>, line: Line): void {
  const { text } = line.chars;
  const mark = QUOTE.exec(text)?.[0] ?? '';
  const box = BOX.exec(text.slice(mark.length))?.[0] ?? '';
  if (mark.length + box.length >= text.length) {
    dropLine(state, line, 'dấu trích dẫn Markdown');
    const next = state.lines.find(({ chars }) => (chars.at[0] ?? 0) > (line.chars.at[0] ?? 0));
    if (next) next.gap = Math.max(1, next.gap);
    return;
  }
  state.ledger.change('dấu trích dẫn Markdown', line.chars.at[0] ?? 0, text.slice(0, mark.length), '');
  if (box !== '')
    state.ledger.change('dấu trích dẫn Markdown', line.chars.at[mark.length] ?? 0, box.trimEnd(), '');
  line.chars = trim(slice(line.chars, mark.length + box.length));
}
