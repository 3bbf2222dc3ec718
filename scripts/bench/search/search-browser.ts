import type { Browser, Page } from 'playwright-core';
import type { GzipServer } from './gzip-server.ts';
import type { SearchControls } from './search-sites.ts';

/** What a search that was opened anew cost until its results stood. */
export interface ColdSearch {
  readonly bytes: number;
  readonly requests: number;
  readonly ms: number;
  readonly results: number;
}

/** What the observer in the page noted: milliseconds of the page's clock. */
interface Noted {
  typed: number;
  changed: number;
}

/** The list counts as settled when it has not changed for this long; longer than any pause of the interfaces. */
const QUIET_MS = 1200;
/** A list that does not change for this long after a key is the same as before. */
const SAME_MS = 4000;
/** A search that shows nothing for this long after it was opened does not answer. */
const SILENT_MS = 30_000;

/** Opens the search of a page never seen before and puts a query into it whole. */
export async function searchCold(
  browser: Browser,
  server: GzipServer,
  controls: SearchControls,
  query: string,
): Promise<ColdSearch> {
  const page = await open(browser, server, controls);
  try {
    server.reset();
    await openSearch(page, controls);
    const ms = await typed(page, query, SILENT_MS);
    const { bytes, requests } = server.sent();
    return { bytes, requests, ms: ms ?? Number.NaN, results: await page.locator(controls.result).count() };
  } finally {
    await page.context().close();
  }
}

/**
 * From the last key of each query to the last change of the list, the rest having been typed before: milliseconds. A
 * key that leaves the list as it was gives none.
 */
export async function keystrokes(
  browser: Browser,
  server: GzipServer,
  controls: SearchControls,
  queries: readonly string[],
): Promise<number[]> {
  const page = await open(browser, server, controls);
  const times: number[] = [];
  try {
    await openSearch(page, controls);
    for (const query of queries) {
      await page.locator(controls.field).fill('');
      await typed(page, query.slice(0, -1));
      const ms = await typed(page, query.slice(-1));
      if (ms !== null) times.push(ms);
    }
  } finally {
    await page.context().close();
  }
  return times;
}

async function open(browser: Browser, server: GzipServer, { list }: SearchControls): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(watchList, list);
  const page = await context.newPage();
  await page.goto(server.address);
  await page.waitForLoadState('networkidle');
  return page;
}

async function openSearch(page: Page, { open: button, field }: SearchControls): Promise<void> {
  await page.locator(button).first().click();
  await page.locator(field).waitFor();
  await page.locator(field).focus();
}

/** Types a text at once and waits until the list stands; null where it does not change. */
async function typed(page: Page, text: string, same = SAME_MS): Promise<number | null> {
  await page.keyboard.insertText(text);
  await page.waitForFunction(
    ({ quiet, longest }) => {
      const { typed: key, changed } = (window as unknown as { noted: Noted }).noted;
      const now = performance.now();
      return changed > key ? now - changed > quiet : now - key > longest;
    },
    { quiet: QUIET_MS, longest: same },
    { timeout: 60_000, polling: 50 },
  );
  const { typed: key, changed } = await page.evaluate(() => (window as unknown as { noted: Noted }).noted);
  return changed > key ? changed - key : null;
}

/** Runs in the page: notes when something was typed and when the list last changed. */
function watchList(list: string): void {
  const noted: Noted = { typed: 0, changed: 0 };
  Object.assign(window, { noted });
  document.addEventListener('input', () => (noted.typed = performance.now()), true);
  new MutationObserver((changes) => {
    const isInList = changes.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest(list);
    });
    if (isInList) noted.changed = performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
