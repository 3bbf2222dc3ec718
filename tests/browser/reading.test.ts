import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DRAFT, NOTICE, PAGE_TYPES, PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

/** How far below the top of the window an element stands. */
const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((unit) => Math.abs(unit.getBoundingClientRect().top));

describe('reading', () => {
  const site = servedSite(inject('rootSite'));

  it('copies the permanent link of a unit, and that link opens the unit', async () => {
    const { page, context } = await site.open(PROGRAMME);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#muc_iii__khoan_3 a.lk').first().focus();
    await page.keyboard.press('Enter');
    const copied = await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/#muc_iii__khoan_3$/)
      .then(() => page.evaluate(() => navigator.clipboard.readText()));
    await page.goto('about:blank');
    await page.goto(copied);
    await expect.poll(() => topOf(page, '#muc_iii__khoan_3')).toBeLessThan(900);
  });

  it('gives a titled unit a page whose link is what its button copies', async () => {
    const { page, context } = await site.open(PROGRAMME);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#muc_ii__khoan_3_2 > :is(h2, h3, h4) a.lk').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(site.url(`${PROGRAMME}muc_ii__khoan_3_2/`));
    await page.goto(site.url(`${PROGRAMME}muc_ii__khoan_3_2/`));
    expect(await page.locator('h1').textContent()).toContain('Về nhiệm vụ quốc phòng, an ninh và đối ngoại');
  });

  it('follows a footnote and comes back', async () => {
    const { page } = await site.open(NOTICE, { javaScriptEnabled: false });
    await page.locator('sup a').first().click();
    expect(page.url()).toContain('#khoan_1__cc_1');
    await page.locator('#khoan_1__cc_1 a.so').click();
    expect(page.url()).toContain('#goi-khoan_1__cc_1');
  });

  it('shows the whole of a document with JavaScript off, and its links lead to their places', async () => {
    const { page } = await site.open(DRAFT, { javaScriptEnabled: false });
    for (const words of ['I. THÀNH TỰU', '8.3. Nâng cao chất lượng công tác kiểm tra', '707 tỉ đồng']) {
      expect(await page.locator('main').textContent()).toContain(words);
    }
    const outline = page.locator(`a[href="#phan_2__muc_iv"], a[href="${DRAFT}#phan_2__muc_iv"]`).first();
    await outline.click();
    await expect.poll(() => topOf(page, '#phan_2__muc_iv')).toBeLessThan(300);
  });

  it.each(Object.entries(PAGE_TYPES))('never scrolls sideways at 320 px: %s', async (_, path) => {
    const { page } = await site.open(path, { viewport: { width: 320, height: 640 } });
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
