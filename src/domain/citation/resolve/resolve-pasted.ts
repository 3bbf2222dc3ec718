import type { Unit } from '#domain/document/unit.ts';
import { fold, foldWithMap } from '#domain/text/fold.ts';
import { type InnerPlace, readPlace } from '../parse/inner-place.ts';
import { resolvePlace } from './place-unit.ts';
import { oneSpaced } from '../parse/reading.ts';
import { type KnownDocument, type Resolution, resolveTyped } from './resolve.ts';
import { withDiacritics } from '../parse/typed-text.ts';

/** Shortest title, in characters, that identifies a document by itself in words that say more. */
const SHORTEST_TITLE = 12;

/**
 * The document and unit that pasted words mean: what `resolveTyped` reads, and citations of documents without a number
 * as this site writes them: a place, the whole title, then anything ("khoản 3 Mục III Báo cáo … (bản nguồn không có
 * số, ký hiệu)").
 *
 * @param treeOf tree of a document; asked only where the words name a place in it
 */
export function resolvePasted(
  typed: string,
  documents: readonly KnownDocument[],
  treeOf: (key: string) => Unit | null,
): Resolution {
  const resolution = resolveTyped(typed, documents, { treeOf });
  if (resolution.state !== 'none') return resolution;
  const found = titledIn(oneSpaced(withDiacritics(typed.normalize('NFC'))), documents);
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const named = found.filter(({ length }) => length === longest);
  const [first] = named;
  if (!first) return resolution;
  if (named.length > 1)
    return { state: 'several', candidates: named.map(({ document }) => ({ document, reasons: [] })) };
  const { document, places } = first;
  const tree = places.length > 0 ? treeOf(document.key) : null;
  const resolved = tree ? places.map((place) => resolvePlace(tree, place)) : [];
  const [only] = resolved;
  return {
    state: 'one',
    document,
    places: resolved,
    ...(resolved.length === 1 && only?.state === 'one' && { eid: only.eid }),
  };
}

/** Documents whose title stands in the words with nothing but a place before it. */
function titledIn(
  words: string,
  documents: readonly KnownDocument[],
): { document: KnownDocument; length: number; places: readonly InnerPlace[] }[] {
  const { folded, map } = foldWithMap(words);
  return documents.flatMap((document) => {
    const titles = document.titles.map((title) => fold(oneSpaced(title)));
    const title = titles
      .filter((title) => title.length >= SHORTEST_TITLE && folded.includes(title))
      .reduce((longest, title) => (title.length > longest.length ? title : longest), '');
    if (title === '') return [];
    const before = words.slice(0, map[folded.indexOf(title)]).trim();
    if (before === '') return [{ document, length: title.length, places: [] }];
    const place = readPlace(before, 0);
    return place?.end === before.length ? [{ document, length: title.length, places: place.places }] : [];
  });
}
