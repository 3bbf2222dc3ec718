import { describe, expect, inject, it } from 'vitest';
import { vi as words } from '#i18n/vi.ts';
import { fold } from '#domain/text/fold.ts';
import { tabTo } from '../support/keyboard.ts';
import { PAGE_TYPES, PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

describe('with the keyboard alone', () => {
  const site = servedSite(inject('rootSite'));

  it('finds a target in the register by its words and opens its clause', async () => {
    const { page } = await site.open('/');
    await tabTo(page, '.head nav a[href="/chi-tieu/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chi-tieu/');
    await tabTo(page, '#loc input');
    await page.keyboard.type('bao hiem y te');
    await expect.poll(() => page.locator('#so-dong').textContent()).toMatch(/^\d trong \d+/);
    await tabTo(page, '#so-chi-tieu .quote a');
    const quote = await page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(fold(quote)).toContain('bao hiem y te');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/vb\/.+#/);
    const clause = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(fold((await clause.textContent()) ?? '')).toContain('bao hiem y te');
    await expect
      .poll(() => clause.evaluate((unit) => Math.abs(unit.getBoundingClientRect().top)))
      .toBeLessThan(600);
  });

  it('finds a clause through the search dialog', async () => {
    const { page } = await site.open('/');
    // The field of the first page: what is typed goes on in the dialog with its suggestions.
    await tabTo(page, '[data-mo-tim]');
    await page.keyboard.type('ho ngheo', { delay: 20 });
    expect(await page.locator('dialog[open] [role=combobox]').inputValue()).toBe('ho ngheo');
    await page.locator('dialog[open] [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const active = page.locator('dialog[open] [role=option][aria-selected=true]');
    expect(await active.count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/vb\//);
  });

  it('skips to the content, goes through the outline to a section and copies the link of its clause', async () => {
    const { page, context } = await site.open(PROGRAMME);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabTo(page, '.skip');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
    // The outline stands after the text for the keyboard; the bar leads there.
    await tabTo(page, '.bar-where', 12);
    await page.keyboard.press('Enter');
    await tabTo(page, 'nav.outline a[href="#muc_iii"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#muc_iii$/);
    await tabTo(page, '#muc_iii .khoan a.lk');
    await page.keyboard.press('Enter');
    const address = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await expect
      .poll(() => page.locator('dialog.chep [role=status]').filter({ hasText: 'Đã chép' }).count())
      .toBe(1);
  });
});

/** A heading or landmark as assistive technology meets it. */
interface Outlined {
  levels: number[];
  mains: number;
  unnamed: string[];
  repeated: string[];
}

describe('to a screen reader', () => {
  const site = servedSite(inject('rootSite'));

  it.each(Object.entries(PAGE_TYPES))(
    '%s is a page with a language, a title, landmarks and an outline',
    async (_, path) => {
      const { page } = await site.open(path);
      await page.waitForLoadState('networkidle');
      const { levels, mains, unnamed, repeated } = await page.evaluate((): Outlined => {
        const shown = (selector: string) =>
          [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
        const names = shown('nav, aside, [role=region], [role=search]').map((element) => {
          const by = element.getAttribute('aria-labelledby');
          return (by ? document.getElementById(by)?.textContent : element.getAttribute('aria-label')) ?? '';
        });
        const controls = shown('a[href], button, input:not([type=hidden]), select, summary');
        const nameOf = (element: Element): string =>
          [
            element.getAttribute('aria-label'),
            element.textContent,
            element.getAttribute('title'),
            ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
          ]
            .join('')
            .trim();
        return {
          levels: shown('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1))),
          mains: shown('main').length,
          unnamed: controls.filter((one) => nameOf(one) === '').map((one) => one.outerHTML.slice(0, 120)),
          repeated: names.filter((name, i) => name !== '' && names.indexOf(name) !== i),
        };
      });
      expect(await page.locator('html').getAttribute('lang')).toBe('vi');
      expect(await page.title()).toMatch(/\S · \S/);
      expect(mains).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
      expect(unnamed).toEqual([]);
      expect(repeated).toEqual([]);
      const tree = await page.locator('body').ariaSnapshot();
      for (const landmark of ['- banner', '- main', '- contentinfo', `navigation "${words.site.mainNav}"`]) {
        expect(tree).toContain(landmark);
      }
    },
  );

  it('the register reads as a table with heads, rows named by their number, and a spoken count', async () => {
    const { page } = await site.open('/chi-tieu/');
    await page.waitForLoadState('networkidle');
    const tree = await page.locator('main').ariaSnapshot();
    for (const part of ['- table', '- columnheader', '- rowheader', '- status']) expect(tree).toContain(part);
  });

  it('the search dialog is a modal with a named combobox that points at the chosen result', async () => {
    const { page } = await site.open('/vb/');
    await page.keyboard.press('Control+k');
    const box = page.locator('dialog[open] [role=combobox]');
    await box.waitFor();
    await page.keyboard.type('ho ngheo');
    await page.locator('dialog[open] [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${chosen ?? ''}"]`).getAttribute('aria-selected')).toBe('true');
    const tree = await page.locator('dialog[open]').ariaSnapshot();
    expect(tree).toMatch(/- combobox ".+"/);
    expect(tree).toContain('[selected]');
  });
});
