import { parseNumber } from './numbering.ts';
import { NUMBERED_KINDS, type Unit, type UnitKind } from './unit.ts';

/** Telex spelling of the letters that plain folding would merge: "điểm d" and "điểm đ" are two points. */
const LETTER_CODES: Readonly<Record<string, string>> = {
  đ: 'dd',
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
};

/** `segment('diem', 'đ')` is `diem_dd`, `segment('tieu', '3-10')` is `tieu_3-10`. */
export function segment(kind: UnitKind, value: string): string {
  return `${kind}_${numberCode(value)}`;
}

/** A printed number as identifiers spell it: "12" stays, "3-10" stays, "đ" is `dd`. */
export function numberCode(value: string): string {
  const code = [...value.toLowerCase()].map((letter) => LETTER_CODES[letter] ?? letter).join('');
  return code.replace(/[^a-z0-9-]+/g, '-');
}

/** Joins a parent's identifier and a segment. */
export function join(parent: string, last: string): string {
  return parent === '' ? last : `${parent}__${last}`;
}

/** What an identifier ends in: `muc_i__p_2` → `p_2`. */
export function lastSegment(eid: string): string {
  const cut = eid.lastIndexOf('__');
  return cut < 0 ? eid : eid.slice(cut + 2);
}

/** Kinds counted by their place in the parent, not by a printed number. */
const COUNTED: ReadonlySet<UnitKind> = new Set<UnitKind>(['gach', 'p', 'bang', 'hang']);
/** Kinds that stand once in a document and carry no number. */
const SINGLE: ReadonlySet<UnitKind> = new Set<UnitKind>(['dau_de', 'ket', 'noi_nhan', 'ky']);
/** Articles are numbered through the whole document, whatever chapter they stand in (Nghị định 34/2016, Điều 62). */
const CONTINUOUS: ReadonlySet<UnitKind> = new Set<UnitKind>(['dieu']);

/**
 * Gives every unit of a tree its identifier, proposed from the printed numbering: pure, deterministic, unique.
 *
 * @returns identifiers that carry a repetition suffix (`khoan_3_2`) because the same printed number stands twice
 *   under one parent; each must be declared in the frontmatter.
 */
export function assignEids(root: Unit): string[] {
  const used = new Map<string, number>();
  const repeated: string[] = [];

  const unique = (proposal: string): string => {
    const count = (used.get(proposal) ?? 0) + 1;
    used.set(proposal, count);
    if (count === 1) return proposal;
    const eid = `${proposal}_${count}`;
    used.set(eid, 1);
    return eid;
  };

  const visit = (unit: Unit, scope: string): void => {
    const counters = new Map<UnitKind, number>();
    const count = (kind: UnitKind): number => {
      const next = (counters.get(kind) ?? 0) + 1;
      counters.set(kind, next);
      return next;
    };
    for (const child of unit.children) {
      const parent = CONTINUOUS.has(child.kind) ? scope : unit.eid;
      const proposal = join(parent, proposedSegment(child, count));
      child.eid = unique(proposal);
      if (child.eid !== proposal && NUMBERED_KINDS.has(child.kind)) repeated.push(child.eid);
      visit(child, child.kind === 'pl' ? child.eid : scope);
    }
  };
  root.eid = '';
  visit(root, '');
  return repeated;
}

function proposedSegment(unit: Unit, count: (kind: UnitKind) => number): string {
  if (SINGLE.has(unit.kind)) return unit.kind;
  if (COUNTED.has(unit.kind)) return `${unit.kind}_${count(unit.kind)}`;
  if (unit.kind === 'cc') {
    const digits = /\d+/.exec(unit.number ?? '')?.[0];
    return `cc_${digits ?? `nn_${count('cc')}`}`;
  }
  const number = unit.number === null || unit.inferred ? null : parseNumber(unit.number);
  return number === null ? `${unit.kind}_nn_${count(unit.kind)}` : segment(unit.kind, number.value);
}
