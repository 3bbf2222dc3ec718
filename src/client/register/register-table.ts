import { groupBy } from '#domain/group-by.ts';
import { measureRowId } from '#domain/target/register/register.ts';
import type { RegisterRow } from '#domain/target/register/register.ts';
import { viRegister } from '#i18n/vi.ts';
import { element } from '../dom.ts';

/** Rows put into the page at once, more than fit a window. */
const FIRST = 30;
/** Rows put next while the page is idle, and how many stand there without being asked for. */
const IDLE = 100;
const SOON = 400;
/** Rows put when their end comes near. */
const NEXT = 200;
/** How far below the window the end of the rows is near, in pixels. */
const NEAR = 1500;

/** The table of the register as the page has it, its rows free to be shown in any order. */
export interface RegisterTable {
  /**
   * Shows these rows, in groups by document or in one list. The first are there at once, some hundreds more soon; the
   * others follow as the reader comes near them, or all together before printing and by the button below the table.
   */
  show(rows: readonly RegisterRow[], isFlat: boolean): void;
}

/** A row of the page with what it needs to stand by itself. */
interface Line {
  readonly row: HTMLTableRowElement;
  /** First row of its target: it has the cells that stood for all. */
  readonly first: HTMLTableRowElement;
  readonly group: HTMLTableSectionElement | null;
  isReady: boolean;
}

/** Takes the table of the register apart into rows that can stand by themselves. Rows keep their identifiers. */
export function takeTable(table: HTMLTableElement): RegisterTable {
  const lines = new Map<string, Line>();
  const groups = new Map<string, HTMLTableSectionElement>();
  let group: HTMLTableSectionElement | null = null;
  for (const section of table.querySelectorAll<HTMLTableSectionElement>(':scope > tbody')) {
    const document = section.dataset['vanBan'];
    if (document !== undefined) {
      group = section;
      groups.set(document, section);
      const head = section.querySelector<HTMLTableCellElement>('th');
      if (head) head.colSpan += 1;
      continue;
    }
    const rows = [...section.children] as HTMLTableRowElement[];
    rows.forEach((row, index) => {
      row.id = measureRowId(section.id, index);
      lines.set(row.id, { row, first: rows[0] ?? row, group, isReady: false });
    });
    section.removeAttribute('id');
  }
  const label = element('span', { class: 'an' }, viRegister.copyHead);
  table.tHead?.rows[0]?.append(element('th', { scope: 'col', class: 'act' }, label));
  const more = element('button', { type: 'button', class: 'button plain', hidden: '' });
  (table.parentElement ?? table).after(more);

  let waiting = 0;
  let parts: (RegisterRow | string)[] = [];
  let at = 0;
  let body: HTMLTableSectionElement | null = null;
  let before: RegisterRow | null = null;

  const put = (count: number): void => {
    const added = document.createDocumentFragment();
    for (const end = Math.min(parts.length, at + count); at < end; at++) {
      const part = parts[at];
      if (typeof part === 'string') {
        added.append(groups.get(part) ?? '');
        body = null;
        before = null;
        continue;
      }
      const line = part && lines.get(part.id);
      if (!line) continue;
      if (!line.isReady) makeReady(line);
      line.row.classList.toggle('lap', before?.entry.id === part.entry.id);
      if (body === null) added.append((body = element('tbody')));
      body.append(line.row);
      before = part;
    }
    table.append(added);
    more.hidden = at >= parts.length;
    more.textContent = viRegister.showRest(parts.slice(at).filter((part) => typeof part !== 'string').length);
  };
  const fill = (): void => {
    put(IDLE);
    waiting = at < Math.min(parts.length, SOON) ? whenIdle(fill) : 0;
  };
  more.addEventListener('click', () => {
    put(parts.length);
  });
  addEventListener('beforeprint', () => {
    put(parts.length);
  });
  new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) put(NEXT);
    },
    { rootMargin: `${NEAR}px` },
  ).observe(more);

  return {
    show(rows, isFlat) {
      parts = isFlat ? [...rows] : grouped(rows);
      at = 0;
      body = null;
      before = null;
      table.classList.toggle('flat', isFlat);
      const { caption, tHead } = table;
      table.replaceChildren(...[caption, tHead].filter((part) => part !== null));
      cancelIdle(waiting);
      put(FIRST);
      if (at < parts.length) waiting = whenIdle(fill);
    },
  };
}

const hasIdle = typeof requestIdleCallback === 'function';
const whenIdle = (run: () => void): number =>
  hasIdle ? requestIdleCallback(run, { timeout: 500 }) : window.setTimeout(run, 50);
const cancelIdle = (id: number): void => {
  if (hasIdle) cancelIdleCallback(id);
  else clearTimeout(id);
};

/** Gives a row the cells it shared with others, the document it is of, and a button to copy it. */
function makeReady(line: Line): void {
  const { row, first, group } = line;
  if (row !== first) row.prepend(...[...first.cells].slice(0, 2).map((cell) => cell.cloneNode(true)));
  for (const cell of row.querySelectorAll('[rowspan]')) cell.removeAttribute('rowspan');
  row.querySelector('th')?.setAttribute('scope', 'row');
  delete row.dataset['tiep'];
  const links = [...(group?.querySelectorAll('[data-van-ban-ten], [data-dia-ban]') ?? [])];
  const button = element('button', { type: 'button', 'data-chep': '' }, viRegister.copy);
  row.append(
    element('td', { class: 'doc' }, ...links.map((link) => link.cloneNode(true))),
    element('td', { class: 'act' }, button),
  );
  line.isReady = true;
}

/** The rows with the key of their document before those of each, documents in the order of the register. */
function grouped(rows: readonly RegisterRow[]): (RegisterRow | string)[] {
  return Array.from(groupBy(rows, ({ entry }) => entry.document))
    .map(([key, own]) => ({ key, own, first: Math.min(...own.map(({ order }) => order)) }))
    .sort((a, b) => a.first - b.first)
    .flatMap(({ key, own }) => [key, ...own]);
}
