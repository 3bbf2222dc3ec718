import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../browser.ts';
import { serveSite } from '#build/hosting/serve.ts';
import { writeContent } from './corpus/corpus.ts';

/** Time between two keys, in milliseconds: a quick typist's. */
const KEY_MS = 150;
const TABLE = '#so-chi-tieu';
const FIELD = '#loc [name=q]';

/** Builds a site whose register has this many targets, measures it, and removes it again. */
export async function withRegisterSite<T>(
  documents: number,
  measure: (site: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-bench-register-'));
  const [content, site] = [path.join(folder, 'content'), path.join(folder, 'site')];
  try {
    writeContent(content, documents);
    execFileSync(process.execPath, ['scripts/build.ts', '--outDir', site], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: path.join(folder, 'cache') },
      stdio: 'ignore',
    });
    return await measure(site);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * From each key typed into the filter of a built register to the frame that shows its rows: milliseconds, in Chromium.
 */
export async function keysToRows(site: string, queries: readonly string[]): Promise<number[]> {
  const served = await serveSite({ dir: site, base: '/', port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(new URL('/chi-tieu/', served.address).href);
    await page.locator(FIELD).click();
    // The head of the column that the script adds: the data is there.
    await page.locator(`${TABLE} th.act`).waitFor({ state: 'attached' });
    const noted = await page.evaluateHandle((field) => {
      const times: number[] = [];
      document.querySelector(field)?.addEventListener(
        'input',
        ({ timeStamp }) => {
          requestAnimationFrame(() => {
            // A message posted in a frame arrives after the frame is painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => times.push(performance.now() - timeStamp);
            port2.postMessage(null);
          });
        },
        { capture: true },
      );
      return times;
    }, FIELD);
    for (const query of queries) {
      await page.locator(FIELD).fill('');
      await page.waitForTimeout(KEY_MS);
      await page.keyboard.type(query, { delay: KEY_MS });
    }
    await page.waitForTimeout(KEY_MS);
    return await noted.jsonValue();
  } finally {
    await browser.close();
    served.server.close();
  }
}
