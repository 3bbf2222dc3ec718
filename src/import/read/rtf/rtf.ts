import type { Reading } from '#domain/text/legacy-encoding-detect.ts';
import { EMPHASIS, STRONG } from '../../layout/chars.ts';
import type { Extracted } from '../extracted.ts';
import type { Written } from '../written.ts';
import { codePageOf, decodeCodePage } from './rtf-charset.ts';
import { type RtfNote, RtfOutput } from './rtf-output.ts';
import { type RtfToken, rtfTokens } from './rtf-token.ts';
import { APART, NUMBER, OPTIONAL, SILENT, SYMBOLS, WORDS } from './rtf-words.ts';

/** Where the text of a group goes: the text, a number, the font table, a note, beside the text, or nowhere. */
type Goal = 'text' | 'number' | 'fonts' | 'note' | 'apart' | 'none';

/** A paragraph that waits while the text box anchored in it is written. */
interface Waiting {
  /** Groups open around the text box. */
  depth: number;
  paragraph: Written[];
  number: Written[];
  notes: RtfNote[];
  isListed: boolean;
  outline: number | null;
}

/** What holds inside a group. */
interface State {
  style: number;
  hidden: boolean;
  deleted: boolean;
  raised: boolean;
  capitals: boolean;
  font: string;
  /** Characters that stand for one `\u` character in readers without Unicode. */
  skip: number;
  to: Goal;
}

const PLAIN = { style: 0, hidden: false, deleted: false, raised: false, capitals: false };

/**
 * Reads a Rich Text file (RTF 1.9): paragraphs, styles, the numbers its `\listtext` prints, tables, footnotes, text boxes;
 * hidden and deleted text, headers and remarks apart.
 *
 * @param whole how the text was written, where it is not Unicode and no font says so
 */
export function readRtf(bytes: Uint8Array, whole: Reading | null = null): Extracted {
  const reader = new RtfReader(whole);
  for (const token of rtfTokens(Buffer.from(bytes).toString('latin1'))) reader.take(token);
  return reader.finish();
}

class RtfReader {
  readonly #output: RtfOutput;
  readonly #fonts = new Map<string, { name: string; codePage: number | null }>();
  readonly #stack: State[] = [];
  readonly #apart: { reason: string; written: Written[] }[] = [];
  readonly #waiting: Waiting[] = [];
  #state: State = { ...PLAIN, font: '', skip: 1, to: 'text' };
  /** The paragraph that stands open, its number, and the notes it refers to. */
  #paragraph: Written[] = [];
  #number: Written[] = [];
  #notes: RtfNote[] = [];
  /** Bytes of one code page that stand together: some characters take two. */
  #bytes: number[] = [];
  #labels = 0;
  #skipping = 0;
  #groupStart = false;
  #star = false;
  #codePage = 1252;
  #defaultFont = '';
  #inTable = false;
  #isListed = false;
  #outline: number | null = null;

  constructor(whole: Reading | null) {
    this.#output = new RtfOutput(whole);
  }

  take(token: RtfToken): void {
    if (token.kind !== 'byte') this.#flushBytes();
    switch (token.kind) {
      case 'open':
        this.#stack.push({ ...this.#state });
        this.#groupStart = true;
        this.#star = false;
        this.#skipping = 0;
        return;
      case 'close':
        if (this.#waiting.at(-1)?.depth === this.#stack.length) this.#endBox();
        this.#state = this.#stack.pop() ?? this.#state;
        this.#groupStart = false;
        this.#skipping = 0;
        return;
      case 'word':
        this.#word(token.word, token.number);
        return;
      case 'byte':
        if (this.#skipping > 0) this.#skipping -= 1;
        else this.#bytes.push(token.byte);
        break;
      case 'symbol':
        if (token.symbol === '*') {
          this.#star = true;
          return;
        }
        if (token.symbol === '\n' || token.symbol === '\r') this.#endParagraph();
        else this.#emit(SYMBOLS[token.symbol] ?? '');
        break;
      case 'text':
        this.#text(token.text);
    }
    this.#groupStart = false;
  }

  #word(word: string, number: number | null): void {
    const state = this.#state;
    const isOn = number !== 0;
    // The Unicode form of a text stands inside a group whose other form is passed over.
    if (this.#star && word === 'ud') state.to = this.#stack.at(-2)?.to ?? state.to;
    else if (this.#groupStart && state.to !== 'none') this.#openGroup(word);
    this.#groupStart = false;
    this.#star = false;
    switch (word) {
      case 'f':
        state.font = String(number ?? '');
        if (state.to === 'fonts') this.#fonts.set(state.font, { name: '', codePage: null });
        return;
      case 'fcharset': {
        const font = this.#fonts.get(state.font);
        if (font && state.to === 'fonts') font.codePage = codePageOf(number ?? 0);
        return;
      }
      case 'deff':
        this.#defaultFont = String(number ?? '');
        state.font = this.#defaultFont;
        return;
      case 'ansicpg':
        this.#codePage = number ?? 1252;
        return;
      case 'mac':
        this.#codePage = 10000;
        return;
      case 'uc':
        state.skip = number ?? 1;
        return;
      case 'u':
        this.#emit(String.fromCharCode((number ?? 0) & 0xffff));
        this.#skipping = state.skip;
        return;
      case 'plain':
        Object.assign(state, PLAIN, { font: this.#defaultFont });
        return;
      case 'b':
        state.style = isOn ? state.style | STRONG : state.style & ~STRONG;
        return;
      case 'i':
        state.style = isOn ? state.style | EMPHASIS : state.style & ~EMPHASIS;
        return;
      case 'v':
        state.hidden = isOn;
        return;
      case 'deleted':
        state.deleted = isOn;
        return;
      case 'caps':
        state.capitals = isOn;
        return;
      case 'super':
      case 'sub':
      case 'nosupersub':
        state.raised = word === 'super' && isOn;
        return;
      default:
        this.#layout(word, number);
    }
  }

  /** What the first word of a group says of where its text goes. */
  #openGroup(word: string): void {
    const state = this.#state;
    if (word === 'fonttbl') state.to = 'fonts';
    else if (SILENT.test(word)) state.to = 'none';
    else if (APART.test(word)) {
      state.to = 'apart';
      const reason = word === 'annotation' ? 'nhận xét bên lề' : 'đầu trang, chân trang';
      this.#apart.push({ reason, written: [] });
    } else if (NUMBER.test(word)) {
      if (state.to === 'text') state.to = 'number';
    } else if (word === 'footnote') {
      this.#labels += 1;
      this.#paragraph.push({ text: `[^${this.#labels}]`, style: 0, reason: null, font: '' });
      this.#notes.push({ label: this.#labels, written: [] });
      Object.assign(state, PLAIN, { to: 'note' });
    } else if (word === 'shptxt' && state.to === 'text') this.#startBox();
    else if (this.#star && !OPTIONAL.test(word)) state.to = 'none';
  }

  /** A text box stands before the paragraph it is anchored in; in a table it stays in its cell. */
  #startBox(): void {
    this.#waiting.push({
      depth: this.#stack.length,
      paragraph: this.#paragraph,
      number: this.#number,
      notes: this.#notes,
      isListed: this.#isListed,
      outline: this.#outline,
    });
    this.#paragraph = [];
    this.#number = [];
    this.#notes = [];
    this.#isListed = false;
    this.#outline = null;
  }

  #endBox(): void {
    const waiting = this.#waiting.pop();
    if (!waiting) return;
    this.#layOut();
    this.#paragraph = waiting.paragraph;
    this.#number = waiting.number;
    this.#notes = waiting.notes;
    this.#isListed = waiting.isListed;
    this.#outline = waiting.outline;
  }

  /** Words that end paragraphs, cells and rows, and those that print a character. */
  #layout(word: string, number: number | null): void {
    const isText = this.#state.to === 'text';
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
        this.#endParagraph();
        return;
      case 'pard':
        Object.assign(this.#state, { style: 0 });
        if (isText) {
          this.#inTable = false;
          this.#isListed = false;
          this.#outline = null;
        }
        return;
      case 'intbl':
        if (isText) this.#inTable = true;
        return;
      case 'ls':
        if (isText) this.#isListed = number !== null && number > 0;
        return;
      case 'outlinelevel':
        if (isText) this.#outline = number;
        return;
      case 'cell':
      case 'row':
        if (this.#inTable && isText) {
          if (word === 'cell' || this.#paragraph.length > 0) this.#endParagraph();
          if (word === 'cell') this.#output.table.endCell();
          else this.#output.table.endRow();
          return;
        }
        if (word === 'row') this.#endParagraph();
        else this.#emit('\t');
        return;
      case 'nestrow':
        this.#endParagraph();
        return;
      default:
        this.#emit(WORDS[word] ?? '');
    }
  }

  #text(text: string): void {
    const seen = text.slice(Math.min(this.#skipping, text.length));
    this.#skipping -= text.length - seen.length;
    const font = this.#fonts.get(this.#state.font);
    if (this.#state.to === 'fonts' && font) font.name += seen;
    else this.#emit(this.#decoded([...seen].map((character) => character.charCodeAt(0))));
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const font = this.#fonts.get(this.#state.font);
    if (this.#state.to === 'fonts' && font) font.name += this.#decoded(bytes);
    else this.#emit(this.#decoded(bytes));
  }

  #decoded(bytes: readonly number[]): string {
    const codePage = this.#fonts.get(this.#state.font)?.codePage ?? this.#codePage;
    return decodeCodePage(bytes, codePage);
  }

  #emit(text: string): void {
    if (text === '') return;
    const { style, hidden, deleted, raised, capitals, to } = this.#state;
    const font = (this.#fonts.get(this.#state.font)?.name ?? '').replace(/;.*/s, '').trim();
    const reason = deleted ? 'chữ đã xóa (theo dõi thay đổi)' : hidden ? 'chữ ẩn' : null;
    const goal = {
      text: this.#paragraph,
      number: this.#number,
      note: this.#notes.at(-1)?.written,
      apart: this.#apart.at(-1)?.written,
    };
    if (to !== 'fonts' && to !== 'none') goal[to]?.push({ text, style, reason, font, raised, capitals });
  }

  #endParagraph(): void {
    if (this.#state.to !== 'text') this.#emit(' ');
    else this.#layOut();
  }

  /** Writes the paragraph that stands open, to the text or to the cell it stands in. */
  #layOut(): void {
    this.#output.paragraph({
      written: this.#paragraph,
      number: this.#number,
      notes: this.#notes,
      isListed: this.#isListed,
      inTable: this.#inTable,
      outline: this.#outline,
    });
    this.#paragraph = [];
    this.#number = [];
    if (!this.#inTable) this.#notes = [];
  }

  finish(): Extracted {
    this.#flushBytes();
    this.#state = { ...this.#state, to: 'text' };
    if (this.#paragraph.length > 0) this.#layOut();
    this.#inTable = false;
    this.#layOut();
    return this.#output.finish(this.#apart);
  }
}
