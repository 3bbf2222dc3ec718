import { FACETS, facetKeys } from '#domain/facet/facet.ts';
import { type Facet, type FacetValue, type Filters, SEARCH_FACETS } from '#domain/search/show/facet.ts';
import { viSearch } from '#i18n/vi.ts';
import { element, required } from '../dom.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import type { SearchResponse, SearchResult } from '#domain/search/show/response.ts';
import { failureOf } from './search-failure.ts';
import type { SearchFailure } from './search-failure.ts';
import { readState, writeState } from '#domain/search/show/search-state.ts';
import type { SearchState } from '#domain/search/show/search-state.ts';
import { linkTo, noteText, resultParts } from './search-view.ts';

/** Results at first, and how many more each time. */
const FIRST = 10;
const MORE = 20;
const PAUSE = 90;

/** The code that answers comes with the first question: a page that asks nothing need not run it. */
const bring = () => import('./search-service.ts');
let service: ReturnType<typeof bring> | null = null;
const bringService = () => (service ??= bring());
/** True once that code did not come: a browser remembers it and asks no second time before the page is loaded again. */
let isWithoutCode = false;

/** Values of a filter shown at first, and the filters opened beyond them. */
const FIRST_VALUES = 8;
const opened = new Set<Facet>();

/** What `#ket-qua` says of itself (`data-trang-thai`). */
type Standing = 'cho' | 'dang-tim' | 'xong' | 'loi';

const byId = <T extends HTMLElement>(id: string): T => required<T>(document, `#${id}`);
const form = byId<HTMLFormElement>('tim');
const input = byId<HTMLInputElement>('tim-o');
const list = byId<HTMLOListElement>('ket-qua');
const count = byId('so-ket-qua');
const note = byId('da-tim');
const near = byId('gan');
const recent = byId('gan-day');
const more = byId<HTMLButtonElement>('xem-them');
const retry = byId<HTMLButtonElement>('thu-lai');
const browse = byId('duyet');
const filterBox = byId<HTMLDetailsElement>('bo-loc');
const toFilters = byId('den-loc');
const clearFilters = byId<HTMLButtonElement>('bo-het-loc');
const sort = required<HTMLSelectElement>(byId('xep'), 'select');

const siteTitle = document.title;
let state = readState(location.search);
let shown = shownBefore();
/** Number of the latest search: an older answer that comes late is dropped. */
let latest = 0;
let timer = 0;
/** Whether the present history entry was made by typing, so that further typing replaces it. */
let typing = false;

// What was typed before this code came is asked, too.
const typed = input.value.trim();
if (state.query === '' && typed !== '') state = { ...state, query: typed };
else input.value = state.query;
sort.value = state.sort;
filterBox.open = matchMedia('(min-width: 60rem)').matches;
if (state.query === '') input.focus();
void run();

for (const event of ['pointerdown', 'keydown'] as const)
  input.addEventListener(event, () => void bringService().catch(() => undefined), { once: true });
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    change({ ...state, query: input.value.trim(), exact: false }, typing);
    typing = true;
  }, PAUSE);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  const query = input.value.trim();
  rememberSearch(query);
  change({ ...state, query, exact: false }, typing);
  typing = false;
});
sort.addEventListener('change', () => {
  change({ ...state, sort: sort.value === 'moi' ? 'moi' : 'lien-quan' });
});
clearFilters.addEventListener('click', () => {
  change({ ...state, filters: {} });
  required<HTMLElement>(filterBox, 'summary').focus();
});
more.addEventListener('click', () => {
  const before = shown;
  shown += MORE;
  history.replaceState({ shown }, '');
  void run().then(() => {
    list.querySelectorAll('.kq')[before]?.querySelector('a')?.focus();
  });
});
retry.addEventListener('click', () => {
  if (isWithoutCode) location.reload();
  else void run();
});
required<HTMLElement>(recent, 'button').addEventListener('click', () => {
  forgetSearches();
  recent.hidden = true;
  input.focus();
});
addEventListener('popstate', () => {
  state = readState(location.search);
  shown = shownBefore();
  typing = false;
  input.value = state.query;
  sort.value = state.sort;
  void run();
});

function shownBefore(): number {
  return (history.state as { shown?: number } | null)?.shown ?? FIRST;
}

/** A new search, in the address too: a new history entry unless it replaces the present one. */
function change(next: SearchState, replace = false): void {
  const address = location.pathname + writeState(next);
  if (writeState(next) !== writeState(state)) {
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }
  if (!replace) typing = false;
  state = next;
  shown = FIRST;
  void run();
}

async function run(): Promise<void> {
  const own = ++latest;
  const { query, filters, sort: order } = state;
  document.title = query === '' ? siteTitle : `${query} · ${siteTitle}`;
  if (query === '') {
    showStart();
    return;
  }
  stand('dang-tim');
  if (list.children.length === 0) count.textContent = viSearch.loading;
  try {
    const { searchService } = await bringService().catch((cause: unknown) => {
      isWithoutCode = true;
      throw cause;
    });
    const response = await searchService().search(query, {
      filters,
      sort: order,
      limit: shown,
      exact: state.exact === true,
    });
    if (own === latest) show(response);
  } catch (cause) {
    if (own === latest) showFailure(failureOf(cause));
  }
}

function stand(standing: Standing): void {
  list.dataset['trangThai'] = standing;
  list.setAttribute('aria-busy', String(standing === 'dang-tim'));
}

function show(response: SearchResponse): void {
  const { query } = state;
  list.replaceChildren(
    ...response.results.flatMap((result, i) => {
      const isFirstPart = result.match === 'partial' && response.results[i - 1]?.match !== 'partial';
      const divider = element('li', { class: 'kq-divider' }, element('h3', {}, viSearch.partial));
      return isFirstPart ? [divider, item(result, response)] : [item(result, response)];
    }),
  );
  const all = response.total + response.partial;
  count.textContent =
    all > 0
      ? viSearch.resultsFor(response.total, response.partial, query, response.more === true)
      : noneText(response);
  showNote(response);
  const rest = all - response.results.length;
  more.hidden = rest <= 0;
  more.textContent = viSearch.more(Math.min(rest, MORE));
  near.hidden = response.near.length === 0;
  required(near, 'ol').replaceChildren(...response.near.map((result) => item(result, response)));
  recent.hidden = true;
  retry.hidden = true;
  browse.hidden = all > 0;
  byId('xep').hidden = all < 2;
  showFacets(response, state.filters);
  stand('xong');
}

/** What was searched where it differs from what was typed, with the way to the letters typed. */
function showNote(response: SearchResponse): void {
  const text = noteText(response);
  const isChanged = response.understood.notes.some(
    ({ kind }) => kind === 'correction' || kind === 'keystrokes',
  );
  const asTyped = element('a', { href: writeState({ ...state, exact: true }) }, viSearch.asTyped);
  asTyped.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ ...state, exact: true });
  });
  note.replaceChildren(text, ...(isChanged ? [' · ', asTyped] : []));
  note.hidden = text === '';
}

function noneText(response: SearchResponse): string {
  return response.near.length > 0
    ? viSearch.none(state.query)
    : `${viSearch.none(state.query)}. ${viSearch.noneHint}`;
}

function item(result: SearchResult, response: SearchResponse): HTMLLIElement {
  const parts = resultParts(result, (nodes) => {
    const link = element('a', {}, ...nodes);
    linkTo(link, result, response, () => {
      rememberSearch(state.query);
    });
    return element('h3', {}, link);
  });
  return element('li', { class: `kq ${result.kind}` }, ...parts);
}

function showStart(): void {
  list.replaceChildren();
  count.textContent = viSearch.start;
  for (const part of [note, more, near, retry, filterBox, toFilters, byId('xep')]) part.hidden = true;
  const queries = recentSearches();
  recent.hidden = queries.length === 0;
  required(recent, 'ul').replaceChildren(
    ...queries.map((query) => {
      const address = writeState({ query, filters: {}, sort: 'lien-quan' });
      return element('li', {}, element('a', { href: address }, query));
    }),
  );
  browse.hidden = false;
  stand('cho');
}

function showFailure({ text, mayPass }: SearchFailure): void {
  list.replaceChildren();
  count.textContent = text;
  for (const part of [note, more, near, recent, filterBox, toFilters, byId('xep')]) part.hidden = true;
  retry.hidden = !mayPass;
  browse.hidden = false;
  stand('loi');
}

/** The dimensions with something to choose; a chosen value stays to be unchosen though it has no results. */
function showFacets({ facets, more: hasMore }: SearchResponse, filters: Filters): void {
  const focused = document.activeElement?.id;
  const groups = facetKeys(SEARCH_FACETS).flatMap((facet) => {
    const chosen = filters[facet] ?? [];
    const values = [...facets[facet]];
    if (facet === 'force') return values.length > 0 || chosen.length > 0 ? [forceGroup(chosen[0] ?? '')] : [];
    for (const key of chosen)
      if (!values.some((value) => value.key === key)) values.push({ key, name: key, count: 0 });
    return values.length > 1 || chosen.length > 0
      ? [facetGroup(facet, values, chosen, hasMore === true)]
      : [];
  });
  byId('cac-loc').replaceChildren(...groups);
  filterBox.hidden = groups.length === 0;
  toFilters.hidden = groups.length === 0;
  clearFilters.hidden = Object.keys(filters).length === 0;
  if (focused) document.getElementById(focused)?.focus();
}

/** The day on which a document is to be in force; a document that does not say is left out, which is said. */
function forceGroup(day: string): HTMLElement {
  const { param, label } = FACETS.force;
  const field = element('input', { type: 'date', id: `loc-${param}`, value: day });
  field.addEventListener('change', () => {
    const kept = Object.entries(state.filters).filter(([other]) => other !== 'force');
    const now = field.value === '' ? [] : [['force', [field.value]] as const];
    change({ ...state, filters: Object.fromEntries([...kept, ...now]) });
  });
  return element(
    'fieldset',
    {},
    element('legend', {}, element('label', { for: field.id }, label)),
    field,
    ...(day === '' ? [] : [element('p', { class: 'quiet' }, viSearch.forceNote)]),
  );
}

function facetGroup(
  facet: Facet,
  values: readonly FacetValue[],
  chosen: readonly string[],
  isMore: boolean,
): HTMLElement {
  const boxes = values.map(({ key, name, count: results }) => {
    const box = element('input', {
      type: 'checkbox',
      id: `loc-${FACETS[facet].param}-${key}`,
      value: key,
    });
    box.checked = chosen.includes(key);
    box.addEventListener('change', () => {
      const others = chosen.filter((value) => value !== key);
      const kept = Object.entries(state.filters).filter(([other]) => other !== facet);
      const now = box.checked ? [...others, key] : others;
      change({ ...state, filters: Object.fromEntries(now.length > 0 ? [...kept, [facet, now]] : kept) });
    });
    return element(
      'label',
      {},
      box,
      element('span', {}, name),
      element('span', { class: 'count' }, `${String(results)}${isMore ? '+' : ''}`),
    );
  });
  const legend = element('legend', {}, FACETS[facet].label);
  const rest = boxes.slice(FIRST_VALUES).filter((label) => !label.querySelector('input')?.checked);
  if (rest.length === 0 || opened.has(facet)) return element('fieldset', {}, legend, ...boxes);
  const more = element('button', { type: 'button', class: 'button plain' }, viSearch.moreValues(rest.length));
  const group = element('fieldset', {}, legend, ...boxes.filter((label) => !rest.includes(label)), more);
  more.addEventListener('click', () => {
    opened.add(facet);
    more.replaceWith(...rest);
    rest[0]?.querySelector('input')?.focus();
  });
  return group;
}
