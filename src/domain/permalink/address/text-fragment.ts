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
/** Words of context before and after a quote that stands several times: more where fewer do not tell it apart. */
const CONTEXTS = [0, 4, 8, 16, 32, 64];

/**
 * The fragment directive (WICG Scroll to Text Fragment) that finds the words again: `:~:text=…`, to follow the
 * identifier of their unit, so that a browser without it still goes to the unit.
 *
 * @param page text of the whole page with its outline: browsers go to the first place that fits
 * @returns '' where there are no words, and where nothing around them tells them from others of the page
 */
export function textDirective({ blocks, before, after }: SelectedWords, page: string): string {
  const parts = blocks.map(wordsOf).filter((words) => words.length > 0);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return '';
  const quote = first.join(' ');
  const isWhole = parts.length === 1 && (quote.length <= LONGEST || first.length <= 2 * ENDS);
  const terms = isWhole ? [quote] : [first.slice(0, ENDS).join(' '), last.slice(-ENDS).join(' ')];
  const [preceding, following, all] = [
    wordsOf(before),
    wordsOf(after),
    wordsOf(page).join(' ').toLowerCase(),
  ];
  for (const count of CONTEXTS) {
    const prefix = preceding.slice(Math.max(0, preceding.length - count)).join(' ');
    const suffix = following.slice(0, count).join(' ');
    // What follows the end of a range tells nothing of where it starts.
    const sought = [prefix, terms[0], isWhole ? suffix : ''].filter(Boolean).join(' ').toLowerCase();
    if (all.split(sought).length > 2) continue;
    const context = [prefix && `${encode(prefix)}-`, ...terms.map(encode), suffix && `-${encode(suffix)}`];
    return `:~:text=${context.filter(Boolean).join(',')}`;
  }
  return '';
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
