import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#scripts/browser.ts';
import { PROGRAMME } from '../support/sample.ts';

const project = path.resolve(import.meta.dirname, '../..');
/** Starts the preview and says its port, once pages can be asked for. */
const START = `
  const { dev } = await import('astro');
  const { address } = await dev({ logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
  console.log('PORT ' + address.port);`;
/** Settings of the test runner that would tell pages other things. */
const FOREIGN = new Set(['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL', 'NODE_ENV', 'VITEST']);

describe('the preview of an editor', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-preview-'));
  const content = path.join(folder, 'content');
  const file = path.join(content, 'documents', PROGRAMME.slice('/vb/'.length), 'ban-hanh.mdx');
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    cpSync(path.join(project, 'content'), content, { recursive: true });
    rmSync(path.join(content, 'permalinks'), { recursive: true });
    const own = Object.entries(process.env).filter(([name]) => !FOREIGN.has(name));
    server = spawn(process.execPath, ['--input-type=module', '-e', START], {
      cwd: project,
      env: {
        ...Object.fromEntries(own),
        VAN_KIEN_CONTENT: content,
        VAN_KIEN_CACHE: path.join(folder, 'cache'),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout?.on('data', (part: Buffer) => {
        said += String(part);
        const found = /PORT (\d+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
      server.once('exit', () => {
        reject(new Error(`The preview ended: ${said}`));
      });
    });
    browser = await launchBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`http://127.0.0.1:${port}${PROGRAMME}`, { timeout: 60_000 });
  });
  afterAll(async () => {
    await browser.close();
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows a changed word by itself', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').trimEnd() + '\n\nCâu vừa thêm vào cuối.\n');
    await page.locator('.text').getByText('Câu vừa thêm vào cuối.').first().waitFor();
  });

  it('shows a new part with its place in the outline and a page of its own', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').trimEnd() + '\n\n# V. PHẦN MỚI THÊM\n\nLời mới.\n');
    const link = page.locator('nav.outline a', { hasText: 'PHẦN MỚI THÊM' }).first();
    await link.waitFor({ state: 'attached' });
    const at = new URL(`${(await link.getAttribute('href'))?.slice(1) ?? ''}/`, page.url());
    expect((await page.request.get(at.href)).status()).toBe(200);
  });

  it('says on the page what is wrong, and no more once it is mended', async () => {
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before.trimEnd()}\n\n{1 + 1}\n`);
    const said = page.locator('vite-error-overlay');
    await said.getByText('VK-MDX-BIEU-THUC').waitFor();
    await said.getByText('Nội dung có 1 lỗi').waitFor();
    writeFileSync(file, before);
    await page.locator('vite-error-overlay').waitFor({ state: 'detached' });
  });

  it('shows a changed catalogue', async () => {
    const site = path.join(content, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace(/^ten: .*$/m, 'ten: Tên trang mới'));
    await page.locator('.brand', { hasText: 'Tên trang mới' }).waitFor();
  });
});
