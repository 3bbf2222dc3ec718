import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { viSearch } from '#i18n/vi.ts';
import { element, required } from '../dom.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import type { SearchResponse, SearchResult } from '#domain/search/show/response.ts';
import { failureOf } from './search-failure.ts';
import { searchService } from './search-service.ts';
import { siteHref } from '../site-href.ts';
import { writeState } from '#domain/search/show/search-state.ts';
import { linkTo, noteText, resultParts } from './search-view.ts';

/** Results shown in the dialog; the page shows the rest. */
const SHOWN = 8;
const PAUSE = 60;

const ready = new WeakMap<HTMLDialogElement, SearchDialog>();

/** Prepares the dialog at its first opening and searches for what stands in it at each. */
export function openSearchDialog(dialog: HTMLDialogElement): void {
  const known = ready.get(dialog) ?? new SearchDialog(dialog);
  ready.set(dialog, known);
  known.opened();
}

/** A combobox over a listbox of links (WAI-ARIA Authoring Practices): the cursor stays in the field. */
class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #all: HTMLAnchorElement;
  readonly #forget: HTMLButtonElement;
  /** What is said before anything is asked. */
  readonly #hint: string;
  #active = -1;
  /** Number of the latest search: an older answer that comes late is dropped. */
  #latest = 0;
  #timer = 0;

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#input = required(dialog, 'input');
    this.#list = required(dialog, '[role=listbox]');
    this.#status = required(dialog, '[role=status]');
    this.#all = required(dialog, '[data-tat-ca]');
    this.#forget = required(dialog, '[data-xoa]');
    this.#hint = this.#status.textContent;
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#search(), PAUSE);
    });
    this.#input.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    required(dialog, 'form').addEventListener('submit', () => {
      rememberSearch(this.#query);
    });
    required<HTMLElement>(dialog, '[data-dong]').addEventListener('click', () => {
      dialog.close();
    });
    this.#forget.addEventListener('click', () => {
      forgetSearches();
      this.#input.focus();
      this.#showRecent();
    });
    // A click on the backdrop is a click on the dialog itself, outside its box.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }

  opened(): void {
    searchService()
      .warm()
      .catch((cause: unknown) => {
        this.#fail(cause);
      });
    void this.#search();
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  async #search(): Promise<void> {
    const query = this.#query;
    const own = ++this.#latest;
    this.#all.href = siteHref(ADDRESSES.search) + writeState({ query, filters: {}, sort: 'lien-quan' });
    if (query === '') {
      this.#showRecent();
      return;
    }
    try {
      const response = await searchService().search(query, { limit: SHOWN });
      if (own === this.#latest) this.#show(query, response);
    } catch (cause) {
      if (own === this.#latest) this.#fail(cause);
    }
  }

  #show(query: string, response: SearchResponse): void {
    const { total, partial, results, more = false } = response;
    const count =
      total + partial > 0 ? viSearch.resultsFor(total, partial, query, more) : viSearch.none(query);
    const part = results.filter(({ match }) => match === 'partial');
    this.#status.textContent = [count, noteText(response)].filter(Boolean).join('. ');
    const near = response.near.slice(0, SHOWN).map((result) => this.#option(result, response));
    this.#fill([
      ...results.filter(({ match }) => match !== 'partial').map((result) => this.#option(result, response)),
      ...(part.length > 0
        ? [
            this.#group(
              viSearch.partial,
              part.map((result) => this.#option(result, response)),
            ),
          ]
        : []),
      ...(near.length > 0 ? [this.#group(viSearch.near, near)] : []),
    ]);
  }

  #showRecent(): void {
    const recent = recentSearches();
    this.#status.textContent = this.#hint;
    const options = recent.map((query) => {
      const address = siteHref(ADDRESSES.search) + writeState({ query, filters: {}, sort: 'lien-quan' });
      const option = element('a', { role: 'option', tabindex: '-1', href: address, class: 'recent' }, query);
      option.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#input.value = query;
        this.#input.focus();
        void this.#search();
      });
      return option;
    });
    this.#fill(options.length > 0 ? [this.#group(viSearch.recent, options)] : []);
    this.#forget.hidden = options.length === 0;
  }

  #fail(cause: unknown): void {
    this.#status.textContent = failureOf(cause).text;
    const browse = element(
      'a',
      { role: 'option', tabindex: '-1', href: siteHref(ADDRESSES.documents) },
      viSearch.browse,
    );
    this.#fill([browse]);
  }

  #option(result: SearchResult, response: SearchResponse): HTMLAnchorElement {
    const parts = resultParts(result, (nodes) => element('span', { class: 'kq-title' }, ...nodes));
    const option = element('a', { role: 'option', tabindex: '-1', class: `kq ${result.kind}` }, ...parts);
    linkTo(option, result, response, () => {
      rememberSearch(this.#query);
      this.#dialog.close();
    });
    return option;
  }

  #group(label: string, options: readonly HTMLElement[]): HTMLElement {
    const title = element('p', { 'aria-hidden': 'true' }, label);
    return element('div', { role: 'group', 'aria-label': label }, title, ...options);
  }

  #fill(nodes: readonly HTMLElement[]): void {
    this.#list.replaceChildren(...nodes);
    this.#forget.hidden = true;
    this.#options.forEach((option, i) => {
      option.id = `hop-tim-${String(i)}`;
    });
    this.#input.setAttribute('aria-expanded', String(nodes.length > 0));
    this.#choose(-1);
  }

  #choose(index: number): void {
    const options = this.#options;
    this.#active = index;
    options.forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === index));
    });
    const chosen = options[index];
    if (chosen) {
      this.#input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { length } = this.#options;
    if (event.key === 'Enter') {
      const chosen = this.#options[this.#active];
      if (!chosen) return;
      event.preventDefault();
      // A click made here is followed as one of the mouse would be, in a new tab with Ctrl.
      const { ctrlKey, metaKey, shiftKey } = event;
      chosen.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || length === 0) return;
    event.preventDefault();
    // From the field (-1) through the list and back to the field.
    const next = this.#active + step;
    this.#choose(next >= length ? -1 : next < -1 ? length - 1 : next);
  }
}
