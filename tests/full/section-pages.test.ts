import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everPublished } from '#domain/permalink/address/redirect.ts';
import { openLibrary } from '#library/library.ts';
import { isInstalled, NGINX, startHost } from '../support/host-servers.ts';
import { PROGRAMME } from '../support/sample.ts';
import { resultsOf } from '../support/search-page.ts';
import { settingsSite } from '../support/settings-site.ts';
import { servedSite } from '../support/site-server.ts';

const UNIT = 'muc_ii__khoan_3_2';
const own = await settingsSite('trangTungMuc: chi-van-ban');
const lean = await settingsSite('trangTungMuc: chi-van-ban\nchuyenHuongTinh: false');
afterAll(() => {
  own.remove();
  lean.remove();
});

const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)));

/** Waits until a page has arrived at an element that is seen. */
async function arrived(page: Page, at: string, id: string): Promise<void> {
  await page.waitForURL((url) => url.pathname === at && url.hash === `#${id}`);
  await page.waitForFunction((name) => {
    const box = document.getElementById(name)?.getBoundingClientRect();
    return box !== undefined && box.top < innerHeight && box.bottom > 0;
  }, id);
}

describe('a site without pages of single sections and targets', () => {
  const site = servedSite(own.dir);

  it('leads their published addresses to their places in the page of the document', async () => {
    const { page } = await site.open(`${PROGRAMME}${UNIT}/`);
    await arrived(page, PROGRAMME, UNIT);
    await page.goto(site.url(`${PROGRAMME}chi-tieu/12/`));
    await arrived(page, PROGRAMME, 'ct-12');
  });

  it('does so without scripts, too', async () => {
    const { page } = await site.open(`${PROGRAMME}${UNIT}/`, { javaScriptEnabled: false });
    await page.waitForURL((url) => url.pathname === PROGRAMME && url.hash === `#${UNIT}`);
  });

  it('answers every address that was ever published', async () => {
    const addresses = everPublished(openLibrary(own.content).ledgers());
    const files = new Set(addresses.map((address) => address.split('#')[0] ?? ''));
    expect([...files].filter((at) => at.includes(UNIT))).not.toEqual([]);
    for (const at of files) expect((await fetch(site.url(at))).status, at).toBe(200);
  });

  it('finds sections and targets at their places', async () => {
    const { page } = await site.open('/tim-kiem/?q=bao+hiem+y+te');
    const links = await (
      await resultsOf(page)
    )
      .locator('a')
      .evaluateAll((all) =>
        all
          .map((link) => new URL((link as HTMLAnchorElement).href))
          .filter(({ pathname }) => pathname.startsWith('/vb/')),
      );
    expect(links.length).toBeGreaterThan(0);
    for (const { pathname } of links) expect(pathname).toMatch(/^(?:\/[^/]+){5}\/$/);
    await page.locator('#ket-qua a').first().click();
    await page.waitForURL((url) => url.pathname.startsWith('/vb/'));
    const { hash, pathname } = new URL(page.url());
    await arrived(page, pathname, hash.slice(1).split(':~:')[0] ?? '');
  });

  it('tells search engines and readers of feeds of documents alone', () => {
    const listed = readFileSync(path.join(own.dir, 'sitemap-1.xml'), 'utf8');
    expect(listed).toContain(`${PROGRAMME}</loc>`);
    expect(listed).not.toMatch(new RegExp(`${PROGRAMME}(?:${UNIT}|chi-tieu/12)/`));
    expect(readFileSync(path.join(own.dir, 'atom.xml'), 'utf8')).not.toContain(`${PROGRAMME}${UNIT}/`);
  });

  it('copies the place in the document as the link of a section', async () => {
    const { page } = await site.open(PROGRAMME);
    const href = await page.locator(`#${UNIT} .lk`).first().getAttribute('href');
    expect(href).toMatch(new RegExp(`#${UNIT}$`));
  });
});

describe('a site whose host leads on by itself', () => {
  it('has less than half of the files, with an entry of the host in place of each that only led on', () => {
    const [all, few] = [filesOf(inject('rootSite')), filesOf(lean.dir)];
    expect(few.length * 2).toBeLessThan(all.length);
    expect(few.some((file) => file.startsWith('x/'))).toBe(false);
    expect(existsSync(path.join(lean.dir, PROGRAMME, UNIT))).toBe(false);
    // The list of a document's targets stays.
    const ofTargets = few.filter((file) => file.startsWith('vb/') && file.includes('/chi-tieu/'));
    expect(ofTargets.filter((file) => !file.endsWith('/chi-tieu/index.html'))).toEqual([]);
  });

  describe.skipIf(!isInstalled(NGINX))('nginx (skipped where it is not installed)', () => {
    let host: Awaited<ReturnType<typeof startHost>>;
    beforeAll(async () => {
      host = await startHost(NGINX, lean.dir);
    });
    afterAll(() => host.stop());

    it('leads every address that was ever published to where its text is', async () => {
      const addresses = everPublished(openLibrary(lean.content).ledgers());
      for (const at of new Set(addresses.map((address) => address.split('#')[0] ?? ''))) {
        const { status, url } = await fetch(host.address + at);
        expect(status, `${at} → ${url}`).toBe(200);
      }
      const { headers } = await fetch(`${host.address}${PROGRAMME}chi-tieu/12/`, { redirect: 'manual' });
      expect(headers.get('location')).toBe(`${PROGRAMME}#ct-12`);
    });
  });
});
