import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import type { Reading } from '#domain/text/legacy-encoding-detect.ts';
import { ImportError } from '#import/run/import-error.ts';
import { type Extracted, TextBuilder } from '../extracted.ts';
import { isHeadingText } from '../heading-text.ts';
import { flowing } from '../inline-text.ts';
import { OdtStyles } from './odt-styles.ts';
import { addTable, type Cell, isLayout } from '../table.ts';
import { type Written, WrittenReader } from '../written.ts';
import { elements, find, first, parseXml, xmlText } from '../xml.ts';
import { openZip } from '../zip.ts';

const DELETED = 'chữ đã xóa (theo dõi thay đổi)';
const HIDDEN = 'chữ ẩn';
const CONTENTS = 'mục lục';
const REMARK = 'nhận xét bên lề';
const RUNNING = 'đầu trang, chân trang';

/**
 * Reads an OpenDocument text (ISO/IEC 26300): paragraphs, computed numbers of lists and headings, tables, notes, text
 * boxes; deleted and hidden text, tables of contents, remarks, headers and footers apart.
 *
 * @param whole how the text was written, where it is not Unicode and no font says so
 */
export function readOdt(bytes: Uint8Array, whole: Reading | null = null): Extracted {
  const parts = openZip(bytes, (name) => /^(?:content|styles|META-INF\/manifest)\.xml$/.test(name));
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest && find(parseXml(manifest, true), 'manifest:encryption-data'))
    throw new ImportError('VK-NHAP-MAT-KHAU');
  const content = parts.get('content.xml');
  const styles = parts.get('styles.xml');
  if (!content) throw new ImportError('VK-NHAP-HONG', 'Tệp .odt không có phần chữ.');
  return readOpenDocument(content, styles ?? content, whole);
}

/**
 * Reads an OpenDocument text by its parts; a flat one (`.fodt`) is both in one.
 *
 * @throws ImportError VK-NHAP-HONG where it holds no text
 */
export function readOpenDocument(content: Uint8Array, styles: Uint8Array, whole: Reading | null): Extracted {
  const document = parseXml(content);
  const body = find(document, 'office:text');
  if (!body) throw new ImportError('VK-NHAP-HONG', 'Tệp .odt không có phần chữ.');
  const common = styles === content ? document : parseXml(styles);
  const reader = new OdtReader(
    new OdtStyles([find(common, 'office:styles'), find(document, 'office:automatic-styles')]),
    whole,
  );
  reader.blocks(body, [], null);
  reader.apart(body, find(common, 'office:master-styles'));
  const { encodings } = reader.written;
  return reader.builder.finish('odt', {
    encoding: encodings.size === 0 ? 'unicode' : `phông cũ: ${[...encodings].join(', ')}`,
  });
}

/** A list that stands open. */
interface OpenList {
  style: string;
  /** Numbers of its last item at every level; those inside it share them. */
  counters: number[];
  /** True where its item only leads on to a deeper list that was left. */
  leadsOn: boolean;
}

interface Note {
  label: number;
  node: Element;
}

/** What stands in a paragraph. */
interface Inner {
  written: Written[];
  notes: Note[];
  boxes: Element[];
}

class OdtReader {
  readonly builder = new TextBuilder();
  readonly written: WrittenReader;
  readonly #styles: OdtStyles;
  /** Numbers of the last list of a style, and of a name (`xml:id`). */
  readonly #last = new Map<string, number[]>();
  readonly #headings: number[] = [];
  readonly #remarks: string[] = [];
  #labels = 0;

  constructor(styles: OdtStyles, whole: Reading | null) {
    this.#styles = styles;
    this.written = new WrittenReader(whole);
  }

  blocks(parent: Element, lists: readonly OpenList[], reason: string | null): void {
    for (const node of elements(parent)) this.#block(node, lists, reason);
  }

  #block(node: Element, lists: readonly OpenList[], reason: string | null): void {
    switch (node.name) {
      case 'text:p':
      case 'text:h':
        this.#emit(node, this.#headingMark(node, lists), reason);
        return;
      case 'text:list':
        this.#list(node, lists, reason);
        return;
      case 'text:numbered-paragraph':
        this.blocks(node, lists, reason);
        return;
      case 'table:table':
        this.#table(node, lists, reason);
        return;
      case 'text:section':
        this.blocks(node, lists, reason ?? (node.attribs['text:display'] === 'none' ? HIDDEN : null));
        return;
      case 'text:table-of-content':
        this.blocks(node, lists, reason ?? CONTENTS);
        return;
      case 'text:index-body':
      case 'text:index-title':
      case 'text:alphabetical-index':
      case 'text:illustration-index':
      case 'text:table-index':
      case 'text:user-index':
      case 'text:bibliography':
      case 'draw:text-box':
        this.blocks(node, lists, reason);
        return;
      default:
        for (const box of boxesIn(node)) this.blocks(box, [], reason);
    }
  }

  /** Headings outside lists are numbered by the style of the outline. */
  #headingMark(node: Element, lists: readonly OpenList[]): string {
    if (node.name !== 'text:h' || lists.length > 0 || node.attribs['text:is-list-header'] === 'true')
      return '';
    const depth = Number(node.attribs['text:outline-level'] ?? 1) - 1;
    if (this.#styles.level(null, depth) === undefined || xmlText(node).trim() === '') return '';
    for (let above = 0; above < depth; above++) this.#headings[above] ??= this.#styles.start(null, above);
    const before = this.#headings[depth];
    this.#headings[depth] = before === undefined ? this.#styles.start(null, depth) : before + 1;
    this.#headings.length = depth + 1;
    return this.#styles.mark(null, depth, this.#headings);
  }

  #list(node: Element, lists: readonly OpenList[], reason: string | null): void {
    const above = lists.at(-1);
    const style = node.attribs['text:style-name'] ?? above?.style ?? '';
    const depth = lists.length;
    const continued = node.attribs['text:continue-list'];
    const isContinued = node.attribs['text:continue-numbering'] === 'true';
    const kept =
      depth > 0
        ? undefined
        : continued !== undefined
          ? this.#last.get(`#${continued}`)
          : isContinued
            ? this.#last.get(style)
            : undefined;
    const counters = above?.counters ?? [...(kept ?? [])];
    const goesOn = above === undefined ? kept !== undefined : isContinued || above.leadsOn;
    if (!goesOn) counters.length = depth;
    for (const item of elements(node)) {
      const list: OpenList = { style, counters, leadsOn: false };
      if (item.name === 'text:list-header') {
        this.blocks(item, [...lists, list], reason);
        continue;
      }
      const own = item.attribs['text:start-value'];
      const start = Number(own ?? this.#styles.start(style, depth));
      const before = counters[depth];
      if (!elements(item).some(({ name }) => name === 'text:p' || name === 'text:h')) {
        counters[depth] ??= start;
        list.leadsOn = goesOn;
      } else {
        counters[depth] = before === undefined || own !== undefined ? start : before + 1;
        counters.length = depth + 1;
      }
      let mark = this.#styles.mark(style, depth, counters);
      for (const child of elements(item)) {
        if (child.name === 'text:p' || child.name === 'text:h') {
          this.#emit(child, mark, reason);
          mark = '';
        } else this.#block(child, [...lists, list], reason);
      }
    }
    const id = node.attribs['xml:id'];
    if (depth === 0) this.#last.set(style, [...counters]);
    if (id !== undefined) this.#last.set(`#${id}`, [...counters]);
  }

  #emit(node: Element, mark: string, reason: string | null): void {
    const { builder } = this;
    const { written, notes, boxes } = this.#inner(node, reason);
    for (const box of boxes) this.blocks(box, [], reason);
    const pieces = this.written.pieces(written);
    builder.endLine(true);
    const start = builder.length;
    const text = pieces.map((piece) => piece.text).join('');
    if (mark !== '' && text.trim() !== '') {
      builder.add(mark, 0, reason);
      builder.generated.push({ start, end: builder.length });
    }
    for (const piece of pieces) builder.add(piece.text, piece.style, piece.reason);
    if (node.name === 'text:h' && reason === null && isHeadingText(text)) builder.headed.push(start);
    builder.endLine(true);
    this.#emitNotes(notes);
  }

  #emitNotes(notes: readonly Note[]): void {
    for (const { label, node } of notes) {
      const written = elements(first(node, 'text:note-body')).flatMap((part, index): Written[] => [
        ...(index === 0 ? [] : [{ text: ' ', style: 0, reason: null, font: '' }]),
        ...this.#inner(part, null).written,
      ]);
      this.builder.endLine(true);
      this.builder.add(`[^${label}]: `);
      this.written.pieces(written).forEach(({ text, style, reason }, index) => {
        const flat = text.replace(/\s+/g, ' ');
        this.builder.add(index === 0 ? flat.trimStart() : flat, style, reason);
      });
      this.builder.endLine(true);
    }
  }

  #inner(root: Element, outer: string | null): Inner {
    const inner: Inner = { written: [], notes: [], boxes: [] };
    const visit = (node: ChildNode, around: Omit<Written, 'text'>): void => {
      const push = (text: string) => inner.written.push({ ...around, text });
      if (isText(node)) push(flowing(node.data));
      if (!isTag(node)) return;
      switch (node.name) {
        case 'text:s':
          push(' '.repeat(Math.min(100, Number(node.attribs['text:c'] ?? 1) || 1)));
          return;
        case 'text:tab':
          push('\t');
          return;
        case 'text:line-break':
          push('\n');
          return;
        case 'text:note':
          if (around.reason === null) {
            this.#labels += 1;
            inner.written.push({ text: `[^${this.#labels}]`, style: 0, reason: null, font: '' });
            inner.notes.push({ label: this.#labels, node });
          }
          return;
        case 'draw:frame':
        case 'draw:g':
        case 'draw:custom-shape':
        case 'draw:rect':
          inner.boxes.push(...boxesIn(node));
          return;
        case 'office:annotation':
          this.#remarks.push(
            elements(node, 'text:p')
              .map((part) => flowing(xmlText(part)))
              .join(' '),
          );
          return;
        case 'text:ruby-text':
          return;
        default: {
          const look = this.#styles.look(node.attribs['text:style-name'] ?? '');
          const isHidden = look.hidden === true || /^text:hidden-(?:text|paragraph)$/.test(node.name);
          const own = {
            style: around.style | look.bits,
            reason: around.reason ?? (isHidden ? HIDDEN : null),
            font: look.font ?? around.font,
            raised: look.raised ?? around.raised ?? false,
            capitals: look.capitals ?? around.capitals ?? false,
          };
          for (const child of node.children) visit(child, own);
        }
      }
    };
    visit(root, { style: 0, reason: outer, font: '' });
    return inner;
  }

  #table(node: Element, lists: readonly OpenList[], reason: string | null): void {
    const rows = rowsOf(node);
    const cellsOf = (row: Element) => elements(row, 'table:table-cell');
    const isNested = rows.some((row) =>
      cellsOf(row).some((cell) => find(cell, 'table:table') ?? find(cell, 'text:list') ?? boxesIn(cell)[0]),
    );
    const labels = this.#labels;
    const read =
      isNested || reason !== null
        ? []
        : rows.map((row) =>
            cellsOf(row).map((cell) => ({
              cell,
              inner: elements(cell).map((part) => this.#inner(part, null)),
            })),
          );
    const grid = read.map((row) =>
      row.map(({ cell, inner }): Cell => ({
        paragraphs: inner.map(({ written }) => this.written.pieces(written)),
        columns: Number(cell.attribs['table:number-columns-spanned'] ?? 1) || 1,
        rows: Number(cell.attribs['table:number-rows-spanned'] ?? 1) || 1,
      })),
    );
    if (grid.length === 0 || isLayout(grid)) {
      this.#labels = labels;
      for (const row of rows) for (const cell of cellsOf(row)) this.blocks(cell, lists, reason);
      return;
    }
    addTable(this.builder, grid);
    this.#emitNotes(read.flat().flatMap(({ inner }) => inner.flatMap(({ notes }) => notes)));
  }

  /** What is no part of the text: deleted words, remarks, headers and footers. */
  apart(body: Element, masters: Element | undefined): void {
    const add = (words: string, reason: string) => {
      if (words.trim() === '') return;
      this.builder.endLine(true);
      this.builder.add(words.trim(), 0, reason);
    };
    for (const region of elements(first(body, 'text:tracked-changes'), 'text:changed-region'))
      for (const part of elements(first(region, 'text:deletion')))
        if (part.name !== 'office:change-info') add(flowing(xmlText(part)), DELETED);
    for (const remark of this.#remarks) add(remark, REMARK);
    const running = elements(masters, 'style:master-page').flatMap((page) =>
      elements(page).filter(({ name }) => /^style:(?:header|footer)(?:-left|-first)?$/.test(name)),
    );
    const words = running.flatMap((part) => elements(part).map((line) => flowing(xmlText(line)).trim()));
    for (const line of new Set(words)) add(line, RUNNING);
    this.builder.endLine(true);
  }
}

function rowsOf(parent: Element): Element[] {
  return elements(parent).flatMap((child) =>
    child.name === 'table:table-row'
      ? [child]
      : /^table:table-(?:header-)?rows?(?:-group)?$/.test(child.name)
        ? rowsOf(child)
        : [],
  );
}

/** The text boxes below a node, and shapes that hold text themselves. */
function boxesIn(node: Element): Element[] {
  if (node.name === 'draw:text-box') return [node];
  if (/^draw:(?!frame|g$)/.test(node.name) && first(node, 'text:p')) return [node];
  return elements(node).flatMap(boxesIn);
}
