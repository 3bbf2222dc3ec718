import { buildTree, type DocumentTree } from '#domain/document/tree.ts';
import { type Unit, unitsByEid, walk } from '#domain/document/unit.ts';
import { parseBody } from '#library/file/mdx-file.ts';

/** The tree of an MDX body, through the real parser. */
export function treeOf(body: string, declaredRepeats: readonly string[] = []): DocumentTree {
  const { mdast, diagnostics } = parseBody(body, 'thu.mdx');
  const tree = buildTree(mdast, body, 'thu.mdx', declaredRepeats);
  return { ...tree, diagnostics: [...diagnostics, ...tree.diagnostics] };
}

/** Identifiers of a tree in order, without the document itself. */
export function eidsOf(tree: DocumentTree): string[] {
  return [...walk(tree.root)].slice(1).map(({ unit }) => unit.eid);
}

/** The unit with an identifier; fails the test where there is none. */
export function unitOf(tree: DocumentTree, eid: string): Unit {
  const unit = unitsByEid(tree.root).get(eid);
  if (!unit) throw new Error(`no unit ${eid} among ${eidsOf(tree).join(', ')}`);
  return unit;
}
