import { expect } from 'vitest';
import { fold } from '#domain/text/fold.ts';
import { viCopy } from '#i18n/vi.ts';
import { PROGRAMME } from './sample.ts';

/** A browser with one page, as far as the tasks of a reader need it: any engine can be driven so. */
export interface Reader {
  /** Goes to a site path. */
  open: (path: string) => Promise<void>;
  /** Runs a function in the page; it may use nothing around it but its argument. */
  run: <Result, Argument>(act: (argument: Argument) => Result, argument: Argument) => Promise<Result>;
  /** Clicks the middle of the first element that matches. */
  click: (selector: string) => Promise<void>;
  /** Types into what has the focus. */
  type: (text: string) => Promise<void>;
  press: (key: 'Enter' | 'Tab') => Promise<void>;
}

const WAIT = { timeout: 20_000, interval: 100 };

const textOf = (reader: Reader, selector: string): Promise<string> =>
  reader.run((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
const countOf = (reader: Reader, selector: string): Promise<number> =>
  reader.run((wanted) => document.querySelectorAll(wanted).length, selector);
const pathOf = (reader: Reader): Promise<string> =>
  reader.run(() => location.pathname + location.search + location.hash, null);
const focus = (reader: Reader, selector: string): Promise<void> =>
  reader.run((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
/** Colours of a page: of its paper, of its words and of a line. */
const coloursOf = (reader: Reader): Promise<string[]> =>
  reader.run(() => {
    const of = (selector: string, name: string): string => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element).getPropertyValue(name) : 'missing';
    };
    return [of('html', 'background-color'), of('html', 'color'), of('.foot', 'border-top-color')];
  }, null);

/** What people come for, by name; each starts anywhere and throws where it cannot be done. */
export const READER_TASKS: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  'finds a clause through the search dialog and opens it': async (reader) => {
    await reader.open('/');
    await reader.click('[data-mo-tim]');
    await expect.poll(() => countOf(reader, 'dialog[open] [role=combobox]'), WAIT).toBe(1);
    await reader.type('ho ngheo');
    await expect.poll(() => countOf(reader, 'dialog[open] [role=option]'), WAIT).toBeGreaterThan(1);
    await reader.click('dialog[open] [role=option]');
    await expect.poll(() => pathOf(reader), WAIT).toMatch(/^\/vb\//);
  },
  'searches on the page of results, and the words asked for are marked in what opens': async (reader) => {
    await reader.open('/tim-kiem/?q=dan+van+kheo');
    await expect.poll(() => countOf(reader, '#ket-qua > li'), WAIT).toBeGreaterThan(0);
    await reader.click('#ket-qua > li a');
    await expect.poll(() => pathOf(reader), WAIT).toMatch(/^\/vb\//);
    // The bar tells the number of places; words are lit up where the browser can.
    await expect.poll(() => textOf(reader, '.mark-bar [role=status]'), WAIT).toMatch(/\d/);
  },
  'finds every place of some words inside a document': async (reader) => {
    await reader.open(PROGRAMME);
    await reader.click('[data-tim-trong]');
    await reader.type('nông thôn mới');
    await expect.poll(() => textOf(reader, '.in-page [role=status]'), WAIT).toMatch(/Chỗ 1 trên \d+/);
    await reader.press('Enter');
    await expect.poll(() => textOf(reader, '.in-page [role=status]'), WAIT).toMatch(/Chỗ 2 trên \d+/);
  },
  'narrows the register by words without diacritics': async (reader) => {
    await reader.open('/chi-tieu/');
    await reader.click('#loc [name=q]');
    await reader.type('bao hiem y te');
    await expect.poll(() => textOf(reader, '#so-dong'), WAIT).toMatch(/^3 trong 42 chỉ tiêu/);
  },
  'sorts the register by a head': async (reader) => {
    await reader.open('/chi-tieu/');
    await reader.click('th[data-xep=dai-luong] button');
    await expect.poll(() => countOf(reader, 'th[data-xep=dai-luong][aria-sort=ascending]'), WAIT).toBe(1);
  },
  'copies the link of a clause': async (reader) => {
    await reader.open(PROGRAMME);
    await focus(reader, '#muc_iii__khoan_3 a.lk');
    await reader.press('Enter');
    await expect.poll(() => textOf(reader, '.chep-bao'), WAIT).toContain('Đã chép');
    await expect.poll(() => textOf(reader, '.chep .done span'), WAIT).toMatch(/#muc_iii__khoan_3$/);
  },
  'copies the citation of a clause': async (reader) => {
    await reader.open(PROGRAMME);
    await reader.click('#muc_iii__khoan_3 a.lk');
    await expect.poll(() => countOf(reader, 'dialog.chep[open] [data-kind]'), WAIT).toBeGreaterThan(3);
    await reader.click('dialog.chep summary');
    await reader.click('dialog.chep [data-kind=dang]');
    await expect.poll(() => textOf(reader, '.chep-bao'), WAIT).toBe(viCopy.copied(viCopy.choices.dang));
    expect(fold(await textOf(reader, 'dialog.chep [data-kind=dang] span'))).toContain('khoan 3');
  },
  'looks up a citation': async (reader) => {
    await reader.open('/vien-dan/');
    await reader.click('#tra input');
    await reader.type(
      'Chương trình công tác năm 2024 của Đảng bộ huyện (Huyện ủy Phụng Hiệp, tỉnh Hậu Giang)',
    );
    await reader.press('Enter');
    await expect.poll(() => countOf(reader, '#tra-ra a'), WAIT).toBeGreaterThan(0);
    expect(await reader.run(() => document.querySelector('#tra-ra a')?.getAttribute('href'), null)).toContain(
      PROGRAMME,
    );
  },
  'is told what the whole site weighs on the page of offline reading': async (reader) => {
    await reader.open('/ngoai-tuyen/');
    await expect.poll(() => textOf(reader, '#tinh-trang'), WAIT).toMatch(/\d/);
  },
  'turns the dark theme on and off': async (reader) => {
    await reader.open('/');
    const before = await coloursOf(reader);
    await reader.click('[data-doi-giao-dien]');
    const turned = await coloursOf(reader);
    for (const [index, colour] of turned.entries()) expect(colour).not.toBe(before[index]);
    await reader.click('[data-doi-giao-dien]');
    expect(await coloursOf(reader)).toEqual(before);
  },
  'follows a link of the outline to its section': async (reader) => {
    await reader.open(PROGRAMME);
    await reader.click('nav.outline a[href="#muc_iii"]');
    await expect
      .poll(
        () => reader.run(() => document.querySelector('#muc_iii')?.getBoundingClientRect().top ?? 9999, null),
        WAIT,
      )
      .toBeLessThan(400);
  },
};
