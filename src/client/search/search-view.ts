import { viSearch } from '#i18n/vi.ts';
import { matchedWords, withAskedWords } from './asked-words.ts';
import { element, markedNodes } from '../dom.ts';
import { shortPath } from './path-step.ts';
import type { SearchResponse, SearchResult } from './client.ts';
import { siteHref } from './search-service.ts';

// Matches numbers that stand before a title with a dot: "4", "3.10", "II"; not "Phần thứ hai", "(12)", "a)".
const BARE_NUMBER = /^(?:\d[\d.]*\d|\d|[IVXLC]+)$/;

/** Number and title of a result; its kind and number where it has no title. */
function headline(result: SearchResult): (Node | string)[] {
  if (result.title === '') return [[viSearch.kinds[result.kind], result.number].filter(Boolean).join(' ')];
  const number = BARE_NUMBER.test(result.number) ? `${result.number}.` : result.number;
  return [number && `${number} `, ...markedNodes(result.title, result.titleMarks)];
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
  const carried = withAskedWords(address, words);
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

/** What was searched where that differs from what was typed: "Đã tìm: hộ nghèo", "BHYT: bảo hiểm y tế"; else ''. */
export function noteText({ understood }: SearchResponse): string {
  const rewritten = understood.notes.some((note) => note.kind !== 'abbreviation');
  const abbreviations = understood.notes
    .filter((note) => note.kind === 'abbreviation')
    .map((note) => viSearch.abbreviation(note.from, note.to));
  return [rewritten ? `${viSearch.searched}: ${understood.display}` : '', ...abbreviations]
    .filter(Boolean)
    .join(' · ');
}
