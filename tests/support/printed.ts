import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** A stretch of text on paper; points from the left and the bottom edge. */
export interface PrintedText {
  text: string;
  left: number;
  right: number;
  bottom: number;
}

/** A printed page: what stands in its area, and in the margins around it. */
export interface PrintedPage {
  width: number;
  height: number;
  area: PrintedText[];
  margins: PrintedText[];
}

/** Points of a millimetre. */
const MM = 72 / 25.4;
/** Height of the margins above and below that hold the running title and the page number, in millimetres. */
const MARGIN = 18;

/** Prints a page to PDF as the browser would to paper, and reads it back. */
export async function printed(page: Page): Promise<PrintedPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const texts = items.flatMap((item): PrintedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , left = 0, bottom = 0] = item.transform as number[];
      return [{ text: item.str, left, right: left + item.width, bottom }];
    });
    const inMargin = ({ bottom }: PrintedText) => bottom < MARGIN * MM || bottom > height - MARGIN * MM;
    pages.push({
      width,
      height,
      area: texts.filter((text) => !inMargin(text)),
      margins: texts.filter(inMargin),
    });
  }
  return pages;
}

/** Text without its spaces, composed: lines break anew on paper. */
export function unspaced(text: string): string {
  return text.normalize('NFC').replace(/\s/gu, '');
}

/** Everything in the areas of printed pages, unspaced. */
export function areaText(pages: readonly PrintedPage[]): string {
  return unspaced(pages.flatMap((page) => page.area.map(({ text }) => text)).join(''));
}
