import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '#scripts/browser.ts';
import { PLAN } from '../import/plan.ts';
import { seenIn } from '../import/seen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const lines = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

/** The plan as an office prints it: letterhead and signature in two columns, paragraphs justified with a first line set in. */
function paper(): string {
  const [body, number, nation, motto, place, type, subject, ...rest] = PLAN;
  const recipients = rest.slice(-6, -3);
  const signature = rest.slice(-3);
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 20mm 20mm 30mm }
body { font: 14pt "Times New Roman", serif; margin: 0 }
p { margin: 0 0 6pt } .head p, .title p { text-align: center; margin: 0 } .head p { font-size: 11pt; white-space: nowrap }
.text p { text-align: justify; text-indent: 10mm } table { width: 100% } td { vertical-align: top; width: 50% }
</style><body><table class="head"><tr><td>${lines([body ?? '', number ?? ''])}</td>
<td>${lines([nation ?? '', motto ?? '', place ?? ''])}</td></tr></table>
<div class="title">${lines([type ?? '', subject ?? ''])}</div><div class="text">${lines(rest.slice(0, -6))}</div>
<table><tr><td>${lines(recipients)}</td><td class="head">${lines(signature)}</td></tr></table></body></html>`;
}

it('a document that a browser prints is imported as its text is', async () => {
  const page = await browser.newPage();
  await page.setContent(paper());
  const printed = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  // What stands side by side in the letterhead is read row by row.
  const [body = '', number = '', nation = '', ...rest] = PLAN;
  const text = [body, nation, number, ...rest].join('\n\n');
  expect(seenIn(printed)).toEqual(seenIn(new TextEncoder().encode(text)));
});
