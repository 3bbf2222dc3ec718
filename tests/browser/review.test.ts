import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAgain } from '#import/scan/review/import-again.ts';
import { reviewServer } from '#import/scan/review/review-server.ts';
import { ReviewSession } from '#import/scan/review/review-session.ts';
import { launchBrowser } from '#scripts/browser.ts';
import { scannedPage } from '../import/scan/make-page.ts';
import { madeScan } from '../import/scan/review/made-scan.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let server: Server;
let session: ReviewSession;
let site = '';

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  server.close();
  await browser.close();
});

/** Opens the review of a made scan. */
async function opened(width: number): Promise<Page> {
  const { out, cache, record } = madeScan([
    scannedPage(
      'KẾ HOẠCH',
      'Về chăm sóc cây xanh trên địa bàn xã',
      '1. Trồng mới 45O cây xanh trên các tuyến đường.',
      '2. Các thôn phân công người tưới cây mỗi tuần.',
      '| Đạt tỷ lệ 95,5% trở lên',
    ),
    scannedPage('Gồm 12 thôn, 12 tổ và 3 trường.'),
  ]);
  session = new ReviewSession(record, cache);
  server = reviewServer(session, 'Kế hoạch', () => importAgain(session, out));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(site);
  return page;
}

describe('the review of a scan', () => {
  it.each([1280, 768])('is clean to axe and as wide as the window, %d px', async (width) => {
    const page = await opened(width);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
      }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    server.close();
    await page.close();
  });

  it('is done by the keyboard alone: one key for a line that is right, other words for what is not', async () => {
    const page = await opened(1280);
    const asked = session.record().spots.map(({ text }) => text);
    expect(asked).toEqual(['1.', '45O', '2.', '|', '95,5%', '12', '12', '3']);
    const shown = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    await expect.poll(shown).toBe('1.');
    await page.keyboard.press('Tab');
    await expect.poll(shown).toBe('45O');
    await page.keyboard.type('450');
    await page.keyboard.press('Enter');
    await expect.poll(shown).toBe('2.');
    await page.keyboard.press('Enter');
    await expect.poll(shown).toBe('|');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#count')?.textContent?.includes('5/5'));
    await page.waitForFunction(
      () => document.querySelector('#said')?.textContent?.includes('đã ghi'),
      undefined,
      {
        timeout: 60_000,
      },
    );
    expect(session.record().spots.map(({ review }) => review)).toEqual([
      'đúng',
      { correction: '450' },
      'đúng',
      'bỏ',
      'đúng',
      ...[undefined, undefined, undefined],
    ]);
    const mdx = readFileSync(session.file.replace('.scan.yaml', '.mdx'), 'utf8');
    expect(mdx).toContain('Trồng mới 450 cây xanh');
    expect(mdx).not.toContain('| Đạt');
    // The next page is a key away.
    await page.keyboard.press('Enter');
    await page.waitForURL(/trang=2/);
    await expect.poll(shown).toBe('12');
    expect(await page.locator('.line p mark').allTextContents()).toEqual(['12', '12', '3']);
    await page.close();
  });

  it('underlines in the picture of a line every stretch that is asked for', async () => {
    const page = await opened(1280);
    const sources = await page
      .locator('.line img')
      .evaluateAll((all) => all.map((own) => own.getAttribute('src')));
    expect(sources.map((source) => source?.match(/dau=/g)?.length)).toEqual([2, 1, 2]);
    expect(
      await page
        .locator('.line img')
        .first()
        .evaluate((own: HTMLImageElement) => own.naturalWidth),
    ).toBeGreaterThan(0);
    await page.close();
  });
});
