import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, inject, it } from 'vitest';
import { PAGE_TYPES } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SETTINGS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 780 } },
] as const;

describe('axe finds nothing', () => {
  const site = servedSite(inject('rootSite'));

  for (const setting of SETTINGS) {
    it.each(Object.entries(PAGE_TYPES))(
      `on %s, ${setting.colorScheme}, ${setting.viewport.width} px`,
      async (_, path) => {
        const { page } = await site.open(path, setting);
        await page.waitForLoadState('networkidle');
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
            resultTypes: ['violations'],
          }),
        );
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      },
    );
  }
});
