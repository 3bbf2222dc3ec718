import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '#scripts/browser.ts';
import { SECURITY_HEADERS } from '#domain/hosting/security-headers.ts';
import { CADDY, isInstalled, NGINX, startHost } from '../support/host-servers.ts';

const site = inject('rootSite');
/** A script of the site, with the digest of its bytes in its name. */
const script = `/_tep/${readdirSync(path.join(site, '_tep')).find((name) => name.endsWith('.js')) ?? ''}`;
describe.each([NGINX, CADDY])('$name on its recipe (skipped where it is not installed)', (host) => {
  const isThere = isInstalled(host);
  let address = '';
  let browser: Browser | null = null;
  let stop: () => void = () => undefined;

  beforeAll(async () => {
    if (!isThere) return;
    ({ address, stop } = await startHost(host, site));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    stop();
  });

  it.runIf(isThere)('sends every security header with pages, files and errors', async () => {
    for (const at of ['/', '/khong-co/', script]) {
      const { headers } = await fetch(address + at);
      for (const { name, value } of SECURITY_HEADERS) expect(headers.get(name), `${at} ${name}`).toBe(value);
    }
  });

  it.runIf(isThere)('sends the worker of the search without the policy of pages', async () => {
    const { status, headers } = await fetch(`${address}/pagefind/pagefind-worker.js`);
    expect([status, headers.get('content-security-policy')]).toEqual([200, null]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.runIf(isThere)(
    'answers what is not there with the page of the site, and folders without their stroke',
    async () => {
      const missing = await fetch(`${address}/khong-co/`);
      expect([missing.status, await missing.text()]).toEqual([
        404,
        readFileSync(path.join(site, '404.html'), 'utf8'),
      ]);
      const folderOnly = await fetch(`${address}/vb`, { redirect: 'manual' });
      expect([301, 308]).toContain(folderOnly.status);
      expect(folderOnly.headers.get('location')).toBe('/vb/');
    },
  );

  it.runIf(isThere)('keeps hashed files for a year, packs texts, and says that they are UTF-8', async () => {
    const hashed = await fetch(address + script, { headers: { 'accept-encoding': 'gzip' } });
    expect(hashed.headers.get('cache-control')).toContain('max-age=31536000');
    const data = readdirSync(path.join(site, 'vb'), { recursive: true }).map(String);
    for (const end of ['.csv', '.md', 'data.json']) {
      const file = data.find((name) => name.endsWith(end)) ?? end;
      const { status, headers } = await fetch(`${address}/vb/${file}`, {
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(status, file).toBe(200);
      if (end !== 'data.json') expect(headers.get('content-type'), file).toMatch(/charset=utf-8/i);
    }
    const page = await fetch(`${address}/chi-tieu/`, { headers: { 'accept-encoding': 'gzip' } });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const manifest = await fetch(`${address}/trang.webmanifest`);
    expect(manifest.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
  });

  it.runIf(isThere)('leads short links on, and lets the search work under its policy', async () => {
    const [short = ''] = readdirSync(path.join(site, 'x'));
    const page = await (browser as Browser).newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${address}/x/${short}/`);
    await page.waitForURL((url) => !url.pathname.startsWith('/x/'));
    await page.goto(`${address}/tim-kiem/?q=bao+hiem+y+te`);
    await page.locator('#ket-qua[data-trang-thai="xong"] a').first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
