import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { launchBrowser, launchBrowser109 } from '#scripts/browser.ts';
import { READER_TASKS, type Reader } from '../support/reader-tasks.ts';
import { PAGE_TYPES, PROGRAMME } from '../support/sample.ts';
import { type ServedSite, servedSite } from '../support/site-server.ts';

const PAGES = Object.entries(PAGE_TYPES);

function readerOf(page: Page, site: ServedSite): Reader {
  return {
    open: async (path) => {
      await page.goto(site.url(path));
      await page.waitForLoadState('networkidle');
    },
    run: (act, argument) => page.evaluate(act as never, argument) as never,
    click: (selector) => page.locator(selector).first().click(),
    type: (text) => page.keyboard.insertText(text),
    press: (key) => page.keyboard.press(key),
  };
}

/** What a page did wrong by itself. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(`failed ${request.url()}`));
  return faults;
}

/** Properties that make the look, of every element with something to show. */
function lookOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const NAMES = ['color', 'background-color', 'text-decoration-line', 'display', 'font-weight'];
    const edge = (style: CSSStyleDeclaration, side: string): string => {
      const line = style.getPropertyValue(`border-${side}-style`);
      const of = (name: string) => style.getPropertyValue(`border-${side}-${name}`);
      return line === 'none' ? line : `${line} ${of('width')} ${of('color')}`;
    };
    return [...document.querySelectorAll('body, body *')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const style = getComputedStyle(element);
        const values = NAMES.map((name) => style.getPropertyValue(name));
        const edges = ['top', 'right', 'bottom', 'left'].map((side) => edge(style, side));
        return `${element.localName}.${element.getAttribute('class') ?? ''}: ${[...values, ...edges].join('; ')}`;
      });
  });
}

/** The look once nothing changes any more: results and data come late. */
async function settledLook(page: Page): Promise<string[]> {
  let look = await lookOf(page);
  for (let tries = 0; tries < 50; tries++) {
    await page.waitForTimeout(300);
    const next = await lookOf(page);
    if (next.join('\n') === look.join('\n')) return next;
    look = next;
  }
  return look;
}

describe.each([
  ['Chromium 109', launchBrowser109],
  ['the Chromium of this machine', launchBrowser],
])('on %s a reader', (_, launch) => {
  const site = servedSite(inject('rootSite'), '/', launch);

  it.each(Object.entries(READER_TASKS))('%s', async (__, task) => {
    const { page, context } = await site.open('/robots.txt');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const faults = faultsOf(page);
    await task(readerOf(page, site));
    expect(faults).toEqual([]);
  });

  it.each([
    ['light', ''],
    ['dark', ''],
    ['light', 'toi'],
    ['dark', 'sang'],
  ] as const)('sees the words lit up, system %s, choice "%s"', async (colorScheme, choice) => {
    const { page } = await site.open('/robots.txt', { colorScheme });
    await page.evaluate((theme) => {
      localStorage.setItem('giao-dien', theme);
    }, choice);
    await page.goto(site.url(`${PROGRAMME}?tu=h%E1%BB%99+ngh%C3%A8o`));
    await page.locator('.mark-bar').waitFor();
    const [found, current, mark] = await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      const example = main.appendChild(document.createElement('mark'));
      return [
        getComputedStyle(main, '::highlight(tu-tim)'),
        getComputedStyle(main, '::highlight(tu-dang-xem)'),
        getComputedStyle(example),
      ].map(({ color, backgroundColor }) => ({ color, backgroundColor }));
    });
    const isDark = choice === 'toi' || (choice === '' && colorScheme === 'dark');
    expect(found).toEqual(mark);
    expect(current?.backgroundColor).toBe(isDark ? 'rgb(151, 112, 10)' : 'rgb(255, 194, 74)');
  });

  it('prints a document in black and dark grey', async () => {
    const { page } = await site.open(PROGRAMME, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page
      .locator('h1, .text p')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
    expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)', 'rgb(51, 51, 51)']));
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});

/** Alike for both: the old one notices no mouse in a container. */
const TOUCHED = { hasTouch: true, isMobile: true };

describe('Chromium 109 beside the Chromium of this machine', () => {
  const old = servedSite(inject('rootSite'), '/', launchBrowser109);
  const current = servedSite(inject('rootSite'));

  it.each(
    PAGES.flatMap(([name, path]) =>
      (['light', 'dark'] as const).map((theme) => [name, theme, path] as const),
    ),
  )(
    'shows %s, %s, in the same colours, borders and marks, without an error',
    async (_, colorScheme, path) => {
      const looks: string[][] = [];
      for (const site of [old, current]) {
        const { page, context } = await site.open('/robots.txt', { colorScheme, ...TOUCHED });
        const faults = faultsOf(page);
        await page.goto(site.url(path));
        await page.waitForLoadState('networkidle');
        // The search brings its code once the page stands: the network rests before there is a result.
        if (path.includes('?q=')) await page.locator('ol.results li').first().waitFor();
        looks.push(await settledLook(page));
        expect(faults).toEqual([]);
        await context.close();
      }
      expect(looks[0]?.length).toBeGreaterThan(20);
      expect(looks[0]).toEqual(looks[1]);
    },
  );
});

describe('a browser older than the baseline', () => {
  const site = servedSite(inject('rootSite'));

  it.each(PAGES)('reads %s without an error, and without what needs scripts', async (_, path) => {
    const { page } = await site.open('/robots.txt');
    const faults = faultsOf(page);
    await page.addInitScript(() => {
      delete (Array.prototype as { findLast?: unknown }).findLast;
    });
    await page.goto(site.url(path));
    await page.waitForLoadState('load');
    const errors = faults.filter((fault) => !fault.startsWith('failed'));
    expect(errors).toEqual([]);
    const without = await page.evaluate(() => ({
      signed: 'js' in document.documentElement.dataset,
      made: document.querySelectorAll('th button').length,
      words: document.body.innerText.trim().length,
    }));
    expect(without).toMatchObject({ signed: false, made: 0 });
    expect(without.words).toBeGreaterThan(100);
    const shown = await page
      .locator('.can-js')
      .evaluateAll((all) => all.filter((element) => element.checkVisibility()).length);
    expect(shown).toBe(0);
  });
});
