import type { Reading } from '#domain/text/legacy-encoding-detect.ts';
import { type Extracted, TextBuilder } from '../extracted.ts';
import { isHeadingText } from '../heading-text.ts';
import { type Written, WrittenReader } from '../written.ts';
import { RtfTable } from './rtf-table.ts';

/** A note and the label it is referred to by. */
export interface RtfNote {
  label: number;
  written: Written[];
}

/** A paragraph as the file writes it. */
export interface RtfParagraph {
  written: readonly Written[];
  /** The number a list prints before it. */
  number: readonly Written[];
  notes: readonly RtfNote[];
  isListed: boolean;
  inTable: boolean;
  outline: number | null;
}

/** Writes the paragraphs of a Rich Text file, in tables and outside, with their notes under them. */
export class RtfOutput {
  readonly #builder = new TextBuilder();
  readonly #written: WrittenReader;
  readonly table = new RtfTable(this.#builder);

  /** @param whole how the text was written, where it is not Unicode and no font says so */
  constructor(whole: Reading | null) {
    this.#written = new WrittenReader(whole);
  }

  /** Writes a paragraph, to the text or to the cell it stands in. */
  paragraph({ written, number: typed, notes, isListed, inTable, outline }: RtfParagraph): void {
    const builder = this.#builder;
    const pieces = this.#written.pieces(written);
    const number = this.#written
      .pieces(typed)
      .map(({ text }) => text)
      .join('')
      .trim();
    const text = pieces.map((piece) => piece.text).join('');
    if (isListed && number === '' && text.trim() !== '' && !inTable)
      builder.doubts.push({
        at: builder.length,
        note: 'đoạn có số tự động mà tệp không in số ra: số không đọc được',
      });
    if (inTable) {
      if (number !== '') this.table.add({ text: `${number} `, style: 0, reason: null });
      for (const piece of pieces) this.table.add(piece);
      this.table.endParagraph();
      return;
    }
    this.table.end();
    if (text.trim() !== '' || number !== '') {
      builder.endLine(true);
      const start = builder.length;
      if (number !== '') {
        builder.add(`${number} `);
        builder.generated.push({ start, end: builder.length });
      }
      for (const piece of pieces) builder.add(piece.text, piece.style, piece.reason);
      if (outline !== null && outline < 9 && isHeadingText(text)) builder.headed.push(start);
    }
    builder.endLine(true);
    for (const note of notes) this.#note(note);
  }

  #note({ label, written }: RtfNote): void {
    const pieces = this.#written
      .pieces(written)
      .map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }));
    this.#builder.endLine(true);
    this.#builder.add(`[^${label}]: `);
    pieces.forEach(({ text, style, reason }, index) =>
      this.#builder.add(index === 0 ? text.trimStart() : text, style, reason),
    );
    this.#builder.endLine(true);
  }

  /** Ends the text with what stands beside it: headers and remarks. */
  finish(apart: readonly { reason: string; written: readonly Written[] }[]): Extracted {
    for (const { reason, written } of apart) {
      const text = this.#written
        .pieces(written)
        .map((piece) => piece.text)
        .join('');
      if (text.trim() === '') continue;
      this.#builder.endLine(true);
      this.#builder.add(text, 0, reason);
    }
    this.#builder.endLine(true);
    const { encodings } = this.#written;
    return this.#builder.finish('rtf', {
      encoding: encodings.size === 0 ? 'unicode' : `phông cũ: ${[...encodings].join(', ')}`,
    });
  }
}
