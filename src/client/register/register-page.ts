import { toCsv, toTabRow } from '#domain/export/csv.ts';
import { registerTable, sheetRow } from '#domain/export/register-csv.ts';
import { sheetName } from '#domain/export/register-sheet.ts';
import { registerOf, type RegisterRow } from '#domain/target/register/register.ts';
import {
  publishedRegister,
  type PublishedRegister,
  readRegister,
} from '#domain/target/register/register-format.ts';
import {
  filterRows,
  isRangeUnderstood,
  NO_FILTER,
  openRegister,
  type RegisterFilter,
} from '#domain/target/register/register-filter.ts';
import { REGISTER_ORDER, type RegisterColumn, rowSorter } from '#domain/target/register/register-sort.ts';
import { viRegister } from '#i18n/vi.ts';
import { element, required } from '../dom.ts';
import {
  FILTER_PARTS,
  filterParameter,
  readRegisterState,
  type RegisterState,
  writeRegisterState,
} from './register-state.ts';
import { type FurtherPage, takeTable } from './register-table.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** How long the notice of a copied row stays. */
const NOTICE = 4000;

/**
 * Sets the register up: loads its data, takes the table, and shows what the address, or else the form, asks for.
 *
 * @param column the column whose head was used first
 */
export async function openRegisterPage(column?: RegisterColumn): Promise<void> {
  const table = required<HTMLTableElement>(document, '#so-chi-tieu');
  const form = required<HTMLFormElement>(document, '#loc');
  const status = required(document, '#so-dong');
  const problem = required<HTMLElement>(document, '#muc-loi');
  const isFlat = required<HTMLInputElement>(form, '[name="kieu"]');
  const reset = required<HTMLButtonElement>(document, '[type="reset"][form="loc"]');

  status.textContent = viRegister.opening;
  const response = await fetch(required<HTMLAnchorElement>(document, '[data-tai="json"]').href).catch(
    () => null,
  );
  if (!response?.ok) {
    status.textContent = viRegister.failed;
    return;
  }
  // A site that may stand in any folder writes its addresses relative to the file.
  const root = new URL('../', response.url).pathname;
  const text = (await response.text()).replaceAll('"../', `"${root}`);
  const register = openRegister(readRegister(JSON.parse(text) as PublishedRegister));
  const sort = rowSorter(register.rows);
  const pager = document.querySelector<HTMLElement>('#so-trang');
  const lines = takeTable(table, furtherPages(pager));
  // All rows are on this page now.
  if (pager) pager.hidden = true;
  const targets = register.file.targets.length;
  let state = readRegisterState(location.search);
  let shown: RegisterRow[] = [];
  /** Whether the present history entry was made by typing, so that further typing replaces it. */
  let isTyping = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isTyping = false;
  });
  form.addEventListener('input', (event) => {
    const isText = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    change(fromForm(), isText && isTyping);
    isTyping = isText;
  });
  form.addEventListener('reset', () => {
    // The fields are empty only after the event.
    setTimeout(() => {
      change({ filter: NO_FILTER, sort: REGISTER_ORDER, isFlat: false });
      toForm();
    });
  });
  addEventListener('popstate', () => {
    isTyping = false;
    state = readRegisterState(location.search);
    toForm();
    show();
  });
  for (const head of heads()) {
    required(head, 'button').addEventListener('click', () => {
      sortBy(head.dataset['xep'] as RegisterColumn);
    });
  }
  table.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-chep]') : null;
    const id = button?.closest('tr')?.id;
    const row = shown.find((one) => one.id === id);
    if (row) void copy(row);
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-tai]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void download(link.dataset['tai'] ?? '');
    });
  }

  if (column !== undefined) sortBy(column);
  else if (location.search === '') {
    // What was typed while the data came.
    change(fromForm());
    isTyping = state.filter.keyword !== '' || state.filter.value !== '';
  } else {
    toForm();
    show();
  }
  lines.reach(location.hash.slice(1));

  function heads(): HTMLElement[] {
    return [...table.querySelectorAll<HTMLElement>('th[data-xep]')];
  }

  function field(part: keyof RegisterFilter): Field {
    return required<Field>(form, `[name="${filterParameter(part)}"]`);
  }

  function fromForm(): RegisterState {
    const filter: unknown = Object.fromEntries(
      FILTER_PARTS.map((part) => [part, field(part).value] as const),
    );
    return { filter: filter as RegisterFilter, sort: state.sort, isFlat: isFlat.checked };
  }

  function toForm(): void {
    for (const part of FILTER_PARTS) {
      const value = state.filter[part];
      const own = field(part);
      own.value = value;
      // A key the register does not have: nothing is chosen, nothing is narrowed.
      if (own.value !== value) state = { ...state, filter: { ...state.filter, [part]: '' } };
    }
    isFlat.checked = state.isFlat;
    const more = form.querySelector('details');
    const isMore = [...(more?.querySelectorAll<Field>('select, input:not([type="checkbox"])') ?? [])].some(
      ({ value }) => value !== '',
    );
    if (more && isMore) more.open = true;
  }

  function sortBy(by: RegisterColumn): void {
    const isDescending = state.sort.column === by && !state.sort.isDescending;
    change({ ...state, sort: { column: by, isDescending } });
  }

  /** A new state, in the address too: a new history entry unless it replaces the present one. */
  function change(next: RegisterState, isReplacing = false): void {
    const address = writeRegisterState(next);
    if (address !== writeRegisterState(state)) {
      if (isReplacing) history.replaceState(null, '', location.pathname + address);
      else history.pushState(null, '', location.pathname + address);
    }
    state = next;
    show();
  }

  function show(): void {
    shown = sort(filterRows(register, state.filter), state.sort);
    lines.show(shown, state.isFlat);
    const entries = new Set(shown.map(({ entry }) => entry.id)).size;
    status.textContent =
      shown.length === register.rows.length
        ? viRegister.all(targets, register.rows.length)
        : shown.length === 0
          ? viRegister.none
          : viRegister.found(entries, shown.length, targets);
    const isUnderstood = isRangeUnderstood(state.filter.value);
    problem.hidden = isUnderstood;
    field('value').setAttribute('aria-invalid', String(!isUnderstood));
    reset.hidden = writeRegisterState(state) === '';
    for (const head of heads()) {
      const isBy = head.dataset['xep'] === state.sort.column;
      if (isBy) head.setAttribute('aria-sort', state.sort.isDescending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  }

  /** What is shown as a file: a work sheet, or the tables that programs read. */
  async function fileOf(kind: string): Promise<Blob> {
    if (kind === 'xlsx') {
      const { workSheet } = await import('./work-sheet.ts');
      return workSheet(shown, location.origin);
    }
    if (kind === 'csv')
      return new Blob([toCsv(registerTable(shown, location.origin))], { type: 'text/csv;charset=utf-8' });
    const published = publishedRegister(registerOf({ ...register.file, origin: location.origin }, shown));
    return new Blob([JSON.stringify(published, null, 1)], { type: 'application/json' });
  }

  async function download(kind: string): Promise<void> {
    const address = URL.createObjectURL(await fileOf(kind));
    element('a', { href: address, download: `${sheetName(narrowedTo())}.${kind}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  /** What the rows are narrowed to, in the words of the form. */
  function narrowedTo(): string[] {
    return FILTER_PARTS.map(field)
      .filter(({ value }) => value !== '')
      .map((own) => (own instanceof HTMLSelectElement ? (own.selectedOptions[0]?.text ?? '') : own.value));
  }

  /** The row for a work sheet: as text with tabs, and as a table whose last cell is a link. */
  async function copy(row: RegisterRow): Promise<void> {
    const { cells, basis } = sheetRow(row, location.origin);
    const text = toTabRow([...cells, `${basis.text}: ${basis.href}`]);
    const line = element(
      'tr',
      {},
      ...cells.map((cell) => element('td', {}, cell)),
      element('td', {}, element('a', { href: basis.href }, basis.text)),
    );
    const html = element('table', {}, line).outerHTML;
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
      announce(viRegister.copied(row.measure.name));
    } catch {
      announce(viRegister.notCopied);
    }
  }
}

/** The pages that the pager leads to, but for this one. */
function furtherPages(pager: HTMLElement | null): FurtherPage[] {
  const links = pager?.querySelectorAll<HTMLAnchorElement>('a[data-tu]:not([aria-current])') ?? [];
  return Array.from(links, ({ href, dataset }) => ({
    first: Number(dataset['tu']),
    table: async () => {
      const table = required<HTMLTableElement>(await pageAt(href), '#so-chi-tieu');
      // A site that may stand in any folder writes its addresses relative to the page.
      for (const link of table.querySelectorAll('a')) link.setAttribute('href', link.href);
      return table;
    },
  }));
}

/** Another page, read by the browser itself: the policy of the site lets no script make a page of words. */
function pageAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    const fail = (): void => reject(new Error(`${address}: ${request.status}`));
    request.onload = () =>
      request.status === 200 && request.responseXML ? resolve(request.responseXML) : fail();
    request.onerror = fail;
    request.send();
  });
}

let hide: ReturnType<typeof setTimeout> | undefined;

function announce(words: string): void {
  const notice = required<HTMLElement>(document, '.copied');
  notice.textContent = words;
  notice.classList.add('on');
  clearTimeout(hide);
  hide = setTimeout(() => notice.classList.remove('on'), NOTICE);
}
