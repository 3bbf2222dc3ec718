import { globSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import jsonld from 'jsonld';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { serveSite } from '#build/hosting/serve.ts';
import { launchBrowser } from '#scripts/browser.ts';

const site = inject('rootSite');
const read = (file: string) =>
  JSON.parse(readFileSync(path.join(site, file), 'utf8')) as Record<string, unknown>;

/** What the validator of OpenAPI says of a description, told of the schemas it refers to. */
async function faultsOf(description: Record<string, unknown>): Promise<unknown> {
  const validator = new Validator();
  for (const file of ['luoc-do/van-ban-1.json', 'luoc-do/chi-tieu-1.json'])
    await validator.addSpecRef({ type: 'object' }, String(read(file)['$id']));
  const { valid, errors } = await validator.validate(description);
  return valid ? null : errors;
}

/** What RELAX NG says of a feed; null where nothing. */
function feedFault(xml: string): string | null {
  const grammar = XmlDocument.fromString(readFileSync(path.join(import.meta.dirname, 'atom.rng'), 'utf8'));
  const feed = XmlDocument.fromString(xml);
  const validator = RelaxNGValidator.fromDoc(grammar);
  try {
    validator.validate(feed);
    return null;
  } catch (error) {
    return String(error);
  } finally {
    for (const made of [validator, feed, grammar]) made.dispose();
  }
}

// What a page says of itself: '<script type="application/ld+json">{…}</script>'
const BLOCK = /<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/g;

/** What a processor of JSON-LD says of a block; null where it loses nothing of it. Nothing is fetched. */
async function linkedFault(block: object): Promise<string | null> {
  const documentLoader = (url: string) =>
    /^https?:\/\/schema\.org\/?$/.test(url)
      ? Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } })
      : Promise.reject(new Error(`unknown context ${url}`));
  try {
    const made = await jsonld.expand(block, { documentLoader, safe: true } as object);
    return made.length > 0 ? null : 'says nothing';
  } catch (error) {
    return String(error);
  }
}

describe('what machines are told of the site', () => {
  it('is OpenAPI 3.1 that its validator accepts, and it refuses a spoilt one', async () => {
    const description = read('du-lieu/openapi.json');
    expect(await faultsOf(description)).toBeNull();
    expect(await faultsOf({ ...description, info: { title: 'x' } })).not.toBeNull();
  });

  it('is Atom as RFC 4287 asks for in every feed, and a spoilt one is refused', () => {
    const feeds = globSync('**/atom*.xml', { cwd: site });
    expect(feeds.length).toBeGreaterThan(10);
    for (const file of feeds) {
      const xml = readFileSync(path.join(site, file), 'utf8');
      expect([file, feedFault(xml)]).toEqual([file, null]);
    }
    const xml = readFileSync(path.join(site, 'atom.xml'), 'utf8');
    for (const [from, to] of [
      ['<updated>', '<updated>khoảng '],
      ['<id>', '<ma>x</ma><id>'],
      ['<author><name>', '<author><email>x</email><name>'],
      ['rel="self"', 'rel="chinh-no"'],
      ['href="https', 'href="/'],
    ] as const) {
      expect(xml).toContain(from);
      expect([from, feedFault(xml.replace(from, to)) === null]).toEqual([from, false]);
    }
  });

  it('is JSON-LD of which a processor loses nothing, and a spoilt one is refused', async () => {
    const pages = globSync('**/index.html', { cwd: site });
    let checked = 0;
    for (const file of pages) {
      for (const [, json = ''] of readFileSync(path.join(site, file), 'utf8').matchAll(BLOCK)) {
        const block = JSON.parse(json) as object;
        expect([file, await linkedFault(block)]).toEqual([file, null]);
        if (checked === 0) {
          expect(await linkedFault({ ...block, '@context': 'https://other.example/' })).not.toBeNull();
          expect(await linkedFault({ ...block, '@type': 5 })).not.toBeNull();
          expect(await linkedFault({ ...block, '@id': { a: 1 } })).not.toBeNull();
        }
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('is a web manifest that Chromium takes without a word', async () => {
    const { server } = await serveSite({ dir: site, base: '/', port: 0, host: '127.0.0.1' });
    const browser = await launchBrowser();
    onTestFinished(async () => {
      await browser.close();
      server.close();
    });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const devtools = await page.context().newCDPSession(page);
    const { url, errors, data } = await devtools.send('Page.getAppManifest');
    expect(url).toMatch(/\/trang\.webmanifest$/);
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '')).toMatchObject({ lang: 'vi' });
  });
});
