import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from './markup.ts';
import { ImportError } from '../run/import-error.ts';

/** Elements nested deeper than this are an attack. */
const DEEPEST = 2000;

/**
 * Parses a part of an office file. Entities other than the five of XML are never expanded; a document type
 * declaration, which office files have no use for, is refused.
 *
 * @param mayName true where older programs name a document type, without declarations of its own
 */
export function parseXml(bytes: Uint8Array, mayName = false): Document {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const declared = mayName ? /<!(?:DOCTYPE[^>]*\[|ENTITY)/i : /<!(?:DOCTYPE|ENTITY)/i;
  if (declared.test(text)) throw new ImportError('VK-NHAP-HONG', 'Tệp có khai báo DTD.');
  const document = parseDocument(text, { xmlMode: true });
  refuseDeep(document);
  if (hasOtherPrefixes(text)) usePrefixes(document.children, new Map());
  return document;
}

/** The prefix this program knows a namespace by. Both the transitional and the strict names of ECMA-376 are here. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
};

// A declared namespace: xmlns:w="http://…", xmlns="urn:oasis:…"
const DECLARED = /xmlns(?::([\w.-]+))?\s*=\s*["']([^"']+)["']/g;

const hasOtherPrefixes = (text: string) =>
  [...text.matchAll(DECLARED)].some(
    ([, prefix, uri]) => PREFIXES[uri ?? ''] !== undefined && PREFIXES[uri ?? ''] !== prefix,
  );

/** Renames elements and attributes to the prefixes this program knows; programs may write any. */
function usePrefixes(nodes: readonly ChildNode[], outer: ReadonlyMap<string, string>): void {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const own = Object.entries(node.attribs).flatMap(([name, uri]): [string, string][] => {
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null;
      return prefix === null ? [] : [[prefix, PREFIXES[uri] ?? prefix]];
    });
    const known = own.length === 0 ? outer : new Map([...outer, ...own]);
    const renamed = (name: string, isAttribute: boolean) => {
      const colon = name.indexOf(':');
      const prefix = name.slice(0, Math.max(0, colon));
      const mine = colon < 0 && isAttribute ? undefined : known.get(prefix);
      return mine === undefined || mine === '' ? name : `${mine}:${name.slice(colon + 1)}`;
    };
    node.name = renamed(node.name, false);
    node.attribs = Object.fromEntries(
      Object.entries(node.attribs).map(([name, value]) => [renamed(name, true), value]),
    );
    usePrefixes(node.children, known);
  }
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
