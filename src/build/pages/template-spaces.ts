/*
 * Templates are written with a line for each element; of the space between two lines a reader sees nothing where a block
 * begins or ends. `tests/browser/template-spaces.test.ts` holds these lists to what the style sheets make of the elements.
 */

/** Elements that stand by themselves: around them, and at their edges, no space shows. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'html head body header nav main footer article section div p blockquote ' +
    'ul ol li dl dt dd details form h1 h3 table thead tbody tr'
  ).split(' '),
);

/** Elements that may stand in a line but hold lines of their own: at their edges inside no space shows. */
export const BOXES: ReadonlySet<string> = new Set(['th', 'td', 'summary', ...BLOCKS]);

/** Elements that show spaces as they are, or are no markup. */
const VERBATIM = /<(?:pre|textarea|script|style|!--)/i;

// Matches a tag with all its attributes: '<li>', '</ul>', '<a href="/vb/" title="a > b">'.
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:[^"'>]|"[^"]*"|'[^']*')*>/g;

/** Stands for what a component puts between two texts of a template: HTML knows no such character. */
const PLACE = '\u0000';

const known = new WeakMap<readonly string[], readonly string[]>();

/**
 * The texts of a template without the spaces that nobody sees, but for the first of those that only tags part: what
 * takes the text of a page without its elements finds a space wherever there was one. Worked out once for each template.
 */
export function withoutSpaces<Texts extends readonly string[]>(texts: Texts): Texts {
  const before = known.get(texts);
  if (before !== undefined) return before as Texts;
  const whole = texts.join(PLACE);
  const tight = VERBATIM.test(whole) ? texts : tightened(whole).split(PLACE);
  known.set(texts, tight);
  return tight as Texts;
}

function tightened(whole: string): string {
  let written = '';
  let done = 0;
  let isAfter = false;
  let isParted = false;
  const write = (text: string, isBefore: boolean): void => {
    if (text === '') return;
    // Of a text with words the spaces at its ends part them from others.
    const begin = isAfter && isParted ? text.replace(SPACES_BEFORE, '') : text;
    const end = /\S/.test(begin) || !isBefore || !isParted ? begin : '';
    written += end;
    if (end !== '') isParted = SPACES_AFTER.test(end);
  };
  for (const match of whole.matchAll(TAG)) {
    const [tag, stroke = '', name = ''] = match;
    const isEnd = stroke !== '';
    const [isBlock, isBox] = [BLOCKS.has(name), BOXES.has(name)];
    write(whole.slice(done, match.index), isBlock || (isBox && isEnd));
    written += tag;
    done = match.index + tag.length;
    isAfter = isBlock || (isBox && !isEnd);
  }
  write(whole.slice(done), false);
  return written;
}

// Matches the spaces and line feeds that a text begins or ends with.
const [SPACES_BEFORE, SPACES_AFTER] = [/^[ \t\n\r]+/, /[ \t\n\r]$/];
