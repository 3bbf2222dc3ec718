import { textOf } from '#domain/document/inline.ts';
import { valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import type { DocumentTree } from '#domain/document/tree.ts';
import { makeUnit, type Unit } from '#domain/document/unit.ts';
import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { formatVietnameseDate } from '#domain/number/date.ts';
import { knownDay } from '../akn/day.ts';
import { preambleOf } from '../akn/parts.ts';
import { letterheadSides } from '../letterhead.ts';
import { packageParts } from './package.ts';
import { UnitWriter } from './units.ts';

/** Media type of a Word file. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What of a version of a document is published as a Word file. */
export interface DocxSource {
  metadata: DocumentMetadata;
  /** The text; citations that are links lead on. */
  tree: Pick<DocumentTree, 'root' | 'notes'>;
  /** Site path of the text. */
  address: string;
  /** The issuing body; null where it is unknown. */
  body: { name: string; isParty: boolean } | null;
  /** Day of first publication, as the ledger records it; null before. */
  published: string | null;
  /** What stands at the foot of the first page: how much of the source this is, and where it is published. */
  foot: string;
  /** The full address of a site path. */
  absolute: (path: string) => string;
}

/**
 * A version as the parts of a Word file (ECMA-376), in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, and of Hướng dẫn
 * 36-HD/VPTW for bodies of the Party. Every word of the text stands in it once and in order; headings have levels, numbers
 * are counted where Word prints exactly them, footnotes stand at the foot of the page, each unit is a bookmark. The same
 * source gives the same parts.
 */
export function documentDocx(source: DocxSource): [name: string, xml: string][] {
  const { metadata, tree, absolute, address } = source;
  const root = { ...tree.root, children: [...composedHead(source), ...tree.root.children] };
  const writer = new UnitWriter({
    root,
    notes: tree.notes,
    preamble: preambleOf(tree.root),
    link: (url) => (/^[/#]/.test(url) ? absolute(url.startsWith('#') ? address + url : url) : url),
  });
  const body = writer.document();
  return packageParts({
    body,
    footnotes: writer.footnotes.xml,
    numbering: writer.numbering.xml,
    links: writer.places.relations,
    foot: source.foot,
    properties: {
      title: metadata.title,
      author: source.body?.name ?? null,
      number: valueOf(metadata.number),
      address: absolute(address),
      date: knownDay(metadata, source.published)?.date ?? null,
    },
  });
}

const STATE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const PARTY = ['ĐẢNG CỘNG SẢN VIỆT NAM'];

/**
 * The head of a document whose text does not bring one: of the whole text of an issued document the letterhead, from what
 * the source states and nothing else; then, as of any other text without opening lines, its type and what it is about.
 */
function composedHead({ metadata, tree, body }: DocxSource): Unit[] {
  const opening = tree.root.children.filter(({ kind }) => kind === 'dau_de');
  const hasHead = opening.some(({ children }) => letterheadSides(children).size > 0);
  const title = opening.length > 0 ? [] : titleLines(metadata);
  const isWhole = metadata.completeness === 'toan-van' && metadata.status === 'ban-hanh';
  const head =
    hasHead || !isWhole || metadata.body.state !== 'stated' || !body ? [] : headLines(metadata, body);
  const lines = [...head, ...title];
  return lines.length === 0
    ? []
    : [makeUnit('dau_de', 0, { children: lines.map((line, at) => lineUnit(line, at)) })];
}

/** A line that stands in no text: its identifier is no place, but tells it from the others. */
const lineUnit = (line: string, at: number): Unit => makeUnit('p', 0, { eid: ` ${at}`, text: textOf(line) });

function titleLines({ type, abstract, title }: DocumentMetadata): string[] {
  const about = abstract.state === 'stated' ? abstract.value : null;
  return about === null ? [title] : [DOCUMENT_TYPES[type].toUpperCase(), about];
}

function headLines(
  { number, placeOfIssue, date }: DocumentMetadata,
  { name, isParty }: { name: string; isParty: boolean },
): string[] {
  const day = date.state === 'stated' ? formatVietnameseDate(date.value, 'long') : null;
  const place = placeOfIssue.state === 'stated' ? placeOfIssue.value : null;
  return [
    name.toUpperCase(),
    ...(isParty ? ['*'] : []),
    ...(number.state === 'stated' ? [`${isParty ? 'Số' : 'Số:'} ${number.value}`] : []),
    ...(isParty ? PARTY : STATE),
    ...(day !== null && place !== null ? [`${place}, ${day}`] : []),
  ];
}
