/** Words selected in a text, with what stands around them. */
export interface SelectedWords {
  /** The words in reading order, one entry per block (paragraph, heading, cell) they touch. */
  readonly blocks: readonly string[];
  /** Text of the first block before the words. */
  readonly before: string;
  /** Text of the last block after the words. */
  readonly after: string;
}

/** Longest quote written whole into an address; a longer one is named by its first and last words. */
const LONGEST = 90;
/** Words at each end of a long quote. */
const ENDS = 5;
/** Words of context before and after a quote that stands several times. */
const CONTEXT = 4;

/**
 * The fragment directive (WICG Scroll to Text Fragment) that finds the words again: `:~:text=…`, to follow the
 * identifier of their unit, so that a browser without it still goes to the unit.
 *
 * @param page text of the whole page, to see whether the words stand there once
 * @returns '' where there are no words
 */
export function textDirective({ blocks, before, after }: SelectedWords, page: string): string {
  const parts = blocks.map(wordsOf).filter((words) => words.length > 0);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return '';
  const quote = first.join(' ');
  const whole = parts.length === 1 && (quote.length <= LONGEST || first.length <= 2 * ENDS);
  const terms = (whole ? [quote] : [first.slice(0, ENDS).join(' '), last.slice(-ENDS).join(' ')]).map(encode);
  if (countOf(whole ? quote : first.slice(0, ENDS).join(' '), wordsOf(page).join(' ')) > 1) {
    const prefix = wordsOf(before).slice(-CONTEXT).join(' ');
    const suffix = wordsOf(after).slice(0, CONTEXT).join(' ');
    if (prefix !== '') terms.unshift(`${encode(prefix)}-`);
    if (suffix !== '') terms.push(`-${encode(suffix)}`);
  }
  return `:~:text=${terms.join(',')}`;
}

/** Percent-encoded; "-", "," and "&" mean something in a directive, brackets would end a link in a message. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(
    /[-(),!'*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

function countOf(words: string, text: string): number {
  return text.toLowerCase().split(words.toLowerCase()).length - 1;
}

/**
 * A selection widened to whole words: browsers find whole words only.
 *
 * @param start first UTF-16 offset selected, `end` the one after the last
 */
export function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const inside = text.slice(start, end);
  let from = start + (inside.length - inside.trimStart().length);
  let to = Math.max(from, end - (inside.length - inside.trimEnd().length));
  while (from > 0 && isLetter(text, from - 1) && isLetter(text, from)) from--;
  while (to < text.length && to > from && isLetter(text, to - 1) && isLetter(text, to)) to++;
  return { start: from, end: to };
}

// Matches a letter, a mark of a letter, or a digit.
const LETTER = /[\p{L}\p{M}\p{N}]/u;

function isLetter(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at));
}
