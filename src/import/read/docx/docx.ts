import { type ChildNode, type Element, isTag } from 'domhandler';
import type { Reading } from '#domain/text/legacy-encoding-detect.ts';
import { ImportError } from '#import/run/import-error.ts';
import {
  boxesIn,
  elementsThrough,
  isContents,
  mergeOf,
  paragraphsIn,
  rowsOf,
  symbolOf,
} from './docx-elements.ts';
import { mathText } from './docx-math.ts';
import { Numbering } from './docx-numbering.ts';
import { type DocxParts, openDocx } from './docx-parts.ts';
import { paragraphLook, runLook, styleBits, Styles } from './docx-styles.ts';
import { type Extracted, TextBuilder } from '../extracted.ts';
import { isHeadingText } from '../heading-text.ts';
import { addTable, type Cell, isLayout, type Piece } from '../table.ts';
import { type Written, WrittenReader } from '../written.ts';
import { elements, find, first, parseXml, xmlText } from '../xml.ts';

const DELETED = 'chữ đã xóa (theo dõi thay đổi)';
const HIDDEN = 'chữ ẩn';
const COVERED = 'chữ bị ô gộp che';
const CONTENTS = 'mục lục';
const OWN_MARK = 'dấu chú thích đặt riêng';

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
  const { encodings } = reader.written;
  return reader.builder.finish('docx', {
    encoding: encodings.size === 0 ? 'unicode' : `phông cũ: ${[...encodings].join(', ')}`,
  });
}

interface Note {
  label: number;
  kind: 'footnote' | 'endnote';
  id: string;
  lyDo: string | null;
}

/** What stands in a paragraph, as its runs write it. */
interface Inner {
  written: Written[];
  notes: Note[];
  /** Text boxes and drawings anchored in it. */
  boxes: Element[];
}

/** A paragraph taken out of the file. */
interface Paragraph extends Omit<Inner, 'written'> {
  pieces: Piece[];
  /** Automatic number with the space after it; "" without. */
  number: string;
  headed: boolean;
  /** True where its end was deleted: what follows belongs to it. */
  goesOn: boolean;
}

/** Properties that hold for what stands inside a run's parents. */
interface Around {
  lyDo: string | null;
  style: string | undefined;
}

class DocxReader {
  readonly builder = new TextBuilder();
  readonly written: WrittenReader;
  readonly #parts: DocxParts;
  readonly #inserted: (bytes: Uint8Array) => Extracted;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #notes: Readonly<Record<Note['kind'], ReadonlyMap<string, Element>>>;
  #labels = 0;
  #open: Paragraph | null = null;

  constructor(parts: DocxParts, inserted: (bytes: Uint8Array) => Extracted, whole: Reading | null) {
    this.#parts = parts;
    this.#inserted = inserted;
    this.written = new WrittenReader(whole);
    const root = (kind: 'styles' | 'numbering' | 'footnotes' | 'endnotes') => {
      const [part] = parts.of(kind);
      return part && find(parseXml(part), `w:${kind}`);
    };
    this.#styles = new Styles(root('styles'));
    this.#numbering = new Numbering(root('numbering'), (style) => this.#styles.numberingOf(style));
    const notes = (kind: Note['kind']) =>
      new Map(
        elements(root(`${kind}s`), `w:${kind}`)
          .filter(({ attribs }) => !/separator/i.test(attribs['w:type'] ?? ''))
          .map((note) => [note.attribs['w:id'] ?? '', note]),
      );
    this.#notes = { footnote: notes('footnote'), endnote: notes('endnote') };
  }

  blocks(parent: Element, lyDo: string | null): void {
    for (const node of parent.children) if (isTag(node)) this.#block(node, lyDo);
  }

  #block(node: Element, lyDo: string | null): void {
    switch (node.name) {
      case 'w:p': {
        const paragraph = joined(this.#open, this.#paragraph(node, lyDo));
        this.#open = paragraph.goesOn ? paragraph : null;
        if (!paragraph.goesOn) this.#emit(paragraph);
        return;
      }
      case 'w:tbl':
        this.flush();
        this.#table(node, lyDo);
        return;
      case 'w:sdt': {
        const gone = lyDo ?? (isContents(node) ? CONTENTS : null);
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
        this.builder.add(mathText(node), 0, lyDo);
        this.builder.endLine(true);
        return;
      case 'w:subDoc':
        this.#doubt('văn bản con nằm ở tệp khác, không có trong tệp này');
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

  /** Writes the paragraph whose deleted end joined it to nothing more. */
  flush(): void {
    if (this.#open) this.#emit(this.#open);
    this.#open = null;
  }

  #doubt(ghiChu: string): void {
    this.builder.doubts.push({ at: this.builder.length, ghiChu });
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

  #paragraph(node: Element, outer: string | null): Paragraph {
    const properties = first(node, 'w:pPr');
    const style = first(properties, 'w:pStyle')?.attribs['w:val'];
    const look = { ...this.#styles.paragraph(style), ...paragraphLook(properties) };
    const lyDo = outer ?? (this.#styles.isContents(style) ? CONTENTS : null);
    const inner: Inner = { written: [], notes: [], boxes: [] };
    for (const child of node.children) this.#inline(child, { lyDo, style }, inner);
    const { notes, boxes } = inner;
    const mark = first(properties, 'w:rPr');
    const goesOn = lyDo === null && (first(mark, 'w:del') ?? first(mark, 'w:moveFrom')) !== undefined;
    const pieces = this.written.pieces(inner.written);
    const paragraph: Paragraph = { pieces, number: '', headed: false, notes, boxes, goesOn };
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

  #inline(node: ChildNode, around: Around, to: Inner): void {
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
      case 'm:oMath':
        to.written.push({ text: mathText(node), style: 0, lyDo: around.lyDo, font: '' });
        return;
      case 'w:pPr':
      case 'w:sdtPr':
      case 'w:rt':
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

  #run(node: Element, around: Around, to: Inner): void {
    const properties = first(node, 'w:rPr');
    const runStyle = first(properties, 'w:rStyle')?.attribs['w:val'];
    const look = { ...this.#styles.run(around.style, runStyle), ...runLook(properties) };
    let lyDo = around.lyDo ?? (look.hidden === true ? HIDDEN : null);
    const push = (text: string, font = look.font ?? '') =>
      to.written.push({
        text,
        style: styleBits(look),
        lyDo,
        font,
        raised: look.raised === true,
        capitals: look.capitals === true,
      });
    const visit = (child: Element): void => {
      switch (child.name) {
        case 'w:t':
        case 'w:delText':
          push(xmlText(child));
          return;
        case 'w:tab':
        case 'w:ptab':
          push('\t');
          return;
        case 'w:br':
        case 'w:cr':
          push('\n');
          return;
        case 'w:noBreakHyphen':
          push('-');
          return;
        case 'w:sym':
          push(symbolOf(child), child.attribs['w:font'] ?? '');
          return;
        case 'w:ruby':
          for (const base of elements(child, 'w:rubyBase'))
            for (const part of base.children) this.#inline(part, around, to);
          return;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          this.#reference(child, lyDo, to);
          // The mark typed in place of the number stands after it in the same run.
          if (/^(?:1|true|on)$/.test(child.attribs['w:customMarkFollows'] ?? '')) lyDo ??= OWN_MARK;
          return;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          to.boxes.push(...boxesIn(child));
          return;
        case 'mc:AlternateContent': {
          const choice = first(child, 'mc:Choice');
          const boxes = choice ? boxesIn(choice) : [];
          if (boxes.length > 0) to.boxes.push(...boxes);
          else for (const other of elements(first(child, 'mc:Fallback') ?? choice)) visit(other);
        }
      }
    };
    for (const child of elements(node)) visit(child);
  }

  #reference(node: Element, lyDo: string | null, to: Inner): void {
    const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const note: Note = { label: 0, kind, id: node.attribs['w:id'] ?? '', lyDo };
    if (!this.#notes[kind].has(note.id)) return;
    if (lyDo === null) {
      this.#labels += 1;
      note.label = this.#labels;
      to.written.push({ text: `[^${note.label}]`, style: 0, lyDo: null, font: '' });
    }
    to.notes.push(note);
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
    for (const { text, style, lyDo } of paragraph.pieces) builder.add(text, style, lyDo);
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
    for (const { gone, cells } of rows)
      if (gone !== null) for (const { cell } of cells) this.blocks(cell, gone);
  }

  /** Headers, footers and remarks: no part of the text. */
  apart(): void {
    const seen = new Set<string>();
    for (const kind of ['header', 'footer', 'comments'] as const) {
      const lyDo = kind === 'comments' ? 'nhận xét bên lề' : 'đầu trang, chân trang';
      for (const part of this.#parts.of(kind)) {
        const before = this.builder.length;
        for (const root of elements(parseXml(part))) this.#apartIn(root, lyDo, seen);
        if (this.builder.length > before) this.builder.endLine(true);
      }
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

/** A paragraph and the one that its deleted end joined to it. */
function joined(open: Paragraph | null, paragraph: Paragraph): Paragraph {
  if (!open) return paragraph;
  return {
    pieces: [...open.pieces, ...paragraph.pieces],
    number: open.number || paragraph.number,
    headed: paragraph.headed,
    notes: [...open.notes, ...paragraph.notes],
    boxes: [...open.boxes, ...paragraph.boxes],
    goesOn: paragraph.goesOn,
  };
}
