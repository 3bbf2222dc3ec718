import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { viInPageForm, viReading } from '#i18n/vi-reading.ts';
import { viSearchDialog } from '#i18n/vi-search-dialog.ts';
import { PAGE_TYPES, PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SETTINGS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 780 } },
] as const;

/** What axe finds on a page as it stands. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('axe finds nothing', () => {
  const site = servedSite(inject('rootSite'));

  for (const setting of SETTINGS) {
    it.each(Object.entries(PAGE_TYPES))(
      `on %s, ${setting.colorScheme}, ${setting.viewport.width} px`,
      async (_, path) => {
        const { page } = await site.open(path, setting);
        await page.waitForLoadState('networkidle');
        expect(await violationsOn(page)).toEqual([]);
      },
    );

    it(`in what opens on a document, ${setting.colorScheme}, ${setting.viewport.width} px`, async () => {
      const { page } = await site.open(PROGRAMME, setting);
      const opened = async (opener: string, words: string) => {
        await page.locator(opener).focus();
        await page.keyboard.press('Enter');
        await page.getByText(words, { exact: true }).waitFor();
        return violationsOn(page);
      };
      expect(await opened('.doc-chinh summary', viReading.width)).toEqual([]);
      expect(await opened('[data-tim-trong]', viInPageForm.label)).toEqual([]);
      expect(await opened('[data-mo-tim]', viSearchDialog.close)).toEqual([]);
    });
  }
});
