import { plainText, textOf } from '#domain/document/inline.ts';
import type { DocumentMetadata, NewsMetadata } from '#domain/document/metadata.ts';
import { hasPage, makeUnit, type Unit, type UnitKind, walk } from '#domain/document/unit.ts';
import type { CitationSource } from './format-citation.ts';

/** A unit as the browser needs it to name it: kind, identifier and numbers, without its words. */
export interface SheetUnit {
  /** Kind. */
  k: UnitKind;
  /** Identifier. */
  e: string;
  /** Number as printed. */
  n?: string;
  /** Title as printed. */
  t?: string;
  /** True where the title stands on a line of its own. */
  h?: true;
  /** True where the source does not print the unit. */
  i?: true;
  /** Short permanent identifier, where the unit is published. */
  u?: string;
  /** Units inside. */
  c?: SheetUnit[];
}

/** A version of a document as the browser needs it to cite any of its units; plain JSON. */
export interface CitationSheet {
  /** Key of the work. */
  work: string;
  version: string;
  /** True for the version at the work's own address. */
  current: boolean;
  metadata: CitationSource['metadata'];
  bodyName: string | null;
  /** Present for an article of the press. */
  article?: CitationSource['article'];
  /** Short permanent identifiers of what is no unit: the document (`''`), targets (`chi-tieu/12`). */
  uids: Record<string, string>;
  units: SheetUnit[];
}

/** What a sheet is made of. */
export interface SheetSource {
  readonly work: string;
  readonly version: string;
  readonly current: boolean;
  readonly metadata: DocumentMetadata;
  readonly bodyName: string | null;
  readonly root: Unit;
  /** Short permanent identifiers by what the address ends in; empty before the first publication. */
  readonly uids: ReadonlyMap<string, string>;
}

/** The sheet of a version. */
export function citationSheet({ root, uids, metadata, ...rest }: SheetSource): CitationSheet {
  const { title, type, number, body, date, abstract, status, draft, sourceCompleteness } = metadata;
  return {
    ...rest,
    metadata: {
      ...{ title, type, number, body, date, abstract, status, sourceCompleteness },
      ...(draft !== undefined && { draft }),
    },
    uids: Object.fromEntries(Array.from(uids).filter(([eid]) => eid === '' || eid.includes('/'))),
    units: root.children.map((unit) => sheetUnit(unit, uids)),
  };
}

/** The sheet of an article of the press: it can be cited, but it is no document. */
export function newsSheet(
  key: string,
  { title, date, author }: NewsMetadata,
  root: Unit,
  uids: ReadonlyMap<string, string>,
): CitationSheet {
  const missing = { state: 'missing' } as const;
  return {
    work: key,
    version: '',
    current: true,
    metadata: {
      ...{ title, date, type: 'chua-ro', status: 'chua-ro', sourceCompleteness: 'toan-van' },
      ...{ number: missing, body: missing, abstract: missing },
    },
    bodyName: null,
    article: { author },
    uids: Object.fromEntries(Array.from(uids).filter(([eid]) => eid === '')),
    units: root.children.map((unit) => sheetUnit(unit, uids)),
  };
}

function sheetUnit(unit: Unit, uids: ReadonlyMap<string, string>): SheetUnit {
  const uid = uids.get(unit.eid);
  const title = unit.title && plainText(unit.title);
  return {
    k: unit.kind,
    e: unit.eid,
    ...(unit.number !== null && { n: unit.number }),
    ...(title && { t: title }),
    ...(unit.heading && { h: true as const }),
    ...(unit.inferred && { i: true as const }),
    ...(uid !== undefined && { u: uid }),
    ...(unit.children.length > 0 && { c: unit.children.map((child) => sheetUnit(child, uids)) }),
  };
}

/** The tree a sheet stands for; its units have numbers and titles, but no words. */
export function sheetTree({ units }: Pick<CitationSheet, 'units'>): Unit {
  const unitOf = ({ k, e, n, t, h, i, c = [] }: SheetUnit): Unit =>
    makeUnit(k, 0, {
      eid: e,
      number: n ?? null,
      title: t === undefined ? null : textOf(t),
      heading: h ?? false,
      inferred: i ?? false,
      children: c.map(unitOf),
    });
  return makeUnit('van-ban', 0, { children: units.map(unitOf) });
}

/** A unit of a sheet, ready to be cited. */
export interface SheetPlace {
  readonly source: CitationSource;
  /** Short permanent identifier; null where it is not published. */
  readonly uid: string | null;
  /** True where the unit has a page of its own. */
  readonly page: boolean;
}

/**
 * A unit of a sheet with the words it has on the page.
 *
 * @param eid `''` for the document
 * @returns null where the sheet has no such unit
 */
export function placeInSheet(sheet: CitationSheet, eid: string, words = ''): SheetPlace | null {
  for (const { unit, ancestors } of walk(sheetTree(sheet))) {
    if (unit.eid !== eid) continue;
    return {
      source: {
        unit: { ...unit, text: textOf(words) },
        ancestors,
        metadata: sheet.metadata,
        bodyName: sheet.bodyName,
        article: sheet.article,
      },
      uid: eid === '' ? (sheet.uids[''] ?? null) : uidIn(sheet.units, eid),
      page: eid !== '' && !sheet.article && hasPage(unit),
    };
  }
  return null;
}

function uidIn(units: readonly SheetUnit[], eid: string): string | null {
  for (const { e, u, c = [] } of units) {
    if (e === eid) return u ?? null;
    const inside = uidIn(c, eid);
    if (inside !== null) return inside;
  }
  return null;
}
