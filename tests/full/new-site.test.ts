import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '#scripts/browser.ts';
import { serveSite } from '#build/hosting/serve.ts';
import { vi, viSearch } from '#i18n/vi.ts';

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

const NEXT = NOTICE.replace('12-TB/HU', '15-TB/HU')
  .replace('05 tháng 3', '20 tháng 6')
  .replace('công tác giảm nghèo', 'việc thực hiện Thông báo số 12-TB/HU')
  .replace('hộ cận nghèo', 'hộ cận nghèo theo Thông báo số 12-TB/HU, ngày 05/3/2024 của Huyện ủy Tân Hòa');

/** Runs a command of the project as a user does. */
async function run(script: string, args: readonly string[], content: string, cache: string): Promise<void> {
  await promisify(execFile)(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    env: { ...process.env, VAN_KIEN_CONTENT: content, VAN_KIEN_CACHE: cache },
  });
}

/** Puts a draft of the first notice beside it that differs in one paragraph. */
function addDraft(content: string): void {
  const [name = ''] = globSync('documents/**/12-tb-hu/*.mdx', { cwd: content });
  const file = path.join(content, name);
  const text = readFileSync(file, 'utf8');
  const standing = (words: string) => text.replace(/^trangThai: .*$/m, `trangThai: ${words}`);
  writeFileSync(file, standing('ban-hanh'));
  const draft = standing('du-thao\nduThaoLan: 1').replace(
    'Các xã báo cáo trước ngày 15',
    'Các xã báo cáo trước ngày 20',
  );
  writeFileSync(path.join(path.dirname(file), 'du-thao-1.mdx'), draft);
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

    const files = [NOTICE, NEXT].map((text, i) => {
      const file = path.join(folder, `thong-bao-${String(i)}.txt`);
      writeFileSync(file, text);
      return file;
    });
    await run('import', [...files, '--out', content], content, cache);
    addDraft(content);
    await run('build', ['--outDir', site], content, cache);
    await visiting(site, async (page, url) => {
      await page.goto(url('/'));
      await page.locator('main .newest a').last().click();
      await page.waitForURL('**/vb/**');
      expect(await page.locator('.lien-quan li').textContent()).toContain(vi.document.relatedBy.citing);
      expect(await page.locator('main').textContent()).toContain(vi.comparison.paragraphs('sửa', 1));
      expect(await page.locator('main').textContent()).toContain('Phấn đấu giảm tỷ lệ hộ nghèo còn 1,5%.');
      await page.goto(url('/tim-kiem/?q=h%E1%BB%99+ngh%C3%A8o'));
      await page.locator('#ket-qua li').first().waitFor();
    });
  });
});
