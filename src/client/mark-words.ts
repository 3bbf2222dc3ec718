import { viMarks } from '../i18n/vi.ts';
import { phraseStretches } from './word-match.ts';

/** Names of the highlights, styled in base.css: every match, and the one being looked at. */
const ALL = 'tu-tim';
const CURRENT = 'tu-dang-xem';

const BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,caption,figcaption,blockquote';
/** Not part of the text: navigation, controls, words for screen readers only. */
const SKIPPED = 'nav,script,style,template,button,select,dialog,.an,[data-khong-danh-dau]';

/** Every place under `root` where one of the phrases stands, in order of the page. */
export function findWords(root: Element, phrases: readonly string[]): Range[] {
  const ranges: Range[] = [];
  let block: Element | null = null;
  let nodes: Text[] = [];
  const flush = (): void => {
    ranges.push(...rangesIn(nodes, phrases));
    nodes = [];
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(SKIPPED)) continue;
    const own = parent.closest(BLOCKS) ?? parent;
    if (own !== block) flush();
    block = own;
    nodes.push(node as Text);
  }
  flush();
  return ranges;
}

/** Matches in the joined text of the nodes of one block. */
function rangesIn(nodes: readonly Text[], phrases: readonly string[]): Range[] {
  const text = nodes.map((node) => node.data).join('');
  return phraseStretches(text, phrases).map(([start, end]) => {
    const range = document.createRange();
    range.setStart(...placeOf(nodes, start, false));
    range.setEnd(...placeOf(nodes, end, true));
    return range;
  });
}

/** The node and offset of an offset of the joined text; at a border, the end of the node before or the start of the next. */
function placeOf(nodes: readonly Text[], offset: number, atEnd: boolean): [Text, number] {
  let rest = offset;
  for (const node of nodes) {
    if (rest < node.length || (atEnd && rest === node.length)) return [node, rest];
    rest -= node.length;
  }
  const last = nodes.at(-1) as Text;
  return [last, last.length];
}

/** Lights up ranges (CSS Custom Highlight API); a browser without it only scrolls. Null takes the light away. */
export function lightUp(ranges: readonly Range[] | null, current?: Range): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
  if (!ranges) return;
  CSS.highlights.set(ALL, new Highlight(...ranges));
  if (current) {
    const highlight = new Highlight(current);
    highlight.priority = 1;
    CSS.highlights.set(CURRENT, highlight);
  }
}

/** Brings a match into view; one that is in view already stays where it is. */
export function bringIntoView(range: Range): void {
  const box = range.getBoundingClientRect();
  if (box.top >= 0 && box.bottom <= innerHeight * 0.9) return;
  const element = range.startContainer.parentElement;
  if (element?.closest('details:not([open])')) element.closest('details')?.setAttribute('open', '');
  scrollTo({ top: scrollY + range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
}

/**
 * Marks the words in the main text, with a bar to go from match to match. The view moves to the first match: inside the
 * unit of the fragment where the address has one, else in the text of the page.
 */
export function markWords(words: readonly string[], main: Element): void {
  const ranges = findWords(main, words);
  if (ranges.length === 0) return;
  const unit =
    location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const inside = (element: Element | null) =>
    ranges.findIndex((range) => element?.contains(range.startContainer));
  const below = ranges.findIndex((range) => !range.startContainer.parentElement?.closest('h1'));
  let at = Math.max(0, unit ? inside(unit) : below);
  const show = (): void => {
    const range = ranges[at];
    lightUp(ranges, range);
    if (range) bringIntoView(range);
  };
  show();
  addBar(ranges.length, {
    step: (by) => {
      at = (at + by + ranges.length) % ranges.length;
      show();
    },
    close: () => {
      lightUp(null);
    },
  });
}

/** The bar at the foot of the window: how many matches, previous, next, no more. */
function addBar(count: number, act: { step: (by: 1 | -1) => void; close: () => void }): void {
  const bar = document.createElement('div');
  bar.className = 'mark-bar';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', viMarks.label);
  const words = document.createElement('span');
  words.setAttribute('role', 'status');
  words.textContent = viMarks.found(count);
  const button = (label: string, sign: string, run: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = sign;
    made.title = label;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', run);
    return made;
  };
  bar.append(
    words,
    button(viMarks.previous, '↑', () => {
      act.step(-1);
    }),
    button(viMarks.next, '↓', () => {
      act.step(1);
    }),
    button(viMarks.clear, '×', () => {
      act.close();
      bar.remove();
      history.replaceState(null, '');
    }),
  );
  document.body.append(bar);
}
