import { concat, foldSpaces, slice, trim, without } from './chars.ts';
import { dropLine } from './stretch.ts';
import type { Given, Line } from '../run/state.ts';

// "1\. Mục tiêu", "57\-NQ/TW", "R\&D", "\[đã ký\]": Markdown's backslash before a sign that is meant as printed
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;
// "```", "~~~text": the fence of a block of code, around a text that was pasted into one
const FENCE = /^(?:`{3,}|~{3,})\s*\w*$/;
/** A single backslash may be printed; from so many on, or before the stop of a number, they are Markdown's. */
const FEWEST = 3;
// "1\. ", "II\. ", "\- ": where nobody prints a backslash
const SURE = /^(?:\*{1,3})?(?:(?:\d+|[IVX]+)\\[.)]|\\[-+*])/;

/** True for a sign that a backslash before it takes out of Markdown's hands. */
export function isEscaped(text: string, index: number): boolean {
  return text[index - 1] === '\\' && text[index - 2] !== '\\';
}

/** True where the backslashes of a plain text are Markdown's. */
function hasEscapes(lines: readonly Line[]): boolean {
  const found = lines.reduce((sum, { chars }) => sum + (chars.text.match(ESCAPE)?.length ?? 0), 0);
  return found >= FEWEST || lines.some(({ chars }) => SURE.test(chars.text));
}

/** Takes the backslashes of Markdown's escapes out of a plain text, and the fences around blocks; the account keeps both. */
export function dropEscapes(state: Given<'normal' | 'lines'>): void {
  const isMarkdown = hasEscapes(state.lines);
  for (const line of [...state.lines]) {
    if (FENCE.test(line.chars.text)) {
      dropLine(state, line, 'dấu khối mã Markdown');
      continue;
    }
    readEntities(state, line);
    if (!isMarkdown) continue;
    const marks = [...line.chars.text.matchAll(ESCAPE)]
      .map(({ index }) => index)
      .filter((index) => !isEscaped(line.chars.text, index));
    if (marks.length === 0) continue;
    for (const index of marks) state.ledger.change('dấu thoát Markdown', line.chars.at[index] ?? 0, '\\', '');
    line.chars = trim(without(line.chars, (index) => marks.includes(index)));
  }
}

// "&nbsp;", "&amp;", "&gt;", "&#39;": how HTML writes a character, left in a text that was a page
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|ndash|#\d{2,5});/g;
const CHARACTERS: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&ndash;': '–',
};
// "<br>", "<center>", "</u>", "<p align="center">": tags of HTML that carry no words
const TAG = /<\/?(br|center|div|p|span|b|i|u|strong|em|font|sup|sub|small|big)(?:\s[^<>]*)?\/?>/gi;
// Those that stand alone, or around several lines
const ALONE = /^(?:br|center|div|p)$/i;

/** Characters that are written as HTML become themselves, tags that carry no words go; the account keeps both. */
function readEntities(state: Given<'normal' | 'lines'>, line: Line): void {
  const { text } = line.chars;
  const tags = [...text.matchAll(TAG)].filter(
    ({ 1: name = '' }) =>
      ALONE.test(name) || (new RegExp(`<${name}[\\s>]`, 'i').test(text) && text.includes(`</${name}>`)),
  );
  const found = [...text.matchAll(ENTITY), ...tags].sort((a, b) => b.index - a.index);
  for (const { 0: written, index } of found) {
    const isTag = written.startsWith('<');
    const character = isTag
      ? /^<br/i.test(written)
        ? ' '
        : ''
      : (CHARACTERS[written] ?? String.fromCodePoint(Number(written.slice(2, -1))));
    state.ledger.change('ký hiệu HTML', line.chars.at[index] ?? 0, written, character);
    const own = slice(line.chars, index, index + 1);
    line.chars = concat(
      slice(line.chars, 0, index),
      {
        ...own,
        text: character,
        at: character === '' ? [] : own.at,
        style: character === '' ? [] : own.style,
      },
      slice(line.chars, index + written.length),
    );
  }
  if (found.length > 0) line.chars = trim(foldSpaces(line.chars));
}
