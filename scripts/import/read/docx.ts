import { type ChildNode, type Element, isTag } from 'domhandler';
import { ImportError } from '../import-error.ts';
import { Numbering } from './docx-numbering.ts';
import { paragraphLook, runLook, styleBits, Styles } from './docx-styles.ts';
import { type Extracted, TextBuilder } from './extracted.ts';
import { isHeadingText } from './heading-text.ts';
import { raised } from './inline-text.ts';
import { fontReading, readFont } from './legacy-font.ts';
import { addTable, type Cell, isLayout, type Piece } from './table.ts';
import { elements, find, first, parseXml, xmlText } from './xml.ts';
import { openZip } from './zip.ts';

const PARTS = /^word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

const DELETED = 'chữ đã xóa (theo dõi thay đổi)';
const HIDDEN = 'chữ ẩn';
const COVERED = 'chữ bị ô gộp che';

/**
 * Reads a Word file (ECMA-376): paragraphs with their automatic numbers, tables, notes, text boxes. Deleted and hidden
 * text, headers, footers and remarks are kept apart as removed.
 */
export function readDocx(bytes: Uint8Array): Extracted {
  const parts = openZip(bytes, (name) => PARTS.test(name));
  const document = parts.get('word/document.xml');
  if (!document) throw new ImportError('VK-NHAP-HONG', 'Tệp .docx thiếu word/document.xml.');
  const reader = new DocxReader(parts);
  const body = find(parseXml(document), 'w:body');
  if (!body) throw new ImportError('VK-NHAP-HONG', 'Tệp .docx không có phần thân.');
  reader.blocks(body, null);
  reader.apart(parts);
  return reader.builder.finish('docx', {
    encoding: reader.encodings.size === 0 ? 'unicode' : `phông cũ: ${[...reader.encodings].join(', ')}`,
  });
}

interface Note {
  label: number;
  kind: 'footnote' | 'endnote';
  id: string;
  lyDo: string | null;
}

/** A paragraph taken out of the file. */
interface Paragraph {
  pieces: Piece[];
  /** Automatic number with the space after it; "" without. */
  number: string;
  headed: boolean;
  notes: Note[];
  /** Text boxes anchored in it. */
  boxes: Element[];
}

/** Properties that hold for what stands inside a run's parents. */
interface Around {
  lyDo: string | null;
  style: string | undefined;
}

class DocxReader {
  readonly builder = new TextBuilder();
  readonly encodings = new Set<string>();
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #notes: Readonly<Record<Note['kind'], ReadonlyMap<string, Element>>>;
  #labels = 0;

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    const root = (name: string, tag: string) => {
      const part = parts.get(`word/${name}.xml`);
      return part && find(parseXml(part), tag);
    };
    this.#styles = new Styles(root('styles', 'w:styles'));
    this.#numbering = new Numbering(root('numbering', 'w:numbering'), (style) =>
      this.#styles.numberingOf(style),
    );
    const notes = (name: string, tag: string) =>
      new Map(elements(root(name, `${tag}s`), tag).map((note) => [note.attribs['w:id'] ?? '', note]));
    this.#notes = {
      footnote: notes('footnotes', 'w:footnote'),
      endnote: notes('endnotes', 'w:endnote'),
    };
  }

  blocks(parent: Element, lyDo: string | null): void {
    for (const node of parent.children) if (isTag(node)) this.#block(node, lyDo);
  }

  #block(node: Element, lyDo: string | null): void {
    switch (node.name) {
      case 'w:p':
        this.#emit(this.#paragraph(node, lyDo));
        return;
      case 'w:tbl':
        this.#table(node, lyDo);
        return;
      case 'w:sdt':
        for (const content of elements(node, 'w:sdtContent')) this.blocks(content, lyDo);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.blocks(node, lyDo ?? DELETED);
        return;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        this.blocks(node, lyDo);
        return;
      case 'mc:AlternateContent': {
        const choice = first(node, 'mc:Choice') ?? first(node, 'mc:Fallback');
        if (choice) this.blocks(choice, lyDo);
      }
    }
  }

  #paragraph(node: Element, lyDo: string | null): Paragraph {
    const properties = first(node, 'w:pPr');
    const style = first(properties, 'w:pStyle')?.attribs['w:val'];
    const look = { ...this.#styles.paragraph(style), ...paragraphLook(properties) };
    const paragraph: Paragraph = { pieces: [], number: '', headed: false, notes: [], boxes: [] };
    for (const child of node.children) this.#inline(child, { lyDo, style }, paragraph);
    paragraph.pieces = mergePieces(paragraph.pieces);
    const visible = paragraph.pieces.filter((piece) => piece.lyDo === null).map(({ text }) => text);
    const text = visible.join('');
    const isGone = text.trim() === '' && paragraph.pieces.some((piece) => piece.lyDo !== null);
    if (look.numId !== undefined && look.numId !== '0' && lyDo === null && !isGone) {
      const level = look.level ?? this.#numbering.levelOf(look.numId, style);
      const number = this.#numbering.next(look.numId, level);
      if (text.trim() !== '') paragraph.number = number;
    }
    paragraph.headed = look.outline !== undefined && look.outline < 9 && isHeadingText(text);
    return paragraph;
  }

  #inline(node: ChildNode, around: Around, to: Paragraph): void {
    if (!isTag(node)) return;
    switch (node.name) {
      case 'w:r':
        this.#run(node, around, to);
        return;
      case 'w:del':
      case 'w:moveFrom':
        for (const child of node.children)
          this.#inline(child, { ...around, lyDo: around.lyDo ?? DELETED }, to);
        return;
      case 'm:t':
        to.pieces.push({ text: xmlText(node), style: 0, lyDo: around.lyDo });
        return;
      case 'w:pPr':
      case 'w:sdtPr':
        return;
      case 'mc:AlternateContent': {
        const choice = first(node, 'mc:Choice') ?? first(node, 'mc:Fallback');
        for (const child of choice?.children ?? []) this.#inline(child, around, to);
        return;
      }
      default:
        for (const child of node.children) this.#inline(child, around, to);
    }
  }

  #run(node: Element, around: Around, to: Paragraph): void {
    const properties = first(node, 'w:rPr');
    const runStyle = first(properties, 'w:rStyle')?.attribs['w:val'];
    const look = { ...this.#styles.run(around.style, runStyle), ...runLook(properties) };
    const lyDo = around.lyDo ?? (look.hidden === true ? HIDDEN : null);
    const push = (text: string) => to.pieces.push({ text, style: styleBits(look), lyDo });
    for (const child of elements(node)) {
      switch (child.name) {
        case 'w:t':
        case 'w:delText': {
          const font = fontReading(look.font ?? '');
          const read = font && readFont(xmlText(child), font).text;
          if (font && /[^\p{ASCII}]/u.test(xmlText(child))) this.encodings.add(font.encoding);
          const text = read ?? xmlText(child);
          push(look.raised === true ? raised(text) : look.capitals === true ? text.toUpperCase() : text);
          break;
        }
        case 'w:tab':
          push('\t');
          break;
        case 'w:br':
        case 'w:cr':
          push('\n');
          break;
        case 'w:noBreakHyphen':
          push('-');
          break;
        case 'w:sym':
          push(symbolOf(child));
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          this.#reference(child, lyDo, to);
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'mc:AlternateContent': {
          const box = find(first(child, 'mc:Choice') ?? child, 'w:txbxContent');
          if (box) to.boxes.push(box);
        }
      }
    }
  }

  #reference(node: Element, lyDo: string | null, to: Paragraph): void {
    const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const note: Note = { label: 0, kind, id: node.attribs['w:id'] ?? '', lyDo };
    if (!this.#notes[kind].has(note.id)) return;
    if (lyDo === null) {
      this.#labels += 1;
      note.label = this.#labels;
      to.pieces.push({ text: `[^${note.label}]`, style: 0, lyDo: null });
    }
    to.notes.push(note);
  }

  #emit(paragraph: Paragraph): void {
    const { builder } = this;
    for (const box of paragraph.boxes) this.blocks(box, null);
    builder.endLine(true);
    const start = builder.length;
    if (paragraph.number !== '') {
      builder.add(paragraph.number);
      builder.generated.push({ start, end: builder.length });
    }
    for (const { text, style, lyDo } of paragraph.pieces) builder.add(text, style, lyDo);
    if (paragraph.headed) builder.headed.push(start);
    builder.endLine(true);
    this.#emitNotes(paragraph.notes);
  }

  #emitNotes(notes: readonly Note[]): void {
    for (const { label, kind, id, lyDo } of notes) {
      const node = this.#notes[kind].get(id);
      if (!node) continue;
      const paragraphs = elements(node, 'w:p').map((child) => this.#paragraph(child, lyDo));
      const pieces = paragraphs
        .map(({ pieces: own }) => own)
        .filter((own) => own.some(({ text }) => text.trim() !== ''));
      if (pieces.length === 0) continue;
      this.builder.endLine(true);
      if (lyDo === null) this.builder.add(`[^${label}]: `);
      pieces.forEach((own, index) => {
        if (index > 0) this.builder.add(' ');
        own.forEach(({ text, style, lyDo: reason }, order) => {
          const flat = text.replace(/[\n\t]+/g, ' ');
          this.builder.add(index === 0 && order === 0 ? flat.trimStart() : flat, style, reason);
        });
      });
      this.builder.endLine(true);
    }
  }

  #table(node: Element, lyDo: string | null): void {
    const rows = rowsOf(node).map((row) => {
      const properties = first(row, 'w:trPr');
      const gone = lyDo ?? (first(properties, 'w:del') ? DELETED : null);
      const skipped = Number(first(properties, 'w:gridBefore')?.attribs['w:val'] ?? 0);
      return {
        gone,
        skipped,
        cells: elementsThrough(row, 'w:tc').map((cell) => ({
          cell,
          nested: find(cell, 'w:tbl') !== undefined,
        })),
      };
    });
    const isNested = rows.some(({ cells }) => cells.some(({ nested }) => nested));
    if (isNested || rows.some(({ gone }) => gone !== null)) {
      for (const { gone, cells } of rows) for (const { cell } of cells) this.blocks(cell, gone);
      return;
    }
    const read = rows.map(({ cells, skipped }) => ({
      skipped,
      cells: cells.map(({ cell }) => ({
        paragraphs: paragraphsIn(cell).map((child) => this.#paragraph(child, null)),
        ...mergeOf(cell),
      })),
    }));
    const grid = read.map(({ cells, skipped }): Cell[] => [
      ...Array.from({ length: Math.min(skipped, 50) }, (): Cell => ({ paragraphs: [], columns: 1, rows: 1 })),
      ...cells.map(({ paragraphs, columns, covered }): Cell => ({
        paragraphs: paragraphs.map(({ number, pieces }) =>
          covered
            ? pieces.map((piece) => ({ ...piece, lyDo: piece.lyDo ?? COVERED }))
            : [{ text: number, style: 0, lyDo: null }, ...pieces],
        ),
        columns,
        rows: 1,
      })),
    ]);
    const all = read.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
    if (isLayout(grid) || all.some(({ boxes }) => boxes.length > 0)) {
      for (const paragraph of all) this.#emit(paragraph);
      return;
    }
    addTable(this.builder, grid);
    this.#emitNotes(all.flatMap(({ notes }) => notes));
  }

  /** Headers, footers and remarks: no part of the text. */
  apart(parts: ReadonlyMap<string, Uint8Array>): void {
    const seen = new Set<string>();
    for (const [name, part] of [...parts].sort(([a], [b]) => a.localeCompare(b))) {
      const kind = /^word\/(header|footer|comments)/.exec(name)?.[1];
      if (kind === undefined) continue;
      const lyDo = kind === 'comments' ? 'nhận xét bên lề' : 'đầu trang, chân trang';
      const before = this.builder.length;
      for (const root of elements(parseXml(part))) this.#apartIn(root, lyDo, seen);
      if (this.builder.length > before) this.builder.endLine(true);
    }
  }

  #apartIn(node: Element, lyDo: string, seen: Set<string>): void {
    for (const child of elements(node)) {
      if (child.name !== 'w:p') {
        this.#apartIn(child, lyDo, seen);
        continue;
      }
      const { pieces, boxes } = this.#paragraph(child, lyDo);
      for (const box of boxes) this.#apartIn(box, lyDo, seen);
      const text = pieces.map((piece) => piece.text).join('');
      if (text.trim() === '' || seen.has(text)) continue;
      seen.add(text);
      this.builder.endLine(true);
      this.builder.add(text, 0, lyDo);
    }
  }
}

/** Joins neighbours of one look: word processors cut runs anywhere. */
function mergePieces(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && last.style === piece.style && last.lyDo === piece.lyDo) last.text += piece.text;
    else merged.push({ ...piece });
  }
  return merged;
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml']);

/** Children of a name, also those inside content controls and insertions. */
function elementsThrough(node: Element, name: string): Element[] {
  return elements(node).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? elementsThrough(child, name) : [],
  );
}

const rowsOf = (table: Element) => elementsThrough(table, 'w:tr');
const paragraphsIn = (cell: Element) => elementsThrough(cell, 'w:p');

function mergeOf(cell: Element): { columns: number; covered: boolean } {
  const properties = first(cell, 'w:tcPr');
  const vertical = first(properties, 'w:vMerge');
  const columns = Number(first(properties, 'w:gridSpan')?.attribs['w:val'] ?? 1);
  return {
    columns: Number.isInteger(columns) && columns > 0 ? columns : 1,
    covered: vertical !== undefined && vertical.attribs['w:val'] !== 'restart',
  };
}

/** A character of a symbol font, at its private place where it has no other. */
function symbolOf(node: Element): string {
  const code = parseInt(node.attribs['w:char'] ?? '', 16);
  return Number.isNaN(code) || code > 0xffff ? '' : String.fromCharCode(code < 0x100 ? code + 0xf000 : code);
}
