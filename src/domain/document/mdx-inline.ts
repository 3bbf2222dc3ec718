import { type Inline, plainText } from './inline.ts';
import { characterReference, escapeText, escapeUrl, hideAddress } from './mdx-escape.ts';

/** A stretch of running text with the marks on it: the normal form of inline parts. */
export interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
  /** A note, link or break: ready Markdown that carries no marks of its own. */
  raw?: string;
}

const PLAIN = { strong: false, emphasis: false };

/**
 * Inline parts as runs: nested and empty marks resolved, neighbours with equal marks joined, spaces at the edge of a
 * mark outside it. Two lists of parts that print alike have the same runs.
 *
 * @param breaks false where a line break cannot stand (headings, table cells): it becomes a space
 */
export function inlineRuns(parts: readonly Inline[], breaks = true): Run[] {
  return joinRuns(trimMarks(joinRuns(runsOf(parts, PLAIN, breaks))));
}

/**
 * Running text as MDX: strong is `**`, emphasis `_`, strong outermost. A letter beside a mark that would keep the mark
 * from opening or closing is written as a character reference.
 */
export function writeInline(parts: readonly Inline[], breaks = true): string {
  const runs = inlineRuns(parts, breaks);
  let written = '';
  for (let index = 0; index < runs.length;) {
    const run = runs[index];
    if (!run) break;
    if (!run.strong) {
      written = append(written, run.emphasis ? `_${textOf(run)}_` : textOf(run));
      index += 1;
      continue;
    }
    let group = '';
    for (let inner = runs[index]; inner?.strong; inner = runs[index]) {
      group = append(group, inner.emphasis ? `_${textOf(inner)}_` : textOf(inner));
      index += 1;
    }
    written = append(written, `**${group}**`);
  }
  return written;
}

/** An address right beside a mark would take the mark for its own. */
function textOf(run: Run): string {
  if (run.raw !== undefined) return run.raw;
  const text = escapeText(run.text);
  return run.strong || run.emphasis ? hideAddress(hideAddress(text, 'start'), 'end') : text;
}

/** Labels of footnotes hold letters, digits and hyphens only. */
export function noteLabel(label: string): string {
  return label.replace(/[^\p{L}\d-]+/gu, '-') || 'nn';
}

// Punctuation and symbols as the flanking rules of CommonMark know them: “ ” ( % . – and the marks themselves
const PUNCTUATION = /[\p{P}\p{S}]/u;
// A letter, digit or anything else that is neither punctuation nor space, at the end or start of written Markdown
const LAST_LETTER = /[^\p{P}\p{S}\s]$/u;
const FIRST_LETTER = /^[^\p{P}\p{S}\s]/u;
// The mark that ends or begins written Markdown, not an escaped character: "**", "_"
const CLOSING_MARK = /(?:^|[^\\])(\*\*|_)$/;
const OPENING_MARK = /^(\*\*|_)/;

/**
 * Puts two pieces of Markdown side by side. Where one begins or ends with a mark, a letter outside it may keep the
 * mark from working (`a**“b”**`, `a_b_`): the letter becomes a character reference, which counts as punctuation.
 */
function append(before: string, after: string): string {
  // "Đạt!" before a note or link would read as an image.
  let left = after.startsWith('[') ? before.replace(/!$/, '\\!') : before;
  let right = after;
  if (/\S$/.test(left) && /^\S/.test(right)) {
    left = hideAddress(left, 'end');
    right = hideAddress(right, 'start');
  }
  const opening = OPENING_MARK.exec(right)?.[1];
  if (opening !== undefined && LAST_LETTER.test(left)) {
    const inner = [...right.slice(opening.length)][0] ?? ' ';
    if (opening === '_' || PUNCTUATION.test(inner)) left = left.replace(LAST_LETTER, characterReference);
  }
  const closing = CLOSING_MARK.exec(left)?.[1];
  if (closing !== undefined && FIRST_LETTER.test(right)) {
    const inner = [...left.slice(0, -closing.length)].at(-1) ?? ' ';
    if (closing === '_' || PUNCTUATION.test(inner)) right = right.replace(FIRST_LETTER, characterReference);
  }
  return left + right;
}

function runsOf(
  parts: readonly Inline[],
  marks: { strong: boolean; emphasis: boolean },
  breaks: boolean,
): Run[] {
  return parts.flatMap((part): Run[] => {
    switch (part.type) {
      case 'text':
        return [{ ...marks, text: part.value }];
      case 'strong':
        return runsOf(part.children, { ...marks, strong: true }, breaks);
      case 'emphasis':
        return runsOf(part.children, { ...marks, emphasis: true }, breaks);
      case 'note':
        return [{ ...PLAIN, text: '', raw: `[^${noteLabel(part.label)}]` }];
      case 'break':
        return breaks ? [{ ...PLAIN, text: '', raw: '\\\n' }] : [{ ...marks, text: ' ' }];
      case 'link':
        return [linkRun(part.url, part.children)];
    }
  });
}

/** A link whose words are its address is found by the parser by itself. */
function linkRun(url: string, children: readonly Inline[]): Run {
  const words = plainText(children);
  const isBare = [words, `http://${words}`, `mailto:${words}`].includes(url);
  if (isBare || words.trim() === '') return { ...PLAIN, text: words };
  return { ...PLAIN, text: '', raw: `[${writeInline(children, false)}](${escapeUrl(url)})` };
}

/** Spaces at the edges of marked runs lose the mark. */
function trimMarks(runs: readonly Run[]): Run[] {
  return runs.flatMap((run): Run[] => {
    if (run.raw !== undefined || (!run.strong && !run.emphasis)) return [run];
    const body = run.text.trim();
    if (body === '') return [{ ...PLAIN, text: run.text }];
    const start = run.text.indexOf(body);
    return [
      { ...PLAIN, text: run.text.slice(0, start) },
      { ...run, text: body },
      { ...PLAIN, text: run.text.slice(start + body.length) },
    ];
  });
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.raw === undefined && run.text === '') continue;
    const equal =
      last?.raw === undefined &&
      run.raw === undefined &&
      last?.strong === run.strong &&
      last.emphasis === run.emphasis;
    if (last && equal) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
