import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DRAFT, NOTICE, PAGE_TYPES, PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 800 } };
const SCREENS = { 'a phone': PHONE, 'a desktop': DESK };
/** The two longest documents of the sample. */
const LONGEST = { [DRAFT]: 'phan_2__muc_ii__khoan_3', [PROGRAMME]: 'muc_ii__khoan_2' };
const CASES = Object.entries(SCREENS).flatMap(([name, screen]) =>
  Object.entries(LONGEST).map(([at, eid]) => ({ name, screen, at, eid })),
);

/** Where an element stands in the page, and whether it can be seen and touched now. */
const place = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2);
    return { top: top + scrollY, height, isFree: hit !== null && element.contains(hit) };
  });

const settled = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));

describe('the text comes first', () => {
  const site = servedSite(inject('rootSite'));

  it.each(CASES)('on $name: first paragraph of $at within one and a half screens', async ({ screen, at }) => {
    const { page } = await site.open(at, screen);
    const top = await page
      .locator('.text :is(p, li)')
      .evaluateAll(
        (all) => all.find(({ textContent }) => textContent.trim().length > 60)?.getBoundingClientRect().top,
      );
    expect(top).toBeLessThan(1.5 * screen.viewport.height);
  });

  it('the first page is two screens of a phone, what people ask for and the newest document on them', async () => {
    const { page } = await site.open(PAGE_TYPES['home'] ?? '/', PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
      2 * PHONE.viewport.height,
    );
    expect(await page.locator('.values li').count()).toBeGreaterThan(2);
    expect(await page.locator('.newest').count()).toBe(2);
  });

  it.each(['body', 'place'])('on a phone: the documents of a %s begin on its first screen', async (kind) => {
    const { page } = await site.open(PAGE_TYPES[kind] ?? '', PHONE);
    const box = await page.locator('.card').first().boundingBox();
    expect(box?.y).toBeLessThan(PHONE.viewport.height);
  });

  it.each(CASES)(
    'on $name: name, place and outline are one touch away at any depth of $at',
    async ({ screen, at }) => {
      const { page } = await site.open(at, screen);
      const length = await page.evaluate(() => document.documentElement.scrollHeight);
      const title = (await page.locator('h1').innerText()).slice(0, 20);
      for (const part of [0.2, 0.4, 0.6, 0.5, 0.3]) {
        await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), part * length);
        await settled(page);
        const where = await place(page, '.bar-where');
        expect(where.isFree).toBe(true);
        expect(where.height).toBeGreaterThanOrEqual(24);
        expect(where.height).toBeLessThanOrEqual(48);
        expect(await page.locator('.bar-where').innerText()).toContain(title);
        await expect.poll(() => page.locator('.bar-where [data-cho]').textContent()).toMatch(/\d|[IVX]/);
      }
      await page.locator('.bar-where').click();
      const current = page.locator('.outline a[aria-current]');
      await current.waitFor({ state: 'visible' });
      expect(await page.evaluate(() => document.activeElement?.closest('nav.outline') !== null)).toBe(true);
      const box = await current.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(screen.viewport.height);
    },
  );

  it.each(CASES)(
    'on $name: a link into $at shows the name, and covers nothing',
    async ({ screen, at, eid }) => {
      const { page } = await site.open(`${at}#${eid}`, screen);
      await settled(page);
      expect((await place(page, '.bar-where')).isFree).toBe(true);
      const [bar, target] = await page.evaluate(
        (id) => [
          document.querySelector('.bar-line')?.getBoundingClientRect().bottom ?? 0,
          document.getElementById(id)?.getBoundingClientRect().top ?? 0,
        ],
        eid,
      );
      expect(target).toBeGreaterThanOrEqual(bar ?? 0);
      expect(target).toBeLessThan(screen.viewport.height);
    },
  );

  it('the bar is slim while one reads on, comes back on scrolling up, and moves no text', async () => {
    const { page } = await site.open(DRAFT, PHONE);
    const heightAt = async (y: number) => {
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
      await settled(page);
      return page.evaluate(() => [
        document.querySelector('.bar-line')?.getBoundingClientRect().height,
        scrollY,
      ]);
    };
    expect(await heightAt(4000)).toEqual([28, 4000]);
    expect(await heightAt(3500)).toEqual([44, 3500]);
    await page.setViewportSize({ width: 844, height: 390 });
    const [height = 99] = await heightAt(3000);
    expect(height).toBeLessThanOrEqual(36);
  });

  it('the outline over a narrow screen is closed by a choice, by Escape and by its button', async () => {
    const { page } = await site.open(DRAFT, PHONE);
    const outline = page.locator('nav.outline');
    expect(await outline.isVisible()).toBe(false);
    for (const end of [
      () => page.keyboard.press('Escape'),
      () => outline.locator('[data-dong]').click(),
      () => outline.locator('a[href="#phan_2__muc_ii"]').click(),
    ]) {
      await page.locator('.bar-where').click();
      await outline.waitFor({ state: 'visible' });
      await end();
      await outline.waitFor({ state: 'hidden' });
    }
    expect(page.url()).toMatch(/#phan_2__muc_ii$/);
  });

  it('the bar leads to the outline below the text with JavaScript off', async () => {
    const { page } = await site.open(DRAFT, { ...PHONE, javaScriptEnabled: false });
    await page.locator('.bar-where').click();
    expect(page.url()).toMatch(/#muc-luc$/);
    await page.locator('nav.outline a[href="#phan_2__muc_ii"]').click();
    expect(page.url()).toMatch(/#phan_2__muc_ii$/);
  });

  it.each([DRAFT, PROGRAMME, NOTICE, `${PROGRAMME}muc_ii__khoan_2/`])(
    'the keyboard is in the text of %s after thirteen stops at most',
    async (at) => {
      const { page } = await site.open(at, DESK);
      const isInText = () => page.evaluate(() => document.activeElement?.closest('.text') !== null);
      // Past the head of the site, as its first stop offers.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      let stops = 1;
      while (!(await isInText()) && stops < 40) {
        await page.keyboard.press('Tab');
        stops++;
      }
      expect(stops).toBeLessThanOrEqual(13);
      // Or straight there, as its second offers.
      await page.goto(site.url(at));
      for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
      expect(await isInText()).toBe(true);
    },
  );

  it('says nothing in the outline of what is not printed, and cuts no word', async () => {
    const { page } = await site.open(DRAFT, DESK);
    const labels = await page.locator('nav.outline a').allInnerTexts();
    expect(labels.filter((label) => label.includes('không in trong bản nguồn'))).toEqual([]);
    const text = (await page.locator('.text').innerText()).replace(/\s+/g, ' ');
    for (const label of labels.filter((one) => one.endsWith('…'))) {
      const words = label.replace(/\s+/g, ' ').replace(/…$/, '').trim();
      const at = text.indexOf(words);
      expect(text.charAt(at + words.length)).toMatch(/[\s,;.:]/);
    }
  });
});

describe('one sign to share', () => {
  const site = servedSite(inject('rootSite'));

  it.each(['document', 'unit', 'version', 'target', 'news'])(
    'offers four ways at most before more, and the way of the device where there is one: %s',
    async (type) => {
      const { page, context } = await site.open('/robots.txt', PHONE);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'share', {
          value: (what: ShareData) => {
            document.documentElement.dataset['shared'] = JSON.stringify(what);
            return Promise.resolve();
          },
        });
      });
      const at = PAGE_TYPES[type] ?? '';
      await page.goto(site.url(at));
      await page.locator('h1 > a.lk').tap();
      await page.locator('.chep [data-kind="gui"]').waitFor();
      expect(await page.locator('.chep button[data-kind]:visible').count()).toBeLessThanOrEqual(4);
      expect(await page.locator('.chep button[data-kind]').count()).toBeGreaterThan(4);
      await page.locator('.chep [data-kind="gui"]').tap();
      const shared = await page.evaluate(() => document.documentElement.dataset['shared'] ?? '{}');
      const { url, title } = JSON.parse(shared) as ShareData;
      expect(url).toMatch(/^https?:\/\/.+\/(?:vb|tin|x)\//);
      expect(title).not.toBe('');
    },
  );

  it('is the section being read in the bar', async () => {
    const { page, context } = await site.open(`${DRAFT}#phan_2__muc_iv`, PHONE);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    // There, and up a little, so that the bar has its signs.
    for (const top of [60, 80]) {
      await page.locator('#phan_2__muc_iv').evaluate((section, y) => {
        scrollBy({ top: section.getBoundingClientRect().top - y, behavior: 'instant' });
      }, top);
      await settled(page);
    }
    await expect.poll(() => page.locator('.bar-where [data-cho]').textContent()).toMatch(/IV/);
    // As a finger does it: the driver would first scroll to what stands in the room kept above targets.
    const sign = await page.locator('.bar a.lk').boundingBox();
    await page.touchscreen.tap((sign?.x ?? 0) + 10, (sign?.y ?? 0) + 10);
    await page.locator('.chep .done').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/phan_2__muc_iv/);
  });

  it('says that selected words are copied where it does not cover them', async () => {
    const { page, context } = await site.open(PROGRAMME, DESK);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const share of [0.15, 0.8]) {
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await page.locator('.chep-doan:visible').waitFor({ state: 'hidden' });
      const middle = await page.locator('#muc_iii__khoan_3 > p').evaluate((block, part) => {
        const { top } = block.getBoundingClientRect();
        scrollTo({ top: scrollY + top - innerHeight * part, behavior: 'instant' });
        getSelection()?.selectAllChildren(block);
        const box = block.getBoundingClientRect();
        return [box.top, box.bottom];
      }, share);
      await page.locator('.chep-doan:visible').click();
      const said = await page.locator('.copied.on').boundingBox();
      const [top = 0, bottom = 0] = middle;
      const isBelow = (said?.y ?? 0) >= Math.min(bottom, 700);
      const isAbove = (said?.y ?? 0) + (said?.height ?? 0) <= top;
      expect(isBelow || isAbove).toBe(true);
    }
  });
});
