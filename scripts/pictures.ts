import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { serveSite } from '#build/hosting/serve.ts';

const USAGE = `Chụp lại hình của các bài hướng dẫn từ trang đã dựng: npm run pictures -- [--dir dist]`;

/** Size of every picture in CSS pixels; the guides' pages know it. */
const SIZE = { width: 720, height: 450 };
/** Each picture stays below this many bytes. */
const MOST = 60_000;
const QUALITY = 82;
const HOST = 'van-kien.localhost';

const folder = path.resolve(import.meta.dirname, '../public/huong-dan/hinh');
const DOCUMENT = '/vb/hu-phung-hiep-hau-giang/ctr/2020-2025/nn-2024-chuong-trinh-cong-tac/';
const UNIT = `${DOCUMENT}muc_ii__khoan_3/`;

/** What is shown in a picture: a page of the sample, and what a reader has done on it. */
interface Picture {
  name: string;
  path: string;
  act?: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'van-ban', path: DOCUMENT },
  {
    name: 'tim-kiem',
    path: '/',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] [role=combobox]').fill('bao hiem y te');
      await page.locator('dialog[open] [role=option]').first().waitFor();
    },
  },
  { name: 'mot-muc', path: UNIT },
  {
    name: 'chep-lien-ket',
    path: UNIT,
    act: async (page) => {
      await page.locator('h1 a.lk').click();
      await page.locator('.chep[open] .done').waitFor();
    },
  },
  {
    name: 'bang-chep',
    path: UNIT,
    act: async (page) => {
      await page.locator('h1 a.lk').click();
      await page.locator('.chep[open] summary').click();
      await page.locator('.chep-qr').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'bang-chi-tieu',
    path: '/chi-tieu/',
    act: async (page) => {
      await page.locator('#loc input').first().fill('ho ngheo');
      await page
        .locator('#so-dong')
        .getByText(/ trong /)
        .waitFor();
      await page.locator('#loc').evaluate((form) => {
        form.scrollIntoView();
      });
    },
  },
];

/**
 * Takes the pictures of the guides on a built site of the sample.
 *
 * @returns names and bytes
 */
export async function takePictures(dir: string): Promise<[name: string, bytes: number][]> {
  const { server, address } = await serveSite({ dir, base: '/', port: 0, host: '127.0.0.1' });
  // One address whatever port is free, and one that browsers trust with the clipboard.
  const browser = await launchBrowser([`--host-resolver-rules=MAP ${HOST} ${new URL(address).host}`]);
  const taken: [string, number][] = [];
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, path: at, act } of PICTURES) {
      const context = await browser.newContext({
        viewport: SIZE,
        colorScheme: 'light',
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      await page.goto(`http://${HOST}${at}`);
      await page.waitForLoadState('networkidle');
      await act?.(page);
      const session = await context.newCDPSession(page);
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
      const picture = Buffer.from(data, 'base64');
      if (picture.length > MOST) throw new RangeError(`${name}: ${String(picture.length)} bytes`);
      writeFileSync(path.join(folder, `${name}.webp`), picture);
      taken.push([name, picture.length]);
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return taken;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { dir: { type: 'string', default: 'dist' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) console.log(USAGE);
  else {
    for (const [name, bytes] of await takePictures(path.resolve(values.dir))) {
      console.log(`${name}.webp: ${String(bytes)} byte`);
    }
  }
}
