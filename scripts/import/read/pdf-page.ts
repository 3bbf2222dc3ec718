/** A piece of text on a page of a PDF; units are points, y counts from the bottom. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PdfPage {
  width: number;
  height: number;
  items: PdfItem[];
}

/** What the process that opens a PDF answers. */
export type PdfAnswer = { pages: PdfPage[] } | { problem: 'mat-khau' | 'hong' };
