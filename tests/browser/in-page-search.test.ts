import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { fold } from '#domain/text/fold.ts';
import { PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

const FIELD = '#tim-trong-o';
const STATUS = '.in-page [role=status]';

async function typeInPage(page: Page, words: string): Promise<void> {
  if (!(await page.locator(FIELD).isVisible())) await page.locator('[data-tim-trong]').click();
  await page.locator(FIELD).focus();
  // At once, so that no half of it is answered on the way.
  await page.keyboard.insertText(words);
  await page.locator(STATUS).filter({ hasText: /./ }).waitFor();
}

/** Words lit up under a highlight of the style sheet. */
const lit = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (key) =>
      [...(CSS.highlights.get(key)?.values() ?? [])].map((range) =>
        (range as Range).toString().toLowerCase(),
      ),
    name,
  );

const currentTop = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('tu-dang-xem')?.values() ?? [])] as Range[];
    return range?.getBoundingClientRect().top ?? -1;
  });

describe('searching inside a document', () => {
  const site = servedSite(inject('rootSite'));

  it('lists every place with its section, counts them and lights up only the words asked for', async () => {
    const { page } = await site.open(PROGRAMME);
    await typeInPage(page, 'ho ngheo');
    const places = await lit(page, 'tu-tim');
    expect(places.length).toBeGreaterThan(1);
    expect(new Set(places)).toEqual(new Set(['hộ nghèo']));
    expect(await page.locator(STATUS).textContent()).toContain(`Chỗ 1 trên ${places.length}`);
    await page.locator('.in-page summary').click();
    const items = page.locator('.in-page li');
    await items.first().waitFor();
    expect(await items.count()).toBe(places.length);
    for (const text of await items.allTextContents()) expect(fold(text)).toContain('ho ngheo');
    expect(await items.first().locator('.kq-path').textContent()).toMatch(/\S/);
    expect(await items.first().locator('a').getAttribute('href')).toMatch(/^#[a-z0-9_-]+$/);
  });

  it('goes on with Enter, back with Shift+Enter, and brings the place into view', async () => {
    const { page } = await site.open(PROGRAMME);
    await typeInPage(page, 'nông thôn mới');
    const count = (await lit(page, 'tu-tim')).length;
    await page.keyboard.press('Enter');
    expect(await page.locator(STATUS).textContent()).toContain(`Chỗ 2 trên ${count}`);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    expect(await page.locator(STATUS).textContent()).toContain(`Chỗ ${count} trên ${count}`);
    const top = await currentTop(page);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(900);
  });

  it('says what it searched for Telex keystrokes and that a word is missing', async () => {
    const { page } = await site.open(PROGRAMME);
    await typeInPage(page, 'hooj ngheof');
    expect(await page.locator(STATUS).textContent()).toContain('Đã tìm: hộ nghèo');
    await page.keyboard.press('Escape');
    await typeInPage(page, 'phi thuyền');
    expect(await page.locator(STATUS).textContent()).toContain('Không có “phi thuyền”');
  });

  it('is cleared by Escape, which keeps the cursor in the field', async () => {
    const { page } = await site.open(PROGRAMME);
    await typeInPage(page, 'hộ nghèo');
    await page.keyboard.press('Escape');
    expect(await page.locator(FIELD).inputValue()).toBe('');
    expect(await lit(page, 'tu-tim')).toEqual([]);
    expect(await page.locator(FIELD).evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.locator('.in-page details').isVisible()).toBe(false);
  });

  it('fetches its code when first used, and the page is light before', async () => {
    const { page, context } = await site.open('/vb/');
    const scripts = new Map<string, number>();
    context.on('response', (response) => {
      if (!response.url().includes('/_tep/') || !response.url().endsWith('.js')) return;
      void response.body().then((body) => scripts.set(response.url(), gzipSync(body).length));
    });
    await page.goto(site.url(PROGRAMME));
    await page.waitForLoadState('networkidle');
    const before = scripts.size;
    expect([...scripts.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(8192);
    await typeInPage(page, 'hộ nghèo');
    expect(scripts.size).toBeGreaterThan(before);
  });
});
