import { openingOf, unitTitle } from '#domain/document/label.ts';
import type { Unit, UnitKind } from '#domain/document/unit.ts';

/** An entry of a document's outline. */
export interface OutlineEntry {
  eid: string;
  number: string | null;
  label: string;
  children: OutlineEntry[];
}

/** Numbered paragraphs that are sections although they carry no title; items and points are text. */
const SECTIONS: ReadonlySet<UnitKind> = new Set<UnitKind>([
  'phan',
  'chuong',
  'muc',
  'tieumuc',
  'dieu',
  'khoan',
  'tieu',
  'pl',
]);

/** The sections of a document, nested as printed: headings, and numbered paragraphs by their first words. */
export function outlineOf(units: readonly Unit[]): OutlineEntry[] {
  return units
    .filter((unit) => unit.heading || SECTIONS.has(unit.kind))
    .map((unit) => ({
      eid: unit.eid,
      number: unit.heading && unit.title === null ? null : unit.number,
      label: labelOf(unit),
      children: outlineOf(unit.children),
    }));
}

function labelOf(unit: Unit): string {
  if (!unit.heading) return openingOf(unit, 56);
  return unit.title === null ? unitTitle(unit) : unitTitle({ ...unit, number: null });
}
