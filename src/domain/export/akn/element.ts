import { join } from '#domain/document/eid.ts';
import type { Unit } from '#domain/document/unit.ts';
import { escapeXml } from '../escape.ts';
import { eIdSegment } from './kinds.ts';

/** Value of an attribute: words, or a unit of the document that it points to by our identifier. */
export type AknValue = string | { readonly unit: string };

/** An element of the file that is made. */
export interface AknElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, AknValue | undefined>>;
  readonly children: readonly AknNode[];
  /** The unit it stands for: gets an eId, and our identifier as wId. */
  readonly unit?: Unit;
}

export type AknNode = AknElement | string;

/** An element. */
export function element(
  name: string,
  attributes: AknElement['attributes'] = {},
  children: readonly AknNode[] = [],
): AknElement {
  return { name, attributes, children };
}

/** The element of a unit; an inferred one says that the source does not print it. */
export function unitElement(
  name: string,
  unit: Unit,
  children: readonly AknNode[],
  attributes: AknElement['attributes'] = {},
): AknElement {
  const status = unit.inferred ? 'editorial' : undefined;
  return { name, attributes: { status, ...attributes }, children, unit };
}

/** Identifiers of a file: eId by our identifier of the unit. */
export type EIds = ReadonlyMap<string, string>;

/**
 * The eIds of all units of a file: that of the unit around it, then prefix and number. Unique whatever the tree: a second
 * one of the same name takes `_2`.
 */
export function eIdsOf(root: AknElement): EIds {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  const visit = (node: AknNode, around: string): void => {
    if (typeof node === 'string') return;
    let inside = around;
    if (node.unit) {
      const wanted = join(around, eIdSegment(node.name, node.unit));
      inside = wanted;
      for (let count = 2; used.has(inside); count++) inside = `${wanted}_${count}`;
      used.add(inside);
      ids.set(node.unit.eid, inside);
    }
    for (const child of node.children) visit(child, inside);
  };
  visit(root, '');
  return ids;
}

/** Elements with running text: what stands in them, as in those with words, is written without line ends between. */
const MIXED: ReadonlySet<string> = new Set(['p', 'num', 'heading']);

/** An element as XML. Throws where an attribute points to a unit that the file does not have. */
export function elementXml(root: AknElement, ids: EIds): string {
  return nodeXml(root, false, ids);
}

function nodeXml(node: AknNode, isMixed: boolean, ids: EIds): string {
  if (typeof node === 'string') return escapeXml(node);
  const { name, unit, attributes, children } = node;
  let written = `<${name}`;
  if (unit && !('eId' in attributes)) written += attributeXml('eId', ids.get(unit.eid), ids);
  if (unit && !('wId' in attributes)) written += attributeXml('wId', unit.eid, ids);
  for (const key of Object.keys(attributes)) written += attributeXml(key, attributes[key], ids);
  if (children.length === 0) return `${written}/>`;
  const isInline = isMixed || MIXED.has(name) || children.some((child) => typeof child === 'string');
  written += '>';
  for (const child of children) {
    if (!isInline) written += '\n';
    written += nodeXml(child, isInline, ids);
  }
  return `${written}${isInline ? '' : '\n'}</${name}>`;
}

// Matches what stands in an attribute as it is: "chuong_i__dieu_3", "#chi-so-ho-ngheo", "https://vankien.example/vb/"
const PLAIN = /^[\w#:/.@!-]*$/;
// Matches what is not a single space: "a\tb", "a  b".
const SPACES = /[^\S ]|\s{2}/;

/** An attribute with the space before it; nothing where it has no value. */
function attributeXml(key: string, value: AknValue | undefined, ids: EIds): string {
  if (value === undefined) return '';
  if (typeof value === 'string') {
    const words = PLAIN.test(value)
      ? value
      : escapeXml(SPACES.test(value) ? value.replace(/\s+/g, ' ') : value);
    return ` ${key}="${words}"`;
  }
  const id = ids.get(value.unit);
  if (id === undefined) throw new Error(`No unit ${value.unit} in the file`);
  return ` ${key}="#${id}"`;
}
