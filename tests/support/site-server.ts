import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { serveSite } from '#build/hosting/serve.ts';
import { launchBrowser } from '#scripts/browser.ts';

/** A built site served to a real browser for the length of a test file. */
export interface ServedSite {
  /** Opens a site path (`/vb/`) in a context of its own, closed when the test is over. */
  open: (
    path: string,
    options?: Parameters<Browser['newContext']>[0],
  ) => Promise<{ page: Page; context: BrowserContext }>;
  /** Full address of a site path. */
  url: (path: string) => string;
}

/**
 * Serves a built site and starts Chromium before the tests of a file, and ends both after them.
 *
 * @param launch starts another browser
 */
export function servedSite(
  dir: string,
  base = '/',
  launch: () => Promise<Browser> = launchBrowser,
): ServedSite {
  let browser: Browser;
  let address = '';
  let stop: () => void = () => undefined;
  beforeAll(async () => {
    const served = await serveSite({ dir, base, port: 0, host: '127.0.0.1' });
    address = served.address.replace(/\/$/, '');
    stop = () => served.server.close();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    stop();
  });
  const url = (path: string) => `${address}${path}`;
  return {
    url,
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        // It starts by itself after a while; tests of offline reading let it.
        serviceWorkers: 'block',
        ...options,
      });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      await page.goto(url(path));
      return { page, context };
    },
  };
}
