import { existsSync, globSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite } from '#build/hosting/serve.ts';
import { READER_TASKS, type Reader } from '../support/reader-tasks.ts';
import { type DrivenBrowser, startWebDriver } from '../support/webdriver.ts';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file));
const WEBKIT_DRIVER = ['/usr/bin/WebKitWebDriver'].find((file) => existsSync(file));
const WEBKIT = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];
const WEBKIT_PORT = 4791;

async function startFirefox(executablePath: string, site: string): Promise<DrivenBrowser> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const reader: Reader = {
    open: async (path) => {
      await page.goto(site + path);
    },
    run: (act, argument) => page.evaluate(act as never, argument as never),
    click: (selector) => page.locator(selector).click(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
  };
  return { reader, version: await browser.version(), close: () => browser.close() };
}

function tasksOn(name: string, why: string | null, start: (site: string) => Promise<DrivenBrowser>): void {
  describe.skipIf(why !== null)(why === null ? `on ${name} a reader` : `${name}: skipped, ${why}`, () => {
    let driven: DrivenBrowser;
    let stop = (): void => undefined;
    beforeAll(async () => {
      const served = await serveSite({ dir: inject('rootSite'), base: '/', port: 0, host: '127.0.0.1' });
      stop = () => served.server.close();
      driven = await start(served.address.replace(/\/$/, ''));
      expect(driven.version).toMatch(/\d/);
    });
    afterAll(async () => {
      await driven.close();
      stop();
    });
    it.each(Object.entries(READER_TASKS))('%s', async (_, task) => {
      await task(driven.reader);
    });
  });
}

tasksOn('Firefox', FIREFOX ? null : 'firefox-esr is not installed', (site) =>
  startFirefox(FIREFOX ?? '', site),
);
tasksOn(
  'WebKitGTK',
  WEBKIT_DRIVER === undefined
    ? 'webkit2gtk-driver is not installed'
    : WEBKIT === undefined
      ? 'its MiniBrowser is not installed'
      : process.env['DISPLAY'] === undefined
        ? 'no display: run under xvfb-run'
        : null,
  (site) =>
    startWebDriver(
      WEBKIT_DRIVER ?? '',
      WEBKIT_PORT,
      { 'webkitgtk:browserOptions': { binary: WEBKIT, args: ['--automation'] } },
      site,
    ),
);
