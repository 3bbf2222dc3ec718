import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fold } from '#domain/text/fold.ts';
import type { ServedSite } from './site-server.ts';

/** The results of the search page, once they are there. */
export async function resultsOf(page: Page) {
  await page.locator('#ket-qua[data-trang-thai="xong"]').waitFor({ state: 'attached' });
  return page.locator('#ket-qua > li.kq');
}

/** Words of the unit a page was opened at: its fragment, else its main part. */
export async function wordsAtTarget(page: Page): Promise<string> {
  return page.evaluate(() => {
    const unit = location.hash
      ? document.getElementById(decodeURIComponent(location.hash.slice(1)))
      : document.querySelector('main');
    return unit?.textContent ?? '';
  });
}

/** What the search page does whoever answers: the site's own index, or a service. To be called inside a `describe`. */
export function itSearches(site: ServedSite): void {
  it.each([
    ['ho ngheo', 'ho ngheo'],
    ['bao hiem y te', 'bao hiem y te'],
    ['28-CT/TW', '28-ct/tw'],
    ['giai phong mat bang', 'giai phong mat bang'],
    ['BHYT', 'bao hiem y te'],
  ])(
    'brings a unit that holds the words first for %s, and its link opens that unit',
    async (query, words) => {
      const { page } = await site.open(`/tim-kiem/?q=${encodeURIComponent(query)}`);
      const results = await resultsOf(page);
      const href = await results.first().locator('a').first().getAttribute('href');
      expect(href).toMatch(/^\/vb\/.+(?:\/|#[a-z0-9_-]+)$/);
      await results.first().locator('a').first().click();
      await page.waitForURL(/\/vb\//);
      expect(fold(await wordsAtTarget(page))).toContain(words);
    },
  );

  it('brings a road first for “duong giao thong”, not another “dương”', async () => {
    const { page } = await site.open('/tim-kiem/?q=duong+giao+thong');
    const results = await resultsOf(page);
    expect(fold((await results.first().textContent()) ?? '')).toContain('giao thong');
  });

  it('opens a result with the asked words marked and in view', async () => {
    const { page } = await site.open('/tim-kiem/?q=dan+van+kheo');
    await (await resultsOf(page)).first().locator('a').first().click();
    await page.waitForURL(/\/vb\//);
    await page.waitForFunction(() => CSS.highlights.size > 0);
    const inView = await page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight.values()]) as Range[];
      return ranges.some((range) => {
        const { top, bottom } = range.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    });
    expect(inView).toBe(true);
  });

  it.each(['hooj ngheof', 'ho65 ngheo2', 'hộ ngèo'])('says what it searched for “%s”', async (query) => {
    const { page } = await site.open(`/tim-kiem/?q=${encodeURIComponent(query)}`);
    const results = await resultsOf(page);
    expect(await page.locator('#da-tim').textContent()).toMatch(/đã tìm: hộ nghèo/i);
    expect((await results.first().textContent())?.toLowerCase()).toContain('hộ nghèo');
  });

  it('shows path, type, body and year of a result, the value of a target, and marks only the words asked for', async () => {
    const { page } = await site.open('/tim-kiem/?q=ho+ngheo');
    const results = await resultsOf(page);
    const target = page.locator('#ket-qua > li.chi-tieu').first();
    expect(await target.locator('.kq-value').textContent()).toMatch(/\d/);
    for (const result of await results.all()) {
      expect(await result.locator('.kq-path').textContent()).toMatch(/\S/);
      expect(await result.locator('.kq-facts').textContent()).toMatch(/ · .*(?:\d{4}|chưa rõ năm)/);
    }
    const marked = (await page.locator('#ket-qua mark').allTextContents()).map((text) => text.toLowerCase());
    expect(marked).toContain('hộ nghèo');
    for (const text of marked) expect(text).toMatch(/^(?:hộ|nghèo|hộ nghèo)$/);
  });

  it('keeps recent searches on the device until they are cleared', async () => {
    const { page } = await site.open('/tim-kiem/');
    await page.locator('#tim-o').fill('bảo hiểm y tế');
    await page.keyboard.press('Enter');
    await resultsOf(page);
    await page.goto(site.url('/tim-kiem/'));
    await page.locator('#gan-day a', { hasText: 'bảo hiểm y tế' }).waitFor();
    await page.locator('#gan-day button').click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('keeps what answers only in part apart, with what it lacks', async () => {
    const { page } = await site.open('/tim-kiem/?q=bảo+hiểm+y+tế+toàn+dân+miền+núi');
    const results = await resultsOf(page);
    expect(await results.count()).toBeGreaterThan(0);
    expect(await page.locator('#ket-qua .kq-divider').count()).toBe(1);
    expect(await page.locator('.kq-lacking').first().textContent()).toMatch(/thiếu: .*miền núi/i);
  });
}
