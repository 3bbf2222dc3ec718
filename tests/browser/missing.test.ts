import { describe, expect, inject, it } from 'vitest';
import { PROGRAMME } from '../support/sample.ts';
import { servedSite } from '../support/site-server.ts';

describe('an address that is not there', () => {
  const site = servedSite(inject('rootSite'));

  it.each([
    [`${PROGRAMME}muc_ix/`, PROGRAMME],
    [`${PROGRAMME}chi-tieu/99/`, `${PROGRAMME}chi-tieu/`],
    ['/vb/hu-phung-hiep-hau-giang/ctr/2020-2025/khong-co/', '/vb/hu-phung-hiep-hau-giang/ctr/2020-2025/'],
  ])('%s is answered with the way to %s', async (missing, nearest) => {
    const { page } = await site.open(missing);
    const link = page.locator('#gan-nhat a');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(nearest);
    expect(await link.textContent()).not.toBe('');
    expect(await link.textContent()).not.toContain('/');
  });

  it('offers nothing for an address without anything above it', async () => {
    const { page } = await site.open('/khong-co/');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#gan-nhat').isVisible()).toBe(false);
  });
});
