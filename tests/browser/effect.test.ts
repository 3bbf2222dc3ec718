import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPage } from '../support/built-page.ts';
import { IN_FORCE, inForceFiles } from '../support/in-force-folder.ts';
import { servedSite } from '../support/site-server.ts';

/** A shared machine may be slow: waiting ends early where what is awaited comes. */
const WAIT = { timeout: 15_000 };
const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-hieu-luc-'));
const dir = path.join(folder, 'site');

beforeAll(async () => {
  const content = path.join(folder, 'content');
  for (const [name, text] of Object.entries(inForceFiles())) {
    const file = path.join(content, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  await promisify(execFile)(process.execPath, ['scripts/build.ts', '--outDir', dir], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: path.join(folder, 'cache') },
    maxBuffer: 64 * 1024 * 1024,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = async (page: Page, selector: string) =>
  (await page.locator(selector).innerText()).replace(/\s+/g, ' ').trim();

describe('whether a document is in force', () => {
  const site = servedSite(dir);
  const stateOn = async (name: keyof typeof IN_FORCE, now: string) => {
    const { page, context } = await site.open('/404.html');
    await context.clock.setFixedTime(new Date(now));
    await page.goto(site.url(IN_FORCE[name]));
    await expect.poll(() => page.locator('.effect b').textContent(), WAIT).not.toMatch(/^\s*Hiệu lực:\s*$/);
    return words(page, '.effect');
  };

  it.each([
    ['2026-05-17T10:00:00Z', 'Chưa có hiệu lực: có hiệu lực từ ngày 18/5/2026'],
    // In Vietnam it is the next day.
    ['2026-05-17T17:00:00Z', 'Đang có hiệu lực: từ ngày 18/5/2026'],
    ['2027-02-28T10:00:00Z', 'Đang có hiệu lực: từ ngày 18/5/2026'],
    ['2027-03-01T10:00:00Z', 'Hết hiệu lực: có hiệu lực từ ngày 18/5/2026'],
  ])('is told on the day the page is read: %s', async (now, said) => {
    expect(await stateOn('limited', now)).toMatch(said);
  });

  it('is told without scripts by days that stay true, with a way to each clause', async () => {
    const { page } = await site.open(IN_FORCE.limited, { javaScriptEnabled: false });
    expect(await words(page, '.effect')).toBe(
      'Hiệu lực: có hiệu lực từ ngày 18/5/2026 (Điều 2, suy ra) đến hết ngày 28/02/2027 (Điều 2) một phần từ ngày 01/7/2026 (Điều 3)',
    );
    await page.locator('.effect a', { hasText: 'Điều 3' }).click();
    expect(new URL(page.url()).hash).toBe('#dieu_3');
    await page.goto(site.url('/vb/'));
    expect(await page.locator('.force-filter').isVisible()).toBe(false);
    expect(await words(page, '.group .card:has-text("không thu tiền mặt")')).toContain(
      'Hiệu lực: từ ngày 18/5/2026 đến hết ngày 28/02/2027',
    );
  });

  it('ends by the document that replaces it, and both name each other', async () => {
    expect(await stateOn('replaced', '2026-03-01T00:00:00Z')).toBe(
      'Hết hiệu lực: có hiệu lực từ ngày 03/10/2021 (Điều 2) bị thay thế bởi Nghị quyết 51/2025/NQ-HĐND (Điều 2) từ ngày 01/01/2026',
    );
    const { page } = await site.open(IN_FORCE.replaced);
    await page.locator('.effect-end a').first().click();
    expect(new URL(page.url()).pathname).toBe(IN_FORCE.replacing);
    await page.locator('#thong-tin summary').click();
    expect(await words(page, '#thong-tin .relations >> nth=0')).toContain(
      'Thay thế Nghị quyết số 10/2021/NQ-HĐND',
    );
  });

  it('is shown as a life, of which some is still to come', async () => {
    const { page, context } = await site.open('/404.html');
    await context.clock.setFixedTime(new Date('2026-03-01T00:00:00Z'));
    await page.goto(site.url(IN_FORCE.replacing));
    await expect.poll(() => page.locator('.life .quiet').count(), WAIT).toBe(1);
    expect(await words(page, '.life')).toBe(
      '26/11/2025 Đã ban hành 01/01/2026 Có hiệu lực (Điều 2) 01/4/2027 Được sửa đổi, bổ sung bởi Nghị quyết 7/2027/NQ-HĐND (Điều 1)',
    );
  });

  it('is not told on paper, which is read later', async () => {
    const { page } = await site.open(IN_FORCE.limited);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.effect b').isVisible()).toBe(false);
    expect(await words(page, '.effect')).toMatch(/^có hiệu lực từ ngày 18\/5\/2026/);
  });

  it('says nothing where the document says nothing', async () => {
    const { page } = await site.open(IN_FORCE.silent);
    expect(await page.locator('.effect, .life').count()).toBe(0);
  });

  it('keeps the page within its budget', () => {
    const { js, css } = builtPage(dir, IN_FORCE.limited);
    expect(js).toBeLessThanOrEqual(8 * 1024);
    expect(css).toBeLessThanOrEqual(10 * 1024);
  });
});

describe('the documents in force on a day', () => {
  const site = servedSite(dir);
  const shown = (page: Page) => page.locator('.card:visible h3, .card:visible h2').allInnerTexts();

  it('are left in a list, by its address and by its field', async () => {
    const { page } = await site.open('/vb/?hieu-luc=2026-06-01');
    await expect
      .poll(() => shown(page), WAIT)
      .toEqual(['Nghị quyết thí điểm bến đò không thu tiền mặt', 'Nghị quyết về mức khoán nhân viên bến đò']);
    expect(await words(page, '.force-filter [role=status]')).toBe(
      '2 trong 5 văn bản của trang này. 1 văn bản không ghi ngày hiệu lực nên không hiện.',
    );
    await page.locator('.force-filter input').fill('2025-12-31');
    await expect.poll(() => shown(page), WAIT).toEqual(['Nghị quyết về nhân viên bến đò']);
    expect(new URL(page.url()).search).toBe('?hieu-luc=2025-12-31');
    await page.goBack();
    await expect.poll(async () => (await shown(page)).length, WAIT).toBe(2);
    await page.locator('.force-filter button').click();
    await expect.poll(async () => (await shown(page)).length, WAIT).toBe(5);
    expect(new URL(page.url()).search).toBe('');
  });

  it('are what the search finds, by its address and by its filter', async () => {
    const { page } = await site.open('/tim-kiem/?q=bến+đò&hieu-luc=2025-12-31');
    const documents = () =>
      page
        .locator('#ket-qua .kq a')
        .evaluateAll((links) => [
          ...new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/')[5])),
        ]);
    await expect.poll(documents, WAIT).toEqual(['10-2021-nq-hdnd']);
    await page.locator('#loc-hieu-luc').fill('2030-01-01');
    await expect.poll(documents, WAIT).toEqual(expect.arrayContaining(['51-2025-nq-hdnd', '7-2027-nq-hdnd']));
    expect(new URL(page.url()).searchParams.get('hieu-luc')).toBe('2030-01-01');
  });
});
