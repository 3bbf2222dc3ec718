import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from '../markup.ts';
import { EMPHASIS, STRONG } from '#import/layout/chars.ts';
import { Css } from './css.ts';
import { type Extracted, TextBuilder } from '../extracted.ts';
import { flowing } from '../inline-text.ts';
import { mainPart, type PageParts } from './main-part.ts';
import { secondHtml } from './html-second.ts';
import { isSilent, markUnshown } from './unshown.ts';
import { listMark } from './list-mark.ts';
import { addTable, type Cell, isLayout, type Piece } from '../table.ts';
import { type Written, WrittenReader } from '../written.ts';
import { decodeText, type EncodingName, ENCODINGS } from '../text/text.ts';
import { refuseDeep } from '../xml.ts';

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
    encoding: extracted.encoding === 'unicode' ? encoding : `${encoding}; ${extracted.encoding}`,
    confidence,
    second: { words: secondHtml(text), figuresOnly: false },
    doubts: [...doubts.map(({ note }) => ({ at: 0, note })), ...extracted.doubts],
  };
}

/** Reads the markup of a page. Nothing in it is executed; scripts and styles are no text. */
export function readHtmlText(markup: string): Extracted {
  const document = parseDocument(markup, { withStartIndices: true, withEndIndices: true });
  refuseDeep(document);
  const css = new Css(document);
  const unshown = markUnshown(document, css, markup);
  const parts = mainPart(document, unshown.reasons);
  const reader = new HtmlReader(parts, css);
  reader.children(document, { style: 0, reason: null, font: '' });
  reader.end(false);
  const { encodings } = reader.written;
  reader.builder.doubts.push(...unshown.doubts);
  return reader.builder.finish('html', {
    encoding: encodings.size === 0 ? 'unicode' : `phông cũ: ${[...encodings].join(', ')}`,
    page: { title: parts.title, isNewsPage: false },
  });
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const STYLES: Readonly<Record<string, number>> = { b: STRONG, strong: STRONG, i: EMPHASIS, em: EMPHASIS };
/** Longer headings are running text in a heading's clothes. */
const LONGEST_HEADING = 300;

/** What holds for the text inside an element. */
type Around = Omit<Written, 'text'>;

class HtmlReader {
  readonly builder = new TextBuilder();
  readonly written = new WrittenReader();
  readonly #parts: PageParts;
  readonly #css: Css;
  /** The line that stands open. */
  #line: Written[] = [];

  constructor(parts: PageParts, css: Css) {
    this.#parts = parts;
    this.#css = css;
  }

  children(node: Element | Document, around: Around): void {
    for (const child of node.children) this.node(child, around);
  }

  /** Ends the line that stands open. */
  end(gap: boolean): void {
    for (const { text, style, reason } of this.written.pieces(this.#line))
      this.builder.add(text, style, reason);
    this.#line = [];
    this.builder.endLine(gap);
  }

  node(node: ChildNode, outer: Around): void {
    const reason = outer.reason ?? this.#parts.removed.get(node) ?? null;
    const around = reason === outer.reason ? outer : { ...outer, reason };
    if (isText(node)) {
      const text = flowing(node.data);
      const isFirst = this.#line.length === 0 && this.builder.atLineStart;
      const seen = isFirst ? text.trimStart() : text;
      if (seen !== '') this.#line.push({ ...around, text: seen });
      return;
    }
    if (!isTag(node) || isSilent(node)) {
      if (!isTag(node) && 'children' in node) this.children(node as Document, around);
      return;
    }
    switch (node.name) {
      case 'br':
        this.end(false);
        return;
      case 'pre':
        this.end(true);
        this.#line.push({ ...this.#within(node, around), text: plain(node).replace(/\r\n?/g, '\n') });
        this.end(true);
        return;
      case 'table':
        this.#table(node, around);
        return;
      default:
        this.#element(node, around);
    }
  }

  /** What holds inside an element, by its name and its styles. */
  #within(node: Element, around: Around): Around {
    const look = this.#css.look(node);
    const styled = (name: boolean | undefined, bit: number) => (name === true ? bit : 0);
    return {
      ...around,
      style:
        around.style | (STYLES[node.name] ?? 0) | styled(look.bold, STRONG) | styled(look.italic, EMPHASIS),
      font: look.font ?? around.font,
      raised: node.name === 'sup' || (look.raised ?? around.raised ?? false),
    };
  }

  #element(node: Element, around: Around): void {
    const { builder } = this;
    const own = this.#within(node, around);
    if (isBulletOfWord(node)) {
      this.#line.push({ ...around, text: '- ' });
      return;
    }
    if (!BLOCKS.has(node.name) && this.#css.look(node).block !== true) {
      this.children(node, own);
      return;
    }
    this.end(true);
    const start = builder.length;
    const mark = node.name === 'li' ? this.#mark(node) : '';
    if (mark !== '') {
      builder.add(mark, 0, around.reason);
      builder.generated.push({ start, end: builder.length });
    }
    this.children(node, own);
    this.end(false);
    if (/^h[1-6]$/.test(node.name) && around.reason === null && builder.length - start <= LONGEST_HEADING)
      builder.headed.push(start);
    this.end(true);
  }

  #mark(item: Element): string {
    return listMark(item, plain(item), (element) => this.#css.look(element).listStyle);
  }

  #table(node: Element, around: Around): void {
    const own = this.#within(node, around);
    const rows = rowsOf(node).map((row) =>
      row.children
        .filter((cell): cell is Element => isTag(cell) && (cell.name === 'td' || cell.name === 'th'))
        .map((cell): Cell => ({
          paragraphs: this.#paragraphsOf(cell, own),
          columns: spanOf(cell, 'colspan'),
          rows: spanOf(cell, 'rowspan'),
        })),
    );
    const holdsMore = has(node, (inner) => ['table', 'h1', 'h2', 'article', 'form'].includes(inner.name));
    const holdsRemoved = has(node, (inner) => this.#parts.removed.has(inner));
    if (holdsMore || holdsRemoved || around.reason !== null || isLayout(rows)) {
      this.#element(node, around);
      return;
    }
    this.end(false);
    for (const child of node.children)
      if (!isTag(child) || !TABLE_PARTS.has(child.name)) this.node(child, around);
    this.end(false);
    addTable(this.builder, rows);
  }

  /** The paragraphs of a cell: its blocks and lines. */
  #paragraphsOf(cell: Element, around: Around): Piece[][] {
    const paragraphs: Written[][] = [[]];
    const visit = (node: ChildNode, own: Around): void => {
      if (isText(node)) paragraphs.at(-1)?.push({ ...own, text: flowing(node.data) });
      if (!isTag(node) || isSilent(node)) return;
      const isBlock = BLOCKS.has(node.name) || node.name === 'br' || this.#css.look(node).block === true;
      if (isBlock) paragraphs.push([]);
      const mark = node.name === 'li' ? this.#mark(node) : isBulletOfWord(node) ? '- ' : '';
      if (mark !== '') paragraphs.at(-1)?.push({ ...own, text: mark });
      if (!isBulletOfWord(node)) for (const child of node.children) visit(child, this.#within(node, own));
      if (isBlock) paragraphs.push([]);
    };
    const own = this.#within(cell, around);
    for (const child of cell.children)
      visit(child, cell.name === 'th' ? { ...own, style: around.style } : own);
    return paragraphs.map((written) => this.written.pieces(written));
  }
}

const TABLE_PARTS = new Set(['tr', 'thead', 'tbody', 'tfoot', 'colgroup', 'col']);

/** True for the bullet that Word writes into a page it saves: a sign of a symbol font in a span of its own. */
function isBulletOfWord(node: Element): boolean {
  if (!/mso-list\s*:\s*ignore/i.test(node.attribs['style'] ?? '')) return false;
  const mark = plain(node).replace(/[\s\u00a0]+/g, '');
  return (
    mark.length === 1 && !/[\p{Lu}\d]/u.test(mark) && (!/\p{L}/u.test(mark) || mark === 'o' || mark === 'Ø')
  );
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

/** The text of an element, scripts and styles left out. */
export function plain(node: ChildNode | Document): string {
  if (isText(node)) return node.data;
  if (isTag(node) && isSilent(node)) return '';
  return 'children' in node ? node.children.map(plain).join('') : '';
}
