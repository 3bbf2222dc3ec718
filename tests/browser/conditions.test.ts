import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { PAGE_TYPES, PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

const PAGES = Object.entries(PAGE_TYPES);

/** Interactive elements smaller than 24 by 24 CSS pixels, links in a line of text excepted (WCAG 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, label'),
    ]
      .filter((control) => control.checkVisibility())
      // The label of a field is part of its target.
      .filter((control) => control.localName !== 'label' || control.querySelector('input') !== null)
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && box.bottom + scrollY > 0);
    const isInText = (control: Element): boolean => {
      const line = control.closest(
        'p, li, dd, dt, td, th, figcaption, blockquote, .cc, h1, h2, h3, h4, h5, h6',
      );
      const isInline = getComputedStyle(control).display === 'inline';
      const own = control.textContent.trim().length;
      return isInline && line !== null && line.textContent.trim().length > own + 2;
    };
    const isSmall = (box: DOMRect): boolean => Math.min(box.width, box.height) < LEAST - 0.5;
    return controls
      .filter(({ control, box }) => isSmall(box) && !isInText(control))
      .filter(({ control }) => control.closest('label') === null)
      .map(
        ({ control, box }) =>
          `${String(Math.round(box.width))}×${String(Math.round(box.height))} ${control.outerHTML.slice(0, 120)}`,
      );
  });
}

/** What can be followed or used on a page, by address or name; parts folded away count. */
function reachable(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main a[href], header a[href], main button, main input, main select',
      ),
    ]
      .filter(
        (control) =>
          control.checkVisibility() || control.closest('details:not([open]), nav.outline:not(.mo)') !== null,
      )
      .map(
        (control) =>
          control.getAttribute('href') ?? control.getAttribute('name') ?? control.textContent.trim(),
      ),
  );
}

describe('a finger finds every target', () => {
  const site = servedSite(inject('rootSite'));

  it.each(PAGES)('on %s', async (_, path) => {
    const { page } = await site.open(path, { viewport: { width: 360, height: 780 }, hasTouch: true });
    await page.waitForLoadState('networkidle');
    expect(await smallTargets(page)).toEqual([]);
  });
});

describe('the sign to share beside a title', () => {
  const site = servedSite(inject('rootSite'));

  it.each(['unit', 'document', 'document with footnotes and signature', 'target', 'news'])(
    'is free for a finger on a phone: %s',
    async (type) => {
      const viewport = { width: 360, height: 780 };
      const { page } = await site.open(PAGE_TYPES[type] ?? '', { viewport, hasTouch: true, isMobile: true });
      const link = page.locator('h1 > a.lk');
      // Whatever the words are, and wherever their line ends.
      for (let letters = 0; letters < 40; letters++) {
        await link.evaluate((element) => element.before('m'));
        const isFree = await link.evaluate((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [0.1, 0.5, 0.9].every(
            (part) => document.elementFromPoint(x + width * part, y + height / 2) === element,
          );
        });
        expect(isFree).toBe(true);
      }
    },
  );
});

describe('the measure of targets', () => {
  const site = servedSite(inject('rootSite'));

  it('notices small targets', async () => {
    const { page } = await site.open('/404.html');
    await page.evaluate(() => {
      for (let i = 0; i < 2; i++) {
        const button = document.createElement('button');
        Object.assign(button.style, { width: '10px', height: '10px', padding: '0' });
        document.querySelector('main')?.append(button);
      }
    });
    expect(await smallTargets(page)).toHaveLength(2);
  });
});

describe('at 200 % zoom of a window of 1280 px', () => {
  const site = servedSite(inject('rootSite'));

  it.each(PAGES)('%s loses nothing', async (_, path) => {
    const { page } = await site.open(path);
    await page.waitForLoadState('networkidle');
    const before = new Set(await reachable(page));
    await page.setViewportSize({ width: 640, height: 450 });
    const after = new Set(await reachable(page));
    expect([...before].filter((name) => !after.has(name))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    const clipped = await page.locator('main *').evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility() && element.clientWidth > 2)
        .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(clipped).toEqual([]);
  });

  it('keeps every word of a document', async () => {
    const { page } = await site.open(PROGRAMME);
    const words = () =>
      page.locator('.text').evaluate((text) => (text as HTMLElement).innerText.replace(/\s/g, ''));
    const before = await words();
    await page.setViewportSize({ width: 640, height: 450 });
    expect(await words()).toBe(before);
  });
});

describe('lines leave room for stacked diacritics', () => {
  const site = servedSite(inject('rootSite'));

  it.each(PAGES)('on %s', async (_, path) => {
    const { page } = await site.open(path);
    await page.waitForLoadState('networkidle');
    const tight = await page.locator('body *').evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility() && !element.matches('sup, sup *, .lk, option'))
        .filter((element) =>
          [...element.childNodes].some(
            ({ nodeType, nodeValue }) => nodeType === 3 && /[à-ỹ]/iu.test(nodeValue ?? ''),
          ),
        )
        .filter((element) => {
          const { lineHeight, fontSize } = getComputedStyle(element);
          return Number.parseFloat(lineHeight) < 1.35 * Number.parseFloat(fontSize);
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(tight).toEqual([]);
  });
});

describe('with forced colours', () => {
  const site = servedSite(inject('rootSite'));

  it.each(PAGES)('%s keeps its words, edges of fields and focus visible', async (_, path) => {
    const { page } = await site.open(path, { forcedColors: 'active' });
    await page.waitForLoadState('networkidle');
    const faults = await page.evaluate(() => {
      const controls = [...document.querySelectorAll<HTMLElement>('button, input, select, .button')];
      const shown = controls.filter(
        (control) => control.checkVisibility() && control.closest('.lk') === null,
      );
      const edgeless = shown.filter((control) => {
        const { borderTopStyle, borderTopWidth, color, backgroundColor } = getComputedStyle(control);
        const hasEdge = borderTopStyle !== 'none' && borderTopWidth !== '0px';
        return (
          color === backgroundColor || (control.matches('input:not([type=checkbox]), select') && !hasEdge)
        );
      });
      return edgeless.map((control) => control.outerHTML.slice(0, 120));
    });
    expect(faults).toEqual([]);
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(outline).toBe('solid');
  });

  it('marks found words and the current section by more than a colour of its own', async () => {
    const { page } = await site.open(PROGRAMME, { forcedColors: 'active' });
    await page.locator('#muc_iii').scrollIntoViewIfNeeded();
    const current = page.locator('nav.outline a[aria-current]').first();
    await current.waitFor();
    const style = await current.evaluate((link) => getComputedStyle(link).borderLeftStyle);
    expect(style).toBe('solid');
  });
});

describe('with reduced motion', () => {
  const site = servedSite(inject('rootSite'));

  it.each([PROGRAMME, '/chi-tieu/', '/tim-kiem/?q=ho+ngheo'])('nothing moves on %s', async (path) => {
    const { page } = await site.open(path, { reducedMotion: 'reduce' });
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  });
});
