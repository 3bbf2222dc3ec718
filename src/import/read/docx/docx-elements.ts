import type { Element } from 'domhandler';
import { elements, find, first } from '../xml.ts';

/** The text boxes, diagrams and charts below a node, each once: of two forms of one drawing the first counts. */
export function boxesIn(node: Element): Element[] {
  if (node.name === 'w:txbxContent' || node.name === 'dgm:relIds' || node.name === 'c:chart') return [node];
  if (node.name === 'mc:AlternateContent') {
    const choice = first(node, 'mc:Choice') ?? first(node, 'mc:Fallback');
    return choice ? boxesIn(choice) : [];
  }
  return elements(node).flatMap(boxesIn);
}

/** True for the content control that Word makes of a table of contents. */
export function isContents(control: Element): boolean {
  const gallery = find(first(control, 'w:sdtPr'), 'w:docPartGallery')?.attribs['w:val'];
  return gallery === 'Table of Contents';
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml']);

/** Children of a name, also those inside content controls and insertions. */
export function elementsThrough(node: Element, name: string): Element[] {
  return elements(node).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? elementsThrough(child, name) : [],
  );
}

export const rowsOf = (table: Element) => elementsThrough(table, 'w:tr');
export const paragraphsIn = (cell: Element) => elementsThrough(cell, 'w:p');

export function mergeOf(cell: Element): { columns: number; covered: boolean } {
  const properties = first(cell, 'w:tcPr');
  const vertical = first(properties, 'w:vMerge');
  const columns = Number(first(properties, 'w:gridSpan')?.attribs['w:val'] ?? 1);
  return {
    columns: Number.isInteger(columns) && columns > 0 ? columns : 1,
    covered: vertical !== undefined && vertical.attribs['w:val'] !== 'restart',
  };
}

/** A character of a symbol font, at its private place where it has no other. */
export function symbolOf(node: Element): string {
  const code = parseInt(node.attribs['w:char'] ?? '', 16);
  return Number.isNaN(code) || code > 0xffff ? '' : String.fromCharCode(code < 0x100 ? code + 0xf000 : code);
}
