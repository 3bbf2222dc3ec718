import { describe, expect, inject, it } from 'vitest';
import { BLOCKS, BOXES } from '#build/pages/template-spaces.ts';
import { PAGE_TYPES } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

describe('elements around which the spaces of templates are left out', () => {
  const site = servedSite(inject('rootSite'));
  const looks = [
    { width: 390, media: 'screen' },
    { width: 1280, media: 'screen' },
    { width: 1280, media: 'print' },
  ] as const;

  it.each(Object.entries(PAGE_TYPES))('stand by themselves on %s, whatever shows it', async (_, path) => {
    const { page } = await site.open(path);
    for (const { width, media } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media });
      const inLine = await page.evaluate(
        ([blocks, boxes]) => {
          const shown = (element: Element) => getComputedStyle(element);
          const isLaid = (element: Element) =>
            element.parentElement !== null && /flex|grid/.test(shown(element.parentElement).display);
          return Array.from(document.querySelectorAll(boxes.join()))
            .filter((element) => {
              const { display, whiteSpace } = shown(element);
              const isIn = blocks.includes(element.localName)
                ? /^(?:inline|contents)/.test(display) && !isLaid(element)
                : /^(?:inline|contents)$/.test(display);
              return isIn || /^(?:pre|break-spaces)/.test(whiteSpace);
            })
            .map((element) => element.outerHTML.slice(0, 90));
        },
        [[...BLOCKS], [...BOXES]] as const,
      );
      expect(inLine, `${String(width)} px, ${media}`).toEqual([]);
    }
  });
});
