import { parseNumber } from '#domain/document/numbering.ts';
import { type Unit, type UnitKind, walk } from '#domain/document/unit.ts';
import type { InnerPlace, PlaceStep } from '../parse/inner-place.ts';

/** Where a place in words leads in a document: one unit, several that fit, some that may be meant, or none. */
export type PlaceResolution =
  | { readonly state: 'one'; readonly eid: string }
  | { readonly state: 'several' | 'unsure'; readonly eids: readonly string[] }
  | { readonly state: 'none' };

/** What people also call a unit of a kind: "mục 3" or "điểm 3" for "3." (officially khoản 3), "điểm 12" for "(12)". */
const ALSO: Partial<Record<UnitKind, readonly UnitKind[]>> = {
  muc: ['muc', 'khoan', 'chuong', 'phan'],
  khoan: ['khoan', 'muc', 'y'],
  diem: ['diem', 'y'],
  y: ['y', 'khoan', 'tieu'],
  tieumuc: ['tieumuc', 'khoan'],
  tieu: ['tieu', 'khoan'],
};

/**
 * Follows a place through the units of a document, largest step first; levels the citation leaves out are passed over.
 * `one` only where every step has the official name of exactly one unit; `unsure` where a step fits only by what
 * people also call it or by its order ("mục 2" for "II."); `several` where printed numbers repeat and nothing tells.
 */
export function resolvePlace(root: Unit, place: InnerPlace): PlaceResolution {
  const exact = follow(root, place, fitsExactly);
  if (exact.length === 1) return { state: 'one', eid: exact[0] ?? '' };
  if (exact.length > 1) return { state: 'several', eids: exact };
  const loose = follow(root, place, fitsLoosely);
  return loose.length === 0 ? { state: 'none' } : { state: 'unsure', eids: loose };
}

type Fits = (unit: Unit, step: PlaceStep) => boolean;

function follow(root: Unit, place: InnerPlace, fits: Fits): string[] {
  let units: Unit[] = [root];
  for (const step of place) {
    units = [...new Set(units.flatMap((unit) => below(unit, step, fits)))];
  }
  return place.length === 0 ? [] : units.map((unit) => unit.eid);
}

/** Units below `parent` that a step names; of repeated printed numbers under one parent, the one it says. */
function below(parent: Unit, step: PlaceStep, fits: Fits): Unit[] {
  const found: Unit[] = [];
  const seen = new Map<Unit | undefined, number>();
  for (const { unit, ancestors } of walk(parent)) {
    if (unit === parent || !fits(unit, step)) continue;
    const count = (seen.get(ancestors.at(-1)) ?? 0) + 1;
    seen.set(ancestors.at(-1), count);
    if (step.repeat === undefined || step.repeat === count) found.push(unit);
  }
  return found;
}

function fitsExactly(unit: Unit, step: PlaceStep): boolean {
  return unit.kind === step.kind && valueOf(unit) === step.value;
}

function fitsLoosely(unit: Unit, step: PlaceStep): boolean {
  if (!(ALSO[step.kind] ?? [step.kind]).includes(unit.kind)) return false;
  const ordinal = unit.number === null ? null : (parseNumber(unit.number)?.ordinal ?? null);
  return valueOf(unit) === step.value || (unit.kind === step.kind && String(ordinal) === step.value);
}

// Matches the place of a counted unit at the end of its identifier: the 2 of "khoan_1__gach_2".
const COUNTED = /_(\d+)$/;

function valueOf(unit: Unit): string | null {
  if (unit.inferred) return '1';
  if (unit.kind === 'gach' || unit.kind === 'p') return COUNTED.exec(unit.eid)?.[1] ?? null;
  return unit.number === null ? null : (parseNumber(unit.number)?.value ?? null);
}
