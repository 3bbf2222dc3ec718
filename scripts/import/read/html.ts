import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { EMPHASIS, STRONG } from '../chars.ts';
import { type Extracted, TextBuilder } from './extracted.ts';
import { flowing, raised } from './inline-text.ts';
import { mainPart, type PageParts } from './main-part.ts';
import { listMark } from './list-mark.ts';
import { addTable, type Cell, isLayout, type Piece } from './table.ts';
import { decodeText, type EncodingName, ENCODINGS } from './text.ts';
import { refuseDeep } from './xml.ts';

// "<meta charset="utf-8">", "<meta http-equiv=… content="text/html; charset=windows-1258">"
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i;

/** Reads a web page: its main text, tables, lists and notes; menus and the like are kept apart as removed. */
export function readHtml(bytes: Uint8Array, stated: EncodingName | null): Extracted {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const named = CHARSET.exec(head)?.[1]?.toLowerCase() ?? '';
  const declared = ENCODINGS.find((name) => name === named && name === 'windows-1258') ?? null;
  const { text, encoding, confidence, doubts } = decodeText(bytes, stated ?? declared);
  const extracted = readHtmlText(text);
  return {
    ...extracted,
    encoding,
    confidence,
    doubts: [...doubts.map(({ ghiChu }) => ({ at: 0, ghiChu })), ...extracted.doubts],
  };
}

/** Reads the markup of a page. Nothing in it is executed; scripts and styles are no text. */
export function readHtmlText(markup: string): Extracted {
  const document = parseDocument(markup);
  refuseDeep(document);
  const parts = mainPart(document);
  const reader = new HtmlReader(parts);
  reader.children(document, null, 0);
  return reader.builder.finish('html', { page: { title: parts.title, isNewsPage: false } });
}

const SILENT = new Set([
  'script',
  'style',
  'head',
  'template',
  'svg',
  'math',
  'object',
  'iframe',
  'noscript',
]);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const STYLES: Readonly<Record<string, number>> = { b: STRONG, strong: STRONG, i: EMPHASIS, em: EMPHASIS };
/** Longer headings are running text in a heading's clothes. */
const LONGEST_HEADING = 300;

class HtmlReader {
  readonly builder = new TextBuilder();
  readonly #parts: PageParts;
  constructor(parts: PageParts) {
    this.#parts = parts;
  }

  children(node: Element | Document, lyDo: string | null, style: number): void {
    for (const child of node.children) this.node(child, lyDo, style);
  }

  node(node: ChildNode, outer: string | null, style: number): void {
    const lyDo = outer ?? this.#parts.removed.get(node) ?? null;
    const { builder } = this;
    if (isText(node)) {
      const text = flowing(node.data);
      builder.add(builder.atLineStart ? text.trimStart() : text, style, lyDo);
      return;
    }
    if (!isTag(node) || SILENT.has(node.name)) {
      if (!isTag(node) && 'children' in node) this.children(node as Document, lyDo, style);
      return;
    }
    switch (node.name) {
      case 'br':
        builder.endLine(false);
        return;
      case 'sup':
        for (const { text, style: own } of pieces(node, style, lyDo)) builder.add(text, own, lyDo);
        return;
      case 'pre':
        builder.endLine(true);
        builder.add(plain(node).replace(/\r\n?/g, '\n'), style, lyDo);
        builder.endLine(true);
        return;
      case 'table':
        this.#table(node, lyDo, style);
        return;
      default:
        this.#element(node, lyDo, style);
    }
  }

  #element(node: Element, lyDo: string | null, style: number): void {
    const { builder } = this;
    const own = style | styleOf(node);
    if (!BLOCKS.has(node.name)) {
      this.children(node, lyDo, own);
      return;
    }
    builder.endLine(true);
    const start = builder.length;
    if (node.name === 'li') {
      const mark = listMark(node);
      if (mark !== '' && plain(node).trim() !== '') {
        builder.add(mark, 0, lyDo);
        builder.generated.push({ start, end: builder.length });
      }
    }
    this.children(node, lyDo, own);
    if (/^h[1-6]$/.test(node.name) && lyDo === null && builder.length - start <= LONGEST_HEADING)
      builder.headed.push(start);
    builder.endLine(true);
  }

  #table(node: Element, lyDo: string | null, style: number): void {
    const rows = rowsOf(node).map((row) =>
      row.children
        .filter((cell): cell is Element => isTag(cell) && (cell.name === 'td' || cell.name === 'th'))
        .map((cell): Cell => ({
          paragraphs: paragraphsOf(cell, style, lyDo),
          columns: spanOf(cell, 'colspan'),
          rows: spanOf(cell, 'rowspan'),
        })),
    );
    const holdsMore = has(node, (inner) => ['table', 'h1', 'h2', 'article', 'form'].includes(inner.name));
    const holdsRemoved = has(node, (inner) => this.#parts.removed.has(inner));
    if (holdsMore || holdsRemoved || lyDo !== null || isLayout(rows)) {
      this.#element(node, lyDo, style);
      return;
    }
    addTable(this.builder, rows);
  }
}

function styleOf(node: Element): number {
  const css = node.attribs['style'] ?? '';
  const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(css) ? STRONG : 0;
  const italic = /font-style\s*:\s*italic/i.test(css) ? EMPHASIS : 0;
  return (STYLES[node.name] ?? 0) | bold | italic;
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child): Element[] => {
    if (!isTag(child)) return [];
    if (child.name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(cell.attribs[name] ?? 1);
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1;
}

function has(node: Element, test: (inner: Element) => boolean): boolean {
  return node.children.some((child) => isTag(child) && (test(child) || has(child, test)));
}

/** The paragraphs of a cell: its blocks and lines. */
function paragraphsOf(cell: Element, style: number, lyDo: string | null): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  const visit = (node: ChildNode, own: number): void => {
    if (isText(node)) paragraphs.at(-1)?.push({ text: flowing(node.data), style: own, lyDo });
    if (!isTag(node) || SILENT.has(node.name)) return;
    const isBlock = BLOCKS.has(node.name) || node.name === 'br';
    if (isBlock) paragraphs.push([]);
    if (node.name === 'sup') paragraphs.at(-1)?.push(...pieces(node, own, lyDo));
    else for (const child of node.children) visit(child, own | styleOf(node));
    if (isBlock) paragraphs.push([]);
  };
  for (const child of cell.children) visit(child, style | (cell.name === 'th' ? 0 : styleOf(cell)));
  return paragraphs;
}

function pieces(node: Element, style: number, lyDo: string | null): Piece[] {
  return [{ text: raised(flowing(plain(node))), style, lyDo }];
}

/** The text of an element, scripts and styles left out. */
export function plain(node: ChildNode | Document): string {
  if (isText(node)) return node.data;
  if (isTag(node) && SILENT.has(node.name)) return '';
  return 'children' in node ? node.children.map(plain).join('') : '';
}
