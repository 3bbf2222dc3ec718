import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type GzipServer, serveGzip } from '#scripts/bench/search/gzip-server.ts';
import { launchBrowser } from '#scripts/browser.ts';
import { DRAFT, PROGRAMME } from '../support/sample.ts';

/** Other work on a machine takes points from a page and never gives it one: the best of some runs is what the page has. */
const MOST_RUNS = 4;

const ALL = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 };

const isWhole = (scores: Record<string, number>) =>
  Object.entries(ALL).every(([name, whole]) => scores[name] === whole);

const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  'the longest document': DRAFT,
  target: `${PROGRAMME}chi-tieu/12/`,
  'register of targets': '/chi-tieu/',
  search: '/tim-kiem/',
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('Lighthouse, mobile, the best of some runs', () => {
  let browser: Browser;
  let server: GzipServer;
  let port = 0;
  beforeAll(async () => {
    port = await freePort();
    browser = await launchBrowser([`--remote-debugging-port=${String(port)}`]);
    server = await serveGzip(inject('rootSite'));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it.each(Object.entries(PAGES))('%s has 100 in every category and does not move', async (_, path) => {
    const scores: Record<string, number> = {};
    const lost = new Set<string>();
    for (let run = 0; run < MOST_RUNS && !isWhole(scores); run++) {
      const result = await lighthouse(new URL(path, server.address).href, {
        port,
        logLevel: 'error',
        onlyCategories: Object.keys(ALL),
        disableFullPageScreenshot: true,
      });
      if (!result) throw new Error(`No result for ${path}`);
      const { categories, audits } = result.lhr;
      for (const [name, { score, auditRefs }] of Object.entries(categories)) {
        scores[name] = Math.max(scores[name] ?? 0, Math.round((score ?? 0) * 100));
        for (const { id, weight } of auditRefs) {
          const audit = audits[id];
          if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
            lost.add(`${id}: ${audit.displayValue ?? audit.title}`);
        }
      }
      expect(audits['cumulative-layout-shift']?.numericValue).toBe(0);
    }
    expect(scores, [...lost].join('; ')).toEqual(ALL);
  });
});
