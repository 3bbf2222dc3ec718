import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { vi as words } from '#i18n/vi.ts';
import { areaText, printed, unspaced } from '../support/printed.ts';
import { DRAFT, NOTICE, PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

const MM = 72 / 25.4;

const PAPERS: Readonly<Record<string, string>> = {
  'a document': PROGRAMME,
  'a long document': DRAFT,
  'a document with footnotes and signature': NOTICE,
  'a unit': `${PROGRAMME}muc_ii__khoan_3_2/`,
  'a target': `${PROGRAMME}chi-tieu/12/`,
  'the targets of a document': `${PROGRAMME}chi-tieu/`,
  'the register': '/chi-tieu/',
};
const TEXTS = Object.entries(PAPERS).slice(0, 4);

/** Text of an element as it is on paper. */
async function shownText(page: Page, selector: string): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const shown = await page
    .locator(selector)
    .evaluateAll((all) => all.map((element) => (element as HTMLElement).innerText));
  return unspaced(shown.join(''));
}

describe('on paper', () => {
  const site = servedSite(inject('rootSite'));

  it('the register has the heads of its columns on every page, although they are buttons, and fits the paper', async () => {
    const { page } = await site.open('/chi-tieu/', { viewport: { width: 718, height: 1000 } });
    await page.locator('#so-chi-tieu thead button').first().waitFor();
    const [first = [], ...others] = (await printed(page)).map(({ area }) => area.map(({ text }) => text));
    const heads = ['Số', 'Câu trích', words.target.measure, 'Mức', 'Thời hạn', 'Chỉ số'];
    expect(first).toEqual(expect.arrayContaining(heads));
    expect(others.length).toBeGreaterThan(1);
    // Where the table fills its last page, the words at the foot of the site stand on one more.
    const foot = unspaced(await page.locator('.foot').innerText());
    const ofTable = others.filter((words) => !words.every((part) => foot.includes(unspaced(part))));
    expect(ofTable.length).toBeGreaterThanOrEqual(others.length - 1);
    for (const words of ofTable) expect(words.slice(0, heads.length)).toEqual(heads);
    await page.emulateMedia({ media: 'print' });
    const width = await page.locator('#so-chi-tieu').evaluate((table) => table.scrollWidth);
    expect(width).toBeLessThanOrEqual(718);
  });

  it('no words stand on others', async () => {
    const { page } = await site.open('/co-quan/hu-cho-moi-an-giang/');
    for (const { area } of await printed(page)) {
      for (const one of area) {
        const over = area.find(
          (other) =>
            other !== one &&
            Math.abs(other.bottom - one.bottom) < 1 &&
            other.left >= one.left &&
            other.left < one.right - 1,
        );
        expect(over && [one.text, over.text]).toBeUndefined();
      }
    }
  });

  it('the results of a search are there, its tools are not', async () => {
    const { page } = await site.open('/tim-kiem/?q=ho+ngheo');
    await page.locator('#ket-qua > li').first().waitFor();
    const pages = await printed(page);
    const paper = areaText(pages);
    for (const heading of await page.locator('#ket-qua > li h3').allInnerTexts()) {
      expect(paper).toContain(unspaced(heading));
    }
    expect(paper).not.toContain(unspaced('Sắp xếp'));
  });

  it.each(TEXTS)('%s keeps every word in order', async (_, path) => {
    const { page } = await site.open(path);
    const text = await shownText(page, '.text');
    expect(text.length).toBeGreaterThan(500);
    // Recipients float beside the signature: a PDF holds them before the words of their page.
    const beside = await shownText(page, '.text > .noi_nhan:has(+ .ky)');
    const paper = areaText(await printed(page));
    expect(paper).toContain(beside);
    expect(paper.replace(beside, '')).toContain(text.replace(beside, ''));
  });

  it('every section begins on its first sheet, under its citation with name and path', async () => {
    const { page } = await site.open(PROGRAMME);
    const title = unspaced(await page.locator('h1').innerText());
    const sections = await page
      .locator('.text section > :is(h2, h3, h4, h5, h6) > a.lk')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(sections.length).toBeGreaterThan(10);
    for (const at of sections) {
      await page.goto(site.url(at));
      const words = await shownText(page, '.text');
      const [sheet] = await printed(page);
      const paper = areaText(sheet ? [sheet] : []);
      const lines = sheet?.area.map(({ text }) => text).join(' ') ?? '';
      expect(paper).toContain(title);
      expect(lines).toMatch(/(?:khoản|Mục) [\dIVX.]+/);
      expect(paper.indexOf(words.slice(0, 60))).toBeGreaterThanOrEqual(0);
      // A page and more of text fills the first sheet.
      if (words.length > 2500) expect(paper.length).toBeGreaterThan(1200);
    }
  });

  it.each(Object.entries(PAPERS))('%s is A4, and nothing reaches beyond its margins', async (_, path) => {
    const { page } = await site.open(path);
    const pages = await printed(page);
    for (const { width, height, area } of pages) {
      expect([width, height].map((side) => Math.round(side / MM)).sort()).toEqual([210, 297]);
      const beyond = area.filter(({ left, right }) => left < 14 * MM || right > width - 14 * MM);
      expect(beyond.map(({ text }) => text)).toEqual([]);
    }
  });

  it.each(Object.entries(PAPERS))('%s numbers its pages and says what and where it is', async (_, path) => {
    const { page } = await site.open(path);
    const title = unspaced((await page.locator('html').getAttribute('data-ten')) ?? '');
    const address = unspaced((await page.locator('link[rel=canonical]').getAttribute('href')) ?? '');
    const pages = await printed(page);
    expect(pages.length).toBeLessThan(40);
    for (const [index, { margins }] of pages.entries()) {
      const text = unspaced(margins.map((part) => part.text).join(''));
      expect(text).toContain(`${String(index + 1)}/${String(pages.length)}`);
      expect(text).toContain(address);
      expect(text.includes(title)).toBe(index > 0);
    }
  });

  it.each(Object.entries(PAPERS))('%s leaves no heading at the foot of a page', async (_, path) => {
    const { page } = await site.open(path);
    const headings = await page
      .locator('main :is(h1, h2, h3, h4, h5, h6)')
      .evaluateAll((all) => all.map((heading) => (heading as HTMLElement).innerText));
    const known = headings.map(unspaced).filter((heading) => heading.length > 12);
    for (const { area } of (await printed(page)).slice(0, -1)) {
      const lowest = Math.min(...area.map(({ bottom }) => bottom));
      const last = unspaced(
        area
          .filter(({ bottom }) => bottom - lowest < 2)
          .map(({ text }) => text)
          .join(''),
      );
      expect(known.filter((heading) => heading.endsWith(last) && last.length > 3)).toEqual([]);
    }
  });

  it.each(Object.entries(PAPERS))('%s shows no furniture', async (_, path) => {
    const { page } = await site.open(path);
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator(':is(nav, form, button:not(th > button), input, select, dialog, .skip, .lk)')
      .evaluateAll((all) => all.filter((element) => element.checkVisibility()).map((one) => one.outerHTML));
    expect(shown).toEqual([]);
    const text = areaText(await printed(page));
    for (const furniture of [words.site.search, words.site.skip, words.document.outline]) {
      expect(text).not.toContain(unspaced(furniture));
    }
  });

  it('is black and dark grey on white though the device is dark', async () => {
    const { page } = await site.open(PROGRAMME, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page
      .locator('h1, .text p, .targets td, .text p a:not(.lk)')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
    expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)', 'rgb(51, 51, 51)']));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });

  it('keeps footnotes with their section', async () => {
    const { page } = await site.open(NOTICE);
    const text = areaText(await printed(page));
    const note = await shownText(page, '#khoan_1__cc_1');
    const next = await shownText(page, '#khoan_2 > p');
    expect(text.indexOf(note)).toBeGreaterThan(0);
    expect(text.indexOf(note)).toBeLessThan(text.indexOf(next));
  });

  it('has the link and the code of every titled unit in the margin, on request', async () => {
    const { page } = await site.open(PROGRAMME);
    await page.evaluate(() => {
      Object.assign(globalThis, {
        print: () => {
          document.body.dataset['printed'] = '';
        },
      });
    });
    await page.locator('.doc-chinh summary').click();
    await page.locator('[data-in-ma]').click();
    await page.locator('body[data-printed]').waitFor({ state: 'attached' });
    const titled = await page.locator('.text section[id]:has(> :is(h2, h3, h4, h5, h6))').count();
    expect(titled).toBeGreaterThan(5);
    expect(await page.locator('.text section > .ma-le svg path').count()).toBe(titled);
    const pages = await printed(page);
    const host = new URL(page.url()).host;
    const beside = pages.flatMap(({ area }) => area.filter(({ left }) => left < 24 * MM));
    expect(beside.filter(({ text }) => host.startsWith(text.slice(0, 6))).length).toBeGreaterThanOrEqual(
      titled,
    );
    // Clear of the text, and of the edge that printers cannot reach.
    for (const { left, right } of beside.filter(({ text }) => host.startsWith(text.slice(0, 6)))) {
      expect(left).toBeGreaterThan(5 * MM);
      expect(right).toBeLessThan(25 * MM);
    }
  });
});
