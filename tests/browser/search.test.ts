import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { fold } from '#domain/text/fold.ts';
import { BASE } from '../support/build-sites.ts';
import { PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

async function resultsOf(page: Page) {
  await page.locator('#ket-qua[data-trang-thai="xong"]').waitFor({ state: 'attached' });
  return page.locator('#ket-qua > li.kq');
}

/** Words of the unit a page was opened at: its fragment, else its main part. */
async function wordsAtTarget(page: Page): Promise<string> {
  return page.evaluate(() => {
    const unit = location.hash
      ? document.getElementById(decodeURIComponent(location.hash.slice(1)))
      : document.querySelector('main');
    return unit?.textContent ?? '';
  });
}

describe('the search page', () => {
  const site = servedSite(inject('rootSite'));

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

  it('lets Tab go from the box over the way to the filters to the results, and the filters after them', async () => {
    const { page } = await site.open('/tim-kiem/?q=ho+ngheo');
    await resultsOf(page);
    const order = await page.evaluate(() => {
      const first = document.querySelector('#ket-qua a');
      const filters = document.querySelector('#bo-loc');
      return first && filters ? first.compareDocumentPosition(filters) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
    });
    expect(order).toBeGreaterThan(0);
    await page.locator('#tim-o').focus();
    let steps = 0;
    for (; steps < 8; steps++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('#ket-qua') !== null)) break;
    }
    expect(steps).toBeLessThan(6);
  });

  it('shows the first eight values of a filter, then a button for the rest, and stays open', async () => {
    const { page } = await site.open('/tim-kiem/');
    // The sample has fewer values: every record is given a dozen fields.
    const names = Array.from({ length: 12 }, (_, i) => `Lĩnh vực ${'ABCDEGHIKLMN'.charAt(i)}`);
    await page.route('**/danh-muc.json', async (route) => {
      const response = await route.fetch();
      const catalogue = (await response.json()) as { fieldSets: unknown[] };
      const fields = names.map((name, i) => [`lv-${String(i + 1)}`, name]);
      const fieldSets = catalogue.fieldSets.map(() => fields.map((_, i) => i));
      await route.fulfill({ response, json: { ...catalogue, fields, fieldSets } });
    });
    await page.goto(site.url('/tim-kiem/?q=ho+ngheo'));
    await resultsOf(page);
    const group = page.locator('#cac-loc fieldset', { hasText: 'Lĩnh vực A' });
    const button = group.locator('button');
    expect(await group.locator('label').count()).toBe(8);
    expect(await button.textContent()).toBe('Thêm 4');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await group.locator('label').count()).toBe(12);
    expect(await button.count()).toBe(0);
    const focused = await page.evaluate(() => document.activeElement?.closest('label')?.textContent);
    expect(focused).toContain('Lĩnh vực K');
    await page.keyboard.press('Space');
    await page.waitForURL(/lv-9/);
    await resultsOf(page);
    expect(await group.locator('label').count()).toBe(12);
    // What is chosen is seen, were it far down.
    await page.reload();
    await resultsOf(page);
    expect(await group.locator('input:checked').count()).toBe(1);
    expect(await group.locator('label').count()).toBe(9);
  });

  it('names a target by the words it begins with', async () => {
    const { page } = await site.open('/tim-kiem/?q=ho+ngheo');
    await resultsOf(page);
    const titles = await page.locator('#ket-qua > li.chi-tieu h3').allTextContents();
    for (const title of titles) expect(title).toMatch(/\p{L}{2,}.*\s\p{L}{2,}.*\s\p{L}{2,}/u);
  });

  it('says plainly that nothing answers', async () => {
    const { page } = await site.open('/tim-kiem/?q=phi+thuyen+khong+gian');
    expect(await (await resultsOf(page)).count()).toBe(0);
    expect(await page.locator('main').textContent()).toMatch(/không có kết quả/i);
  });

  it('keeps query and filters in the address, back and forward', async () => {
    const { page } = await site.open('/tim-kiem/?q=ho+ngheo');
    const before = await (await resultsOf(page)).count();
    await page.locator('input[type=checkbox][value="bc"]').check();
    await page.waitForURL(/loai=bc/);
    await resultsOf(page);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('loai'));
    await expect.poll(async () => (await resultsOf(page)).count()).toBe(before);
  });
});

describe('the search dialog', () => {
  const site = servedSite(inject('rootSite'));

  it('keeps what is typed while its code is still on its way', async () => {
    const { page } = await site.open('/vb/');
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/search-dialog*', async (route) => {
      await arrived;
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] [role=combobox]').waitFor();
    await page.keyboard.type('bao hiem ');
    arrive();
    await page.locator('dialog[open] [role=option]').first().waitFor();
    await page.keyboard.type('y te');
    expect(await page.locator('dialog[open] [role=combobox]').inputValue()).toBe('bao hiem y te');
  });

  it('opens with Ctrl+K, answers while typing without diacritics, and Enter follows the chosen result', async () => {
    const { page } = await site.open(PROGRAMME);
    await page.keyboard.press('Control+k');
    const box = page.locator('dialog[open] [role=combobox]');
    await box.waitFor();
    await page.keyboard.type('bao hiem y te');
    await page.locator('dialog[open] [role=option].kq').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== PROGRAMME || url.hash !== '');
    expect(fold(await wordsAtTarget(page))).toContain('bao hiem y te');
  });

  it('closes with Escape and gives the focus back', async () => {
    const { page } = await site.open('/vb/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  it('loads nothing of the search before it is opened', async () => {
    const { page, context } = await site.open('/vb/');
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    await page.goto(site.url(PROGRAMME));
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('http://127.0.0.1'))).toEqual([]);
  });
});

describe('under a base path', () => {
  const site = servedSite(inject('baseSite'), BASE);

  it('searches and opens a result', async () => {
    const { page } = await site.open('/tim-kiem/?q=ho+ngheo');
    await (await resultsOf(page)).first().locator('a').first().click();
    await page.waitForURL(new RegExp(`${BASE}vb/`));
    expect(fold(await wordsAtTarget(page))).toContain('ngheo');
  });
});
