import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { NO_POSTGRES } from '../support/postgres-server.ts';
import { PROGRAMME } from '../support/sample.ts';
import { itSearches, resultsOf } from '../support/search-page.ts';
import { type ServiceSite, serviceSite } from '../support/service-site.ts';
import { servedSite } from '../support/site-server.ts';
import type { SearchServer } from '#server/http/search-server.ts';

const IN_PLACE = /dịch vụ tìm kiếm đang không trả lời: đây là kết quả theo chỉ mục có sẵn/i;

const own = NO_POSTGRES === null ? await serviceSite() : null;

describe.skipIf(own === null)(`the search page of a site with a search service ${NO_POSTGRES ?? ''}`, () => {
  const built = own as ServiceSite;
  const site = servedSite(own?.dir ?? inject('rootSite'));
  let service: SearchServer;
  beforeAll(async () => {
    service = await built.serve(site.url(''));
  });
  afterAll(async () => {
    await service.close();
    await built.stop();
  });

  itSearches(site);

  it('asks the service, and fetches nothing of the index', async () => {
    const { page } = await site.open('/tim-kiem/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#tim-o').fill('hộ nghèo');
    await page.keyboard.press('Enter');
    await resultsOf(page);
    expect(asked.filter((url) => url.includes('/tim?q='))).not.toHaveLength(0);
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    expect(await page.locator('#da-tim').isHidden()).toBe(true);
  });

  it('says that there are more results than were counted, where the service says so', async () => {
    const { page } = await site.open('/tim-kiem/');
    await page.route('**/tim?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), more: true } });
    });
    await page.locator('#tim-o').fill('hộ nghèo');
    await page.keyboard.press('Enter');
    await resultsOf(page);
    expect(await page.locator('#so-ket-qua').textContent()).toMatch(/^Hơn \d+ kết quả/);
    expect(await page.locator('fieldset .count').first().textContent()).toMatch(/^\d+\+$/);
  });

  it('narrows by filters and shows more, as the address says', async () => {
    const { page } = await site.open('/tim-kiem/?q=nong+thon+moi&loai=ctr');
    const results = await resultsOf(page);
    const before = await results.count();
    for (const text of await results.locator('.kq-facts').allTextContents())
      expect(text).toMatch(/^Chương trình/);
    await page.locator('#xem-them').click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('#ket-qua > li.kq').length > count,
      before,
    );
  });

  it('answers in the dialog of a document, too', async () => {
    const { page } = await site.open(PROGRAMME);
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('bảo hiểm y tế');
    await page.locator('dialog[open] [role=option].kq').first().waitFor();
  });

  it('says that the service does not answer, answers from the index of the site, and asks the service again later', async () => {
    const { page } = await site.open('/tim-kiem/?q=ho+ngheo');
    await resultsOf(page);
    await service.close();
    await page.locator('#tim-o').fill('bảo hiểm y tế');
    await page.keyboard.press('Enter');
    await page.locator('#da-tim', { hasText: IN_PLACE }).waitFor();
    expect(await page.locator('#ket-qua > li.kq').count()).toBeGreaterThan(0);
    service = await built.serve(site.url(''));
    await page.goto(site.url('/tim-kiem/?q=ho+ngheo'));
    await resultsOf(page);
    expect(await page.locator('#da-tim').isHidden()).toBe(true);
  });

  it('keeps the text readable and says what is wrong where neither answers', async () => {
    const { page } = await site.open('/tim-kiem/');
    await page.route(/127\.0\.0\.1:\d+\/tim\?|\/pagefind\//, (route) => route.abort());
    await page.locator('#tim-o').fill('bảo hiểm y tế');
    await page.keyboard.press('Enter');
    await page.locator('#ket-qua[data-trang-thai="loi"]').waitFor({ state: 'attached' });
    expect(await page.locator('#so-ket-qua').textContent()).toMatch(/^Dịch vụ tìm kiếm đang không trả lời/);
    expect(await page.locator('#thu-lai').isVisible()).toBe(true);
    await page.locator('#duyet a').first().click();
    await page.waitForURL(/\/(?:vb|co-quan|dia-phuong)\//);
  });

  it('answers from the index where the service was asked too much', async () => {
    await service.close();
    service = await built.serve(site.url(''), 0.001);
    const { page } = await site.open('/tim-kiem/?q=ho+ngheo');
    await resultsOf(page);
    expect(await page.locator('#da-tim').textContent()).toMatch(IN_PLACE);
    await service.close();
    service = await built.serve(site.url(''));
  });

  it('may ask no other address: the policy of every page names the service alone', async () => {
    const { page } = await site.open(PROGRAMME);
    const refused = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => violations.push(blockedURI));
      await fetch('http://127.0.0.1:9/x').catch(() => undefined);
      // The event comes a little after the refusal.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return violations;
    });
    // Once for the policy of the page, once for that of the host.
    expect([...new Set(refused)]).toEqual(['http://127.0.0.1:9/x']);
  });
});
