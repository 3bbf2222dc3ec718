import { type Inline, plainText, splitInline } from '#domain/document/inline.ts';
import { type Unit, unitsByEid } from '#domain/document/unit.ts';
import { openingOf } from '../akn/preamble.ts';
import { calledNotes, Footnotes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { TEXT_WIDTH } from './page.ts';
import { Places } from './places.ts';
import { DEEPEST_HEADING } from './styles.ts';
import { closingTable, letterheadTable } from './frame.ts';
import { paragraph, type ParagraphLook, run, type RunLook, table } from './wordml.ts';

/** What is written of a document's units, and what belongs to them. */
export interface UnitSource {
  root: Unit;
  /** Identifier of each footnote by its label. */
  notes: ReadonlyMap<string, string>;
  /** Paragraphs of grounds and of the word that enacts. */
  preamble: readonly Unit[];
  /** Full address of a link that leads out of the document. */
  link: (url: string) => string;
}

/** From so many columns on a table is set small. */
const MANY_COLUMNS = 7;
/** Longest words of a cell that make its column wider. */
const WIDEST_CELL = 60;
const NARROWEST_CELL = 4;

/** Writes the units of one document as WordprocessingML, each once and in order. */
export class UnitWriter {
  readonly places = new Places();
  readonly numbering = new Numbering();
  readonly footnotes = new Footnotes();
  readonly #source: UnitSource;
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #called: ReadonlySet<Unit>;
  readonly #placed = new Set<Unit>();
  readonly #opening: ReadonlySet<Unit>;

  constructor(source: UnitSource) {
    this.#source = source;
    this.#units = unitsByEid(source.root);
    this.#called = calledNotes(source.root, (label) => this.#noteOf(label));
    this.#opening = new Set(source.preamble);
  }

  /** The whole text. */
  document(): string {
    const text = this.#contents(this.#source.root, 0);
    return this.places.isWaiting ? text + this.#paragraph('', '') : text;
  }

  #noteOf(label: string): Unit | null {
    const note = this.#units.get(this.#source.notes.get(label) ?? '');
    return note?.kind === 'cc' ? note : null;
  }

  #isInPlace(unit: Unit): boolean {
    return !this.#called.has(unit);
  }

  #withoutNotes(unit: Unit): Unit {
    return { ...unit, children: unit.children.filter((child) => this.#isInPlace(child)) };
  }

  /** Everything below a unit; recipients and signature stand side by side. */
  #contents(unit: Unit, level: number): string {
    const children = unit.children.filter((child) => this.#isInPlace(child));
    let written = '';
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      const next = children[index + 1];
      if (!child) continue;
      if (child.kind === 'noi_nhan' || child.kind === 'ky') {
        const isPair = next && next.kind !== child.kind && (next.kind === 'noi_nhan' || next.kind === 'ky');
        const both = (isPair ? [child, next] : [child]).map((each) => this.#withoutNotes(each));
        written += closingTable(both, (each, styleOf) => this.#lines(each, styleOf));
        if (isPair) index++;
      } else written += this.#unit(child, unit, level);
    }
    return written;
  }

  #unit(unit: Unit, around: Unit, level: number): string {
    if (unit.kind !== 'dau_de') this.places.await(unit.eid);
    switch (unit.kind) {
      case 'p':
        return this.#plain(unit, around) + this.#contents(unit, level);
      case 'bang':
        return this.#table(unit);
      case 'dau_de':
        return letterheadTable(this.#withoutNotes(unit), (each, styleOf) => this.#lines(each, styleOf));
      case 'ket':
        return this.#own('', unit) + this.#contents(unit, level);
      default:
        return unit.heading ? this.#heading(unit, around, level) : this.#numbered(unit, around, level);
    }
  }

  /** The paragraphs of a block of the frame, or one of its lines by itself, each in the style of its line. */
  #lines(unit: Unit, styleOf: (line: Unit, index: number) => [style: string, look?: ParagraphLook]): string {
    this.places.await(unit.eid);
    if (unit.kind === 'p') return this.#line(unit, '', styleOf(unit, 0));
    const own = unit.text.length > 0 ? [{ ...unit, children: [] }] : [];
    const lines = [...own, ...unit.children];
    return lines
      .map((line, index) => {
        if (line.eid !== unit.eid) this.places.await(line.eid);
        return line.kind === 'bang' ? this.#table(line) : this.#line(line, unit.eid, styleOf(line, index));
      })
      .join('');
  }

  #line(line: Unit, around: string, [style, look = {}]: [style: string, look?: ParagraphLook]): string {
    return this.#numberedLine(line, around, style, look) + this.#contents(line, 0);
  }

  #numberedLine(unit: Unit, around: string, style: string, look: ParagraphLook): string {
    const words = this.#titled(unit);
    if (unit.number === null) return this.#paragraph(style, words, look);
    const list = this.numbering.listOf(unit.number, around);
    const typed = list === null ? run(`${unit.number}${words === '' ? '' : ' '}`) : '';
    return this.#paragraph(style, typed + words, { ...look, list });
  }

  /** Title, where it stands in the line, and words. */
  #titled({ title, text }: Unit): string {
    const own = title ? this.#words(title, { bold: true }) : '';
    return `${own}${own !== '' && text.length > 0 ? run(' ') : ''}${this.#words(text)}`;
  }

  /** A paragraph as the preamble sets it, or below the head of an annex, or as any other. */
  #plain(unit: Unit, around: Unit): string {
    const isOpening = this.#opening.has(unit);
    if (around.kind !== 'pl' && !isOpening) return this.#own('', unit);
    const line = plainText(unit.text).replace(/\s+/g, ' ').trim();
    if (around.kind === 'pl' && ATTACHED_TO.test(line)) return this.#own('KemTheo', unit);
    if (!isOpening) return this.#own('', unit);
    const opening = openingOf(line);
    const isLong = /\p{Ll}/u.test(line);
    return this.#own(opening === null ? '' : opening === 'ground' || isLong ? 'CanCu' : 'TenLoai', unit);
  }

  /** The words of a unit itself. */
  #own(style: string, unit: Unit): string {
    return unit.text.length === 0 ? '' : this.#paragraph(style, this.#words(unit.text));
  }

  /** "Phần …", "Chương …", "Mục 1", "Phụ lục" stand on a line of their own in the middle, the title below. */
  #heading(unit: Unit, around: Unit, level: number): string {
    if (unit.inferred) return this.#contents(unit, level);
    const { kind } = unit;
    const [number, words] = headOf(unit);
    const title = this.#words(words);
    const isNamed =
      kind === 'phan' || kind === 'chuong' || kind === 'pl' || /^(?:tiểu )?mục/iu.test(number ?? '');
    const opensPage = kind === 'pl' && around === this.#source.root;
    const style = `De${Math.min(level + 1, DEEPEST_HEADING)}`;
    let head = title;
    let list: number | null = null;
    if (number !== null && isNamed) head = run(number) + (title === '' ? '' : `<w:r><w:br/></w:r>${title}`);
    else if (number !== null) {
      list = this.numbering.listOf(number, kind === 'dieu' ? 'dieu' : around.eid, true);
      if (list === null) head = run(number + (title === '' ? '' : ' ')) + title;
    }
    const own = this.#paragraph(style, head, { list, opensPage, centred: isNamed });
    return own + this.#own('', unit) + this.#contents(unit, level + 1);
  }

  #numbered(unit: Unit, around: Unit, level: number): string {
    return this.#numberedLine(unit, around.eid, '', {}) + this.#contents(unit, level + 1);
  }

  #paragraph(style: string, inside: string, look: ParagraphLook = {}): string {
    return paragraph(style, this.places.around(inside), look);
  }

  /** The first row is the head, as the page shows it, and stands on each page of the table. */
  #table(unit: Unit): string {
    const rows = unit.children.map(({ cells, text }) => cells ?? [text]);
    const columns = Math.max(1, ...rows.map((cells) => cells.length));
    const style = columns >= MANY_COLUMNS ? 'ONho' : 'O';
    const written = unit.children.map((row, at) => {
      this.places.await(row.eid);
      const cells = rows[at] ?? [];
      return Array.from({ length: columns }, (_, column) => {
        const words = this.#words(cells[column] ?? [], at === 0 ? { bold: true } : {});
        return this.#paragraph(style, words, { centred: at === 0 });
      });
    });
    // A paragraph between two tables keeps them two.
    return table('Bang', widthsOf(rows, columns), written, 1) + paragraph('O', '');
  }

  #words(parts: readonly Inline[], look: RunLook = {}): string {
    return parts.map((part) => this.#part(part, look)).join('');
  }

  #part(part: Inline, look: RunLook): string {
    switch (part.type) {
      case 'text':
        return run(part.value, look);
      case 'break':
        return '<w:r><w:br/></w:r>';
      case 'emphasis':
        return this.#words(part.children, { ...look, italic: true });
      case 'strong':
        return this.#words(part.children, { ...look, bold: true });
      case 'link':
        return this.#link(part.url, this.#words(part.children, { ...look, style: 'LienKet' }));
      case 'note':
        return this.#call(part.label);
    }
  }

  #link(url: string, inside: string): string {
    if (inside === '') return '';
    const unit = url.startsWith('#') ? this.#units.get(url.slice(1)) : undefined;
    return unit && unit !== this.#source.root
      ? this.places.link({ unit: unit.eid }, inside)
      : this.places.link({ address: this.#source.link(url) }, inside);
  }

  /** A footnote where it is first called; a way to it where it is called again. */
  #call(label: string): string {
    const note = this.#noteOf(label);
    if (!note) return '';
    const printed = note.number ?? '';
    const typed = (mark: string) => run(mark, { style: 'DauChuThich' });
    if (this.#placed.has(note) || !this.#called.has(note))
      return this.places.link({ unit: note.eid }, typed(printed));
    this.#placed.add(note);
    return this.footnotes.add(printed, typed, (mark) =>
      this.places.apart(() => {
        this.places.await(note.eid);
        const words = `${mark}${run(' ')}${this.#titled(note)}`;
        return this.#paragraph('ChuThich', words) + this.#contents(note, 0);
      }),
    );
  }
}

// "(Ban hành kèm theo Quyết định số …)", "(Kèm theo Thông tư số …)": what an annex belongs to (Phụ lục I, mục III.1)
const ATTACHED_TO = /^\((?:được )?(?:ban hành )?kèm theo /iu;
// "PHỤ LỤC Danh mục …", "Phụ lục: …": an annex without number, whose word stands in its title
const UNNUMBERED_ANNEX = /^phụ lục\s*:?(?=\s)/iu;

/** What of a heading stands on its first line as its number, and the rest. */
function headOf({ kind, number, title }: Unit): [number: string | null, title: readonly Inline[]] {
  const words = title ?? [];
  const word = kind === 'pl' && number === null ? UNNUMBERED_ANNEX.exec(plainText(words))?.[0] : undefined;
  return word === undefined ? [number, words] : [word, splitInline(words, word.length + 1)[1]];
}

/** Widths of columns by the words in them: the longest cell of a column tells, within bounds. */
function widthsOf(rows: readonly (readonly Inline[][])[], columns: number): number[] {
  const weights = Array.from({ length: columns }, (_, column) =>
    Math.max(
      ...rows.map((cells) =>
        Math.min(WIDEST_CELL, Math.max(NARROWEST_CELL, plainText(cells[column] ?? []).length)),
      ),
    ),
  );
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => Math.round((TEXT_WIDTH * weight) / sum));
}
