import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { PublishedRegister } from '#domain/target/register/register-format.ts';
import { servedSite } from '../support/site-server.ts';

/** A shared machine may be slow: waiting ends early where what is awaited comes. */
const WAIT = { timeout: 15_000 };
const ROWS = '#so-chi-tieu tbody:not(.group) tr';
const status = (page: Page) => page.locator('#so-dong');
const rowCount = (page: Page) => page.locator(ROWS).count();

/** Numbers of targets and measures that the page says are shown. */
async function said(page: Page): Promise<string> {
  await expect.poll(() => status(page).textContent(), WAIT).toMatch(/khớp|Không có/);
  return (await status(page).textContent()) ?? '';
}

describe('the register of targets', () => {
  const site = servedSite(inject('rootSite'));

  it('gives what is shown as a work sheet, named after it', async () => {
    const { page } = await site.open('/chi-tieu/?q=ho+ngheo');
    await expect.poll(() => page.locator('#so-dong').textContent()).toMatch(/ trong /);
    const shown = await page.locator('#so-chi-tieu tbody:not(.group) tr').count();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-tai="xlsx"]').click(),
    ]);
    expect(file.suggestedFilename()).toBe('chi-tieu-ho-ngheo.xlsx');
    const parts = unzipSync(readFileSync(await file.path()));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml.match(/<row /g)).toHaveLength(shown + 1);
  });

  it('is a whole table with anchors with JavaScript off', async () => {
    const { page, context } = await site.open('/chi-tieu/', { javaScriptEnabled: false });
    expect(await rowCount(page)).toBeGreaterThan(80);
    expect(await page.locator('#loc').isVisible()).toBe(false);
    const anchored = await page.locator('#so-chi-tieu tbody[id]').count();
    expect(anchored).toBe(42);
    await context.close();
  });

  it('says that it is opening while its data comes', async () => {
    const { page, context } = await site.open('/chi-tieu/');
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/chi-tieu.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('#loc [name=q]').click();
    await expect.poll(() => status(page).textContent(), WAIT).toContain('Đang mở');
    answer();
    await expect.poll(() => status(page).textContent(), WAIT).toMatch(/^42 chỉ tiêu/);
    await context.close();
  });

  it('filters while typing without diacritics, counts, and comes back with the address', async () => {
    const { page, context } = await site.open('/chi-tieu/');
    const all = await rowCount(page);
    await page.locator('#loc [name=q]').click();
    await page.keyboard.type('bao hiem y te');
    await expect.poll(() => rowCount(page), WAIT).toBe(3);
    expect(await said(page)).toMatch(/^3 trong 42 chỉ tiêu/);
    expect(page.url()).toContain('q=bao+hiem+y+te');
    await page.goBack();
    await expect.poll(() => rowCount(page), WAIT).toBe(all);
    await page.goForward();
    await expect.poll(() => rowCount(page), WAIT).toBe(3);
    await context.close();
  });

  it('opens an address with everything it asks for: values, level, order, one list', async () => {
    const { page, context } = await site.open(
      '/chi-tieu/?muc=%E2%89%A5+95+%25&cap=huyen&xep=muc&chieu=giam&kieu=phang',
    );
    await said(page);
    const values = await page.locator(`${ROWS} .value`).allTextContents();
    const numbers = values.map((text) => Number(/\d+(?:,\d+)?/.exec(text)?.[0].replace(',', '.')));
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(95);
    expect(await page.locator('#so-chi-tieu tbody.group').count()).toBe(0);
    expect(await page.locator('th[data-xep=muc]').getAttribute('aria-sort')).toBe('descending');
    await context.close();
  });

  it('says that it does not understand a value, and narrows nothing by it', async () => {
    const { page, context } = await site.open('/chi-tieu/');
    const all = await rowCount(page);
    await page.locator('#loc [name=muc]').fill('nhiều lắm');
    await expect.poll(() => page.locator('#muc-loi').isVisible(), WAIT).toBe(true);
    await expect.poll(() => rowCount(page), WAIT).toBe(all);
    await context.close();
  });

  it('sorts by a head used with the keyboard before anything else', async () => {
    const { page, context } = await site.open('/chi-tieu/');
    await page.locator('th[data-xep=dai-luong] button').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('th[data-xep=dai-luong]').getAttribute('aria-sort'), WAIT)
      .toBe('ascending');
    expect(page.url()).toContain('xep=dai-luong');
    await context.close();
  });

  it('downloads exactly what is shown', async () => {
    const { page, context } = await site.open('/chi-tieu/?q=BHYT');
    await said(page);
    const shown = await page.locator(ROWS).evaluateAll((rows) => rows.map(({ id }) => id));
    const [csv] = await Promise.all([page.waitForEvent('download'), page.locator('[data-tai=csv]').click()]);
    const text = readFileSync(await csv.path(), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.trim().split('\r\n')).toHaveLength(shown.length + 1);
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-tai=json]').click(),
    ]);
    const file = JSON.parse(readFileSync(await json.path(), 'utf8')) as PublishedRegister;
    expect(file.chiTieu.flatMap(({ doLuong }) => doLuong.map(({ ma }) => ma))).toEqual(shown);
    await context.close();
  });

  it('copies a row as a row of a work sheet, the clause linked', async () => {
    const { page, context } = await site.open('/chi-tieu/?q=94,81');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await said(page);
    await page.locator('[data-chep]').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.copied').textContent(), WAIT).toMatch(/^Đã chép “Tỷ lệ .+” thành/);
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return [await read('text/plain'), await read('text/html')];
    });
    expect(text?.split('\t')).toHaveLength(6);
    expect(text).toMatch(/94,81%\t2024\t.*#muc_i__khoan_3__y_13$/);
    expect(html).toContain('#muc_i__khoan_3__y_13"');
    await context.close();
  });

  it('keeps the anchor of a row while it is filtered', async () => {
    const { page, context } = await site.open('/chi-tieu/?kieu=phang&q=bac+si');
    await said(page);
    const ids = await page.locator(ROWS).evaluateAll((rows) => rows.map(({ id }) => id));
    expect(ids.every((id) => /^[a-z0-9_-]+$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    await context.close();
  });

  it('loads its code and data with its first use only', async () => {
    const { page, context } = await site.open('/vb/');
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.url('/chi-tieu/'));
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes('chi-tieu.json') || path.includes('register-page'))).toEqual(
      [],
    );
    await context.close();
  });
});

describe('the page of an indicator', () => {
  const site = servedSite(inject('rootSite'));

  it.each(['bao-hiem-y-te', 'nuoc-sach-nong-thon', 'bac-si-tren-van-dan', 'ho-co-doan-vien-hoi-vien'])(
    'puts province and district side by side: %s',
    async (metric) => {
      const { page, context } = await site.open(`/chi-tieu/${metric}/`, { javaScriptEnabled: false });
      const chart = page.locator('.chart svg[role=img]');
      expect(await chart.locator('title').count()).toBe(1);
      expect(await chart.locator('desc').textContent()).toMatch(/Hậu Giang.*Phụng Hiệp/s);
      expect(await page.locator('main').textContent()).toContain('so sánh được');
      await context.close();
    },
  );

  it('refuses to compare poverty reduction and says why', async () => {
    const { page, context } = await site.open('/chi-tieu/giam-ngheo/', { javaScriptEnabled: false });
    expect(await page.locator('.chart').count()).toBe(0);
    expect(await page.locator('main').textContent()).toContain(
      'không so sánh: văn bản không nói rõ cách tính',
    );
    await context.close();
  });

  it('shows a contradiction with both anchors', async () => {
    const { page, context } = await site.open('/chi-tieu/suy-dinh-duong-tre-em/', {
      javaScriptEnabled: false,
    });
    const links = await page
      .locator('section', { hasText: 'không kết luận bên nào đúng' })
      .locator('li a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.some((href) => href.endsWith('#muc_i__khoan_3__y_12'))).toBe(true);
    expect(links.some((href) => href.includes('tu-hau-giang') && href.endsWith('/chi-tieu/7/'))).toBe(true);
    await context.close();
  });
});
