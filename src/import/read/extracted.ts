import type { RecordedSpot } from '#domain/scan/scan-record.ts';

/** Kinds of files that are read. */
export type Format = 'txt' | 'html' | 'mht' | 'docx' | 'odt' | 'rtf' | 'doc' | 'pdf' | 'anh';

/** A stretch of the extracted text, UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** The words of a file by a second, simpler reading, in any order. */
export interface SecondReading {
  words: string;
  /** True where it does not know how the letters are coded: then only the figures are told. */
  figuresOnly: boolean;
}

/** A spot a person should look at. */
export interface Spot {
  at: number;
  note: string;
}

/** The words a page of a scan begins with, headers left out. */
export interface PageOpening {
  page: number;
  words: string;
}

/**
 * What a reader takes out of a file: its text, one paragraph or table row a line, and what the file says about
 * stretches of it. What is no part of the text (deleted words, running headers, menus) stands in `text` too and is
 * listed in `removed`, so that every character is accounted for.
 */
export interface Extracted {
  format: Format;
  /** Encoding of the text as found: "utf-8", "tcvn3", "utf-8 ← mojibake"; "unicode" where the format fixes it. */
  encoding: string;
  /** How sure the encoding is, 0..1. */
  confidence: number;
  text: string;
  /** Bits of `chars.ts` (EMPHASIS, STRONG). */
  styles: (Span & { style: number })[];
  /** Lines the file marks as headings, by the offset of their start. */
  headed: number[];
  removed: (Span & { reason: string })[];
  /** Rows of tables, each a line whose cells stand between " | ". */
  rows: (Span & { table: number; breaks: number[] })[];
  /** Spots a person should look at. */
  doubts: Spot[];
  /** Numbers that stand in the text only because the file computes them (automatic numbering). */
  generated: Span[];
  /** What the page around the text says of it. */
  page: { title: string | null; isNewsPage: boolean };
  /** Of a scan: how many pages it has, and what must be looked at beside its pictures; null for other files. */
  scan: { pages: number; spots: RecordedSpot[]; openings: PageOpening[] } | null;
  /** How many of its pages are pictures that nothing was read of. */
  unread: number;
  /** What a second, simpler reading found; null where the file has none. */
  second: SecondReading | null;
}

/** Collects the text of a file and what is said about it. */
export class TextBuilder {
  readonly #parts: string[] = [];
  #length = 0;
  #last = '';
  readonly styles: Extracted['styles'] = [];
  readonly headed: number[] = [];
  readonly removed: Extracted['removed'] = [];
  readonly rows: Extracted['rows'] = [];
  readonly doubts: Spot[] = [];
  readonly generated: Span[] = [];
  /** Where the text of each page begins; pages count from 1. */
  readonly pages: { page: number; at: number }[] = [];

  get length(): number {
    return this.#length;
  }

  /** The text so far. */
  get text(): string {
    return this.#parts.join('');
  }

  /** True where the next character begins a line. */
  get atLineStart(): boolean {
    return this.#length === 0 || this.#last.endsWith('\n');
  }

  /** Appends text; line ends inside it are kept. */
  add(text: string, style = 0, reason: string | null = null): void {
    if (text === '') return;
    const start = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = (this.#last + text).slice(-2);
    const span = { start, end: this.#length };
    if (style !== 0) extend(this.styles, span, { style }, (last) => last.style === style);
    if (reason !== null) extend(this.removed, span, { reason }, (last) => last.reason === reason);
  }

  /** Ends the line that stands open; `gap` asks for a blank line after it. */
  endLine(gap: boolean, reason: string | null = null): void {
    if (this.#length > 0 && !this.#last.endsWith('\n')) this.add('\n', 0, reason);
    if (gap && this.#length > 0 && this.#last !== '\n\n') this.add('\n', 0, reason);
  }

  /** Adds what was taken out of a file inside this one. */
  append(inner: Extracted): void {
    const base = this.#length;
    this.add(inner.text);
    const moved = <T extends Span>(spans: readonly T[]): T[] =>
      spans.map((span) => ({ ...span, start: span.start + base, end: span.end + base }));
    this.styles.push(...moved(inner.styles));
    this.headed.push(...inner.headed.map((at) => at + base));
    this.removed.push(...moved(inner.removed));
    this.rows.push(
      ...moved(inner.rows).map(({ table, breaks, ...row }) => ({
        ...row,
        table: table + base,
        breaks: breaks.map((at) => at + base),
      })),
    );
    this.doubts.push(...inner.doubts.map(({ at, note }) => ({ at: at + base, note })));
    this.generated.push(...moved(inner.generated));
  }

  finish(format: Format, more: Partial<Extracted> = {}): Extracted {
    return {
      format,
      encoding: 'unicode',
      confidence: 1,
      text: this.#parts.join(''),
      styles: this.styles,
      headed: this.headed,
      removed: this.removed,
      rows: this.rows,
      doubts: this.doubts,
      generated: this.generated,
      page: { title: null, isNewsPage: false },
      scan: null,
      unread: 0,
      second: null,
      ...more,
    };
  }
}

function extend<T>(list: (Span & T)[], span: Span, value: T, isSame: (last: Span & T) => boolean): void {
  const last = list.at(-1);
  if (last && last.end === span.start && isSame(last)) last.end = span.end;
  else list.push({ ...span, ...value });
}
