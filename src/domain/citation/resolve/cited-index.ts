import { groupBy } from '#domain/group-by.ts';
import { compareVietnamese } from '#domain/text/collate.ts';
import { fold } from '#domain/text/fold.ts';
import { type Citation, citedName, type CitationDoubt } from '../parse/citation.ts';
import { isOfLegislature } from '../parse/cited-symbol.ts';
import { CITED_TYPES, type CitedType } from '../parse/cited-type.ts';
import { oneSpaced } from '../parse/reading.ts';
import type { PlaceResolution } from './place-unit.ts';
import type { Candidate, Resolution } from './resolve.ts';

/** A citation where it stands. */
export interface CitedPlace {
  readonly citation: Citation;
  readonly resolution: Resolution;
  /** The place or body whose local series the citing document means ("hau-giang"); null where the name is enough. */
  readonly scope: string | null;
  readonly citing: CitingUnit;
}

/** The unit a citation stands in. */
export interface CitingUnit {
  /** Key of its document or article. */
  readonly key: string;
  /** Title of its document, for readers. */
  readonly title: string;
  /** Site path of its document. */
  readonly address: string;
  /** Site path of the unit. */
  readonly path: string;
  /** What the unit is called: "khoản 3 Mục I"; empty for the document's own particulars. */
  readonly name: string;
}

/** A document that others cite, with every place that does. */
export interface CitedEntry {
  /** Identifier in the index; the same as long as the citations are written so. */
  readonly id: string;
  readonly type: CitedType | null;
  /** "Nghị quyết 26-NQ/TW", "Luật Đất đai", "Đề án “…”". */
  readonly name: string;
  /** What a pasted citation is compared with: "26-NQ/TW". */
  readonly key: string;
  readonly scope: string | null;
  /** Key of the work, where we hold it. */
  readonly held: string | null;
  /** Documents we hold that may be meant, each with the reasons why it is not sure. */
  readonly maybe: readonly Candidate[];
  /** The citations by the date they give: one without a date may mean any document of the name. */
  readonly ways: readonly CitedWay[];
  readonly count: number;
}

/** A cited document as the browser looks it up: what a pasted citation is compared with, identifier, name. */
export type ListedCitation = readonly [key: string, id: string, name: string];

/** Citations of one name that give one date, or none. */
export interface CitedWay {
  readonly date: string | null;
  /** The fullest of them, as printed. */
  readonly printed: string;
  readonly doubts: readonly CitationDoubt[];
  /** What became of places inside a document we hold that are not exactly one unit of it. */
  readonly unplaced: readonly Exclude<PlaceResolution['state'], 'one'>[];
  /** By citing document, each with its places in order. */
  readonly citing: readonly { readonly document: CitingUnit; readonly units: readonly CitingUnit[] }[];
}

/** Last abbreviation of series that are one in the country: bodies of the Party's centre, the Government, the National Assembly. */
const NATIONAL = /(?:TW|CP|TTg|QH\d*|CTN)$/u;
/** Types that only bodies of the whole country issue. */
const NATIONAL_TYPES: ReadonlySet<CitedType | null> = new Set<CitedType>([
  ...(['hien-phap', 'bo-luat', 'luat', 'phap-lenh', 'lenh', 'nd', 'tt', 'ttlt'] as const),
]);
// Matches "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng", "Thủ tướng Chính phủ", "Quốc hội".
const NATIONAL_ISSUER = /bộ\s+chính\s+trị|ban\s+bí\s+thư|trung\s+ương|chính\s+phủ|thủ\s+tướng|quốc\s+hội/iu;
// Matches "Tỉnh ủy", "HĐND tỉnh Hậu Giang", "Đảng bộ tỉnh", "Thành ủy".
const PROVINCIAL = /(?:^|[^\p{L}])(?:tỉnh|thành\s+ủy)(?!\p{L})/iu;

/** Whose series a citation belongs to: `none` where its name is enough, the province for what its bodies issue. */
export function seriesOf({ symbol, meeting, type, issuer }: Citation): 'none' | 'province' | 'own' {
  const whose = issuer ?? meeting?.scope ?? '';
  const last = symbol?.letters.at(-1) ?? '';
  if (!symbol && (!meeting || meeting.scope === '')) return 'none';
  if (NATIONAL.test(last) || NATIONAL_TYPES.has(type) || NATIONAL_ISSUER.test(whose)) return 'none';
  if (symbol && isOfLegislature(symbol)) return 'none';
  return /TU$/u.test(last) || PROVINCIAL.test(whose) ? 'province' : 'own';
}

/** What a cited document is called: its type and its symbol, meeting or title. */
export function citedTitle(citation: Citation): string {
  const { type, symbol, lawName, meeting, title } = citation;
  if (lawName) return symbol ? `${lawName} số ${symbol.normalized}` : lawName;
  const typeName = type === null ? '' : CITED_TYPES[type];
  const name = symbol || meeting ? citedName(citation) : `“${oneSpaced(title?.text ?? '')}”`;
  return [typeName || (symbol ? 'Văn bản' : ''), name].filter(Boolean).join(' ');
}

/** Longest identifier, in characters: names of documents can be whole sentences. */
const LONGEST_ID = 100;

/** Identifier of a cited document in the index: `nq-26-nq-tw`, `ctr-05-ctr-hu--phung-hiep-hau-giang`. */
export function citedId(citation: Citation, scope: string | null): string {
  const { type, lawName, symbol } = citation;
  const words = lawName ? [lawName, symbol?.normalized] : [type ?? 'vb', citedName(citation)];
  const plain = fold(words.filter(Boolean).join(' '))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
  return scope === null ? plain : `${plain}--${scope}`;
}

/** Identifier of the entry a citation is listed under: of the document we hold, else of its name. */
export function entryId({ citation, resolution, scope }: Omit<CitedPlace, 'citing'>): string {
  return resolution.state === 'one'
    ? resolution.document.key.replaceAll('/', '__')
    : citedId(citation, scope);
}

/** The index of every cited document: by name in Vietnamese order, numbers by value. */
export function citedEntries(places: readonly CitedPlace[]): CitedEntry[] {
  const groups = groupBy(places, entryId);
  return Array.from(groups, ([id, group]) => entryOf(id, group)).sort(
    (a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.id, b.id),
  );
}

function entryOf(id: string, places: readonly CitedPlace[]): CitedEntry {
  const [first] = places;
  if (!first) throw new Error(`${id} is cited nowhere`);
  const { citation, resolution, scope } = first;
  const maybe = new Map<string, Candidate>();
  for (const place of places) {
    if (place.resolution.state !== 'several' && place.resolution.state !== 'unsure') continue;
    for (const candidate of place.resolution.candidates) maybe.set(candidate.document.key, candidate);
  }
  const ways = Array.from(
    groupBy(places, (place) => place.citation.date?.iso ?? null),
    ([date, group]) => wayOf(date, group),
  );
  return {
    id,
    type: citation.type,
    name: citedTitle(citation),
    key: citedName(citation),
    scope,
    held: resolution.state === 'one' ? resolution.document.key : null,
    maybe: [...maybe.values()],
    // Those without a date last.
    ways: ways.sort(
      (a, b) =>
        Number(a.date === null) - Number(b.date === null) || compareVietnamese(a.date ?? '', b.date ?? ''),
    ),
    count: new Set(places.map(({ citing }) => citing.path)).size,
  };
}

function unplacedOf(resolution: Resolution): CitedWay['unplaced'] {
  const places = resolution.state === 'one' ? resolution.places : [];
  return places.flatMap(({ state }) => (state === 'one' ? [] : [state]));
}

function wayOf(date: string | null, places: readonly CitedPlace[]): CitedWay {
  const printed = places
    .map(({ citation }) => oneSpaced(citation.raw))
    .reduce((longest, raw) => (raw.length > longest.length ? raw : longest), '');
  const citing = Array.from(groupBy(places, ({ citing: { key } }) => key).values(), (group) => {
    const units = new Map(group.map((place) => [place.citing.path, place.citing]));
    return { document: group[0]?.citing as CitingUnit, units: [...units.values()] };
  });
  return {
    date,
    printed,
    doubts: [...new Set(places.flatMap(({ citation }) => citation.doubts))],
    unplaced: [...new Set(places.flatMap(({ resolution }) => unplacedOf(resolution)))],
    citing: citing.sort((a, b) => compareVietnamese(a.document.title, b.document.title)),
  };
}

/** Whether citations of one name give dates that contradict each other, so that they may mean several documents. */
export function hasManyDates({ ways }: Pick<CitedEntry, 'ways'>): boolean {
  const dates = ways.flatMap(({ date }) => (date === null ? [] : [date]));
  return dates.some((a) => dates.some((b) => !a.startsWith(b) && !b.startsWith(a)));
}
