import { decode } from 'fast-png';
import type { Page } from 'playwright-core';
import type { Picture } from '#import/scan/picture/picture.ts';
import { type PageLayout, pageHtml } from './page-html.ts';

/** A word as it is printed, and where: points from the upper left corner of the page. */
export interface PrintedWord {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Prints a page: its picture, and the words on it. What does not fit is left out.
 *
 * @param browserPage whose pixels are as many to the inch as the picture is to have
 */
export async function printed(
  browserPage: Page,
  paragraphs: readonly string[],
  layout: PageLayout,
): Promise<{ picture: Picture; words: PrintedWord[] }> {
  await browserPage.setContent(pageHtml(paragraphs, layout));
  await browserPage.evaluate('document.fonts.ready');
  const words = await browserPage.evaluate<PrintedWord[]>(WORDS);
  const png = decode(await browserPage.screenshot());
  const data = new Uint8Array(png.width * png.height * 3);
  for (let at = 0; at < png.width * png.height; at++)
    for (let part = 0; part < 3; part++) data[at * 3 + part] = png.data[at * png.channels + part] ?? 255;
  return { picture: { width: png.width, height: png.height, channels: 3, data }, words };
}

/** Runs in the page: hides words that do not fit, and lists the others. */
const WORDS = `(() => {
  const main = document.querySelector('main');
  const frame = main.getBoundingClientRect();
  const found = [];
  const fits = (box) => box.bottom <= frame.bottom && box.right <= frame.right + 4 && box.top >= frame.top && box.width > 0;
  const put = (text, box) => {
    if (!fits(box)) return false;
    found.push({ text, left: box.left * 0.75, top: box.top * 0.75, right: box.right * 0.75, bottom: box.bottom * 0.75 });
    return true;
  };
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const hidden = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of node.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const boxes = range.getClientRects();
      if (boxes.length !== 1 || !put(match[0], boxes[0])) hidden.push(range);
    }
  }
  for (const svg of main.querySelectorAll('svg')) put(svg.dataset.word, svg.getBoundingClientRect());
  for (const range of hidden)
    for (const box of range.getClientRects()) {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;background:#fff;left:' + (box.left - 1) + 'px;top:' + box.top + 'px;width:' + (box.width + 2) + 'px;height:' + box.height + 'px';
      document.body.append(cover);
    }
  return found;
})()`;
