import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#scripts/browser.ts';
import { serveSite } from '#build/hosting/serve.ts';
import { zipSite } from '#build/hosting/zip.ts';
import { MARKER } from '#domain/hosting/relocate.ts';
import { OFFLINE } from '#domain/hosting/offline.ts';
import { viOffline } from '#i18n/vi-offline.ts';
import { PAGE_TYPES, PROGRAMME } from '../support/sample.ts';

/** A folder nobody built for, with a space and diacritics as file servers have them. */
const FOLDER = 'Văn phòng/tài liệu 2026';

/** Pages at every depth, with every script. */
const SHOWN = Object.entries(PAGE_TYPES).filter(([type]) =>
  ['home', 'document', 'unit', 'target', 'version', 'citations', 'search', 'guides', 'missing'].includes(
    type,
  ),
);

describe('the zip', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'van-kien-zip-'));
  /** Files that still name the base they were built under, parts of Word files among them. */
  const bound: string[] = [];
  let wordFiles = 0;
  let browser: Browser;
  let address = '';
  let stop: () => void = () => undefined;

  beforeAll(async () => {
    const file = path.join(root, 'trang.zip');
    expect(await zipSite(file)).toBeGreaterThan(100);
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
      const target = path.join(root, 'web', FOLDER, name);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, bytes);
      const isWord = name.endsWith('.docx');
      if (isWord) wordFiles += 1;
      const parts = isWord ? Object.values(unzipSync(bytes)) : [bytes];
      if (parts.some((part) => strFromU8(part, true).includes(MARKER.slice(0, -1)))) bound.push(name);
    }
    // An office's web server: the whole folder, none of our headers.
    const { server, address: at } = await serveSite({
      dir: path.join(root, 'web'),
      base: '/',
      port: 0,
      host: '127.0.0.1',
    });
    address = `${at}${encodeURI(FOLDER)}`;
    stop = () => server.close();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    stop();
    rmSync(root, { recursive: true, force: true });
  });

  it('names the folder it was built for nowhere, not in its Word files either', () => {
    expect(wordFiles).toBeGreaterThan(0);
    expect(bound).toEqual([]);
  });

  async function open(at: string): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    // What a browser does not run because its bytes are others than stated is told here alone.
    page.on('console', (message) => {
      if (message.text().includes('integrity')) faults.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${address}/`)) faults.push(`outside ${request.url()}`);
    });
    await page.goto(address + at);
    await page.waitForLoadState('networkidle');
    return { page, faults };
  }

  it.each(SHOWN)('%s opens in a folder nobody built for', async (_, at) => {
    const { page, faults } = await open(at);
    expect(await page.locator('h1').count()).toBe(1);
    const outside = await page
      .locator('main a[href], header a[href], footer a[href]')
      .evaluateAll(
        (all, root) => all.map((a) => (a as HTMLAnchorElement).href).filter((a) => !a.startsWith(root)),
        `${address}/`,
      );
    expect(outside.filter((link) => link.startsWith('http://127.0.0.1'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('searches, filters, copies and keeps itself offline there', async () => {
    const { page, faults } = await open(PROGRAMME);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] [role=combobox]').fill('bao hiem y te');
    const link = page.locator('dialog[open] a[role=option].kq').first();
    await link.waitFor();
    expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toContain(`${address}/vb/`);
    await page.keyboard.press('Control+k');
    await page.locator('h1 .lk').click();
    await page.locator('.chep-cach [data-kind]').first().waitFor();

    await page.goto(`${address}/chi-tieu/`);
    await page.locator('#loc input').first().fill('bao hiem y te');
    await expect.poll(() => page.locator('#so-dong').textContent()).toMatch(/^\d trong \d+/);
    await page.locator('#so-chi-tieu .quote a').first().click();
    await page.waitForURL(`${address}/vb/**`);

    await page.goto(address + OFFLINE.page);
    await page.getByRole('button', { name: viOffline.keep }).click();
    await page.getByText(viOffline.current).waitFor();
    expect(faults).toEqual([]);
  });
});
