import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { longestTask } from '../support/main-thread.ts';
import { DRAFT, PAGE_TYPES } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

/** Notes the shifts of the layout of every page opened from now on: what moved by itself. */
async function observe(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: { outerHTML?: string } }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 60) ?? '').join(' ');
        shifts.push(`${entry.value.toFixed(4)} ${moved}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
}

/** A cheap telephone instead of this machine. */
async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Scrolls to the end, a screen at a time, each painted before the next. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await painted();
    }
  });
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const rounded = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value) : value);

describe('nothing moves by itself', () => {
  const site = servedSite(inject('rootSite'));

  it.each(Object.entries(PAGE_TYPES))('on %s, loading and scrolling', async (_, path) => {
    const { page } = await site.open('/robots.txt', { viewport: { width: 412, height: 800 } });
    const seen = await observe(page);
    await page.goto(site.url(path));
    await page.waitForLoadState('networkidle');
    await scrollThrough(page);
    expect(await seen()).toEqual([]);
  });

  // A throttled processor on a busy machine can paint a page before its style sheet has come: tried again then.
  it('on the longest document with a processor four times slower', { retry: 2 }, async () => {
    const { page, context } = await site.open('/robots.txt');
    const seen = await observe(page);
    await slowDown(await context.newCDPSession(page));
    await page.goto(site.url(DRAFT));
    await page.waitForLoadState('networkidle');
    await scrollThrough(page);
    expect(await seen()).toEqual([]);
  });
});

describe('the longest document with a processor four times slower', () => {
  const site = servedSite(inject('rootSite'));
  const RUNS = 3;
  /**
   * A task that takes longer is felt, in milliseconds of the processor: twice the 50 that are aimed at, as the same task
   * takes 50 to 75 from one machine to the next.
   */
  const FELT = 100;
  /** The answer to a typed word: reading, marking and going there are tasks of their own. */
  const FELT_IN_ANSWER = 2 * FELT;

  it(
    'stays smooth while it is scrolled, its outline opened, its words searched',
    {
      retry: 2,
    },
    async ({ annotate }) => {
      const scrolling: number[] = [];
      const opening: number[] = [];
      const searching: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const { page, context } = await site.open(DRAFT, { viewport: { width: 412, height: 800 } });
        const session = await context.newCDPSession(page);
        await slowDown(session);
        await page.waitForLoadState('networkidle');
        scrolling.push(await longestTask(session, () => scrollThrough(page)));
        await page.evaluate(() => {
          scrollTo({ top: 0, behavior: 'instant' });
        });
        opening.push(
          await longestTask(session, () =>
            page.evaluate(async () => {
              document.querySelector<HTMLElement>('.bar-where')?.click();
              await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            }),
          ),
        );
        await page.keyboard.press('Escape');
        await page.locator('[data-tim-trong]').click();
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(500);
        searching.push(
          await longestTask(session, async () => {
            await page.keyboard.insertText('phat trien');
            await page.locator('.in-page.on').waitFor();
          }),
        );
        await context.close();
      }
      const all = { scrolling, opening, searching };
      await annotate(`longest tasks, ms: ${JSON.stringify(all, (_, value: unknown) => rounded(value))}`);
      expect(median(scrolling)).toBeLessThan(FELT);
      expect(median(opening)).toBeLessThan(FELT);
      expect(median(searching)).toBeLessThan(FELT_IN_ANSWER);
    },
  );
});
