import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { plainText } from '#domain/document/inline.ts';
import { NUMBERED_KINDS, type Unit, type UnitKind } from '#domain/document/unit.ts';

/** A unit as a file says it is, or as the tree does. */
export interface ReadUnit {
  kind: UnitKind;
  eid: string;
  number: string | null;
  title: string | null;
  text: string;
  inferred: boolean;
  children: ReadUnit[];
}

/** The reader has a map of its own: a slip in that of the product must show. */
const KINDS: Readonly<Record<string, UnitKind>> = {
  part: 'phan',
  chapter: 'chuong',
  section: 'muc',
  subsection: 'tieumuc',
  article: 'dieu',
  paragraph: 'khoan',
  subparagraph: 'tieu',
  point: 'diem',
  indent: 'gach',
  p: 'p',
  table: 'bang',
  tr: 'hang',
  authorialNote: 'cc',
  container: 'dau_de',
  attachment: 'pl',
};
/** Footnotes belong to the section around these (see `placeNotes` of the tree). */
const PASSAGES: ReadonlySet<UnitKind> = new Set<UnitKind>(['p', 'gach', 'bang', 'hang', 'cc']);

/** The units of a file of Akoma Ntoso, in their tree; footnotes where the tree keeps them. */
export function readAkn(xml: string): ReadUnit[] {
  const root = unitOf('van-ban', '');
  const notes = new Map<ReadUnit, ReadUnit[]>();
  read(parseDocument(xml, { xmlMode: true }).children, root, root);
  for (const [section, called] of notes) {
    const numbered = section.children.findIndex(({ kind }) => NUMBERED_KINDS.has(kind));
    let at = numbered < 0 ? section.children.length : numbered;
    while (section.children[at - 1]?.kind === 'cc') at--;
    section.children.splice(at, 0, ...called);
  }
  return root.children;

  /** Units among nodes become children of `around`; `section` holds the footnotes they call. */
  function read(nodes: readonly ChildNode[], around: ReadUnit, section: ReadUnit): void {
    for (const node of nodes) {
      if (!isTag(node) || node.name === 'meta') continue;
      const eid = node.attribs['wId'];
      if (eid === undefined) {
        readOwn(node, around);
        read(node.children, around, section);
        continue;
      }
      const classes = (node.attribs['class'] ?? '').split(' ').filter(Boolean);
      const named = classes.find((one) => one !== 'ngang-cap') as UnitKind | undefined;
      const unit = unitOf(named ?? KINDS[node.name] ?? fail(node.name), eid);
      unit.number = node.attribs['marker'] ?? null;
      unit.inferred = node.attribs['status'] === 'editorial';
      if (node.name === 'p') unit.text = wordsOf(node);
      if (node.name === 'tr') unit.text = node.children.filter(isTag).map(cellWords).join(' | ');
      const isBeside = classes.includes('ngang-cap');
      if (node.name === 'authorialNote') notes.set(section, [...(notes.get(section) ?? []), unit]);
      else (isBeside ? root : around).children.push(unit);
      const own = PASSAGES.has(unit.kind) ? (isBeside ? root : section) : unit;
      read(node.children, unit, own);
    }
  }
}

/** The units of a tree as the reader gives them. */
export function unitsOf(units: readonly Unit[]): ReadUnit[] {
  return units.map((unit) => ({
    kind: unit.kind,
    eid: unit.eid,
    number: unit.number,
    title: unit.title && plainText(unit.title),
    text: plainText(unit.text),
    inferred: unit.inferred,
    children: unitsOf(unit.children),
  }));
}

function unitOf(kind: UnitKind, eid: string): ReadUnit {
  return { kind, eid, number: null, title: null, text: '', inferred: false, children: [] };
}

function fail(name: string): never {
  throw new Error(`<${name}> stands for no unit`);
}

/** Number, title and own words of a unit stand in elements without identifier. */
function readOwn(node: Element, unit: ReadUnit): void {
  if (node.name === 'num') unit.number = wordsOf(node);
  if (node.name === 'heading') unit.title = wordsOf(node);
  if (node.name === 'p' && unit.kind !== 'hang' && unit.kind !== 'bang') unit.text += wordsOf(node);
}

const cellWords = (cell: Element): string => cell.children.filter(isTag).map(wordsOf).join('');

/** The words of an element, without those of footnotes in it. */
function wordsOf(node: Element): string {
  return node.children
    .map((child) => {
      if (isText(child)) return child.data;
      if (!isTag(child) || child.name === 'authorialNote') return '';
      return child.name === 'br' ? '\n' : wordsOf(child);
    })
    .join('');
}
