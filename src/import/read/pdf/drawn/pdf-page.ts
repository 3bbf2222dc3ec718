/** A piece of text on a page of a PDF; units are points, y counts from the bottom. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The font, where it is one from before Unicode or of symbols. */
  font?: string;
  /** True for words across the page that lean: a watermark. */
  leans?: boolean;
  /** True where a space is typed right before it. */
  spaced?: boolean;
  /** Number of the annotation that prints it, where it is no part of the page itself. */
  stamp?: number;
  /** Why it is no part of the text, where the page shows that. */
  reason?: string;
}

/** A ruled line, along one axis: where it stands on the other, and from where to where it runs. */
export interface PdfRule {
  at: number;
  from: number;
  to: number;
}

export interface PdfPage {
  width: number;
  height: number;
  items: PdfItem[];
  /** Lines across the page, and lines down it. */
  across: PdfRule[];
  down: PdfRule[];
  /** Area its pictures cover. */
  pictures: number;
  /** What the library's own reading of the page's text says, in its order. */
  secondReading: string;
}

/** What the process that opens a PDF answers. */
export type PdfAnswer = { pages: PdfPage[] } | { problem: 'mat-khau' | 'hong' | 'goi-tep' };
