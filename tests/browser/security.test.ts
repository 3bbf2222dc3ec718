import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { SECURITY_HEADERS } from '#domain/hosting/security-headers.ts';
import { BASE } from '../support/build-sites.ts';
import { PAGE_TYPES, PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

/** What a page did that its policy forbids, or that failed. */
async function watched(page: Page): Promise<() => Promise<string[]>> {
  const faults: string[] = [];
  await page.exposeFunction('tellFault', (fault: string) => faults.push(fault));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { tellFault } = globalThis as unknown as { tellFault: (fault: string) => void };
      tellFault(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(`failed ${request.url()}`));
  const origin = new URL(page.url()).origin;
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`elsewhere ${request.url()}`);
  });
  return async () => {
    // What the page reports comes back over a channel of its own.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    return faults;
  };
}

async function searchDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] [role=combobox]').waitFor();
  await page.keyboard.type('bao hiem y te');
  await page.locator('dialog[open] [role=option]').first().waitFor();
}

describe('under the content security policy', () => {
  const site = servedSite(inject('rootSite'));

  it.each(Object.entries(PAGE_TYPES))('%s works without a violation, search included', async (_, path) => {
    const { page } = await site.open('/robots.txt');
    const faults = await watched(page);
    await page.goto(site.url(path));
    await page.waitForLoadState('networkidle');
    await page.locator('[data-doi-giao-dien]').click();
    await searchDialog(page);
    expect(await faults()).toEqual([]);
  });

  it('a policy is there to be broken: an inline script does not run', async () => {
    const { page } = await site.open('/robots.txt');
    const faults = await watched(page);
    await page.goto(site.url('/vb/'));
    await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'document.title = "run"';
      } catch {
        // Trusted Types refuse the text itself.
      }
      document.head.append(script);
    });
    expect(await page.title()).not.toBe('run');
    expect(await faults()).not.toEqual([]);
  });

  it('is sent by the server with every file, and stated by the page for hosts without headers', async () => {
    const { page } = await site.open('/robots.txt');
    for (const path of ['/', PROGRAMME, '/ngoai-tuyen.js', '/khong-co/']) {
      const headers = (await page.request.get(site.url(path))).headers();
      for (const { name, value } of SECURITY_HEADERS) expect(headers[name.toLowerCase()]).toBe(value);
    }
    await page.goto(site.url(PROGRAMME));
    const stated = page.locator('meta[http-equiv="Content-Security-Policy"]');
    expect(await stated.getAttribute('content')).toContain("default-src 'none'");
  });

  it('lets hashed files be kept for a year and asks again for all others', async () => {
    const { page } = await site.open(PROGRAMME);
    const style = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
    const caching = async (path: string) =>
      (await page.request.get(site.url(path))).headers()['cache-control'] ?? '';
    expect(await caching(style ?? '')).toContain('immutable');
    expect(await caching(PROGRAMME)).not.toContain('immutable');
    expect(await caching('/pagefind/danh-muc.json')).not.toContain('immutable');
  });
});

describe('under the policy and a base path', () => {
  const site = servedSite(inject('baseSite'), BASE);

  it('searches without a violation, and keeps its hashed files', async () => {
    const { page } = await site.open('/robots.txt');
    const faults = await watched(page);
    await page.goto(site.url('/vb/'));
    await searchDialog(page);
    expect(await faults()).toEqual([]);
    const style = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
    const answer = await page.request.get(new URL(style ?? '', page.url()).href);
    expect(answer.headers()['cache-control']).toContain('immutable');
  });
});
