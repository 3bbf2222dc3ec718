import type { Unit } from '#domain/document/unit.ts';
import { DOCUMENT_TYPES, type DocumentType, KNOWN_TYPES } from '#domain/document-type/document-type.ts';
import { parseRoman } from '#domain/number/roman.ts';
import { fold } from '#domain/text/fold.ts';
import type { Citation } from '../parse/citation.ts';
import { compareSymbols, parseSymbol } from '../parse/cited-symbol.ts';
import { compareIssuer } from './issuer-level.ts';
import type { Meeting } from '../parse/meeting.ts';
import { citationsIn, parseCitation } from '../parse/parse-citation.ts';
import { type PlaceResolution, resolvePlace } from './place-unit.ts';

/** A document we hold, as far as citations are concerned. */
export interface KnownDocument {
  /** The work's key: `tu-hau-giang/bc/2015-2020/nn-…`. */
  readonly key: string;
  readonly type: DocumentType;
  /** Number and symbol as printed; null where the source has none. */
  readonly symbol: string | null;
  /** ISO date of any precision, or null. */
  readonly date: string | null;
  /** Every name of the issuing body; empty where unknown. */
  readonly body: readonly string[];
  /** Title, abstract and other names, with or without the type in front. */
  readonly titles: readonly string[];
  /** Terms of the issuing body as written: "khóa XII", "XII", "2020-2025". */
  readonly terms: readonly string[];
}

/** Where a citation stands, which tells apart local series ("Nghị quyết số 04-NQ/HU" of the same district). */
export interface CitingDocument {
  readonly body: readonly string[];
  /** ISO date; nothing issued later can be cited. */
  readonly date: string | null;
  readonly terms: readonly string[];
}

/** Why a document is not surely the one cited. */
export type Reason =
  | 'so-chua-du'
  | 'ky-hieu-gan-giong'
  | 'ngay-khac'
  | 'loai-khac'
  | 'co-quan-khac'
  | 'thieu-khoa'
  | 'chua-du-can-cu'
  | 'ten-gan-giong';

/** What a reader is told of each reason. */
export const REASON_TEXTS: Readonly<Record<Reason, string>> = {
  'so-chua-du': 'viện dẫn chỉ ghi một phần số, ký hiệu',
  'ky-hieu-gan-giong': 'ký hiệu in hơi khác, có thể là một',
  'ngay-khac': 'ngày ghi trong viện dẫn khác ngày của văn bản',
  'loai-khac': 'tên loại và ký hiệu trong viện dẫn không khớp nhau',
  'co-quan-khac': 'cơ quan ghi trong viện dẫn khác cơ quan của văn bản',
  'thieu-khoa': 'viện dẫn không ghi khóa hoặc nhiệm kỳ',
  'chua-du-can-cu':
    'số văn bản đánh lại theo nhiệm kỳ và theo nơi; viện dẫn không ghi ngày, khóa hay nơi để biết chắc',
  'ten-gan-giong': 'tên gọi chỉ khớp một phần',
};

/** A document that may be meant, and why it is not sure (empty: all that is written fits). */
export interface Candidate {
  readonly document: KnownDocument;
  readonly reasons: readonly Reason[];
}

export type Resolution =
  | {
      readonly state: 'one';
      readonly document: KnownDocument;
      /** The unit meant, where the citation names one place and the document has exactly it. */
      readonly eid?: string;
      /** What became of each place the citation names; empty where it names none or the tree is not at hand. */
      readonly places: readonly PlaceResolution[];
    }
  | { readonly state: 'several' | 'unsure'; readonly candidates: readonly Candidate[] }
  | { readonly state: 'none' };

export interface ResolveOptions {
  /** The tree of a document, for places inside it. */
  readonly treeOf?: (key: string) => Unit | null;
  /** The document the citation stands in; left out for what a person typed. */
  readonly citing?: CitingDocument;
}

/**
 * The document and unit a citation in a text means. `one` needs more than an equal symbol where series restart with
 * each term or repeat from place to place: an equal date, a named term, place or title, a year in the symbol, or the
 * citing body's own series of the same term. What contradicts (date, type, body, term) is never chosen; what only
 * nearly fits is `unsure`, with reasons.
 */
export function resolveCitation(
  citation: Citation,
  documents: readonly KnownDocument[],
  options: ResolveOptions = {},
): Resolution {
  return decide(citation, judgeAll(citation, documents, options.citing ?? NO_CONTEXT), options);
}

/**
 * The document and unit a person's typed or pasted words mean ("16 -NQ/TU", "NQ 26", "điểm d khoản 2 mục III Chương
 * trình 05-CTr/HU …"). The person asks for a symbol, so that the only document with exactly that symbol is `one`.
 */
export function resolveTyped(
  typed: string,
  documents: readonly KnownDocument[],
  options: Pick<ResolveOptions, 'treeOf'> = {},
): Resolution {
  const citation = parseCitation(typed);
  if (citation) {
    const resolution = decide(citation, judgeAll(citation, documents, null), options);
    if (resolution.state !== 'none') return resolution;
  }
  const titled = documents.filter((document) => hasTitle(document, typed));
  return (
    settle(
      titled.map((document) => ({ document, reasons: [] })),
      [],
    ) ?? { state: 'none' }
  );
}

const NO_CONTEXT: CitingDocument = { body: [], date: null, terms: [] };

/** Reasons against each document that is not ruled out. */
function judgeAll(
  citation: Citation,
  documents: readonly KnownDocument[],
  citing: CitingDocument | null,
): Candidate[] {
  return documents.flatMap((document) => {
    const reasons = judge(citation, document, citing);
    return reasons === null ? [] : [{ document, reasons: [...new Set(reasons)] }];
  });
}

function decide(
  citation: Citation,
  candidates: readonly Candidate[],
  { treeOf }: ResolveOptions,
): Resolution {
  const sure = candidates.filter(({ reasons }) => reasons.length === 0);
  const settled = settle(sure, candidates);
  if (!settled) return { state: 'none' };
  if (settled.state !== 'one') return settled;
  const tree = citation.places.length > 0 ? (treeOf?.(settled.document.key) ?? null) : null;
  return tree ? withPlaces(settled, citation, tree) : settled;
}

/** A resolution with what became of the places that the citation names, once the tree of the document is at hand. */
export function withPlaces(resolution: Resolution, citation: Citation, tree: Unit): Resolution {
  if (resolution.state !== 'one' || citation.places.length === 0) return resolution;
  const places = citation.places.map((place) => resolvePlace(tree, place));
  const [first] = places;
  return places.length === 1 && first?.state === 'one'
    ? { ...resolution, eid: first.eid, places }
    : { ...resolution, places };
}

function settle(sure: readonly Candidate[], all: readonly Candidate[]): Resolution | null {
  const [only] = sure;
  if (only && sure.length === 1) return { state: 'one', document: only.document, places: [] };
  if (sure.length > 1) return { state: 'several', candidates: sure };
  if (all.length === 0) return null;
  // Everything written fits several documents: a choice, not a doubt.
  const incomplete = all.filter(({ reasons }) =>
    reasons.every((reason) => reason === 'so-chua-du' || reason === 'thieu-khoa'),
  );
  return incomplete.length > 1 ? { state: 'several', candidates: all } : { state: 'unsure', candidates: all };
}

/** Reasons for doubt; empty where the document surely is the one cited, null where it surely is not. */
function judge(citation: Citation, document: KnownDocument, citing: CitingDocument | null): Reason[] | null {
  const identity = judgeIdentity(citation, document);
  if (identity === null) return null;
  const reasons = [...identity];
  if (citation.type !== null && document.type !== 'chua-ro' && citation.type !== document.type) {
    if (!citation.doubts.includes('loai-khac-ky-hieu')) return null;
    reasons.push('loai-khac');
  }
  const date = compareDates(citation.date?.iso ?? null, document.date);
  if (date === 'different') return null;
  if (date === 'near') reasons.push('ngay-khac');
  if (citing?.date && document.date && document.date.slice(0, citing.date.length) > citing.date) return null;
  const terms = compareTerms(citation.terms, document.terms);
  if (terms === 'different') return null;
  const issuer = citation.issuer === null ? 'open' : compareIssuer(citation.issuer, document.body);
  if (issuer === 'different') return null;
  if (issuer === 'open' && isCentral(citation.issuer) && document.body.length > 0)
    reasons.push('co-quan-khac');
  if (citing && citation.symbol && reasons.length === 0) {
    // A day says enough anywhere; a year or a term only where the series is one, or the place is named.
    const day = date === 'same' && citation.date?.precision === 'day' && document.date?.length === 10;
    const oneSeries = isCentralSeries(citation) || issuer === 'same';
    const confirmed =
      day ||
      (oneSeries && (date === 'same' || terms === 'same')) ||
      isUniqueSymbol(citation) ||
      (citation.title !== null && hasTitle(document, citation.title.text)) ||
      isOwnSeries(document, citing);
    if (!confirmed) reasons.push('chua-du-can-cu');
  }
  return reasons;
}

function judgeIdentity(citation: Citation, document: KnownDocument): Reason[] | null {
  if (citation.symbol) {
    const symbol = symbolOf(document);
    if (!symbol) return citation.title && hasTitle(document, citation.title.text) ? ['ten-gan-giong'] : null;
    const relation = compareSymbols(citation.symbol, symbol);
    if (relation === 'different') return null;
    if (relation === 'same') return [];
    return [citation.symbol.letters.length < symbol.letters.length ? 'so-chua-du' : 'ky-hieu-gan-giong'];
  }
  if (citation.meeting) return judgeMeeting(citation, citation.meeting, document);
  const name = citation.lawName ?? citation.title?.text ?? '';
  return hasTitle(document, name) ? [] : null;
}

/** The meeting in the titles of the document against the one cited. */
function judgeMeeting(citation: Citation, meeting: Meeting, document: KnownDocument): Reason[] | null {
  const verdicts = document.titles.flatMap((title) => {
    const own = citationsIn(title).find((found) => found.start === 0 && found.meeting !== null);
    if (!own?.meeting || own.meeting.kind !== meeting.kind || own.meeting.number !== meeting.number)
      return [];
    if (meeting.number === null && own.meeting.office !== meeting.office) return [];
    const [a, b] = [fold(own.meeting.scope), fold(meeting.scope)];
    if (a !== b && !(b !== '' && a.startsWith(b))) return [];
    const terms = compareTerms(citation.terms, own.terms.map(String));
    if (terms === 'different') return [];
    const reasons: Reason[] = [];
    if (meeting.kind === 'hoi-nghi' && terms === 'open') reasons.push('thieu-khoa');
    // "Đảng bộ huyện" names no district.
    if (meeting.scope !== '' && !/\p{Lu}/u.test(meeting.scope.slice(1))) reasons.push('chua-du-can-cu');
    return [reasons];
  });
  return verdicts.sort((a, b) => a.length - b.length)[0] ?? null;
}

/** `near` for two days of one year: a slip of the pen is likelier than another document with the same symbol. */
function compareDates(a: string | null, b: string | null): 'same' | 'open' | 'near' | 'different' {
  if (a === null || b === null) return 'open';
  const length = Math.min(a.length, b.length);
  if (a.slice(0, length) === b.slice(0, length)) return 'same';
  return a.slice(0, 4) === b.slice(0, 4) ? 'near' : 'different';
}

function compareTerms(cited: readonly number[], known: readonly string[]): 'same' | 'open' | 'different' {
  const numbers = known.flatMap((term) => {
    // Matches "XII", "khóa XII", "12"; not "2020-2025".
    const printed = /^(?:khóa\s+)?([IVXL]+|\d{1,2})$/iu.exec(term.trim())?.[1] ?? '';
    const value = /^\d+$/.test(printed) ? Number(printed) : parseRoman(printed.toUpperCase());
    return value === null ? [] : [value];
  });
  if (cited.length === 0 || numbers.length === 0) return 'open';
  return cited.some((term) => numbers.includes(term)) ? 'same' : 'different';
}

function isCentral(issuer: string | null): boolean {
  // Matches "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng".
  return issuer !== null && /bộ\s+chính\s+trị|ban\s+bí\s+thư|trung\s+ương/iu.test(issuer);
}

/** Series of central bodies: one in the country in one term or year. */
function isCentralSeries({ symbol }: Citation): boolean {
  // Matches the last part of 26-NQ/TW, 55-HD/BTCTW, 30/2020/NĐ-CP, 340/QĐ-TTg, 45/2019/QH14.
  return /(?:TW|CP|TTg|QH\d*)$/u.test(symbol?.letters.at(-1) ?? '');
}

/** Symbols that never repeat: a year stands in them and the body is not one of many. */
function isUniqueSymbol({ symbol }: Citation): boolean {
  if (!symbol?.year || symbol.doubts.length > 0) return false;
  return !symbol.letters.some((letters) => /^(?:HĐND|UBND)$/u.test(letters));
}

/** The citing body's own documents of the same term. */
function isOwnSeries(document: KnownDocument, citing: CitingDocument): boolean {
  if (!document.terms.some((term) => citing.terms.includes(term))) return false;
  const names = bodyNames(document);
  return citing.body.some((other) => names.has(fold(other)));
}

function hasTitle(document: KnownDocument, title: string): boolean {
  const wanted = titleKey(title);
  return wanted !== '' && titleKeysOf(document).has(wanted);
}

/** The symbol of a document, and its titles as they are compared: each read once. */
const symbolOf = memo((document) => (document.symbol === null ? null : parseSymbol(document.symbol)));
const titleKeysOf = memo((document) => new Set(document.titles.map(titleKey)));
const bodyNames = memo((document) => new Set(document.body.map(fold)));

function memo<T>(read: (document: KnownDocument) => T): (document: KnownDocument) => T {
  const known = new WeakMap<KnownDocument, { value: T }>();
  return (document) => {
    const found = known.get(document) ?? { value: read(document) };
    known.set(document, found);
    return found.value;
  };
}

// Matches what may stand before the words of a title: "Đề án", "Nghị quyết về việc", "Về".
const BEFORE_TITLE = new RegExp(
  `^(?:(?:${KNOWN_TYPES.map((type) => fold(DOCUMENT_TYPES[type])).join('|')}) )?(?:(?:ve viec|ve) )?`,
);

/** A title without type, "về việc", diacritics and signs: two titles with one key are the same. */
export function titleKey(title: string): string {
  const plain = fold(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return plain.replace(BEFORE_TITLE, '').trim();
}
