import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser } from '#scripts/browser.ts';
import { serveSite } from '#build/hosting/serve.ts';
import { OFFLINE } from '#domain/hosting/offline.ts';
import { viOffline } from '#i18n/vi-offline.ts';
import { BASE } from '../support/build-sites.ts';
import { NOTICE, PROGRAMME } from '../support/sample.ts';

/** A site on a server that can go away, and a device that visits it. */
interface Visit {
  context: BrowserContext;
  page: Page;
  url: (path: string) => string;
  /** Ends the server: nothing answers at its address any more. */
  disconnect: () => void;
  /** Brings the server back at the same address, with the files as they are now. */
  reconnect: () => Promise<void>;
  faults: string[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function visit(dir: string, base: string, first: string): Promise<Visit> {
  const options = { dir, base, host: '127.0.0.1' };
  const served = await serveSite({ ...options, port: 0 });
  const { address } = served;
  let { server } = served;
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const faults: string[] = [];
  const disconnect = (): void => {
    server.close();
    server.closeAllConnections();
  };
  const reconnect = async (): Promise<void> => {
    ({ server } = await serveSite({ ...options, port: Number(new URL(address).port) }));
  };
  onTestFinished(async () => {
    disconnect();
    await context.close();
  });
  await context.exposeFunction('tellFault', (fault: string) => faults.push(fault));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { tellFault: (fault: string) => void }).tellFault(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  const url = (at: string): string => `${address.replace(/\/$/, '')}${at}`;
  await page.goto(url(first));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return { context, page, url, disconnect, reconnect, faults };
}

/** Waits until a page is among what was read. */
async function untilKept(page: Page, address: string): Promise<void> {
  await page.waitForFunction(async (wanted) => (await caches.match(wanted)) !== undefined, address);
}

async function keepAll({ page, url }: Visit): Promise<void> {
  await page.goto(url(OFFLINE.page));
  await page.getByRole('button', { name: viOffline.keep }).click();
  await page.getByText(viOffline.current).waitFor();
}

const SITES = [
  ['at the root of a host', 'rootSite', '/'],
  ['under a base path', 'baseSite', BASE],
] as const;

describe.each(SITES)('without a network, %s', (_, name, base) => {
  const dir = inject(name);

  it('what was read opens again, and what was not says so at its own address', async () => {
    const { page, url, disconnect, faults } = await visit(dir, base, PROGRAMME);
    await page.goto(url(NOTICE));
    await untilKept(page, url(NOTICE));
    await untilKept(page, url(PROGRAMME));
    disconnect();
    for (const [address, words] of [
      [PROGRAMME, 'III. TỔ CHỨC'],
      [NOTICE, 'Trà Cú'],
    ] as const) {
      await page.goto(url(address));
      expect(await page.locator('main').textContent()).toContain(words);
      expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily)).toContain(
        'serif',
      );
    }
    await page.goto(url('/vb/'));
    expect(page.url()).toBe(url('/vb/'));
    await page.getByText(viOffline.missing).waitFor();
    expect(faults).toEqual([]);
  });

  it('the whole site, kept on request after its size was told, reads and searches', async () => {
    const device = await visit(dir, base, '/');
    const { page, url, disconnect, faults } = device;
    await page.goto(url(OFFLINE.page));
    await page.getByText(/Bản hiện nay: [\d,]+ MB, \d+ tệp\./).waitFor();
    expect(await page.getByText(viOffline.notKept).count()).toBe(1);
    await keepAll(device);
    disconnect();
    await page.goto(url(`${PROGRAMME}chi-tieu/12/`));
    expect(await page.locator('h1').count()).toBe(1);
    await page.goto(url('/tim-kiem/?q=ho+ngheo'));
    await page.locator('#ket-qua li').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] [role=combobox]').fill('bao hiem y te');
    await page.locator('dialog[open] [role=option]').first().waitFor();
    await page.goto(url(OFFLINE.page));
    await page.getByText(viOffline.noNetwork).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a new state of the site', () => {
  it('is offered, replaces the kept copy only when complete, and leaves an open page alone', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'van-kien-ngoai-tuyen-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    cpSync(inject('rootSite'), dir, { recursive: true });
    const device = await visit(dir, '/', '/');
    await keepAll(device);
    const { context, page, url, faults } = device;
    const open = await context.newPage();
    await open.goto(url(PROGRAMME));
    await open.evaluate(() => {
      document.title = 'đang đọc';
    });

    for (const name of [OFFLINE.total, OFFLINE.list]) {
      const file = path.join(dir, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/"ma":"\w+"/, '"ma":"sau"'));
    }
    const news = path.join(dir, 'tin/index.html');
    const words = readFileSync(news, 'utf8').replace('<h1>', '<h1>Bản sau ');
    rmSync(news);
    device.disconnect();
    await device.reconnect();
    await page.goto(url(OFFLINE.page));
    await page.getByRole('button', { name: viOffline.renew }).click();
    await page.getByText(/^Dừng ở \d+\/\d+ tệp/).waitFor();
    const copies = () =>
      page.evaluate(async () => (await caches.keys()).filter((key) => key.includes('ca-trang')));
    expect(await copies()).toHaveLength(2);

    writeFileSync(news, words);
    device.disconnect();
    await device.reconnect();
    await page.getByRole('button', { name: viOffline.renew }).click();
    await page.getByText(viOffline.current).waitFor();
    expect(await copies()).toEqual([expect.stringContaining('sau')]);
    expect(await open.title()).toBe('đang đọc');
    device.disconnect();
    await page.goto(url('/tin/'));
    expect(await page.locator('h1').textContent()).toContain('Bản sau');
    expect(faults).toEqual([]);
  });
});

describe('an installed site', () => {
  it('has a manifest whose addresses hold under its base, with icons of the sizes it names', async () => {
    const { page, url } = await visit(inject('baseSite'), BASE, '/');
    const link = await page.locator('link[rel=manifest]').getAttribute('href');
    const address = new URL(link ?? '', page.url());
    const manifest = (await (await page.request.get(address.href)).json()) as {
      id: string;
      start_url: string;
      scope: string;
      shortcuts: { url: string }[];
      share_target: { action: string; params: { text: string } };
      icons: { src: string; sizes: string }[];
    };
    expect(new URL(manifest.start_url, address).href).toBe(url('/'));
    expect(new URL(manifest.scope, address).href).toBe(url('/'));
    // The identifier alone is resolved against the host.
    expect(new URL(manifest.id, address.origin).href).toBe(url('/'));
    const shortcuts = manifest.shortcuts.map((shortcut) => new URL(shortcut.url, address).href);
    expect(shortcuts).toEqual([url('/tim-kiem/'), url('/chi-tieu/')]);
    for (const shortcut of shortcuts) expect((await page.request.get(shortcut)).status()).toBe(200);
    for (const { src, sizes } of manifest.icons) {
      const png = await (await page.request.get(new URL(src, address).href)).body();
      // Width and height stand at bytes 16 and 20 of a PNG.
      expect(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`).toBe(sizes);
    }
  });

  it('searches what is shared with it', async () => {
    const { page, url } = await visit(inject('baseSite'), BASE, '/');
    const address = url('/trang.webmanifest');
    const { share_target: target } = (await (await page.request.get(address)).json()) as {
      share_target: { action: string; params: { text: string } };
    };
    const shared = new URL(target.action, address);
    shared.searchParams.set(target.params.text, 'hộ nghèo');
    await page.goto(shared.href);
    await page.locator('#ket-qua > li').first().waitFor();
    expect(await page.locator('#tim-o').inputValue()).toBe('hộ nghèo');
  });
});
