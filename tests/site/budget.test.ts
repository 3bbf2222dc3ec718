import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { builtPage } from '../support/built-page.ts';
import { PAGE_TYPES } from '../support/sample.ts';

const KB = 1024;
/** The search page is the search: its code is there from the start. */
const SEARCH = 'search';

describe('the weight of a page', () => {
  const site = inject('rootSite');

  it.each(Object.entries(PAGE_TYPES))('%s stays within the budget', (type, address) => {
    const { html, text, css, js } = builtPage(site, address);
    expect(html).toBeLessThanOrEqual(1.6 * text + 8 * KB);
    expect(css).toBeGreaterThan(0);
    expect(css).toBeLessThanOrEqual(10 * KB);
    expect(js).toBeGreaterThan(0);
    if (type !== SEARCH) expect(js).toBeLessThanOrEqual(8 * KB);
  });

  it.each(Object.entries(PAGE_TYPES))('%s holds no script, style or handler inline', (_, address) => {
    expect(builtPage(site, address).inline).toEqual([]);
  });

  it.each(Object.entries(PAGE_TYPES))('%s fetches from its own site only', (_, address) => {
    const { fetched } = builtPage(site, address);
    expect(fetched.length).toBeGreaterThan(0);
    expect(fetched.filter((file) => !/^\/(?!\/)/.test(file))).toEqual([]);
  });

  it('holds nothing of what checks editors’ files, though it be fetched later', () => {
    const scripts = globSync(path.join(site, '**/*.js'));
    expect(scripts.length).toBeGreaterThan(20);
    // What Zod calls the inside of a schema.
    expect(scripts.filter((file) => readFileSync(file, 'utf8').includes('_zod'))).toEqual([]);
  });

  it('needs no web font, and its style sheets fetch nothing', () => {
    const styles = globSync(path.join(site, '_tep/**/*.css'));
    expect(styles.length).toBeGreaterThan(0);
    for (const file of styles) expect(readFileSync(file, 'utf8')).not.toMatch(/@font-face|@import|url\(/);
    expect(globSync(path.join(site, '**/*.{woff,woff2,ttf,otf}'))).toEqual([]);
  });
});
