import { viMarks } from '#i18n/vi.ts';
import { nextTask } from '../dom.ts';
import { rangeIn, textBlocks } from './text-blocks.ts';
import { phraseStretches } from './word-match.ts';
import barStyle from '#styles/mark-bar.css?url';
import { addStyle } from '../style.ts';

/** Names of the highlights, styled in base.css: every match, and the one being looked at. */
const ALL = 'tu-tim';
const CURRENT = 'tu-dang-xem';

/** Characters searched before the browser may answer and paint: a few milliseconds of a slow telephone. */
const SLICE = 4_000;

/** Every place under `root` where one of the phrases stands, in order of the page. */
async function findWords(root: Element, phrases: readonly string[]): Promise<Range[]> {
  const found: Range[] = [];
  let read = 0;
  for (const block of textBlocks(root)) {
    for (const [start, end] of phraseStretches(block.text, phrases)) found.push(rangeIn(block, start, end));
    read += block.text.length;
    if (read < SLICE) continue;
    read = 0;
    await nextTask();
  }
  return found;
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

/** Part of the window's height at its top that a search field may cover. */
const COVERED = 0.15;

/** Brings a match into view; one that is in view already stays where it is. */
export function bringIntoView(range: Range): void {
  const box = range.getBoundingClientRect();
  if (box.top >= innerHeight * COVERED && box.bottom <= innerHeight * 0.9) return;
  const element = range.startContainer.parentElement;
  if (element?.closest('details:not([open])')) element.closest('details')?.setAttribute('open', '');
  scrollTo({ top: scrollY + range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
}

/**
 * Marks the words in the main text, with a bar to go from match to match. The view moves to the spot whose words are
 * given; else to the first match: inside the unit of the fragment where the address has one, else in the text of the page.
 */
export async function markWords(words: readonly string[], main: Element, spot = ''): Promise<void> {
  const found = await findWords(main, words);
  const spots = spot === '' ? [] : await findWords(main, [spot]);
  const ranges = found.length > 0 ? found : spots;
  if (ranges.length === 0) return;
  const unit =
    location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const inside = (element: Element | null) =>
    ranges.findIndex((range) => element?.contains(range.startContainer));
  const below = ranges.findIndex((range) => !range.startContainer.parentElement?.closest('h1'));
  const wanted = spots.find((range) => unit?.contains(range.startContainer)) ?? spots[0];
  const there = wanted
    ? ranges.findIndex(
        (range) =>
          range.compareBoundaryPoints(Range.END_TO_START, wanted) <= 0 &&
          range.compareBoundaryPoints(Range.START_TO_START, wanted) >= 0,
      )
    : -1;
  let at = there >= 0 ? there : Math.max(0, unit ? inside(unit) : below);
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
  void addStyle(barStyle);
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
