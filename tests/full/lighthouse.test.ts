import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type GzipServer, serveGzip } from '#scripts/bench/search/gzip-server.ts';
import { launchBrowser } from '#scripts/browser.ts';
import { DRAFT, PROGRAMME } from '../support/sample.ts';

const RUNS = 3;

const ALL = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 };

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

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('Lighthouse, mobile, median of three', () => {
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
    const scores: Record<string, number[]> = {};
    const lost = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      const result = await lighthouse(new URL(path, server.address).href, {
        port,
        logLevel: 'error',
        onlyCategories: Object.keys(ALL),
        disableFullPageScreenshot: true,
      });
      if (!result) throw new Error(`No result for ${path}`);
      const { categories, audits } = result.lhr;
      for (const [name, { score, auditRefs }] of Object.entries(categories)) {
        (scores[name] ??= []).push(Math.round((score ?? 0) * 100));
        for (const { id, weight } of auditRefs) {
          const audit = audits[id];
          if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
            lost.add(`${id}: ${audit.displayValue ?? audit.title}`);
        }
      }
      expect(audits['cumulative-layout-shift']?.numericValue).toBe(0);
    }
    const medians = Object.fromEntries(Object.entries(scores).map(([name, all]) => [name, median(all)]));
    expect(medians, [...lost].join('; ')).toEqual(ALL);
  });
});
