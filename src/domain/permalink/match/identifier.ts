import { lastSegment } from '#domain/document/eid.ts';
import type { LedgerState } from '../ledger/ledger.ts';
import type { Match } from './match.ts';
import { underParent } from '../align/place-name.ts';
import { below, type PlacedUnit } from '../ledger/published.ts';

// "p_3", "hang_12", "khoan_nn_2", with the suffix of an inserted one: "gach_2a"
const COUNTED = /^((?:p|gach|bang|hang)_|[a-z]+_nn_)(\d+)([a-z]*)$/;

/**
 * The identifier of every unit: recorded ones as recorded, new ones beside them. A new counted unit between recorded
 * ones takes a letter after the one before it (`p_3a`), a new last one the next number; a new numbered unit takes
 * its printed number unless that was ever given away. No identifier is ever used twice.
 */
export function identifiersOf(match: Match, state: LedgerState): Map<PlacedUnit, string> {
  const identifiers = new Map<PlacedUnit, string>();
  const used = new Set(state.keys());
  for (const [unit, entry] of match.entries) identifiers.set(unit, entry.eid);
  const of = (unit: PlacedUnit) => identifiers.get(unit) ?? '';
  identifiers.set(match.root, '');
  for (const unit of below(match.root)) {
    if (identifiers.has(unit)) continue;
    const wanted = underParent(unit, of);
    const parent = wanted.slice(0, wanted.length - lastSegment(wanted).length);
    const eid = newIdentifier(unit, wanted, parent, match, of, used);
    identifiers.set(unit, eid);
    used.add(eid);
  }
  return identifiers;
}

function newIdentifier(
  unit: PlacedUnit,
  wanted: string,
  parent: string,
  match: Match,
  of: (unit: PlacedUnit) => string,
  used: ReadonlySet<string>,
): string {
  const counted = COUNTED.exec(lastSegment(wanted));
  const recorded = unit.parent !== null && match.entries.has(unit.parent);
  if (!counted || !recorded) return used.has(wanted) ? afterSibling(unit, wanted, parent, of, used) : wanted;
  const [, name = ''] = counted;
  const siblings = unit.parent?.children ?? [];
  const place = siblings.indexOf(unit);
  const isAlike = (sibling: PlacedUnit) => COUNTED.exec(lastSegment(sibling.unit.eid))?.[1] === name;
  if (siblings.slice(place + 1).some((sibling) => isAlike(sibling) && match.entries.has(sibling))) {
    return afterSibling(unit, `${parent}${name}0`, parent, of, used);
  }
  let last = 0;
  for (const eid of used) {
    if (!eid.startsWith(parent)) continue;
    const [, otherName, count = '0'] = COUNTED.exec(eid.slice(parent.length)) ?? [];
    if (otherName === name) last = Math.max(last, Number(count));
  }
  return `${parent}${name}${last + 1}`;
}

/** The first free suffix after the sibling of the same name that stands before, or after `otherwise`. */
function afterSibling(
  unit: PlacedUnit,
  otherwise: string,
  parent: string,
  of: (unit: PlacedUnit) => string,
  used: ReadonlySet<string>,
): string {
  const siblings = unit.parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(unit)).findLast(({ unit: { kind } }, index) => {
    const eid = of(siblings[index] as PlacedUnit);
    return kind === unit.unit.kind && eid.startsWith(parent) && !eid.slice(parent.length).includes('__');
  });
  const base = before ? of(before) : otherwise;
  // "p_3", "p_3a" → stem "p_3"; "diem_a", "diem_a-a" → stem "diem_a-"
  const stem = /\d[a-z]*$/.test(base)
    ? base.replace(/(\d)[a-z]*$/, '$1')
    : `${base.replace(/-[a-z]+$/, '')}-`;
  for (let n = Math.max(1, suffixNumber(base.slice(stem.length)) + 1); ; n++) {
    const eid = `${stem}${suffixOf(n)}`;
    if (!used.has(eid)) return eid;
  }
}

/** 1 → a, 26 → z, 27 → aa */
function suffixOf(n: number): string {
  let suffix = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    suffix = String.fromCharCode(97 + ((rest - 1) % 26)) + suffix;
  }
  return suffix;
}

function suffixNumber(suffix: string): number {
  return [...suffix].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}
