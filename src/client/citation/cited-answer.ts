import type { CitableDocument } from '#domain/citation/resolve/citable.ts';
import { citedName } from '#domain/citation/parse/citation.ts';
import type { ListedCitation } from '#domain/citation/resolve/cited-index.ts';
import { type CitationSheet, placeInSheet, sheetTree } from '#domain/citation/format/citation-sheet.ts';
import { type PublishedSheet, readSheet } from '#domain/citation/format/sheet-format.ts';
import { placeInWords } from '#domain/citation/format/format-citation.ts';
import { parseCitation } from '#domain/citation/parse/parse-citation.ts';
import type { PlaceResolution } from '#domain/citation/resolve/place-unit.ts';
import { REASON_TEXTS, type Resolution } from '#domain/citation/resolve/resolve.ts';
import { resolvePasted } from '#domain/citation/resolve/resolve-pasted.ts';
import {
  citationSheetAddress,
  citedAddress,
  parseWorkKey,
  withBase,
} from '#domain/permalink/address/address.ts';
import { viCitations } from '#i18n/vi.ts';
import { element } from '../dom.ts';

let documents: Promise<CitableDocument[]> | null = null;
let names: Promise<ListedCitation[]> | null = null;
const sheets = new Map<string, CitationSheet>();
/** Number of the latest question: an older answer that comes late is dropped. */
let latest = 0;

async function json<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return (await answer.json()) as T;
}

/**
 * Says where a pasted citation leads.
 *
 * @param answer element to say it in; its `data-goc` is the base of the site
 */
export async function showCited(asked: string, answer: HTMLElement): Promise<void> {
  const own = ++latest;
  const base = answer.dataset['goc'] ?? '/';
  answer.replaceChildren(element('p', {}, viCitations.searching));
  let said: readonly Node[];
  try {
    said = await answerTo(asked, base);
  } catch {
    documents = null;
    names = null;
    said = [element('p', {}, viCitations.failed)];
  }
  if (own === latest) answer.replaceChildren(...said);
}

async function answerTo(asked: string, base: string): Promise<Node[]> {
  documents ??= json(withBase(base, '/vien-dan/tra-cuu.json'));
  const known = await documents;
  let hasPlace = false;
  const first = resolvePasted(asked, known, () => {
    hasPlace = true;
    return null;
  });
  if (first.state === 'one') {
    const document = known.find(({ key }) => key === first.document.key);
    if (document) return heldAnswer(asked, document, base, hasPlace);
  }
  if (first.state === 'several' || first.state === 'unsure') return choice(first, known, base);
  const listed = await listedAs(asked, base);
  return [
    element('p', {}, listed.length > 0 ? viCitations.listed : viCitations.none),
    element('ul', { class: 'plain' }, ...listed.map((link) => element('li', {}, link))),
  ];
}

/** The document, and the unit where the citation names one. */
async function heldAnswer(
  asked: string,
  document: CitableDocument,
  base: string,
  hasPlace: boolean,
): Promise<Node[]> {
  const whole = element('a', { href: withBase(base, document.address) }, document.title);
  if (!hasPlace) return [element('p', {}, `${viCitations.found} `, whole)];
  const work = parseWorkKey(document.key);
  if (!work) throw new Error(`${document.key} is no key of a work`);
  const sheet =
    sheets.get(document.key) ??
    readSheet(await json<PublishedSheet>(withBase(base, citationSheetAddress(work, document.version))));
  sheets.set(document.key, sheet);
  const tree = sheetTree(sheet);
  const resolved = resolvePasted(asked, [document], () => tree);
  const places = resolved.state === 'one' ? resolved.places : [];
  return [
    element('p', {}, `${viCitations.found} `, whole),
    ...places.map((found) => placeAnswer(found, sheet, withBase(base, document.address))),
  ];
}

function placeAnswer(found: PlaceResolution, sheet: CitationSheet, address: string): Node {
  const eids = found.state === 'one' ? [found.eid] : found.state === 'none' ? [] : found.eids;
  const links = eids.flatMap((eid) => {
    const place = placeInSheet(sheet, eid);
    if (!place) return [];
    const { unit, ancestors } = place.source;
    return [element('li', {}, element('a', { href: `${address}#${eid}` }, placeInWords(unit, ancestors)))];
  });
  const words = viCitations.placeOf[found.state];
  return element('div', {}, words && element('p', {}, words), element('ul', { class: 'plain' }, ...links));
}

function choice(
  { state, candidates }: Extract<Resolution, { state: 'several' | 'unsure' }>,
  known: readonly CitableDocument[],
  base: string,
): Node[] {
  const items = candidates.flatMap(({ document, reasons }) => {
    const own = known.find(({ key }) => key === document.key);
    const why = reasons.map((reason) => REASON_TEXTS[reason]).join('; ');
    return own
      ? [element('li', {}, element('a', { href: withBase(base, own.address) }, own.title), why && `: ${why}`)]
      : [];
  });
  return [
    element('p', {}, state === 'several' ? viCitations.several : viCitations.doubtful),
    element('ul', { class: 'plain' }, ...items),
  ];
}

/** Entries of the index that are called so. */
async function listedAs(asked: string, base: string): Promise<HTMLAnchorElement[]> {
  const citation = parseCitation(asked);
  const wanted = citation ? citedName(citation).toLowerCase() : '';
  if (wanted === '') return [];
  names ??= json(withBase(base, '/vien-dan/danh-muc.json'));
  return (await names)
    .filter(([key]) => key.toLowerCase() === wanted)
    .map(([, id, name]) => element('a', { href: withBase(base, citedAddress(id)) }, name));
}
