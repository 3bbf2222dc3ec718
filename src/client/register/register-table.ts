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
  /** Brings a row that is to be shown into sight, with all before it. */
  reach(id: string): void;
}

/** A row of the page with what it needs to stand by itself. */
interface Line {
  readonly row: HTMLTableRowElement;
  /** First row of its target: it has the cells that stood for all. */
  readonly first: HTMLTableRowElement;
  readonly group: HTMLTableSectionElement | null;
  isReady: boolean;
}

/** A further page of the register, whose rows this page does not have. */
export interface FurtherPage {
  /** Place of its first row among all rows. */
  readonly first: number;
  /** Its table. Rejects where it does not come. */
  readonly table: () => Promise<HTMLTableElement>;
}

/**
 * Takes the table of the register apart into rows that can stand by themselves. Rows keep their identifiers.
 *
 * @param further pages that have the rows this one does not have, in order; each is asked for when one of its rows is
 *   to be shown
 */
export function takeTable(table: HTMLTableElement, further: readonly FurtherPage[] = []): RegisterTable {
  const lines = new Map<string, Line>();
  const groups = new Map<string, HTMLTableSectionElement>();
  const asked = new Map<FurtherPage, Promise<void>>();
  const takeRows = (from: HTMLTableElement): void => {
    let group: HTMLTableSectionElement | null = null;
    for (const section of from.querySelectorAll<HTMLTableSectionElement>(':scope > tbody')) {
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
  };
  /** Asks for the pages of rows that are not there, each once; one that does not come may be asked again. */
  const bring = (rows: readonly RegisterRow[]): Promise<unknown> | null => {
    const missing = new Set(
      rows
        .filter(({ id }) => !lines.has(id))
        .map(({ order }) => [...further].reverse().find(({ first }) => first <= order)),
    );
    missing.delete(undefined);
    if (missing.size === 0) return null;
    return Promise.all(
      Array.from(missing as Set<FurtherPage>, (page) => {
        const known =
          asked.get(page) ??
          page.table().then(takeRows, (error: unknown) => {
            asked.delete(page);
            throw error;
          });
        asked.set(page, known);
        return known;
      }),
    );
  };
  takeRows(table);
  const label = element('span', { class: 'an' }, viRegister.copyHead);
  table.tHead?.rows[0]?.append(element('th', { scope: 'col', class: 'act' }, label));
  const more = element('button', { type: 'button', class: 'button plain', hidden: '' });
  (table.parentElement ?? table).after(more);

  let waiting = 0;
  let parts: (RegisterRow | string)[] = [];
  let at = 0;
  let body: HTMLTableSectionElement | null = null;
  let before: RegisterRow | null = null;

  /** Counts what was asked to be shown: what comes late for an earlier question is not put. */
  let question = 0;

  /** Puts further rows, when they are there; true where they had to be asked for. */
  const put = (wanted: number): boolean => {
    // A document comes with its first row.
    const count = typeof parts[at + wanted - 1] === 'string' ? wanted + 1 : wanted;
    const rows = parts.slice(at, at + count).filter((part) => typeof part !== 'string');
    const coming = bring(rows);
    if (coming === null) {
      putNow(count);
      return false;
    }
    const asking = question;
    more.disabled = true;
    coming.then(
      () => {
        more.disabled = false;
        if (asking !== question) return;
        putNow(count);
        seek();
      },
      () => {
        more.disabled = false;
        more.hidden = false;
        more.textContent = viRegister.restFailed;
      },
    );
    return true;
  };
  const putNow = (count: number): void => {
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
    const isAsked = put(IDLE);
    waiting = !isAsked && at < Math.min(parts.length, SOON) ? whenIdle(fill) : 0;
  };
  more.addEventListener('click', () => {
    put(parts.length);
  });
  addEventListener('beforeprint', () => {
    put(parts.length);
  });
  new IntersectionObserver(
    (entries) => {
      if (!more.disabled && entries.some(({ isIntersecting }) => isIntersecting)) put(NEXT);
    },
    { rootMargin: `${NEAR}px` },
  ).observe(more);

  let sought: string | null = null;
  const seek = (): void => {
    const place = parts.findIndex((part) => typeof part !== 'string' && part.id === sought);
    if (place < 0 || sought === null) return;
    if (place >= at) put(place - at + 1);
    if (place >= at) return;
    document.getElementById(sought)?.scrollIntoView();
    sought = null;
  };

  return {
    reach(id) {
      sought = id;
      seek();
    },
    show(rows, isFlat) {
      parts = isFlat ? [...rows] : grouped(rows);
      question++;
      at = 0;
      body = null;
      before = null;
      table.classList.toggle('flat', isFlat);
      const { caption, tHead } = table;
      table.replaceChildren(...[caption, tHead].filter((part) => part !== null));
      cancelIdle(waiting);
      if (!put(FIRST) && at < parts.length) waiting = whenIdle(fill);
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
