import type { CitableDocument } from '#domain/citation/resolve/citable.ts';
import { type CitationSheet, sheetTree } from '#domain/citation/format/citation-sheet.ts';
import { type InnerPlace, readPlace } from '#domain/citation/parse/inner-place.ts';
import { plainSpaces } from '#domain/citation/parse/reading.ts';
import { parseCitation } from '#domain/citation/parse/parse-citation.ts';
import { withDiacritics } from '#domain/citation/parse/typed-text.ts';
import { resolvePlace } from '#domain/citation/resolve/place-unit.ts';
import { resolvePasted } from '#domain/citation/resolve/resolve-pasted.ts';
import { hasPage, type Unit, walk } from '#domain/document/unit.ts';
import { unitTitle } from '#domain/document/label.ts';
import {
  citationSheetAddress,
  fragmentAddress,
  parseTextPlace,
  parseWorkKey,
  unitAddress,
  workKey,
} from '#domain/permalink/address/address.ts';
import { fold } from '#domain/text/fold.ts';
import { tokenize } from '../index/token.ts';
import { askedDocuments, namesNumber } from './asked-document.ts';

/** A document, or a place in one, that a query cites. */
export interface Cited {
  /** Site path of the unit, or of the document. */
  readonly url: string;
  readonly document: CitableDocument;
  /** Identifier of the unit; `''` for the document. */
  readonly eid: string;
  /** Number of the unit as printed; `''` for the document. */
  readonly number: string;
  /** Its printed heading; the title of the document where it is one. */
  readonly title: string;
  /** Titles above it, the document's first. */
  readonly path: readonly string[];
  /** 0…1: where in the document it stands, by the number of its units. */
  readonly depth: number;
}

/** What a query cites, as far as its own words tell. */
export interface CitationAsked {
  /** Places in a document: "khoản 1 điều 11"; empty where none is named. */
  readonly places: readonly InnerPlace[];
  /** The words without the place. */
  readonly rest: string;
}

/** Reads a JSON file of the site by its path; of a page, the path it leads on to. */
export type SiteFile = (path: string) => Promise<unknown>;

/** Every document that can be cited, as the site lists them. */
export const CITABLE_FILE = '/vien-dan/tra-cuu.json';

/** Units shown of a citation that fits several, at most. */
const MOST = 3;

// Matches the first word of a place in a document: "khoản" of "khoản 2 mục III"; "mục tiêu" of "mục tiêu (1)".
const PLACE_WORD =
  /(^|[^\p{L}\p{M}\d])(phụ|phần|chương|tiểu|mục|điều|khoản|điểm|tiết|ý|gạch|đoạn|chỉ)(?=\s)/giu;

// Matches a numbered aim named by another noun: "mục tiêu (1)", "Mục tiêu số 3".
const AIM = /mục tiêu(?=\s+(?:số\s+)?\(?\d{1,3}\)?(?:\s|$))/giu;

// Matches a path of this site in a pasted address: "/x/abc123/", "/vb/hdnd-ha-noi/nq/2025/57/#dieu_1".
const SITE_PATH = /\/(?:x|vb)\/[^\s"“”<>]+/u;

// Matches a short permanent address: "/x/7kq2m9c" of "/x/7kq2m9c/".
const SHORT = /^\/x\/[0-9a-z]+/;

/** What a query may cite; null where it names neither a place nor a number of a document. */
export function citationAsked(typed: string): CitationAsked | null {
  const text = withDiacritics(plainSpaces(typed.normalize('NFC').trim())).replace(AIM, 'chỉ tiêu');
  for (const match of text.matchAll(PLACE_WORD)) {
    const at = match.index + (match[1] ?? '').length;
    const span = readPlace(text, at);
    if (span) return { places: span.places, rest: `${text.slice(0, at)} ${text.slice(span.end)}`.trim() };
  }
  if (namesNumber(text) || SITE_PATH.test(text) || parseCitation(typed) !== null)
    return { places: [], rest: text };
  return null;
}

/** The site's path in a pasted address; null where the words hold none. */
export function pastedPath(typed: string): string | null {
  const path = SITE_PATH.exec(typed)?.[0] ?? null;
  return path === null
    ? null
    : (path.split('?')[0] ?? '') +
        (path.includes('?') && path.includes('#') ? path.slice(path.indexOf('#')) : '');
}

/**
 * What a query cites, by its number, by a whole title or by a pasted address. `documents` holds what the words name
 * where a place in it is asked and it has none so.
 *
 * @param likely keys of documents that the words beside a place bring up, best first; asked only where needed
 */
export async function citedBy(
  typed: string,
  asked: CitationAsked,
  site: SiteFile,
  likely: (rest: string) => Promise<readonly string[]>,
): Promise<readonly Cited[]> {
  const known = (await site(CITABLE_FILE)) as readonly CitableDocument[];
  const path = pastedPath(typed);
  if (path !== null) {
    const lead = SHORT.exec(path);
    // A short address leads on to the unit it names.
    const to = lead ? ((await site(`${lead[0]}/`).catch(() => null)) as string | null) : path;
    return to === null ? [] : atPath(to, known, site);
  }
  const named = namedDocuments(typed, known);
  if (asked.places.length === 0) return named.slice(0, MOST).map(wholeDocument);
  const citation = parseCitation(typed);
  // A document that is named but not held is no other that speaks of the same.
  const isForeign =
    namesNumber(asked.rest) || (citation !== null && (citation.symbol ?? citation.lawName) !== null);
  if (named.length === 0 && isForeign) return [];
  const byWords = named.length > 0 ? named : documentsOf(await likely(asked.rest), known);
  const found: Cited[] = [];
  for (const document of byWords.slice(0, MOST)) {
    // What cannot be had any more is passed over: others may answer.
    const tree = await treeOf(document, site).catch(() => null);
    if (!tree) continue;
    found.push(...placesIn(document, tree, asked));
    if (found.length > 0) break;
  }
  if (found.length > 0) return found.slice(0, MOST);
  return named.slice(0, MOST).map(wholeDocument);
}

/** Documents that the words name by number or by their whole title. */
function namedDocuments(typed: string, known: readonly CitableDocument[]): readonly CitableDocument[] {
  const byKey = new Map(known.map((document) => [document.key, document]));
  const resolution = resolvePasted(typed, known, () => null);
  if (resolution.state === 'one') return documentsOf([resolution.document.key], known);
  const loose = askedDocuments(typed, known);
  if (loose.length > 0) return loose.map(({ document }) => document);
  if (resolution.state === 'none') return [];
  return resolution.candidates.flatMap(({ document }) => byKey.get(document.key) ?? []);
}

function documentsOf(keys: readonly string[], known: readonly CitableDocument[]): CitableDocument[] {
  return keys.flatMap(
    (key) => known.find((document) => document.key === key || document.address === key) ?? [],
  );
}

async function treeOf(document: CitableDocument, site: SiteFile): Promise<Unit | null> {
  const work = parseWorkKey(document.key);
  if (!work) return null;
  return sheetTree((await site(citationSheetAddress(work, document.version))) as CitationSheet);
}

/** The units that a place may mean; of several, those under a title that the query's other words say come first. */
function placesIn(document: CitableDocument, tree: Unit, { places, rest }: CitationAsked): Cited[] {
  const said = new Set(tokenize(rest).map(({ key }) => key));
  const eids = places.flatMap((place) => {
    const resolved = resolvePlace(tree, place);
    return resolved.state === 'one' ? [resolved.eid] : resolved.state === 'none' ? [] : resolved.eids;
  });
  const units = Array.from(walk(tree)).filter(({ unit }) => unit.eid !== '' && eids.includes(unit.eid));
  const worth = ({ unit, ancestors }: (typeof units)[number]): number =>
    new Set(
      [unit, ...ancestors]
        .flatMap(({ title }) =>
          tokenize(title ? fold(unitTitle({ ...unit, title })) : '').map(({ key }) => key),
        )
        .filter((key) => said.has(key)),
    ).size;
  const ordered = units
    .map((item, i) => ({ item, i, value: worth(item) }))
    .sort((a, b) => b.value - a.value || a.i - b.i);
  return ordered.map(({ item }) => unitIn(document, tree, item));
}

function unitIn(
  document: CitableDocument,
  tree: Unit,
  { unit, ancestors }: { unit: Unit; ancestors: readonly Unit[] },
): Cited {
  const work = parseWorkKey(document.key);
  const address =
    work === null
      ? document.address
      : hasPage(unit)
        ? unitAddress(work, unit.eid)
        : fragmentAddress(work, unit.eid);
  return {
    url: address,
    document,
    eid: unit.eid,
    number: unit.number ?? '',
    title: unit.title ? unitTitle({ ...unit, number: null }) : '',
    depth: depthOf(tree, unit),
    path: [document.title, ...ancestors.filter(({ eid }) => eid !== '').map((above) => unitTitle(above))],
  };
}

/** The share of the units of a document that stand before one. */
function depthOf(tree: Unit, unit: Unit): number {
  const units = Array.from(walk(tree), (item) => item.unit);
  return units.indexOf(unit) / Math.max(1, units.length);
}

function wholeDocument(document: CitableDocument): Cited {
  return { url: document.address, document, eid: '', number: '', title: document.title, path: [], depth: 0 };
}

/** The unit or document at a path of this site. */
async function atPath(path: string, known: readonly CitableDocument[], site: SiteFile): Promise<Cited[]> {
  const place = parseTextPlace(path);
  if (!place) return [];
  const document = known.find(({ key }) => key === workKey(place.work));
  if (!document) return [];
  const tree = place.eid === '' ? null : await treeOf(document, site);
  const found = tree ? Array.from(walk(tree)).find(({ unit }) => unit.eid === place.eid) : undefined;
  return [found && tree ? unitIn(document, tree, found) : wholeDocument(document)];
}
