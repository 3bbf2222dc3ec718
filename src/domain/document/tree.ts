import type { Diagnostic } from '#domain/diagnostic.ts';
import { assignEids } from './eid.ts';
import { noteLabels } from './inline.ts';
import type { MdastNode } from './mdast.ts';
import { parseNumber } from './numbering.ts';
import { readProfile } from './profile.ts';
import { profileError } from './profile-error.ts';
import { makeUnit, NUMBERED_KINDS, type Unit, type UnitKind, unitsByEid } from './unit.ts';

/** A parsed document body: the hub that every page, record and export is made from. */
export interface DocumentTree {
  root: Unit;
  /** Identifier of each footnote by its label in the text. */
  notes: Map<string, string>;
  diagnostics: Diagnostic[];
}

/** Gives the units of a tree other identifiers than those proposed; the units themselves stay. */
export type Identify = (tree: DocumentTree) => DocumentTree;

/**
 * Builds the document tree from the mdast of an MDX body.
 *
 * @param declaredRepeats identifiers of repeated printed numbers, proposed or recorded, from the frontmatter
 *   (`soLap`); null where the frontmatter could not be read and nothing can be said of them
 * @param identify puts recorded identifiers in place of the proposed ones
 */
export function buildTree(
  mdast: MdastNode,
  source: string,
  file: string,
  declaredRepeats: readonly string[] | null = [],
  identify: Identify = (tree) => tree,
): DocumentTree {
  const { root, notes, diagnostics } = readProfile(mdast, source, file);
  inferFirstPart(root);
  const placed = placeNotes(root, notes);
  const proposed = assignEids(root);
  const units = unitsByEid(root);
  const repeated = proposed.map((eid) => ({ eid, unit: units.get(eid) }));
  const tree = identify({
    root,
    notes: new Map([...placed].map(([label, unit]) => [label, unit.eid])),
    diagnostics,
  });
  const declared = declaredRepeats && new Set(declaredRepeats);
  for (const { eid, unit } of repeated) {
    const isDeclared = [eid, unit?.eid].some((name) => declared?.has(name ?? '') ?? true);
    if (isDeclared) continue;
    diagnostics.push(
      profileError('VK-MDX-SO-LAP', file, unit?.line ?? 0, `${unit?.number ?? ''} (${unit?.eid ?? eid})`),
    );
  }
  return { ...tree, diagnostics: diagnostics.sort((a, b) => a.line - b.line) };
}

/**
 * A document whose first printed part is not the first ("Phần thứ hai" alone): what stands before it is an
 * unprinted first part, `phan_nn_1`.
 */
function inferFirstPart(root: Unit): void {
  const first = root.children.findIndex((child) => child.kind === 'phan');
  const number = first < 0 ? null : parseNumber(root.children[first]?.number ?? '');
  if (!number || number.ordinal === 1) return;
  const start = root.children.findIndex((child) => NUMBERED_KINDS.has(child.kind));
  if (start < 0 || start >= first) return;
  const children = root.children.slice(start, first);
  const part = makeUnit('phan', children[0]?.line ?? 0, { inferred: true, heading: true, children });
  root.children.splice(start, first - start, part);
}

/** Kinds a footnote does not belong to: it goes to the section around them. */
const PASSAGES: ReadonlySet<UnitKind> = new Set<UnitKind>(['p', 'gach', 'bang', 'hang', 'cc']);

/** Puts each footnote under the section that first refers to it, before its numbered parts. */
function placeNotes(root: Unit, notes: ReadonlyMap<string, Unit>): Map<string, Unit> {
  const placed = new Map<string, Unit>();
  const place = (label: string, section: Unit): void => {
    const note = notes.get(label);
    if (!note || placed.has(label)) return;
    placed.set(label, note);
    const before = section.children.findIndex((child) => NUMBERED_KINDS.has(child.kind));
    section.children.splice(before < 0 ? section.children.length : before, 0, note);
  };
  const visit = (unit: Unit, section: Unit): void => {
    const own = PASSAGES.has(unit.kind) ? section : unit;
    for (const label of [...noteLabels(unit.title ?? []), ...noteLabels(unit.text)]) place(label, own);
    for (const child of [...unit.children]) visit(child, own);
  };
  visit(root, root);
  for (const label of notes.keys()) place(label, root);
  return placed;
}
