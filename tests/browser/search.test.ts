import { describe, expect, inject, it } from 'vitest';
import { fold } from '#domain/text/fold.ts';
import { BASE } from '../support/build-sites.ts';
import { PROGRAMME } from '../support/sample.ts';
import { itSearches, resultsOf, wordsAtTarget } from '../support/search-page.ts';
import { servedSite } from '../support/site-server.ts';

describe('the search page', () => {
  const site = servedSite(inject('rootSite'));

  itSearches(site);

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
    await page.locator('a[data-mo-tim]').focus();
    // Made at the first opening, shown again at the second.
    for (const key of ['Control+k', 'Enter']) {
      await page.keyboard.press(key);
      await page.locator('dialog[open] [role=combobox]:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.matches('a[data-mo-tim]'))).toBe(true);
    }
  });

  it('is opened on the first page by what is typed there, which goes on in it', async () => {
    const { page } = await site.open('/');
    await page.locator('input[data-mo-tim]').focus();
    await page.keyboard.insertText('ho ngheo');
    expect(await page.locator('dialog[open] [role=combobox]:focus').inputValue()).toBe('ho ngheo');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=ho+ngheo');
  });

  it('is the page of results where there is no script', async () => {
    const { page } = await site.open('/vb/', { javaScriptEnabled: false });
    await page.locator('a[data-mo-tim]').click();
    await page.waitForURL('**/tim-kiem/');
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
