import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { ImportError } from '../import-error.ts';

/** Elements nested deeper than this are an attack. */
const DEEPEST = 2000;

/**
 * Parses a part of an office file. Entities other than the five of XML are never expanded; a document type
 * declaration, which office files have no use for, is refused.
 */
export function parseXml(bytes: Uint8Array): Document {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ImportError('VK-NHAP-HONG', 'Tệp có khai báo DTD.');
  const document = parseDocument(text, { xmlMode: true });
  refuseDeep(document);
  return document;
}

/** Refuses elements nested beyond reason. */
export function refuseDeep(document: Document): void {
  let level: ChildNode[] = document.children;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new ImportError('VK-NHAP-HONG', 'Thẻ lồng nhau quá sâu.');
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
}

/** Elements among the children, with one name where one is given. */
export function elements(node: Element | Document | undefined, name?: string): Element[] {
  return (node?.children ?? []).filter(
    (child): child is Element => isTag(child) && (name === undefined || child.name === name),
  );
}

export function first(node: Element | Document | undefined, name: string): Element | undefined {
  return elements(node, name)[0];
}

/** The first element of a name anywhere below. */
export function find(node: Element | Document | undefined, name: string): Element | undefined {
  for (const child of elements(node)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

export function xmlText(node: ChildNode | Document): string {
  if (isText(node)) return node.data;
  return 'children' in node ? node.children.map(xmlText).join('') : '';
}
