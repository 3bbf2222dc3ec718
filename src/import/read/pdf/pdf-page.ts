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
}

/** What the process that opens a PDF answers. */
export type PdfAnswer = { pages: PdfPage[] } | { problem: 'mat-khau' | 'hong' | 'goi-tep' };
