import { type ChildNode, type Element, isTag } from 'domhandler';
import type { Reading } from '#domain/text/legacy-encoding-detect.ts';
import { isHeadingText } from '../heading-text.ts';
import type { Piece } from '../table.ts';
import { elements, find, first, parseXml, xmlText } from '../xml.ts';
import { type Written, WrittenReader } from '../written.ts';
import { boxesIn, symbolOf } from './docx-elements.ts';
import { mathText } from './docx-math.ts';
import { Numbering } from './docx-numbering.ts';
import type { DocxParts } from './docx-parts.ts';
import { paragraphLook, runLook, styleBits, Styles } from './docx-styles.ts';

const DELETED = 'chữ đã xóa (theo dõi thay đổi)';
const HIDDEN = 'chữ ẩn';
const OWN_MARK = 'dấu chú thích đặt riêng';
/** Why entries of a table of contents are left out. */
export const CONTENTS = 'mục lục';

/** A note that a paragraph refers to; `lyDo` where the reference is no part of the text. */
export interface Note {
  label: number;
  kind: 'footnote' | 'endnote';
  id: string;
  reason: string | null;
}

/** What stands in a paragraph, as its runs write it. */
interface Inner {
  written: Written[];
  notes: Note[];
  /** Text boxes and drawings anchored in it. */
  boxes: Element[];
}

/** A paragraph taken out of the file. */
export interface Paragraph extends Omit<Inner, 'written'> {
  pieces: Piece[];
  /** Automatic number with the space after it; "" without. */
  number: string;
  headed: boolean;
  /** True where its end was deleted: what follows belongs to it. */
  goesOn: boolean;
}

/** Properties that hold for what stands inside a run's parents. */
interface Around {
  reason: string | null;
  style: string | undefined;
}

/** Takes the paragraphs of a Word file out of it: their text with its styles, automatic numbers, notes and text boxes. */
export class DocxParagraphs {
  readonly written: WrittenReader;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #notes: Readonly<Record<Note['kind'], ReadonlyMap<string, Element>>>;
  #labels = 0;

  /** @param whole how the text was written, where it is not Unicode and no font says so */
  constructor(parts: DocxParts, whole: Reading | null) {
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

  /** The text of a note, where the file holds it. */
  noteOf({ kind, id }: Note): Element | undefined {
    return this.#notes[kind].get(id);
  }

  /** @param outer why all of it is no part of the text; null where it is */
  read(node: Element, outer: string | null): Paragraph {
    const properties = first(node, 'w:pPr');
    const style = first(properties, 'w:pStyle')?.attribs['w:val'];
    const look = { ...this.#styles.paragraph(style), ...paragraphLook(properties) };
    const reason = outer ?? (this.#styles.isContents(style) ? CONTENTS : null);
    const inner: Inner = { written: [], notes: [], boxes: [] };
    for (const child of node.children) this.#inline(child, { reason, style }, inner);
    const { notes, boxes } = inner;
    const mark = first(properties, 'w:rPr');
    const goesOn = reason === null && (first(mark, 'w:del') ?? first(mark, 'w:moveFrom')) !== undefined;
    const pieces = this.written.pieces(inner.written);
    const paragraph: Paragraph = { pieces, number: '', headed: false, notes, boxes, goesOn };
    const visible = paragraph.pieces.filter((piece) => piece.reason === null).map(({ text }) => text);
    const text = visible.join('');
    const isGone = text.trim() === '' && paragraph.pieces.some((piece) => piece.reason !== null);
    if (look.numId !== undefined && look.numId !== '0' && reason === null && !isGone) {
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
          this.#inline(child, { ...around, reason: around.reason ?? DELETED }, to);
        return;
      case 'm:oMath':
        to.written.push({ text: mathText(node), style: 0, reason: around.reason, font: '' });
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
    let reason = around.reason ?? (look.hidden === true ? HIDDEN : null);
    const push = (text: string, font = look.font ?? '') =>
      to.written.push({
        text,
        style: styleBits(look),
        reason,
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
          this.#reference(child, reason, to);
          // The mark typed in place of the number stands after it in the same run.
          if (/^(?:1|true|on)$/.test(child.attribs['w:customMarkFollows'] ?? '')) reason ??= OWN_MARK;
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

  #reference(node: Element, reason: string | null, to: Inner): void {
    const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const note: Note = { label: 0, kind, id: node.attribs['w:id'] ?? '', reason };
    if (!this.#notes[kind].has(note.id)) return;
    if (reason === null) {
      this.#labels += 1;
      note.label = this.#labels;
      to.written.push({ text: `[^${note.label}]`, style: 0, reason: null, font: '' });
    }
    to.notes.push(note);
  }
}

/** A paragraph and the one that its deleted end joined to it. */
export function joined(open: Paragraph | null, paragraph: Paragraph): Paragraph {
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
