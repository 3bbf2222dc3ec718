import type { TextBuilder } from '../extracted.ts';
import { addTable, type Cell, isLayout, type Piece } from '../table.ts';

/** Collects the rows of a table, which Rich Text gives cell by cell, and writes them when the table ends. */
export class RtfTable {
  readonly #builder: TextBuilder;
  #rows: Cell[][] = [];
  #cells: Cell[] = [];
  #paragraphs: Piece[][] = [[]];

  constructor(builder: TextBuilder) {
    this.#builder = builder;
  }

  add(piece: Piece): void {
    this.#paragraphs.at(-1)?.push(piece);
  }

  endParagraph(): void {
    this.#paragraphs.push([]);
  }

  endCell(): void {
    this.#cells.push({ paragraphs: this.#paragraphs, columns: 1, rows: 1 });
    this.#paragraphs = [[]];
  }

  endRow(): void {
    if (this.#paragraphs.some((pieces) => pieces.length > 0)) this.endCell();
    if (this.#cells.length > 0) this.#rows.push(this.#cells);
    this.#cells = [];
  }

  /** Writes what was collected; a table that only places text becomes its paragraphs. */
  end(): void {
    this.endRow();
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return;
    if (!isLayout(rows)) {
      addTable(this.#builder, rows);
      return;
    }
    for (const paragraph of rows.flat().flatMap(({ paragraphs }) => paragraphs)) {
      this.#builder.endLine(true);
      for (const { text, style, reason } of paragraph) this.#builder.add(text, style, reason);
    }
    this.#builder.endLine(true);
  }
}
