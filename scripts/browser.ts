import { existsSync } from 'node:fs';
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
 * Real Chromium: the system's where there is one, else the one shipped in a package. The package's own flags are not
 * used: they run the browser in one process, which ends with the first closed page.
 *
 * @param more further command-line flags
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const system = SYSTEM_BROWSERS.find((file) => existsSync(file));
  const executablePath = system ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args: [...QUIET, ...more], headless: true });
}
