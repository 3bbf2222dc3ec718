import { readFileSync, writeFileSync } from 'node:fs';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { PdfAnswer, PdfItem, PdfPage } from './pdf-page.ts';
import { fontReading } from '../legacy-font.ts';
import { type Operators, rulesOf } from './pdf-rules.ts';
import { angleOf, type Matrix, times, uprightOf } from './pdf-upright.ts';

// Runs as a process of its own, so that a hostile file ends there: a PDF on standard input, its text as JSON on
// standard output.

async function read(bytes: Uint8Array): Promise<PdfAnswer> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, useSystemFonts: false });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { problem: isLocked ? 'mat-khau' : 'hong' };
  }
  const { info } = await document.getMetadata();
  const isPortfolio = 'IsCollectionPresent' in info && info.IsCollectionPresent === true;
  if (isPortfolio) return { problem: 'goi-tep' };
  const { OPS: codes } = await getResolvedPDFJS();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const operators: Operators = await page.getOperatorList();
    const texts = items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []));
    const view = page.view as [number, number, number, number];
    const { matrix, width, height } = uprightOf(view, directionOf(texts, page.rotate));
    const fonts = new Map(texts.map(({ fontName }) => [fontName, realFont(page.commonObjs, fontName)]));
    pages.push({
      ...rulesOf(operators, codes, matrix),
      width,
      height,
      items: texts.map((item) => placed(item, matrix, fonts.get(item.fontName))),
    });
    page.cleanup();
  }
  return { pages };
}

interface TextItem {
  str: string;
  transform: unknown[];
  width: number;
  height: number;
}

/** The direction most of a page's text runs in; the page's own rotation where it has none. */
function directionOf(items: readonly TextItem[], rotation: number): number {
  const letters = new Map<number, number>();
  for (const { str, transform } of items) {
    const angle = angleOf(transform as unknown as Matrix);
    if (angle % 90 === 0) letters.set(angle, (letters.get(angle) ?? 0) + str.trim().length);
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 0 ? most[0] : rotation;
}

/** A piece of text on the upright page; one that runs upwards or downwards stands in the box it fills. */
function placed(item: TextItem, upright: Matrix, font: string | undefined): PdfItem {
  const own = times(upright, item.transform as unknown as Matrix);
  const [a, b, c, d, x, y] = own;
  const height = Math.hypot(c, d) || Math.hypot(a, b) || item.height;
  const angle = angleOf(own);
  const more = font === undefined ? {} : { font };
  if (angle === 0) return { text: item.str, x, y, width: item.width, height, ...more };
  if (angle % 90 !== 0) return { text: item.str, x, y, width: item.width, height, leans: true };
  const box = { 90: [x - height, y], 180: [x - item.width, y], 270: [x, y - item.width] }[angle];
  const [left = x, low = y] = box ?? [];
  return { text: item.str, x: left, y: low, width: angle === 180 ? item.width : height, height, ...more };
}

/** The name of a font in the file, where text in it is read by its codes. */
function realFont(objects: { has: (id: string) => boolean; get: (id: string) => unknown }, id: string) {
  const font: unknown = objects.has(id) ? objects.get(id) : null;
  const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
  return fontReading(name) === null ? undefined : name;
}

const answer = await read(new Uint8Array(readFileSync(0))).catch((): PdfAnswer => ({ problem: 'hong' }));
writeFileSync(1, JSON.stringify(answer));
