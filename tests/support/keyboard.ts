import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Presses Tab until an element that matches has the focus. Every stop on the way must be seen: in the window, with an
 * outline. Fails after `limit` stops.
 */
export async function tabTo(page: Page, selector: string, limit = 60): Promise<void> {
  for (let stop = 0; stop < limit; stop++) {
    await page.keyboard.press('Tab');
    const { isThere, name, isSeen } = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      const { top, bottom, width, height } = focused?.getBoundingClientRect() ?? new DOMRect();
      const isOutlined = focused !== null && getComputedStyle(focused).outlineStyle !== 'none';
      const isInWindow = bottom > 0 && top < innerHeight && width > 0 && height > 0;
      return {
        isThere: focused?.matches(wanted) === true,
        name: focused?.outerHTML.slice(0, 120),
        isSeen: focused === document.body || (isOutlined && isInWindow),
      };
    }, selector);
    expect(isSeen, `focus is seen on ${name ?? 'nothing'}`).toBe(true);
    if (isThere) return;
  }
  throw new Error(`${String(limit)} stops did not lead to ${selector}`);
}
