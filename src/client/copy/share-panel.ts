import { type CitationSheet, placeInSheet, type SheetPlace } from '#domain/citation/format/citation-sheet.ts';
import { type PublishedSheet, readSheet } from '#domain/citation/format/sheet-format.ts';
import {
  type CopyAddresses,
  type CopyChoice,
  copyChoices,
  type CopyKind,
} from '#domain/citation/format/copy-choice.ts';
import { shortCitation } from '#domain/citation/format/format-citation.ts';
import {
  fragmentAddress,
  keyAddress,
  parseWorkKey,
  shortAddress,
  unitAddress,
  withBase,
  workAddress,
} from '#domain/permalink/address/address.ts';
import { viCopy } from '#i18n/vi.ts';
import { copy } from './clipboard.ts';
import { element } from '../dom.ts';
import { qrCode } from './qr-code.ts';
import panelStyle from '#styles/copy.css?url';
import { addStyle } from '../style.ts';

/** What one link of a unit or target says of it. */
interface Cited {
  /** Unit; '' for the document. */
  eid: string;
  /** Identifier on the page of a version. */
  fragment: string;
  words: string;
  /** Path of a target's own page; null for a unit. */
  target: string | null;
}

let sheet: Promise<CitationSheet> | null = null;

async function fetchSheet(version: string): Promise<CitationSheet> {
  const answer = await fetch(`${version}trich-dan.json`);
  if (!answer.ok) throw new Error(`${answer.url}: ${String(answer.status)}`);
  return readSheet((await answer.json()) as PublishedSheet);
}

function sheetOf(version: string): Promise<CitationSheet> {
  sheet ??= fetchSheet(version);
  sheet.catch(() => (sheet = null));
  return sheet;
}

/**
 * Opens the ways to hand on the unit or target of a permanent link: the few that most people want, the rest folded.
 *
 * @param version path of the version's page, where its data lies
 * @param linkCopied whether the link itself was copied already
 */
export async function openSharePanel(
  link: HTMLAnchorElement,
  version: string,
  linkCopied: Promise<boolean>,
): Promise<void> {
  const title = element('h2', { id: 'chep-ten', tabindex: '-1' }, viCopy.title);
  const close = element('button', { type: 'button', class: 'icon-button', 'aria-label': viCopy.close }, '×');
  const said = element('p', { role: 'status', class: 'chep-bao' });
  const body = element('div', { class: 'chep-than' }, element('p', { class: 'quiet' }, viCopy.loading));
  const dialog = element(
    'dialog',
    { class: 'chep', 'aria-labelledby': 'chep-ten' },
    element('div', { class: 'chep-dau' }, title, close),
    said,
    body,
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  await addStyle(panelStyle);
  document.body.append(dialog);
  dialog.showModal();
  title.focus();
  const isCopied = await linkCopied;
  if (isCopied) said.textContent = viCopy.copied(viCopy.choices['hien-hanh']);
  try {
    const loaded = await sheetOf(version);
    const cited = citedBy(link);
    const place = placeInSheet(loaded, cited.eid, cited.words);
    if (!place) throw new Error(`${cited.eid} is not in ${version}`);
    const addresses = addressesOf(loaded, cited, place, version);
    const choices = copyChoices(place.source, addresses);
    const isFirst = ({ kind }: CopyChoice) => FIRST.has(kind);
    const say = (words: string): void => {
      said.textContent = words;
    };
    body.replaceChildren(
      element('p', { class: 'quiet' }, shortCitation(place.source)),
      choiceList(choices.filter(isFirst), say, shareButton(place, addresses)),
      element(
        'details',
        {},
        element('summary', {}, viCopy.rest),
        choiceList(
          choices.filter((choice) => !isFirst(choice)),
          say,
        ),
        qrFigure(addresses),
      ),
    );
    if (isCopied) body.querySelector(`[data-kind="${OF_LINK}"]`)?.classList.add('done');
  } catch {
    body.replaceChildren(element('p', {}, isCopied ? viCopy.failed : viCopy.notFetched));
  }
}

/** What most people want, before "more". */
const FIRST: ReadonlySet<CopyKind> = new Set<CopyKind>(['hien-hanh', 'zalo', 'word']);
const OF_LINK: CopyKind = 'hien-hanh';

/** The device's own way to hand something on, where it has one: to Zalo, a message, a mail. */
function shareButton(place: SheetPlace, { current, version, short }: CopyAddresses): HTMLElement | null {
  if (typeof navigator.share !== 'function') return null;
  const button = element(
    'button',
    { type: 'button', 'data-kind': 'gui' },
    element('b', {}, viCopy.share),
    element('span', {}, viCopy.shareHint),
  );
  button.addEventListener('click', () => {
    const words = shortCitation(place.source);
    // Rejects where the reader thinks better of it.
    navigator
      .share({ title: words, text: words, url: short ?? current ?? version ?? '' })
      .catch(() => undefined);
  });
  return button;
}

function citedBy(link: HTMLAnchorElement): Cited {
  const { eid, version } = link.dataset;
  if (eid !== undefined) {
    // The page of a target quotes its words.
    const words = document.querySelector('.quoted')?.textContent.trim() ?? '';
    return { eid, fragment: version ?? '', words, target: link.pathname };
  }
  const own =
    decodeURIComponent(link.hash.slice(1)) || (link.pathname.split('/').filter(Boolean).at(-1) ?? '');
  return { eid: own, fragment: own, words: wordsBeside(link), target: null };
}

/** The unit's own words: those of the block that ends with its link, without number, title and note marks. */
function wordsBeside(link: Element): string {
  const block = link.parentElement?.cloneNode(true) as Element;
  for (const other of block.querySelectorAll('.so,.ten,.an,sup,a.lk')) other.remove();
  return block.textContent.trim();
}

function addressesOf(
  { work: key, current, uids }: CitationSheet,
  { eid, fragment, target }: Cited,
  { page, uid }: SheetPlace,
  version: string,
): CopyAddresses {
  const full = (path: string) => new URL(path, location.href).href;
  const work = parseWorkKey(key);
  if (!work) {
    // An article of the press: no versions, no pages of units, and its data lies beside its page.
    const article = keyAddress(key);
    const base = version.slice(0, version.indexOf(article));
    return {
      current: full(eid === '' ? version : `${version}#${eid}`),
      version: null,
      short: uid === null ? null : full(withBase(base, shortAddress(uid))),
    };
  }
  const base = version.slice(0, version.indexOf(workAddress(work)));
  const own = page ? unitAddress(work, eid) : fragmentAddress(work, eid);
  const short =
    target === null ? uid : (uids[target.slice(base.length + workAddress(work).length, -1)] ?? null);
  return {
    current: current ? full(target ?? withBase(base, own)) : null,
    version: full(fragment === '' ? version : `${version}#${fragment}`),
    short: short === null ? null : full(withBase(base, shortAddress(short))),
  };
}

function choiceList(
  choices: readonly CopyChoice[],
  say: (words: string) => void,
  first: HTMLElement | null = null,
): HTMLElement {
  const items = choices.map(({ kind, text, html }) => {
    const preview = element('span', {}, text.replaceAll('\t', ' ⇥ '));
    const label = viCopy.choices[kind];
    const hint = (viCopy.hints as Partial<Record<CopyKind, string>>)[kind];
    const button = element(
      'button',
      { type: 'button', 'data-kind': kind },
      element('b', {}, label),
      hint === undefined ? null : element('small', {}, hint),
      preview,
    );
    button.addEventListener('click', () => {
      void copy(text, html).then((done) => {
        say(done ? viCopy.copied(label) : viCopy.notCopied);
        for (const other of button.closest('dialog')?.querySelectorAll('.done') ?? [])
          other.classList.remove('done');
        button.classList.toggle('done', done);
        if (!done) getSelection()?.selectAllChildren(preview);
      });
    });
    return button;
  });
  const all = first ? [first, ...items] : items;
  return element('ul', { class: 'chep-cach' }, ...all.map((button) => element('li', {}, button)));
}

function qrFigure({ current, version, short }: CopyAddresses): HTMLElement {
  const address = short ?? current ?? version ?? location.href;
  return element(
    'figure',
    { class: 'chep-qr' },
    qrCode(address, viCopy.qr(address)),
    element('figcaption', {}, short === null ? viCopy.qrLong : viCopy.qrShort, element('br'), address),
  );
}
