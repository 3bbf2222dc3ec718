import { plainText } from '#domain/document/inline.ts';
import { KIND_NAMES, unitName, unitTitle } from '#domain/document/label.ts';
import { type Known, valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { NUMBERED_KINDS, type Unit, type UnitKind } from '#domain/document/unit.ts';
import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { escapeHtml } from '#domain/export/escape.ts';
import { formatVietnameseDate } from '#domain/number/date.ts';
import { issuerEnd } from '../parse/issuer.ts';
import { oneSpaced, readingOf } from '../parse/reading.ts';

/** What a citation is made of. */
export interface CitationSource {
  /** The unit cited; the document's own root where the whole is meant. */
  readonly unit: Unit;
  /** Units around it, outermost (the document) first. */
  readonly ancestors: readonly Unit[];
  readonly metadata: Pick<
    DocumentMetadata,
    'title' | 'type' | 'number' | 'body' | 'date' | 'abstract' | 'status' | 'draft' | 'sourceCompleteness'
  >;
  /** Full name of the issuing body; null where it is not known. */
  readonly bodyName: string | null;
  /** Present for an article of the press, which is no document: who wrote it. */
  readonly article?: { readonly author: Known<string> } | undefined;
}

/** Party documents print a comma before the date, State documents none and the date in words. */
export type CitationStyle = 'party' | 'state';

/** What a citation says where the source prints no number. */
export const NO_NUMBER = 'bản nguồn không có số, ký hiệu';
/** What a citation says of an article of the press. */
export const NO_DOCUMENT = 'tin, bài; không phải văn bản';
/** What stands after a value that an editor inferred. */
export const INFERRED = '[suy ra]';

/** Kinds that a place is not named by: the document, and blocks that carry their own name. */
const UNNAMED: ReadonlySet<UnitKind> = new Set<UnitKind>(['van-ban']);

/**
 * The place of a unit in words, small to large (Nghị định 30/2020/NĐ-CP, Phụ lục II, V.7; the same order in Party
 * documents): "điểm d khoản 2 Mục III", "ý (12) khoản 3 Mục I". Empty for the document itself.
 */
export function placeInWords(unit: Unit, ancestors: readonly Unit[]): string {
  const path = [...ancestors, unit];
  return path
    .flatMap((step, i) => {
      if (UNNAMED.has(step.kind)) return [];
      const name = stepName(step, path[i - 1]);
      return isWithin(step, path[i + 1], name) ? [] : [name];
    })
    .reverse()
    .join(' ');
}

/** Whether the printed number of the next unit down says this one too: khoản 3 in "khoản 3.10". */
function isWithin(step: Unit, next: Unit | undefined, name: string): boolean {
  if (next?.kind !== 'tieu' || (step.kind !== 'khoan' && step.kind !== 'tieu')) return false;
  // Of a repeated number the lower one does not say which: "khoản 3.1 khoản 3 (lần thứ 2)".
  if (name.endsWith(')')) return false;
  const own = numberOf(step);
  return own !== null && numberOf(next)?.startsWith(`${own}-`) === true;
}

function numberOf(unit: Unit): string | null {
  return unit.number === null ? null : (parseNumber(unit.number)?.value ?? null);
}

/** A unit's name; the first of several with one printed number says so, as the later ones do. */
function stepName(unit: Unit, parent: Unit | undefined): string {
  const title = unit.title && unit.heading ? oneSpaced(plainText(unit.title)) : '';
  if (!unit.inferred && unit.number === null && title !== '') return `${KIND_NAMES[unit.kind]} “${title}”`;
  const name = unitName(unit);
  const value = NUMBERED_KINDS.has(unit.kind) ? numberOf(unit) : null;
  if (value === null) return name;
  const alike = (parent?.children ?? []).filter(
    (other) => other.kind === unit.kind && numberOf(other) === value,
  );
  return alike.length > 1 && alike[0] === unit ? `${name} (lần thứ 1)` : name;
}

/** "Nghị quyết số 04-NQ/HU"; the document's title where it has no number, the quoted title of an article. */
function designation({ metadata, article }: CitationSource, withSign: boolean): string {
  if (article) return `bài “${metadata.title}”`;
  const number = valueOf(metadata.number);
  if (number === null) return metadata.title;
  const name = metadata.type === 'chua-ro' ? 'Văn bản' : DOCUMENT_TYPES[metadata.type];
  return `${name} ${withSign ? 'số ' : ''}${number}${mark(metadata.number)}`;
}

function mark(field: Known<unknown>): string {
  return field.state === 'inferred' ? ` ${INFERRED}` : '';
}

/**
 * The full citation: place, type, number, date, issuing body, abstract, then in brackets what the reader must know
 * (draft, summary, no number in the source).
 */
export function fullCitation(source: CitationSource, style: CitationStyle): string {
  const { metadata, unit, ancestors } = source;
  const place = placeInWords(unit, ancestors);
  const head = [place, designation(source, true)].filter(Boolean).join(' ');
  const notes = notesOf(source);
  return [`${head}${dateOf(source, style)}`, issuerOf(source), abstractOf(metadata), notes && `(${notes})`]
    .filter(Boolean)
    .join(' ');
}

function dateOf({ metadata }: CitationSource, style: CitationStyle): string {
  const iso = valueOf(metadata.date);
  if (iso === null) return '';
  const long = formatVietnameseDate(iso, 'long');
  const words = style === 'party' && iso.length === 10 ? `ngày ${formatVietnameseDate(iso)}` : long;
  return `${style === 'party' ? ',' : ''} ${words}${mark(metadata.date)}`;
}

/** "của …"; nothing where the body is unknown or the title that stands for the number already names one. */
function issuerOf({ metadata, bodyName, article }: CitationSource): string {
  if (article) {
    const author = valueOf(article.author);
    return author === null ? '' : `của ${author}${mark(article.author)}`;
  }
  if (bodyName === null || (valueOf(metadata.number) === null && namesIssuer(metadata.title))) return '';
  return `của ${bodyName}${mark(metadata.body)}`;
}

function namesIssuer(title: string): boolean {
  const { text } = readingOf(title);
  return Array.from(text.matchAll(/ của /gu)).some((of) => issuerEnd(text, of.index + of[0].length) !== null);
}

// Matches the start of an abstract that already says "về": "Về việc …", "V/v …".
const ABOUT = /^(?:về việc|về|v\/v:?)\s+/iu;

/** "về …" as printed; words that do not begin with "về" are quoted. */
function abstractOf({ abstract, number }: CitationSource['metadata']): string {
  const words = valueOf(abstract);
  if (words === null || valueOf(number) === null) return '';
  const about = ABOUT.exec(words);
  if (!about) return `về “${words}”${mark(abstract)}`;
  const opening = /^v\/v/iu.test(about[0]) ? 'về việc' : about[0].trim().toLowerCase();
  return `${opening} ${words.slice(about[0].length)}${mark(abstract)}`;
}

function notesOf({ metadata, article }: CitationSource): string {
  if (article) return NO_DOCUMENT;
  const draft = metadata.draft === undefined ? 'dự thảo' : `dự thảo lần ${String(metadata.draft)}`;
  return [
    metadata.status === 'du-thao' ? draft : null,
    metadata.status === 'lay-y-kien' ? 'bản lấy ý kiến góp ý' : null,
    metadata.sourceCompleteness === 'tom-tat' ? 'bản tóm tắt' : null,
    metadata.sourceCompleteness === 'trich' ? 'bản trích' : null,
    valueOf(metadata.number) === null ? NO_NUMBER : null,
  ]
    .filter(Boolean)
    .join('; ');
}

/** The short citation of a second mention: "điểm d khoản 2 Mục III Chương trình 05-CTr/HU". */
export function shortCitation(source: CitationSource): string {
  return [placeInWords(source.unit, source.ancestors), designation(source, false)].filter(Boolean).join(' ');
}

/** What a link to the unit is called: the short citation and, where the unit has one, its own title. */
function linkTitle(source: CitationSource): string {
  const { unit } = source;
  const title = unit.title ? oneSpaced(plainText(unit.title)) : '';
  return title === '' || unit.kind === 'van-ban'
    ? shortCitation(source)
    : `${shortCitation(source)}: ${title}`;
}

/** One line for Zalo and other chats: title, then the short link, which the chat turns into a card. */
export function chatLine(source: CitationSource, url: string): string {
  return `${linkTitle(source)} ${url}`;
}

// Matches what Markdown would read as markup in the text of a link.
const MARKDOWN = /[\\`*_[\]<>~|#]/g;
// Matches what would end the address of a link.
const ADDRESS = /[()\s<>]/g;

/** `[short citation](address)`, with the characters of Markdown escaped. */
export function markdownLink(source: CitationSource, url: string): string {
  const text = linkTitle(source).replace(MARKDOWN, (character) => `\\${character}`);
  const address = url.replace(
    ADDRESS,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${text}](${address})`;
}

/** The full citation as a link, for Word and e-mail (the clipboard's HTML). */
export function htmlLink(source: CitationSource, style: CitationStyle, url: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(fullCitation(source, style))}</a>`;
}

/**
 * A row to paste into a spreadsheet, cells parted by tabs: the citation for the column "Căn cứ", the words of the
 * unit between quotation marks (so that "-" or "=" at their start is no formula), the link.
 */
export function spreadsheetRow(source: CitationSource, style: CitationStyle, url: string): string {
  const { unit } = source;
  const own = [plainText(unit.title ?? []), plainText(unit.text)].filter(Boolean).join(' ');
  const words = own || (unit.kind === 'van-ban' ? source.metadata.title : unitTitle(unit));
  return [fullCitation(source, style), `“${words}”`, url].map(oneSpaced).join('\t');
}
