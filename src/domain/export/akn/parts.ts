import type { Unit, UnitKind } from '#domain/document/unit.ts';
import { type AknElement, element } from './element.ts';
import { preamble, preambleLength } from './preamble.ts';
import { isBlock, type UnitWriter } from './units.ts';

/** Blocks of the frame after the text. */
const ENDS: ReadonlySet<UnitKind> = new Set<UnitKind>(['ket', 'noi_nhan', 'ky']);

/** An annex, and what follows it at the first level of the document up to the next one. */
export interface AnnexPart {
  annex: Unit;
  after: Unit[];
}

/** The units of a document by where they stand in it: its own, and each annex with what follows it. */
export interface DocumentParts {
  own: Unit[];
  annexes: AnnexPart[];
}

/** Parts of a document: an annex begins at each first-level annex and holds whatever stands there up to the next. */
export function partsOf(root: Unit): DocumentParts {
  const parts: DocumentParts = { own: [], annexes: [] };
  for (const unit of root.children) {
    if (unit.kind === 'pl') parts.annexes.push({ annex: unit, after: [] });
    else (parts.annexes.at(-1)?.after ?? parts.own).push(unit);
  }
  return parts;
}

/** The preamble of a document: the paragraphs of grounds and of the word that enacts, before its body. */
export function preambleOf(root: Unit): Unit[] {
  const { own } = partsOf(root);
  const text = own.filter(({ kind }) => kind !== 'dau_de' && kind !== 'cc');
  const before = text.slice(0, count(text, isBlock));
  return before.slice(0, preambleLength(before, isAct(own)));
}

const isFrame = ({ kind }: Unit): boolean => kind === 'dau_de' || ENDS.has(kind);

/** True for units of a document of law: there are articles. */
export function isAct(units: readonly Unit[]): boolean {
  return units.some((unit) => !isFrame(unit) && !isBlock(unit) && holdsArticle(unit));
}

function holdsArticle({ kind, children }: Unit): boolean {
  return kind === 'dieu' || children.some(holdsArticle);
}

/**
 * What follows the metadata, in the order of the schema: preface, preamble, body, conclusions.
 *
 * @param lead words before all units: then nothing goes before the body
 */
export function documentContent(
  units: readonly Unit[],
  isLaw: boolean,
  writer: UnitWriter,
  lead: readonly AknElement[] = [],
): AknElement[] {
  const shown = units.filter(writer.isInPlace);
  const heads = lead.length > 0 ? 0 : count(shown, ({ kind }) => kind === 'dau_de');
  const rest = shown.slice(heads);
  const last = rest.findLastIndex((unit) => !isBlock(unit) && !ENDS.has(unit.kind));
  const end = rest.findIndex(({ kind }, index) => index > last && ENDS.has(kind));
  const text = end < 0 ? rest : rest.slice(0, end);
  const before = text.slice(0, count(text, isBlock));
  const length = lead.length > 0 ? 0 : preambleLength(before, isLaw);
  // A body of articles holds no loose paragraphs.
  const opening = isLaw ? before : before.slice(0, length);
  const body = text.slice(opening.length);
  // One after the other: a footnote stands where it is called first.
  const preface = shown.slice(0, heads).map((unit) => writer.container(unit));
  return [
    ...(preface.length === 0 ? [] : [element('preface', {}, preface)]),
    ...(opening.length === 0 ? [] : [preamble(opening, length, writer)]),
    isLaw ? element('body', {}, writer.between(body)) : element('mainBody', {}, mainBody(body, writer, lead)),
    ...(end < 0 ? [] : [element('conclusions', {}, closing(rest.slice(end), writer))]),
  ];
}

/** The text of a document without articles: loose paragraphs may stand anywhere in it. */
function mainBody(units: readonly Unit[], writer: UnitWriter, lead: readonly AknElement[]): AknElement[] {
  const made = units.flatMap((unit) => (isBlock(unit) ? writer.blocks([unit]) : [writer.hierarchical(unit)]));
  return made.length + lead.length === 0 ? [element('p')] : [...lead, ...made];
}

/** Closing words, recipients, signature, and paragraphs between them. */
function closing(units: readonly Unit[], writer: UnitWriter): AknElement[] {
  return units.flatMap((unit) => (isBlock(unit) ? writer.blocks([unit]) : [writer.container(unit)]));
}

/** How many units at the beginning are so. */
function count(units: readonly Unit[], is: (unit: Unit) => boolean): number {
  const end = units.findIndex((unit) => !is(unit));
  return end < 0 ? units.length : end;
}
