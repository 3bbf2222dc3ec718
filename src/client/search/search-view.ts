import { shortened } from '#domain/text/shorten.ts';
import { viSearch } from '#i18n/vi.ts';
import { matchedWords, withAskedWords } from './asked-words.ts';
import { element, markedNodes } from '../dom.ts';
import { shortPath } from './path-step.ts';
import type { SearchResponse, SearchResult } from '#domain/search/show/response.ts';
import { siteHref } from '../site-href.ts';

// Matches numbers that stand before a title with a dot: "4", "3.10", "II"; not "Phần thứ hai", "(12)", "a)".
const BARE_NUMBER = /^(?:\d[\d.]*\d|\d|[IVXLC]+)$/;

/** Longest opening of a text that stands for a title, in UTF-16 units. */
const OPENING = 90;

/** Number and title of a result; the opening of its text where it has no title. */
function headline(result: SearchResult): (Node | string)[] {
  const number = BARE_NUMBER.test(result.number) ? `${result.number}.` : result.number;
  const lead = number && `${number} `;
  if (result.kind === 'van-ban') {
    const isNamed = result.symbol === '' || result.title.includes(result.symbol);
    return [isNamed ? '' : `${result.symbol} · `, result.title];
  }
  if (result.title !== '') return [lead, ...markedNodes(result.title, result.titleMarks)];
  const opening = openingOf(result.text);
  return opening === '' ? [[viSearch.kinds[result.kind], number].filter(Boolean).join(' ')] : [lead, opening];
}

/** The first words of a text, cut at a word. */
function openingOf(text: string): string {
  return shortened(text.replace(/\s+/g, ' ').trim(), OPENING);
}

function facts(result: SearchResult): string {
  return [result.typeName, result.bodyName, result.year === 0 ? viSearch.unknownYear : String(result.year)]
    .filter(Boolean)
    .join(' · ');
}

/** The inside of a result, the same in the dialog and on the page; `wrap` makes the headline's element. */
export function resultParts(
  result: SearchResult,
  wrap: (nodes: (Node | string)[]) => HTMLElement,
): HTMLElement[] {
  return [
    wrap([
      ...headline(result),
      ...(result.value ? [' ', element('b', { class: 'kq-value' }, result.value)] : []),
    ]),
    element('span', { class: 'kq-path' }, shortPath(result.path)),
    element('span', { class: 'kq-passage' }, ...markedNodes(result.passage.text, result.passage.marks)),
    element('span', { class: 'kq-facts' }, facts(result)),
    ...(result.lacking.length > 0
      ? [element('span', { class: 'kq-lacking' }, viSearch.lacking(result.lacking))]
      : []),
  ];
}

/**
 * Makes a link to a result. Its address is the permanent one; followed (by click, key or middle button), it carries the
 * matched words, and all that was searched as one phrase, so that they are marked where it opens.
 */
export function linkTo(
  link: HTMLAnchorElement,
  result: SearchResult,
  { understood }: SearchResponse,
  followed: () => void,
): void {
  const address = siteHref(result.url);
  const words = [
    ...matchedWords(result.passage.text, result.passage.marks),
    ...matchedWords(result.title, result.titleMarks),
    ...(understood.query.slots.length > 1 ? [understood.display] : []),
  ];
  const carried = withAskedWords(address, words, spotOf(result.passage));
  link.setAttribute('href', address);
  const follow = (): void => {
    followed();
    link.setAttribute('href', carried);
    setTimeout(() => {
      link.setAttribute('href', address);
    });
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', (event) => {
    if (event.button === 1) follow();
  });
}

// Matches the end of what surely stands in one paragraph: the end of a sentence or of an item.
const SPOT_END = /[.;:!?](?=\s|$)/;

/** Words of the spot looked for on the page. */
const SPOT_WORDS = 10;

/** The words of a passage from its first mark on, by which the opened page finds the same place. */
function spotOf({ text, marks }: SearchResult['passage']): string {
  const from = marks[0]?.[0] ?? (text.startsWith('… ') ? 2 : 0);
  const rest = text.slice(from).replace(/ …$/, '');
  const clause = rest.slice(0, SPOT_END.exec(rest)?.index ?? rest.length);
  return clause.split(/\s+/).slice(0, SPOT_WORDS).join(' ');
}

/** What was searched where that differs from what was typed: "Đã tìm: hộ nghèo", "BHYT: bảo hiểm y tế"; else ''. */
export function noteText({ understood, inPlaceOf }: SearchResponse): string {
  const rewritten = understood.notes.some((note) => note.kind !== 'abbreviation');
  const abbreviations = understood.notes
    .filter((note) => note.kind === 'abbreviation')
    .map((note) => viSearch.abbreviation(note.from, note.to));
  return [
    inPlaceOf ? viSearch.inPlaceOfService : '',
    rewritten ? `${viSearch.searched}: ${understood.display}` : '',
    ...abbreviations,
  ]
    .filter(Boolean)
    .join(' · ');
}
