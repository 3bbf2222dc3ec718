import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { viSearch } from '#i18n/vi.ts';
import { PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

const FAILED = /không tải được chỉ mục tìm kiếm/i;

/** The files of the search bundle under a folder whose names match. */
function bundleFiles(dir: string, wanted: RegExp): string[] {
  const bundle = path.join(dir, 'pagefind');
  return readdirSync(bundle, { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name))
    .map((name) => path.join(bundle, name));
}

const remove = (file: string) => rmSync(file);
const garble = (file: string) => writeFileSync(file, 'không phải chỉ mục');

describe.each([
  ['the catalogue is missing', /^danh-muc\.json$/, remove],
  ['the catalogue is corrupt', /^danh-muc\.json$/, garble],
  ['the program of the index is missing', /^wasm/, remove],
  ['the parts of the index are missing', /\.pf_index$/, remove],
  ['the parts of the index are corrupt', /\.pf_index$/, garble],
  ['the texts are missing', /^muc\//, remove],
  ['the texts are corrupt', /^muc\//, garble],
])('a search of which %s', (_, files, harm) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'van-kien-broken-'));
  cpSync(inject('rootSite'), dir, { recursive: true });
  bundleFiles(dir, files).forEach(harm);
  const site = servedSite(dir);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('says so plainly and offers the browse pages', async () => {
    const { page } = await site.open('/tim-kiem/?q=ho+ngheo');
    await page.locator('#ket-qua[data-trang-thai="loi"]').waitFor({ state: 'attached' });
    expect(await page.locator('#so-ket-qua').textContent()).toMatch(FAILED);
    expect(await page.locator('#duyet').isVisible()).toBe(true);
    await page.locator('#duyet a').first().click();
    await page.waitForURL(/\/(?:vb|co-quan|dia-phuong)\//);
  });
});

describe('a search whose index cannot be fetched for a while', () => {
  const site = servedSite(inject('rootSite'));

  it('says so in the dialog, leaves the page alone, and works again once the index is back', async () => {
    const { page } = await site.open(PROGRAMME);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] [role=status]').filter({ hasText: FAILED }).waitFor();
    expect(await page.locator('dialog[open] [role=option]').first().getAttribute('href')).toBe('/vb/');
    await page.unroute('**/pagefind/**');
    await page.keyboard.insertText('ho ngheo');
    await page.locator('dialog[open] [role=option].kq').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('asks again for parts that did not come, by its button', async () => {
    const { page } = await site.open('/tim-kiem/');
    let isDown = true;
    await page.route('**/pagefind/index/**', (route) => (isDown ? route.abort() : route.continue()));
    await page.locator('#tim-o').fill('ho ngheo');
    await page.locator('#ket-qua[data-trang-thai="loi"]').waitFor({ state: 'attached' });
    isDown = false;
    await page.locator('#thu-lai').click();
    await page.locator('#ket-qua[data-trang-thai="xong"]').waitFor({ state: 'attached' });
    expect(await page.locator('#ket-qua > li.kq').count()).toBeGreaterThan(0);
  });
});

/** Takes the word that allows WebAssembly out of the policy a page is sent with. */
async function withoutWebAssembly(route: Route): Promise<void> {
  const response = await route.fetch();
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("'wasm-unsafe-eval'");
  const headers = {
    ...response.headers(),
    'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", ''),
  };
  await route.fulfill({ response, headers });
}

describe.each([
  ['a policy of the host', (page: Page) => page.route(/\/(?:\?.*)?$/, withoutWebAssembly)],
  ['the browser itself', (page: Page) => page.addInitScript('delete globalThis.WebAssembly;')],
])('a search where WebAssembly is switched off by %s', (_, switchOff) => {
  const site = servedSite(inject('rootSite'));

  async function opened(path: string): Promise<{ page: Page; faults: string[] }> {
    const { page } = await site.open('/robots.txt');
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await switchOff(page);
    await page.goto(site.url(path));
    return { page, faults };
  }

  it('names the reason on its page, offers the browse pages and no vain try', async () => {
    const { page, faults } = await opened('/tim-kiem/?q=ho+ngheo');
    await page.locator('#ket-qua[data-trang-thai="loi"]').waitFor({ state: 'attached' });
    expect(await page.locator('#so-ket-qua').textContent()).toBe(viSearch.blocked);
    expect(await page.locator('#thu-lai').isVisible()).toBe(false);
    await page.locator('#duyet a').first().click();
    await page.waitForURL(/\/(?:vb|co-quan|dia-phuong)\//);
    expect(faults).toEqual([]);
  });

  it('names the reason in the dialog and leaves the page to be read, searched by itself and copied from', async () => {
    const { page, faults } = await opened(PROGRAMME);
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('ho ngheo');
    await page.locator('dialog[open] [role=status]').filter({ hasText: viSearch.blocked }).waitFor();
    expect(await page.locator('dialog[open] [role=option]').first().getAttribute('href')).toBe('/vb/');
    // The first one empties the field.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('[data-tim-trong]').click();
    await page.locator('#tim-trong-o').fill('nong thon moi');
    await page.locator('.in-page [role=status]').filter({ hasText: /\d/ }).waitFor();
    await page.locator('#muc_iii__khoan_3 a.lk').first().click();
    await page.locator('dialog.chep[open] [data-kind]').first().waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a search page', () => {
  const site = servedSite(inject('rootSite'));

  it('runs nothing of what answers before somebody is about to type', async () => {
    const { page } = await site.open('/robots.txt');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.url('/tim-kiem/'));
    await page.waitForFunction(() => document.activeElement?.id === 'tim-o');
    const answers = () => asked.filter((url) => /search-service|pagefind/.test(url));
    expect(answers()).toEqual([]);
    await page.keyboard.type('ho ngheo');
    await page.locator('ol.results li').first().waitFor();
    expect(answers()).not.toEqual([]);
  });

  it('says that what answers did not come, and brings it by its button', async () => {
    const { page } = await site.open('/robots.txt');
    await page.route('**/search-service*', (route) => route.abort());
    await page.goto(site.url('/tim-kiem/?q=ho+ngheo'));
    await page.locator('#so-ket-qua').filter({ hasText: FAILED }).waitFor();
    await page.unroute('**/search-service*');
    await page.locator('#thu-lai').click();
    await page.locator('ol.results li').first().waitFor();
  });
});

describe('a search in Safari before 16, which knows no word of the policy for WebAssembly', () => {
  const site = servedSite(inject('rootSite'));
  const UNKNOWN = / 'wasm-unsafe-eval'|; (?:require-trusted-types-for|trusted-types) [^;"]*/g;

  /** What such a browser makes of the site's answers; `headers` tells whether the host sends a policy with files. */
  async function asThere(page: Page, headers: boolean): Promise<void> {
    await page.addInitScript('delete globalThis.trustedTypes;');
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': policy = '', ...rest } = response.headers();
      const kept = policy.replaceAll(UNKNOWN, '');
      const isPage = route.request().resourceType() === 'document';
      await route.fulfill({
        response,
        headers: headers ? { ...rest, 'content-security-policy': kept } : rest,
        ...(isPage ? { body: (await response.text()).replaceAll(UNKNOWN, '') } : {}),
      });
    });
  }

  it('goes on in a worker where the host sends no policy with it', async () => {
    const { page } = await site.open('/robots.txt');
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
    await asThere(page, false);
    await page.goto(site.url('/tim-kiem/?q=ho+ngheo'));
    await page.locator('#ket-qua[data-trang-thai="xong"]').waitFor({ state: 'attached' });
    expect(await page.locator('#ket-qua > li.kq').count()).toBeGreaterThan(5);
    expect(await page.locator('#ket-qua mark').first().textContent()).toMatch(/hộ nghèo/i);
    expect(workers).toEqual(['/pagefind/pagefind-worker.js']);
  });

  it('names the reason where the host does', async () => {
    const { page } = await site.open('/robots.txt');
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await asThere(page, true);
    await page.goto(site.url('/tim-kiem/?q=ho+ngheo'));
    await page.locator('#ket-qua[data-trang-thai="loi"]').waitFor({ state: 'attached' });
    expect(await page.locator('#so-ket-qua').textContent()).toBe(viSearch.blocked);
    expect(faults).toEqual([]);
  });
});
