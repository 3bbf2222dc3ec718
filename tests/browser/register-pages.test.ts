import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { writeContent } from '#scripts/bench/corpus/corpus.ts';
import { servedSite } from '../support/site-server.ts';

const WAIT = { timeout: 15_000 };
const ROWS = '#so-chi-tieu tbody:not(.group) tr';
/** Made-up documents of 15 targets: a page of the register has twenty of them. */
const DOCUMENTS = 45;
const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-register-'));
const content = path.join(folder, 'content');
writeContent(content, DOCUMENTS, 3);
execFileSync(process.execPath, ['scripts/build.ts', '--outDir', path.join(folder, 'dist')], {
  env: { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: path.join(folder, 'cache') },
  stdio: 'ignore',
});

const ids = (page: Page) =>
  page.locator('#so-chi-tieu tbody[id]').evaluateAll((rows) => rows.map(({ id }) => id));

describe('a register of more targets than a page holds', () => {
  const site = servedSite(path.join(folder, 'dist'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is read page by page without scripts: every target stands on one', async () => {
    const { page } = await site.open('/chi-tieu/', { javaScriptEnabled: false });
    const links = await page
      .locator('#so-trang a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/chi-tieu/', '/chi-tieu/trang/2/', '/chi-tieu/trang/3/']);
    const found: string[] = [];
    for (const link of links) {
      await page.goto(site.url(link ?? ''));
      const own = await ids(page);
      expect(own.length).toBeLessThanOrEqual(314);
      found.push(...own);
      expect(await page.locator('#so-trang [aria-current=page]').getAttribute('href')).toBe(link);
    }
    expect(found).toHaveLength(DOCUMENTS * 15);
    expect(new Set(found).size).toBe(found.length);
  });

  it('finds by its filter what stands on further pages, under its document and with its links', async () => {
    const { page } = await site.open('/chi-tieu/trang/3/', { javaScriptEnabled: false });
    const last = page.locator('#so-chi-tieu tbody[id]').last();
    const [id, link, title] = await Promise.all([
      last.getAttribute('id'),
      last.locator('th a').first().getAttribute('href'),
      page.locator('#so-chi-tieu .group [data-van-ban-ten]').last().textContent(),
    ]);
    const quote = (await last.locator('.quote').textContent()) ?? '';
    const words = quote.trim().split(/[.;]/)[0] ?? '';
    const { page: first } = await site.open(`/chi-tieu/?q=${encodeURIComponent(words)}`);
    const row = first.locator(`[id="${id ?? ''}"]`);
    await row.waitFor(WAIT);
    expect(
      new URL((await row.locator('th a').first().getAttribute('href')) ?? '', first.url()).pathname,
    ).toBe(link);
    expect(await first.locator('#so-chi-tieu .group').allTextContents()).toContainEqual(
      expect.stringContaining(title?.trim() ?? '-'),
    );
  });

  it('brings further pages as they are read, and only then', async () => {
    const { page, context } = await site.open('/chi-tieu/');
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('#loc [name=q]').focus();
    await expect.poll(() => page.locator('#so-trang').isHidden(), WAIT).toBe(true);
    expect(asked.filter((path) => path.includes('/trang/'))).not.toContain('/chi-tieu/trang/3/');
    await expect
      .poll(async () => {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        return page
          .locator(ROWS)
          .evaluateAll((rows) => new Set(rows.map(({ id }) => id.split('__dl-')[0])).size);
      }, WAIT)
      .toBe(DOCUMENTS * 15);
    expect(asked.filter((path) => path === '/chi-tieu/trang/3/')).toHaveLength(1);
  });

  it('leads to a row that stands on a further page', async () => {
    const { page } = await site.open('/chi-tieu/trang/2/', { javaScriptEnabled: false });
    const [id] = await ids(page);
    const { page: first } = await site.open(`/chi-tieu/#${id ?? ''}`);
    await expect
      .poll(
        () => first.locator(`[id="${id ?? ''}"]`).evaluateAll(([row]) => row?.getBoundingClientRect().top),
        WAIT,
      )
      .toBeLessThan(900);
  });

  it('says what does not come, and brings it when asked again', async () => {
    const { page } = await site.open('/chi-tieu/');
    await page.route('**/chi-tieu/trang/**', (route) => route.abort());
    await page.locator('th[data-xep=muc] button').click();
    const more = page.locator('.table-frame + button');
    await expect.poll(() => more.textContent(), WAIT).toMatch(/^Chưa tải được/);
    await page.unroute('**/chi-tieu/trang/**');
    await more.click();
    await expect.poll(() => page.locator(ROWS).count(), WAIT).toBeGreaterThanOrEqual(DOCUMENTS * 15);
  });
});
