import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Where systems keep their own Chromium. */
const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Without these a browser on a closed network spends its start on look-ups that are refused.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Real Chromium: the system's where there is one, else the one shipped in a package. `VAN_KIEN_BROWSER` takes another:
 * `packaged`, `109` (the oldest the site is built for), or the path of one. The package's own flags are not used: they
 * run the browser in one process, which ends with the first closed page.
 *
 * @param more further command-line flags
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const wanted = process.env['VAN_KIEN_BROWSER'];
  if (wanted === '109') return launchBrowser109(more);
  const system = SYSTEM_BROWSERS.find((file) => existsSync(file));
  const chosen = wanted === undefined ? system : wanted === 'packaged' ? undefined : wanted;
  const executablePath = chosen ?? (await sparticuz.executablePath());
  return launched(executablePath, more);
}

/**
 * Chromium 109, the last for Windows 7 and 8.1 and the oldest that the site is built for. Its package would unpack it to
 * a place that every program of the machine shares; it is unpacked beside the package instead, whole or not at all.
 */
export async function launchBrowser109(more: readonly string[] = []): Promise<Browser> {
  const folder = path.resolve(path.dirname(createRequire(import.meta.url).resolve('chromium-109')), '..');
  const executablePath = await unpacked(path.join(folder, 'bin/chromium.br'), path.join(folder, '.unpacked'));
  // Its process that starts others does not start in a container.
  return launched(executablePath, ['--no-zygote', ...more]);
}

function launched(executablePath: string, more: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...QUIET, ...more], headless: true });
}

async function unpacked(packed: string, folder: string): Promise<string> {
  const file = path.join(folder, 'chromium');
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const part = path.join(folder, `chromium-${String(process.pid)}`);
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(part, { mode: 0o755 }),
  );
  renameSync(part, file);
  return file;
}
