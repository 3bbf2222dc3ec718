import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { viReturns } from '#i18n/vi-returns.ts';
import { tabTo } from '../support/keyboard.ts';
import { DRAFT, NOTICE, PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

const textSize = (page: Page): Promise<number> =>
  page.locator('.text').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
const bar = (page: Page) => page.locator('.thanh-doc');

describe('abbreviations', () => {
  const site = servedSite(inject('rootSite'));

  it('are explained where a titled unit first uses them, once', async () => {
    const { page } = await site.open(DRAFT);
    const repeated = await page.locator('.text section').evaluateAll((sections) =>
      sections.flatMap((section) => {
        const own = [...section.querySelectorAll('a.vt')].filter(
          (link) => link.closest('section') === section,
        );
        const words = own.map((link) => link.textContent);
        return words.filter((word, i) => words.indexOf(word) !== i);
      }),
    );
    expect(await page.locator('.text a.vt').count()).toBeGreaterThan(5);
    expect(repeated).toEqual([]);
    expect(await page.locator('a a, h2 a.vt').count()).toBe(0);
  });

  it('say what they stand for by touch', async () => {
    const { page } = await site.open(DRAFT, { viewport: { width: 360, height: 780 }, hasTouch: true });
    const link = page.locator('.text a.vt').first();
    await link.tap();
    const note = page.locator('.vt-o:popover-open');
    await note.waitFor();
    expect(await note.textContent()).toContain(`${(await link.textContent()) ?? ''}: `);
    const box = await note.boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 360).toBe(true);
    expect(page.url()).not.toContain('#');
  });

  it('say it by keyboard, and Escape leads back to the word', async () => {
    const { page } = await site.open(DRAFT);
    await page.locator('.text a.vt').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.vt-o:popover-open').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('vt-o');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('vt');
  });

  it('lead to a list on the same page where there is no script', async () => {
    const { page } = await site.open(DRAFT, { javaScriptEnabled: false });
    await page.locator('.text a.vt').first().click();
    expect(await page.locator('.vt-bang div:target dd').count()).toBe(1);
  });
});

describe('size and width', () => {
  const site = servedSite(inject('rootSite'));

  it('are chosen by keyboard and stay on the device, without a shift when the next page opens', async () => {
    const { page } = await site.open(PROGRAMME);
    const before = await textSize(page);
    await tabTo(page, '.doc-chinh summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-chon=co][value=to]');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[value=to]').getAttribute('aria-pressed')).toBe('true');
    const after = await textSize(page);
    expect(after).toBeGreaterThan(before);
    await page.locator('[data-chon=rong][value=hep]').click();
    await expect.poll(() => page.locator('[value=hep]').getAttribute('aria-pressed')).toBe('true');
    await page.goto(site.url(NOTICE));
    expect(await textSize(page)).toBe(after);
    expect(await page.locator('html').getAttribute('data-rong')).toBe('hep');
  });
});

describe('the way back', () => {
  const site = servedSite(inject('rootSite'));

  it('is offered after following a note, and leads to the same place', async () => {
    const { page } = await site.open(NOTICE);
    await page.locator('sup a').first().scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await page.locator('sup a').first().click();
    await page.locator('.vt-o a').click();
    await bar(page).getByRole('button', { name: viReturns.back }).click();
    await expect.poll(() => page.evaluate(() => Math.abs(scrollY))).toBeCloseTo(before, -1);
    expect(await bar(page).count()).toBe(0);
  });

  it('is offered on the page a link of the text leads to', async () => {
    const { page } = await site.open(PROGRAMME);
    await page.locator('.text .gia-tri a').first().click();
    await page.waitForURL('**/chi-tieu/**');
    await page.goBack();
    await page.waitForURL(`**${PROGRAMME}*`);
    expect(await bar(page).count()).toBe(0);
  });

  it('reads on where one stopped, and forgets it at the beginning', async () => {
    const { page } = await site.open(DRAFT);
    await page.locator('#phan_2__muc_ii').evaluate((section) => {
      section.scrollIntoView({ behavior: 'instant' });
    });
    await page.goto(site.url('/'));
    await page.goto(site.url(DRAFT));
    await bar(page).getByRole('link', { name: viReturns.resume }).click();
    await expect
      .poll(() =>
        page.locator('#phan_2__muc_ii').evaluate((one) => Math.abs(one.getBoundingClientRect().top)),
      )
      .toBeLessThan(300);
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await page.goto(site.url('/'));
    await page.goto(site.url(DRAFT));
    await page.waitForLoadState('networkidle');
    expect(await bar(page).count()).toBe(0);
  });

  it('does not lead on in a part of a document, which is a page of its own', async () => {
    const { page } = await site.open(`${DRAFT}phan_2/`);
    await page.locator('#phan_2__muc_ii').evaluate((section) => {
      section.scrollIntoView({ behavior: 'instant' });
    });
    await page.goto(site.url('/'));
    expect(await page.evaluate(() => localStorage.getItem('doc-tiep'))).toBeNull();
  });
});
