import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
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
  ['the program of the index is missing', /^pagefind\.js$/, remove],
  ['the engine of the index is missing', /^wasm/, remove],
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
