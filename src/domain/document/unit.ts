import type { Inline } from './inline.ts';

/**
 * What an addressable piece of a document is. The names are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, without
 * diacritics; they are also the first half of an identifier's segment (ARCHITECTURE.md, Addresses).
 */
export type UnitKind =
  | 'van-ban'
  | 'phan'
  | 'chuong'
  | 'muc'
  | 'tieumuc'
  | 'dieu'
  | 'khoan'
  | 'tieu'
  | 'diem'
  | 'y'
  | 'pl'
  | 'gach'
  | 'p'
  | 'cc'
  | 'bang'
  | 'hang'
  | 'dau_de'
  | 'ket'
  | 'noi_nhan'
  | 'ky';

/** A node of the document tree: everything that has an identifier of its own. */
export interface Unit {
  kind: UnitKind;
  /** Identifier inside the document; `''` for the document itself. */
  eid: string;
  /** The number as printed, with its punctuation ("2.2.", "(12).", "Phần thứ hai"); the mark of a bullet or footnote. */
  number: string | null;
  /** True where the source does not print the unit and its existence is inferred. */
  inferred: boolean;
  /** Printed title: a heading, or the short title that opens a numbered paragraph. */
  title: Inline[] | null;
  /** True where the title stands on a line of its own. */
  heading: boolean;
  /** The unit's own opening words (a paragraph, an item, a bullet, a footnote, a table row's cells joined). */
  text: Inline[];
  /** Cells of a table row. */
  cells?: Inline[][];
  children: Unit[];
  /** Words under a heading that have no identifier of their own: the text of a guide. */
  held?: string;
  /** What an entry of a list says besides its text, by the names editors know: the meaning of an abbreviation. */
  facts?: Readonly<Record<string, string>>;
  /** Set where the site makes no pages of single units. */
  unpaged?: true;
  /** Line in the source file. */
  line: number;
  /** Identifiers that were merged into this unit or that it once had; each stays an element of the page. */
  formerIds?: string[];
  /** Withdrawn units that stood directly below this one. */
  tombstones?: Tombstone[];
  /** Identifiers once below this unit whose place is elsewhere now; its own page keeps an element for each. */
  departed?: Departed[];
}

/** An identifier that a unit's own page once showed, and the identifier where it is found now. */
export interface Departed {
  eid: string;
  to: string;
}

/** What stays visible of a published unit that was withdrawn, or moved to another document. */
export interface Tombstone {
  eid: string;
  /** Identifiers that lead here too: units withdrawn with it, and those once merged into it. */
  formerIds: string[];
  /** Day of the withdrawal, ISO. */
  date: string;
  /** Why it was withdrawn; empty where it moved. */
  reason: string;
  /** Short permanent identifier by which a unit that moved to another document is found there. */
  movedAs?: string;
  /** Identifier of the child it stands before; null at the end. */
  before: string | null;
}

/** Kinds that stand for a place in the numbering of the document. */
export const NUMBERED_KINDS: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'phan',
  'chuong',
  'muc',
  'tieumuc',
  'dieu',
  'khoan',
  'tieu',
  'diem',
  'y',
  'pl',
]);

/** Units that get a page of their own: those with a printed heading, and an inferred first part. Targets get theirs besides. */
export function hasPage(unit: Unit): boolean {
  return unit.heading && (unit.title !== null || unit.inferred) && unit.eid !== '' && unit.unpaged !== true;
}

/** Marks every unit of a tree as one without a page of its own: its place is in the page of the whole text. */
export function leaveUnpaged(root: Unit): void {
  for (const { unit } of walk(root)) unit.unpaged = true;
}

/** Every unit below and including `unit`, in document order, with its ancestors (outermost first). */
export function* walk(
  unit: Unit,
  ancestors: readonly Unit[] = [],
): Generator<{ unit: Unit; ancestors: readonly Unit[] }> {
  yield { unit, ancestors };
  if (unit.children.length === 0) return;
  const path = [...ancestors, unit];
  for (const child of unit.children)
    // Most units hold no other.
    if (child.children.length === 0) yield { unit: child, ancestors: path };
    else yield* walk(child, path);
}

/** All units by identifier; the first wins where a document is faulty. */
export function unitsByEid(root: Unit): Map<string, Unit> {
  const found = new Map<string, Unit>();
  const take = (unit: Unit): void => {
    if (!found.has(unit.eid)) found.set(unit.eid, unit);
    unit.children.forEach(take);
  };
  take(root);
  return found;
}

/** A fresh unit with the defaults of an empty one. */
export function makeUnit(kind: UnitKind, line: number, fields: Partial<Unit> = {}): Unit {
  return {
    kind,
    eid: '',
    number: null,
    inferred: false,
    title: null,
    heading: false,
    text: [],
    children: [],
    line,
    ...fields,
  };
}
