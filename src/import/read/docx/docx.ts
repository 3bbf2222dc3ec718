import { type Element, isTag } from 'domhandler';
import type { Reading } from '#domain/text/legacy-encoding-detect.ts';
import { ImportError } from '../../run/import-error.ts';
import { type Extracted, TextBuilder } from '../extracted.ts';
import { addTable, type Cell, isLayout } from '../table.ts';
import { elements, find, first, parseXml, xmlText } from '../xml.ts';
import { elementsThrough, isContents, mergeOf, paragraphsIn, rowsOf } from './docx-elements.ts';
import { mathText } from './docx-math.ts';
import { CONTENTS, DocxParagraphs, joined, type Note, type Paragraph } from './docx-paragraph.ts';
import { type DocxParts, openDocx } from './docx-parts.ts';

const DELETED = 'chữ đã xóa (theo dõi thay đổi)';
const COVERED = 'chữ bị ô gộp che';

/**
 * Reads a Word file (ECMA-376): paragraphs with their automatic numbers, tables, notes, text boxes. Deleted and hidden
 * text, tables of contents, headers, footers and remarks are kept apart as removed.
 *
 * @param inserted reads a file that stands inside this one (`w:altChunk`)
 * @param whole how the text was written, where it is not Unicode and no font says so
 */
export function readDocx(
  bytes: Uint8Array,
  inserted: (bytes: Uint8Array) => Extracted,
  whole: Reading | null = null,
): Extracted {
  const parts = openDocx(bytes);
  const reader = new DocxReader(parts, inserted, whole);
  const body = find(parseXml(parts.document), 'w:body');
  if (!body) throw new ImportError('VK-NHAP-HONG', 'Tệp .docx không có phần thân.');
  reader.blocks(body, null);
  reader.flush();
  reader.apart();
  const { encodings } = reader.paragraphs.written;
  return reader.builder.finish('docx', {
    encoding: encodings.size === 0 ? 'unicode' : `phông cũ: ${[...encodings].join(', ')}`,
  });
}

class DocxReader {
  readonly builder = new TextBuilder();
  readonly paragraphs: DocxParagraphs;
  readonly #parts: DocxParts;
  readonly #inserted: (bytes: Uint8Array) => Extracted;
  #open: Paragraph | null = null;

  constructor(parts: DocxParts, inserted: (bytes: Uint8Array) => Extracted, whole: Reading | null) {
    this.#parts = parts;
    this.#inserted = inserted;
    this.paragraphs = new DocxParagraphs(parts, whole);
  }

  blocks(parent: Element, reason: string | null): void {
    for (const node of parent.children) if (isTag(node)) this.#block(node, reason);
  }

  #block(node: Element, reason: string | null): void {
    switch (node.name) {
      case 'w:p': {
        const paragraph = joined(this.#open, this.paragraphs.read(node, reason));
        this.#open = paragraph.goesOn ? paragraph : null;
        if (!paragraph.goesOn) this.#emit(paragraph);
        return;
      }
      case 'w:tbl':
        this.flush();
        this.#table(node, reason);
        return;
      case 'w:sdt': {
        const gone = reason ?? (isContents(node) ? CONTENTS : null);
        for (const content of elements(node, 'w:sdtContent')) this.blocks(content, gone);
        return;
      }
      case 'w:altChunk':
        this.flush();
        this.#chunk(node);
        return;
      case 'm:oMathPara':
      case 'm:oMath':
        this.builder.endLine(true);
        this.builder.add(mathText(node), 0, reason);
        this.builder.endLine(true);
        return;
      case 'w:subDoc':
        this.#doubt('văn bản con nằm ở tệp khác, không có trong tệp này');
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.blocks(node, reason ?? DELETED);
        return;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        this.blocks(node, reason);
        return;
      case 'mc:AlternateContent': {
        const choice = first(node, 'mc:Choice') ?? first(node, 'mc:Fallback');
        if (choice) this.blocks(choice, reason);
      }
    }
  }

  /** Writes the paragraph whose deleted end joined it to nothing more. */
  flush(): void {
    if (this.#open) this.#emit(this.#open);
    this.#open = null;
  }

  #doubt(note: string): void {
    this.builder.doubts.push({ at: this.builder.length, note });
  }

  /** Another file that stands inside this one. */
  #chunk(node: Element): void {
    const part = this.#parts.related(node.attribs['r:id'] ?? '');
    if (!part) {
      this.#doubt('phần chèn từ tệp khác không có trong tệp này');
      return;
    }
    this.builder.endLine(true);
    this.builder.append(this.#inserted(part));
    this.builder.endLine(true);
  }

  #emit(paragraph: Paragraph): void {
    const { builder } = this;
    this.#boxes(paragraph.boxes);
    builder.endLine(true);
    const start = builder.length;
    if (paragraph.number !== '') {
      builder.add(paragraph.number);
      builder.generated.push({ start, end: builder.length });
    }
    for (const { text, style, reason } of paragraph.pieces) builder.add(text, style, reason);
    if (paragraph.headed) builder.headed.push(start);
    builder.endLine(true);
    this.#emitNotes(paragraph.notes);
  }

  #boxes(boxes: readonly Element[]): void {
    for (const box of boxes) {
      if (box.name === 'w:txbxContent') this.blocks(box, null);
      else if (box.name === 'dgm:relIds') this.#diagram(box);
      else this.#doubt('biểu đồ: chữ và số trong biểu đồ không nhập được');
    }
    this.flush();
  }

  /** The words of a diagram, a shape a line. */
  #diagram(node: Element): void {
    const part = this.#parts.related(node.attribs['r:dm'] ?? '');
    this.#doubt('sơ đồ: chữ trong sơ đồ, thứ tự có thể khác bản in');
    if (!part) return;
    for (const shape of elements(find(parseXml(part), 'dgm:ptLst'), 'dgm:pt')) {
      const words = xmlText(first(shape, 'dgm:t') ?? shape).trim();
      this.builder.endLine(true);
      this.builder.add(words);
    }
    this.builder.endLine(true);
  }

  #emitNotes(notes: readonly Note[]): void {
    for (const note of notes) {
      const { label, reason } = note;
      const node = this.paragraphs.noteOf(note);
      if (!node) continue;
      const paragraphs = elements(node, 'w:p').map((child) => this.paragraphs.read(child, reason));
      const pieces = paragraphs
        .map(({ pieces: own }) => own)
        .filter((own) => own.some(({ text }) => text.trim() !== ''));
      if (pieces.length === 0) continue;
      this.builder.endLine(true);
      if (reason === null) this.builder.add(`[^${label}]: `);
      pieces.forEach((own, index) => {
        if (index > 0) this.builder.add(' ');
        own.forEach(({ text, style, reason }, order) => {
          const flat = text.replace(/[\n\t]+/g, ' ');
          this.builder.add(index === 0 && order === 0 ? flat.trimStart() : flat, style, reason);
        });
      });
      this.builder.endLine(true);
    }
  }

  #table(node: Element, reason: string | null): void {
    const rows = rowsOf(node).map((row) => {
      const properties = first(row, 'w:trPr');
      const gone = reason ?? (first(properties, 'w:del') ? DELETED : null);
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
    const left = rows.filter(({ gone }) => gone === null);
    if (isNested || left.length === 0) {
      for (const { gone, cells } of rows)
        for (const { cell } of cells) {
          this.blocks(cell, gone);
          this.flush();
        }
      return;
    }
    const read = left.map(({ cells, skipped }) => ({
      skipped,
      cells: cells.map(({ cell }) => ({
        paragraphs: paragraphsIn(cell).map((child) => this.paragraphs.read(child, null)),
        ...mergeOf(cell),
      })),
    }));
    const grid = read.map(({ cells, skipped }): Cell[] => [
      ...Array.from({ length: Math.min(skipped, 50) }, (): Cell => ({ paragraphs: [], columns: 1, rows: 1 })),
      ...cells.map(({ paragraphs, columns, covered }): Cell => ({
        paragraphs: paragraphs.map(({ number, pieces }) =>
          covered
            ? pieces.map((piece) => ({ ...piece, reason: piece.reason ?? COVERED }))
            : [{ text: number, style: 0, reason: null }, ...pieces],
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
    for (const { gone, cells } of rows)
      if (gone !== null) for (const { cell } of cells) this.blocks(cell, gone);
  }

  /** Headers, footers and remarks: no part of the text. */
  apart(): void {
    const seen = new Set<string>();
    for (const kind of ['header', 'footer', 'comments'] as const) {
      const reason = kind === 'comments' ? 'nhận xét bên lề' : 'đầu trang, chân trang';
      for (const part of this.#parts.of(kind)) {
        const before = this.builder.length;
        for (const root of elements(parseXml(part))) this.#apartIn(root, reason, seen);
        if (this.builder.length > before) this.builder.endLine(true);
      }
    }
  }

  #apartIn(node: Element, reason: string, seen: Set<string>): void {
    for (const child of elements(node)) {
      if (child.name !== 'w:p') {
        this.#apartIn(child, reason, seen);
        continue;
      }
      const { pieces, boxes } = this.paragraphs.read(child, reason);
      for (const box of boxes) this.#apartIn(box, reason, seen);
      const text = pieces.map((piece) => piece.text).join('');
      if (text.trim() === '' || seen.has(text)) continue;
      seen.add(text);
      this.builder.endLine(true);
      this.builder.add(text, 0, reason);
    }
  }
}
