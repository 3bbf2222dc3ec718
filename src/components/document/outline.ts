import { NOT_PRINTED, openingOf, unitName, unitTitle } from '#domain/document/label.ts';
import { hasPage, type Unit, type UnitKind } from '#domain/document/unit.ts';
import type { WriteHref } from '#layouts/href.ts';
import { unitHref, type UnitPlace } from './document-view.ts';
import type { SiteDocument } from '#library/site-document.ts';

/** An entry of a document's outline. */
export interface OutlineEntry {
  eid: string;
  number: string | null;
  label: string;
  /** Where it leads, where that is not a place of the same page. */
  href?: string;
  /** True for what the page shows. */
  current?: boolean;
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

const isSection = (unit: Unit): boolean => unit.heading || SECTIONS.has(unit.kind);

/** The sections of a document, nested as printed: headings, and numbered paragraphs by their first words. */
export function outlineOf(units: readonly Unit[]): OutlineEntry[] {
  return units.filter(isSection).map((unit) => ({ ...entryOf(unit), children: outlineOf(unit.children) }));
}

/**
 * The outline on the page of one unit: the outermost sections, and of those around the unit what stands in them, each
 * leading to its own page.
 *
 * @param write writes a site path into that page
 */
export function outlineAround(
  document: SiteDocument,
  root: Unit,
  { unit, ancestors }: UnitPlace,
  write: WriteHref,
): OutlineEntry[] {
  const open = new Set([...ancestors, unit].map(({ eid }) => eid));
  const below = (units: readonly Unit[]): OutlineEntry[] =>
    units
      .filter((one) => one.eid === unit.eid || (isSection(one) && (one.heading || hasPage(one))))
      .map((one) => ({
        ...entryOf(one),
        href: unitHref(document, one, write),
        current: one.eid === unit.eid,
        children: open.has(one.eid) ? below(one.children) : [],
      }));
  return below(root.children);
}

function entryOf(unit: Unit): Omit<OutlineEntry, 'children'> {
  return {
    eid: unit.eid,
    number: unit.heading && unit.title === null ? null : unit.inferred ? null : unit.number,
    label: labelOf(unit),
  };
}

function labelOf(unit: Unit): string {
  if (!unit.heading) return openingOf(unit, 56);
  // The page itself says that a part is not printed; a list of what there is need not.
  if (unit.inferred && unit.title === null) return unitName(unit).replace(` [${NOT_PRINTED}]`, '');
  return unit.title === null ? unitTitle(unit) : unitTitle({ ...unit, number: null, inferred: false });
}

/** Numbers of a unit and those around it, for a line with little room: "II › 3.2". */
export function shortPlace({ unit, ancestors }: UnitPlace): string {
  const numbers = [...ancestors, unit]
    .filter(({ number, kind }) => number !== null && kind !== 'gach')
    // Matches the end of "II.", "Phần thứ hai:"; "a)" and "(12)" keep theirs.
    .map(({ number }) => (number ?? '').replace(/[.:]+$/, ''));
  // "3" says nothing that "3.2" does not; of a deep path the end tells.
  return numbers
    .filter((number, i) => !numbers[i + 1]?.startsWith(`${number}.`))
    .slice(-3)
    .join(' › ');
}
