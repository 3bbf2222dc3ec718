import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveSite } from '../../scripts/serve.ts';
import { vi, viSearch } from '../../src/i18n/vi.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A notice as an office types one. */
const NOTICE = `ĐẢNG BỘ HUYỆN TÂN HÒA
HUYỆN ỦY
*
Số 12-TB/HU
Tân Hòa, ngày 05 tháng 3 năm 2024

THÔNG BÁO
kết luận về công tác giảm nghèo

1. Về kết quả
Các xã đã rà soát đầy đủ hộ nghèo và hộ cận nghèo.
2. Về nhiệm vụ
- Phấn đấu giảm tỷ lệ hộ nghèo còn 1,5%.
- Các xã báo cáo trước ngày 15 hằng tháng.
`;

/** Runs a command of the project as a user does. */
async function run(script: string, args: readonly string[], content: string, cache: string): Promise<void> {
  await promisify(execFile)(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    env: { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: cache },
  });
}

/** Opens the pages of a built site, one after the other, and fails on any error of theirs. */
async function visiting<T>(site: string, visit: (page: Page, url: (path: string) => string) => Promise<T>) {
  const { server, address } = await serveSite({ dir: site, base: '/', port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const result = await visit(page, (path) => `${address.replace(/\/$/, '')}${path}`);
    expect(faults).toEqual([]);
    return result;
  } finally {
    await browser.close();
    server.close();
  }
}

describe('another office', () => {
  it('starts with an empty site, imports a file and finds it published', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-moi-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [content, site, cache] = ['noi-dung', 'trang', 'luu'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    await run('new-site', [content], content, cache);
    await run('build', ['--outDir', site], content, cache);
    await visiting(site, async (page, url) => {
      for (const [address, words] of [
        ['/', vi.home.empty],
        ['/vb/', vi.home.empty],
        ['/chi-tieu/', vi.target.none],
        ['/tin/', vi.news.empty],
        ['/co-quan/', vi.body.empty],
        ['/dia-phuong/', vi.place.empty],
        ['/tim-kiem/?q=ho+ngheo', viSearch.none('ho ngheo')],
        ['/huong-dan/', vi.guide.intro],
      ] as const) {
        await page.goto(url(address));
        await page.getByText(words).first().waitFor();
      }
    });

    const file = path.join(folder, 'thong-bao.txt');
    writeFileSync(file, NOTICE);
    await run('import', [file, '--out', content], content, cache);
    await run('build', ['--outDir', site], content, cache);
    await visiting(site, async (page, url) => {
      await page.goto(url('/'));
      await page.locator('main .card a').first().click();
      await page.waitForURL('**/vb/**');
      expect(await page.locator('main').textContent()).toContain('Phấn đấu giảm tỷ lệ hộ nghèo còn 1,5%.');
      await page.goto(url('/tim-kiem/?q=h%E1%BB%99+ngh%C3%A8o'));
      await page.locator('#ket-qua li').first().waitFor();
    });
  });
});
