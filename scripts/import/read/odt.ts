import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { EMPHASIS, STRONG } from '../chars.ts';
import { ImportError } from '../import-error.ts';
import { type Extracted, TextBuilder } from './extracted.ts';
import { isHeadingText } from './heading-text.ts';
import { flowing, raised } from './inline-text.ts';
import { formatNumber } from './number-format.ts';
import { addTable, type Cell, isLayout, type Piece } from './table.ts';
import { elements, find, first, parseXml, xmlText } from './xml.ts';
import { openZip } from './zip.ts';

const DELETED = 'chữ đã xóa (theo dõi thay đổi)';
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Reads an OpenDocument text (ISO/IEC 26300): paragraphs, computed list numbers, tables, notes. */
export function readOdt(bytes: Uint8Array): Extracted {
  const parts = openZip(bytes, (name) => /^(?:content|styles|META-INF\/manifest)\.xml$/.test(name));
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest && find(parseXml(manifest), 'manifest:encryption-data'))
    throw new ImportError('VK-NHAP-MAT-KHAU');
  const content = parts.get('content.xml');
  const document = content && parseXml(content);
  const body = find(document, 'office:text');
  if (!document || !body) throw new ImportError('VK-NHAP-HONG', 'Tệp .odt không có phần chữ.');
  const styles = parts.get('styles.xml');
  const reader = new OdtReader([
    ...(styles ? [find(parseXml(styles), 'office:styles')] : []),
    find(document, 'office:automatic-styles'),
  ]);
  reader.blocks(body, []);
  for (const deleted of elements(first(body, 'text:tracked-changes'), 'text:changed-region')) {
    const words = flowing(xmlText(find(deleted, 'text:deletion') ?? deleted)).trim();
    if (!find(deleted, 'text:deletion') || words === '') continue;
    reader.builder.endLine(true);
    reader.builder.add(words, 0, DELETED);
  }
  return reader.builder.finish('odt');
}

/** A list that stands open: its style, depth, and the number of its last item. */
interface OpenList {
  style: string;
  counters: number[];
}

class OdtReader {
  readonly builder = new TextBuilder();
  readonly #looks = new Map<string, { bits: number; raised: boolean; parent: string }>();
  readonly #lists = new Map<string, Element>();
  readonly #last = new Map<string, number[]>();
  #labels = 0;

  constructor(roots: readonly (Element | undefined)[]) {
    for (const style of roots.flatMap((root) => elements(root))) {
      const name = style.attribs['style:name'] ?? '';
      if (style.name === 'text:list-style') this.#lists.set(name, style);
      if (style.name !== 'style:style') continue;
      const text = first(style, 'style:text-properties')?.attribs ?? {};
      this.#looks.set(name, {
        bits:
          (text['fo:font-weight'] === 'bold' ? STRONG : 0) |
          (text['fo:font-style'] === 'italic' ? EMPHASIS : 0),
        raised: /^(?:super|[1-9]\d*%)/.test(text['style:text-position'] ?? ''),
        parent: style.attribs['style:parent-style-name'] ?? '',
      });
    }
  }

  blocks(parent: Element, lists: readonly OpenList[]): void {
    for (const node of elements(parent)) this.#block(node, lists);
  }

  #block(node: Element, lists: readonly OpenList[]): void {
    switch (node.name) {
      case 'text:p':
      case 'text:h':
        this.#emit(node, '');
        return;
      case 'text:list':
        this.#list(node, lists);
        return;
      case 'table:table':
        this.#table(node, lists);
        return;
      case 'text:section':
      case 'text:index-body':
      case 'draw:text-box':
        this.blocks(node, lists);
    }
  }

  #list(node: Element, lists: readonly OpenList[]): void {
    const above = lists.at(-1);
    const style = node.attribs['text:style-name'] ?? above?.style ?? '';
    const depth = lists.length;
    const kept =
      depth === 0 && node.attribs['text:continue-numbering'] === 'true' ? this.#last.get(style) : undefined;
    const counters = kept ? [...kept] : [...(above?.counters ?? [])];
    if (!kept) counters.length = depth;
    const list: OpenList = { style, counters };
    for (const item of elements(node)) {
      if (item.name === 'text:list-header') {
        this.blocks(item, [...lists, list]);
        continue;
      }
      const level = elements(this.#lists.get(style)).find(
        ({ attribs }) => attribs['text:level'] === String(depth + 1),
      );
      const start = Number(item.attribs['text:start-value'] ?? level?.attribs['text:start-value'] ?? 1);
      const before = counters[depth];
      counters[depth] =
        before === undefined || item.attribs['text:start-value'] !== undefined ? start : before + 1;
      counters.length = depth + 1;
      let mark = this.#mark(style, depth, counters);
      for (const child of elements(item)) {
        if (child.name === 'text:p' || child.name === 'text:h') {
          this.#emit(child, mark);
          mark = '';
        } else this.#block(child, [...lists, list]);
      }
    }
    this.#last.set(style, counters);
  }

  #mark(style: string, depth: number, counters: readonly number[]): string {
    const levels = elements(this.#lists.get(style));
    const level = levels.find(({ attribs }) => attribs['text:level'] === String(depth + 1));
    if (level?.name !== 'text:list-level-style-number') return '- ';
    const shown = Number(level.attribs['text:display-levels'] ?? 1);
    const parts = counters.slice(Math.max(0, depth + 1 - shown), depth + 1).map((value, index, all) => {
      const at = levels.find(
        ({ attribs }) => attribs['text:level'] === String(depth + 2 - all.length + index),
      );
      const format = at?.attribs['style:num-format'] ?? '';
      return format === '' ? '' : formatNumber(value, FORMATS[format] ?? 'decimal');
    });
    const number = parts.filter((part) => part !== '').join('.');
    if (number === '') return '';
    return `${level.attribs['style:num-prefix'] ?? ''}${number}${level.attribs['style:num-suffix'] ?? ''} `;
  }

  #bits(style: string): { bits: number; raised: boolean } {
    let bits = 0;
    let isRaised = false;
    let name = style;
    for (let parents = 0; parents < 20; parents++) {
      const look = this.#looks.get(name);
      if (!look) break;
      bits |= look.bits;
      isRaised ||= look.raised;
      name = look.parent;
    }
    return { bits, raised: isRaised };
  }

  #emit(node: Element, mark: string): void {
    const { builder } = this;
    const notes: { label: number; node: Element }[] = [];
    const boxes: Element[] = [];
    const pieces = this.#pieces(node, notes, boxes);
    for (const box of boxes) this.blocks(box, []);
    builder.endLine(true);
    const start = builder.length;
    const text = pieces.map((piece) => piece.text).join('');
    if (mark !== '' && text.trim() !== '') {
      builder.add(mark);
      builder.generated.push({ start, end: builder.length });
    }
    for (const { text: words, style } of pieces) builder.add(words, style);
    if (node.name === 'text:h' && isHeadingText(text)) builder.headed.push(start);
    builder.endLine(true);
    this.#emitNotes(notes);
  }

  #emitNotes(notes: readonly { label: number; node: Element }[]): void {
    for (const { label, node } of notes) {
      const words = elements(first(node, 'text:note-body'))
        .map((part) =>
          this.#pieces(part, [], [])
            .map(({ text }) => text)
            .join(''),
        )
        .join(' ');
      this.builder.endLine(true);
      this.builder.add(`[^${label}]: ${words.replace(/\s+/g, ' ').trim()}`);
      this.builder.endLine(true);
    }
  }

  #pieces(root: Element, notes: { label: number; node: Element }[], boxes: Element[]): Piece[] {
    const pieces: Piece[] = [];
    const visit = (node: ChildNode, style: number, isRaised: boolean): void => {
      const push = (text: string) => pieces.push({ text: isRaised ? raised(text) : text, style, lyDo: null });
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
          this.#labels += 1;
          push(`[^${this.#labels}]`);
          notes.push({ label: this.#labels, node });
          return;
        case 'draw:frame':
        case 'draw:custom-shape': {
          const box = find(node, 'draw:text-box');
          if (box) boxes.push(box);
          return;
        }
        case 'office:annotation':
          return;
        default: {
          const look = this.#bits(node.attribs['text:style-name'] ?? '');
          for (const child of node.children) visit(child, style | look.bits, isRaised || look.raised);
        }
      }
    };
    visit(root, 0, false);
    return pieces;
  }

  #table(node: Element, lists: readonly OpenList[]): void {
    const rowsOf = (parent: Element): Element[] =>
      elements(parent).flatMap((child) =>
        child.name === 'table:table-row'
          ? [child]
          : /^table:table-(?:header-)?rows?(?:-group)?$/.test(child.name)
            ? rowsOf(child)
            : [],
      );
    const notes: { label: number; node: Element }[] = [];
    const rows = rowsOf(node);
    const cellsOf = (row: Element) => elements(row, 'table:table-cell');
    const isNested = rows.some((row) =>
      cellsOf(row).some((cell) => find(cell, 'table:table') ?? find(cell, 'text:list')),
    );
    const grid = isNested
      ? []
      : rows.map((row) =>
          cellsOf(row).map((cell): Cell => ({
            paragraphs: elements(cell).map((part) => this.#pieces(part, notes, [])),
            columns: Number(cell.attribs['table:number-columns-spanned'] ?? 1) || 1,
            rows: Number(cell.attribs['table:number-rows-spanned'] ?? 1) || 1,
          })),
        );
    if (isNested || isLayout(grid)) {
      this.#labels -= notes.length;
      for (const row of rows) for (const cell of cellsOf(row)) this.blocks(cell, lists);
      return;
    }
    addTable(this.builder, grid);
    this.#emitNotes(notes);
  }
}
