import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { CopyKind } from '#domain/citation/format/copy-choice.ts';
import { viCopy } from '#i18n/vi.ts';
import { BASE } from '../support/build-sites.ts';
import { DRAFT, PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const allow = (context: BrowserContext): Promise<void> =>
  context.grantPermissions(['clipboard-read', 'clipboard-write']);

/** Opens the panel of a unit with the keyboard alone. */
async function openPanel(page: Page, link: string): Promise<void> {
  await page.locator(link).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog.chep[open] [data-kind]').first().waitFor();
}

async function choose(page: Page, kind: CopyKind): Promise<void> {
  const choice = page.locator(`dialog.chep [data-kind="${kind}"]`);
  if (!(await choice.isVisible())) await page.locator('dialog.chep summary').click();
  await choice.click();
  // The link was copied when the panel opened, and said so in the same place.
  await expect.poll(() => page.locator('.chep-bao').textContent()).toBe(viCopy.copied(viCopy.choices[kind]));
}

/** What pasting with the keyboard puts into a plain field, a rich field and a grid that takes rows of cells. */
async function pasted(
  page: Page,
): Promise<{ plain: string; rich: string; links: string[]; cells: string[] }> {
  await page.goto(new URL('/404.html', page.url()).href);
  await page.evaluate(() => {
    const make = (name: string, id: string) => {
      const field = document.createElement(name);
      field.id = id;
      field.tabIndex = 0;
      document.body.prepend(field);
      return field;
    };
    make('textarea', 'plain');
    make('div', 'rich').contentEditable = 'true';
    const grid = make('div', 'grid');
    grid.contentEditable = 'true';
    grid.addEventListener('paste', (event) => {
      event.preventDefault();
      const rows = (event.clipboardData?.getData('text/plain') ?? '').split(/\r?\n/);
      grid.replaceChildren(
        ...rows.flatMap((row) =>
          row.split('\t').map((cell) => {
            const made = document.createElement('p');
            made.textContent = cell;
            return made;
          }),
        ),
      );
    });
  });
  for (const id of ['plain', 'rich', 'grid']) {
    await page.locator(`#${id}`).focus();
    await page.keyboard.press('Control+v');
  }
  return page.evaluate(() => ({
    plain: (document.querySelector('#plain') as HTMLTextAreaElement).value,
    rich: document.querySelector('#rich')?.textContent ?? '',
    links: [...document.querySelectorAll<HTMLAnchorElement>('#rich a')].map((link) => link.href),
    cells: [...document.querySelectorAll('#grid p')].map((cell) => cell.textContent),
  }));
}

const ITEM = '#muc_iii__khoan_3 > p > a.lk';

describe('copying a citation', () => {
  const site = servedSite(inject('rootSite'));

  it('gives a full citation to a plain field, with a link to a rich field', async () => {
    const { page, context } = await site.open(PROGRAMME);
    await allow(context);
    await openPanel(page, ITEM);
    await choose(page, 'word');
    const { plain, rich, links } = await pasted(page);
    expect(plain).toMatch(
      /^khoản 3 Mục III .+\(bản nguồn không có số, ký hiệu\) \(http.+#muc_iii__khoan_3\)$/,
    );
    expect(rich).toMatch(/^khoản 3 Mục III .+\(bản nguồn không có số, ký hiệu\)$/);
    expect(links).toEqual([site.url(`${PROGRAMME}#muc_iii__khoan_3`)]);
  });

  it('gives the address without what a messenger added to it', async () => {
    const { page, context } = await site.open(`${PROGRAMME}?zarsrc=30`);
    await allow(context);
    await openPanel(page, ITEM);
    expect((await pasted(page)).plain).toBe(site.url(`${PROGRAMME}#muc_iii__khoan_3`));
  });

  it('gives three cells to a grid: the citation, the words, the link', async () => {
    const { page, context } = await site.open(PROGRAMME);
    await allow(context);
    const words = await page
      .locator('#muc_iii__khoan_3 > p')
      .evaluate((block) => block.textContent.replace(/^\S+\s/, '').trim());
    await openPanel(page, ITEM);
    await choose(page, 'excel');
    const { plain, cells } = await pasted(page);
    expect(plain.split('\n')).toHaveLength(1);
    expect(cells).toHaveLength(3);
    expect(cells[0]).toMatch(/^khoản 3 Mục III /);
    expect(cells[1]).toBe(`“${words}”`);
    expect(cells[2]).toBe(site.url(`${PROGRAMME}#muc_iii__khoan_3`));
  });

  it('gives Markdown as text also to a rich field', async () => {
    const { page, context } = await site.open(PROGRAMME);
    await allow(context);
    await openPanel(page, ITEM);
    await choose(page, 'markdown');
    const { plain, rich, links } = await pasted(page);
    expect(plain).toMatch(/^\[khoản 3 Mục III .+\]\(http.+#muc_iii__khoan_3\)$/);
    expect(rich).toBe(plain);
    expect(links).toEqual([]);
  });

  it('links to exactly this version, and that address shows the unit', async () => {
    const { page, context } = await site.open(`${PROGRAMME}muc_ii__khoan_3_2/`);
    await allow(context);
    await openPanel(page, 'h1 > a.lk');
    await choose(page, 'dung-ban-nay');
    const { plain } = await pasted(page);
    expect(plain).toBe(site.url(`${PROGRAMME}v/ban-hanh/#muc_ii__khoan_3_2`));
    await page.goto(plain);
    expect(await page.locator('#muc_ii__khoan_3_2').count()).toBe(1);
  });

  it('links from a version to the current text', async () => {
    const { page, context } = await site.open(`${DRAFT}v/du-thao-3/`);
    await allow(context);
    await openPanel(page, '#phan_2__muc_iv > :is(h2, h3) > a.lk');
    await choose(page, 'hien-hanh');
    expect((await pasted(page)).plain).toBe(site.url(`${DRAFT}phan_2__muc_iv/`));
  });

  it('cites a target by its clause, with its page as the link and its words in the row', async () => {
    const { page, context } = await site.open(`${PROGRAMME}chi-tieu/12/`);
    await allow(context);
    const quote = await page.locator('.quoted').textContent();
    await openPanel(page, 'h1 > a.lk');
    await choose(page, 'excel');
    const { cells } = await pasted(page);
    expect(cells[0]).toMatch(/^ý \(12\) /);
    expect(cells[1]).toBe(`“${quote?.trim() ?? ''}”`);
    expect(cells[2]).toBe(site.url(`${PROGRAMME}chi-tieu/12/`));
  });

  it('shows the QR code of the link, closes with Escape and gives the focus back', async () => {
    const { page } = await site.open(PROGRAMME);
    await openPanel(page, ITEM);
    await page.locator('dialog.chep summary').click();
    const picture = page.locator('.chep-qr svg');
    expect(await picture.getAttribute('aria-label')).toContain('http');
    expect((await picture.boundingBox())?.width).toBeGreaterThan(100);
    await page.keyboard.press('Escape');
    await page.locator('dialog.chep').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('lk');
  });

  it('is reached with a finger: a tap copies the link and opens the panel, whose buttons are large enough', async () => {
    const { page, context } = await site.open(PROGRAMME, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await allow(context);
    await page.locator(ITEM).tap();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(site.url(`${PROGRAMME}#muc_iii__khoan_3`));
    await page.locator('dialog.chep[open] [data-kind]').first().waitFor();
    const small = await page
      .locator('dialog.chep button')
      .evaluateAll((buttons) =>
        buttons.filter((one) => one.getBoundingClientRect().height < 40).map((one) => one.textContent),
      );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it.each([
    { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  ] as const)('passes axe with the panel open, $colorScheme', async (setting) => {
    const { page } = await site.open(PROGRAMME, setting);
    await openPanel(page, ITEM);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
      }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

  it('fetches its code and data when first opened, and the page is light before', async () => {
    const { page, context } = await site.open('/vb/');
    const scripts = new Map<string, number>();
    const asked: string[] = [];
    context.on('response', (response) => {
      asked.push(response.url());
      if (!response.url().includes('/_tep/') || !response.url().endsWith('.js')) return;
      void response.body().then((body) => scripts.set(response.url(), gzipSync(body).length));
    });
    await page.goto(site.url(PROGRAMME));
    await page.waitForLoadState('networkidle');
    expect([...scripts.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(8192);
    expect(asked.filter((url) => url.endsWith('.json'))).toEqual([]);
    await openPanel(page, ITEM);
    expect(asked.filter((url) => url.endsWith('trich-dan.json'))).toHaveLength(1);
  });
});

describe('copying selected words', () => {
  const site = servedSite(inject('rootSite'));

  it('offers a link with the unit, the words themselves and the quote', async () => {
    const { page, context } = await site.open(PROGRAMME);
    await allow(context);
    const quote = await page.locator('#muc_iii__khoan_3 > p').evaluate((block) => {
      const node = [...block.childNodes].find(
        (child) => child.nodeType === 3 && (child.textContent ?? '').trim().length > 20,
      );
      if (!node) throw new Error('no words');
      const text = node.textContent ?? '';
      const words = text.trim().split(/\s+/).slice(0, 4).join(' ');
      const start = text.indexOf(words);
      // From the middle of a word to the middle of another: the link takes whole ones.
      getSelection()?.setBaseAndExtent(node, start + 1, node, start + words.length - 1);
      return words;
    });
    await page.locator('.chep-doan:visible').click();
    const copied = await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(':~:text=')
      .then(() => page.evaluate(() => navigator.clipboard.readText()));
    const [first, second = ''] = copied.split('\n');
    expect(first).toBe(`“${quote}”`);
    expect(second.startsWith(`${site.url(PROGRAMME)}#muc_iii__khoan_3:~:text=`)).toBe(true);
    expect(decodeURIComponent(second)).toContain(quote);
    await page.goto('about:blank');
    await page.goto(second);
    await expect
      .poll(() => page.locator('#muc_iii__khoan_3').evaluate((unit) => unit.getBoundingClientRect().top))
      .toBeLessThan(900);
  });
});

describe('a paragraph of an article of the press', () => {
  const site = servedSite(inject('rootSite'));
  const article = '/tin/thap-muoi-chuong-trinh-hanh-dong-2022/';

  it('is copied with its link and cited as an article', async () => {
    const { page, context } = await site.open(article);
    await allow(context);
    await openPanel(page, '#p_2 > a.lk');
    await choose(page, 'hien-hanh');
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await read()).toBe(site.url(`${article}#p_2`));
    await choose(page, 'trich-dan');
    expect(await read()).toMatch(/^đoạn 2 bài “Tháp Mười .*\(tin, bài; không phải văn bản\)$/);
    expect(await page.locator('dialog.chep [data-kind="nha-nuoc"]').count()).toBe(0);
  });
});

describe('citations in the text', () => {
  const site = servedSite(inject('rootSite'));

  it('lead to the index, where every place that cites leads back, with JavaScript off', async () => {
    const { page } = await site.open(DRAFT, { javaScriptEnabled: false });
    const link = page.locator('.text a[href="/vien-dan/ct-05-ct-tw/"]').first();
    expect(await link.textContent()).toMatch(/05-CT\/TW/);
    await link.click();
    expect(new URL(page.url()).pathname).toBe('/vien-dan/ct-05-ct-tw/');
    const back = page.locator(`.cited a[href^="${DRAFT}#"]`).first();
    const address = await back.getAttribute('href');
    await back.click();
    const unit = page.locator(`[id="${address?.split('#')[1] ?? ''}"]`);
    expect(await unit.textContent()).toContain('05-CT/TW');
  });

  it('resolves a pasted citation to its unit', async () => {
    const title = 'Chương trình công tác năm 2024 của Đảng bộ huyện (Huyện ủy Phụng Hiệp, tỉnh Hậu Giang)';
    const { page } = await site.open(`/vien-dan/?q=${encodeURIComponent(title)}`);
    await page.locator('#tra-ra a').first().waitFor();
    expect(await page.locator('#tra-ra a').first().getAttribute('href')).toBe(PROGRAMME);
  });

  it('resolves the citation this site itself gives of a unit to that unit', async () => {
    const { page, context } = await site.open(PROGRAMME);
    await allow(context);
    await openPanel(page, ITEM);
    await choose(page, 'dang');
    await page.goto(site.url('/vien-dan/'));
    await page.locator('#tra-o').focus();
    await page.keyboard.press('Control+v');
    await expect.poll(() => page.locator('#tra-o').inputValue()).toContain('khoản 3');
    await page.keyboard.press('Enter');
    await page.locator('#tra-ra li a').first().click();
    expect(page.url()).toBe(site.url(`${PROGRAMME}#muc_iii__khoan_3`));
  });

  it('says of a document that is only cited where it is cited, and of none that there is none', async () => {
    const { page } = await site.open('/vien-dan/?q=chi+thi+05-ct%2Ftw');
    await page.locator('#tra-ra a[href="/vien-dan/ct-05-ct-tw/"]').waitFor();
    await page.locator('#tra-o').fill('Nghị quyết số 999-NQ/TW');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#tra-ra').textContent()).toContain('Không tìm thấy');
    expect(new URL(page.url()).searchParams.get('q')).toBe('Nghị quyết số 999-NQ/TW');
  });
});

describe('preview cards', () => {
  const site = servedSite(inject('rootSite'));

  it.each([PROGRAMME, `${PROGRAMME}muc_ii__khoan_3_2/`, `${PROGRAMME}chi-tieu/12/`])(
    'belong to %s, with a title and description of its own',
    async (path) => {
      const { page } = await site.open(path);
      const of = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content');
      expect(await page.locator('meta[name="twitter:card"]').getAttribute('content')).toBe(
        'summary_large_image',
      );
      const address = new URL((await of('og:image')) ?? '').pathname;
      expect(address).toBe(`${PROGRAMME}the.png`);
      const answer = await page.request.get(site.url(address));
      const image = await answer.body();
      // Width and height stand in the first chunk of a PNG.
      expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
      const [own, document] = [await of('og:title'), 'Chương trình công tác năm 2024'];
      if (path === PROGRAMME) expect(own).toContain(document);
      else expect(own?.startsWith(document)).toBe(false);
    },
  );
});

describe('copying under a base path', () => {
  const site = servedSite(inject('baseSite'), BASE);

  it('gives addresses with the base', async () => {
    const programme = `${BASE.slice(0, -1)}${PROGRAMME}`;
    const { page, context } = await site.open(PROGRAMME);
    await allow(context);
    await openPanel(page, ITEM);
    await choose(page, 'dung-ban-nay');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `${programme}v/ban-hanh/#muc_iii__khoan_3`,
    );
    await choose(page, 'hien-hanh');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `${programme}#muc_iii__khoan_3`,
    );
  });
});
