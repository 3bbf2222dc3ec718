import type { CitedTitle } from './citation.ts';
import { END, matchAt, words } from './reading.ts';

/** A title that follows a citation, and where the citation with it ends (unchanged for an unquoted title). */
export interface TitleSpan {
  readonly title: CitedTitle;
  /** Offsets of the words of the title. */
  readonly start: number;
  readonly textEnd: number;
  readonly end: number;
}

// Matches ", về việc ", " về ", " V/v ", up to the title.
const ABOUT = words(String.raw`,? (?:về việc|về|v\/v):?${END}`);
// Matches what may stand before an opening quotation mark: " ", ": ", " *" of emphasis.
const BEFORE_QUOTE = /:?[^\S\n]*[*_]{0,3}(?=[“"«])/uy;
/** Longest title read, in characters. */
const LONGEST = 700;
// Matches the end of a sentence or clause: ".", ";", "…" before a space, or the end of the line.
const CLAUSE_END = /[;\n]|[.…](?=\s|$)/u;
// Matches the end of a sentence: ". ", "…", or the end of the line.
const SENTENCE_END = /\n|[.…](?=\s|$)/u;

/**
 * The title at `at`: “…” after the citation or after "về", else the words after "về" to the end of the clause (their
 * true end is not printed, so the span does not cover them). A mark that is never closed ends with its sentence.
 */
export function readTitle(text: string, at: number): TitleSpan | null {
  const about = matchAt(ABOUT, text, at);
  const from = at + (about?.[0].length ?? 0);
  const opening = matchAt(BEFORE_QUOTE, text, from);
  if (opening && (opening[0] !== '' || about)) return quoted(text, from + opening[0].length);
  if (!about) return null;
  const rest = text.slice(from, from + LONGEST);
  const stop = CLAUSE_END.exec(rest)?.index ?? rest.length;
  const words = rest.slice(0, stop).trim();
  if (words === '') return null;
  const start = from + rest.indexOf(words);
  return { title: { text: words, form: 'unquoted' }, start, textEnd: start + words.length, end: at };
}

/** The title between the mark at `at` and its closing mark. */
function quoted(text: string, at: number): TitleSpan | null {
  const open = text.charAt(at);
  const close = open === '“' ? '”' : open === '«' ? '»' : '"';
  const start = at + 1;
  let depth = 1;
  for (let i = start; i < Math.min(text.length, start + LONGEST) && text[i] !== '\n'; i++) {
    if (text[i] === close) depth--;
    else if (text[i] === open) depth++;
    if (depth > 0) continue;
    const words = text.slice(start, i).trim();
    return words === '' ? null : { title: { text: words, form: 'quoted' }, start, textEnd: i, end: i + 1 };
  }
  const rest = text.slice(start, start + LONGEST);
  const stop = SENTENCE_END.exec(rest)?.index ?? rest.length;
  const words = rest.slice(0, stop).trim();
  if (words === '') return null;
  const end = start + rest.slice(0, stop).trimEnd().length;
  return { title: { text: words, form: 'open' }, start, textEnd: end, end };
}
