import { textSearch } from '#domain/search/show/in-text.ts';
import type { Place, PlacesFound, TextSearch } from '#domain/search/show/in-text.ts';
import { viInPage, viSearch } from '#i18n/vi.ts';
import { element, markedNodes, nextTask, required } from '../dom.ts';
import { bringIntoView, lightUp } from './mark-words.ts';
import { rangeIn, textBlocks } from './text-blocks.ts';
import type { TextBlock } from './text-blocks.ts';

const PAUSE = 120;

/** Values and notes shown beside the clauses: of the page, not of the document. */
const BESIDE = '.gia-tri,.nhac';

/** UTF-16 units shown before and after a place in the list. */
const AROUND = 48;

/** Makes the form of a document page search its text, and answers what is typed in it already. */
export function setUpInPageSearch(form: HTMLFormElement): void {
  const text = document.querySelector('.text');
  if (text) new InPageSearch(form, text);
}

class InPageSearch {
  readonly #frame: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #clear: HTMLButtonElement;
  readonly #details: HTMLDetailsElement;
  readonly #list: HTMLOListElement;
  readonly #blocks: readonly TextBlock[];
  readonly #search: TextSearch;
  #places: readonly Place[] = [];
  #ranges: Range[] = [];
  #at = 0;
  #note = '';
  /** Number of the latest search: an older answer that comes late is dropped. */
  #latest = 0;
  #timer = 0;

  constructor(form: HTMLFormElement, text: Element) {
    this.#frame = required(form.ownerDocument, '.in-page');
    this.#input = required(form, 'input');
    this.#status = required(form, '[role=status]');
    this.#previous = required(form, '[data-truoc]');
    this.#next = required(form, '[data-sau]');
    this.#clear = required(form, '[data-xoa]');
    this.#details = required(this.#frame, 'details');
    this.#list = required(this.#frame, 'ol');
    this.#blocks = textBlocks(text, BESIDE);
    this.#search = textSearch(
      this.#blocks.map((block) => block.text),
      nextTask,
    );
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#run(), PAUSE);
    });
    form.addEventListener('submit', () => {
      // What was typed last is searched first; Enter again goes on.
      if (this.#timer === 0) this.#step(1);
      else void this.#run();
    });
    this.#frame.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    this.#previous.addEventListener('click', () => {
      this.#step(-1);
    });
    this.#next.addEventListener('click', () => {
      this.#step(1);
    });
    this.#clear.addEventListener('click', () => {
      this.#reset();
    });
    this.#details.addEventListener('toggle', () => {
      this.#fillList();
    });
    if (this.#input.value.trim() !== '') void this.#run();
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const query = this.#input.value.trim();
    const own = ++this.#latest;
    const found = await this.#search(query);
    if (own === this.#latest) this.#show(query, found);
  }

  #show(query: string, { places, notes, display }: PlacesFound): void {
    // The marks of a search that brought the reader here give way.
    document.querySelector('.mark-bar')?.remove();
    this.#ranges = places.flatMap(({ block, start, end }) => {
      const own = this.#blocks[block];
      return own ? [rangeIn(own, start, end)] : [];
    });
    const rewritten = notes.some((note) => note.kind !== 'abbreviation');
    this.#note = rewritten ? `${viSearch.searched}: ${display}` : '';
    const { length } = this.#ranges;
    for (const button of [this.#previous, this.#next]) button.disabled = length === 0;
    this.#clear.hidden = query === '';
    this.#details.hidden = length === 0;
    this.#frame.classList.toggle('on', length > 0);
    this.#places = places;
    this.#list.replaceChildren();
    this.#fillList();
    if (length > 0) {
      this.#go(0);
      return;
    }
    lightUp(null);
    this.#status.textContent = query === '' ? '' : viInPage.none(query);
  }

  /** The list is made when it is looked at: most readers go from place to place. */
  #fillList(): void {
    if (!this.#details.open || this.#list.children.length > 0) return;
    this.#list.append(...this.#places.map((place, i) => this.#item(place, i)));
    this.#markCurrent();
  }

  #markCurrent(): void {
    this.#list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    this.#list.children[this.#at]?.querySelector('a')?.setAttribute('aria-current', 'true');
  }

  /** One place of the list: its section, and the words about it; the link is the place's permanent one. */
  #item({ block, start, end }: Place, index: number): HTMLLIElement {
    const own = this.#blocks[block];
    if (!own) return element('li');
    const from = Math.max(0, own.text.lastIndexOf(' ', Math.max(0, start - AROUND)) + 1);
    const cut = own.text.indexOf(' ', Math.min(own.text.length, end + AROUND));
    const to = cut === -1 ? own.text.length : cut;
    const words = `${from > 0 ? '… ' : ''}${own.text.slice(from, to).trimEnd()}${to < own.text.length ? ' …' : ''}`;
    const shift = (from > 0 ? 2 : 0) - from;
    const link = element(
      'a',
      { href: `#${own.element.closest('[id]')?.id ?? ''}` },
      element('span', { class: 'kq-path' }, sectionOf(own.element)),
      element('span', {}, ...markedNodes(words, [[start + shift, end + shift]])),
    );
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#go(index);
    });
    return element('li', {}, link);
  }

  #go(index: number): void {
    const range = this.#ranges[index];
    if (!range) return;
    this.#at = index;
    const count = viInPage.count(index + 1, this.#ranges.length);
    this.#status.textContent = [count, this.#note].filter(Boolean).join(' · ');
    this.#markCurrent();
    lightUp(this.#ranges, range);
    bringIntoView(range);
  }

  #step(by: 1 | -1): void {
    const { length } = this.#ranges;
    if (length > 0) this.#go((this.#at + by + length) % length);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#reset();
    } else if (event.key === 'Enter' && event.shiftKey && event.target === this.#input) {
      event.preventDefault();
      this.#step(-1);
    }
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#input.value = '';
    this.#latest++;
    this.#show('', { places: [], notes: [], display: '' });
    this.#details.open = false;
    this.#input.focus();
  }
}

/** The section a block stands in, and the printed number of its item: "3. Những chỉ tiêu chủ yếu · (12)". */
function sectionOf(block: Element): string {
  const heading = block.closest('section')?.querySelector('h2,h3,h4,h5,h6');
  const item = block.closest('section,.u') === block.closest('section') ? null : block.closest('.u');
  const number = item?.querySelector('.so')?.textContent ?? '';
  return [heading?.textContent.replace(/\s+/g, ' ').trim(), number].filter(Boolean).join(' · ');
}
