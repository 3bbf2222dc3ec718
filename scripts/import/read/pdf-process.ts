import { readFileSync, writeFileSync } from 'node:fs';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { PdfAnswer, PdfItem, PdfPage } from './pdf-page.ts';
import { type Operators, rulesOf } from './pdf-rules.ts';

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
  const { OPS: codes } = await getResolvedPDFJS();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const operators: Operators = await page.getOperatorList();
    pages.push({
      ...rulesOf(operators, codes, { x: left, y: bottom }),
      width: right - left,
      height: top - bottom,
      items: items.flatMap((item): PdfItem[] => {
        if (!('str' in item) || item.str === '') return [];
        const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
        const height = Math.hypot(c, d) || Math.hypot(a, b) || item.height;
        return [{ text: item.str, x: x - left, y: y - bottom, width: item.width, height }];
      }),
    });
    page.cleanup();
  }
  return { pages };
}

const answer = await read(new Uint8Array(readFileSync(0))).catch((): PdfAnswer => ({ problem: 'hong' }));
writeFileSync(1, JSON.stringify(answer));
