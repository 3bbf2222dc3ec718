import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { parseTextPlace, workAddress, workKey } from '#domain/permalink/address/address.ts';

/** Longest wait for one document. */
const PATIENCE = 120_000;

/** What stands on paper: a page of a built site, and the file it becomes. */
export interface Printed {
  /** Site path. */
  address: string;
  /** Path of the PDF below the folder of all of them. */
  file: string;
}

const KEY_FOLDERS = 4;

/** Every document of a built site. */
export function worksIn(dir: string): Printed[] {
  return globSync(`vb${'/*'.repeat(KEY_FOLDERS)}/data.json`, { cwd: dir })
    .sort()
    .map((file) =>
      file
        .split(path.sep)
        .slice(1, 1 + KEY_FOLDERS)
        .join('/'),
    )
    .map((key) => ({ address: `/vb/${key}/`, file: `${key}.pdf` }));
}

/**
 * The page that an editor names: by its address, with or without the host and the base, or by the work's key in the
 * content folder. A version and a section have a file of their own.
 *
 * @returns null where the built site has no such page of a document
 */
export function printedOf(named: string, dir: string, base: string): Printed | null {
  const address = siteAddress(named, base);
  const place = parseTextPlace(address);
  if (!place || !existsSync(path.join(dir, address, 'index.html'))) return null;
  const { work, version, eid } = place;
  const inside = address.slice(workAddress(work).length).replace(/\/$/, '').replaceAll('/', '-');
  if (version === null && eid !== '' && inside === '') return null;
  return { address, file: `${workKey(work)}${inside === '' ? '' : `-${inside}`}.pdf` };
}

/** "https://x.vn/goc/vb/a/nq/2024/01/#p_1", "/vb/a/nq/2024/01", "a/nq/2024/01" → "/vb/a/nq/2024/01/" */
function siteAddress(named: string, base: string): string {
  const [place = ''] = named.replace(/^https?:\/\/[^/]+/i, '').split(/[?#]/);
  const prefix = base.replace(/\/+$/, '');
  const own = prefix !== '' && place.startsWith(`${prefix}/`) ? place.slice(prefix.length) : place;
  const inSite = own.startsWith('/') ? own : `/${own.startsWith('vb/') ? '' : 'vb/'}${own}`;
  return inSite.replace(/\/*$/, '/');
}

/** What became of one document. */
export type PrintOutcome = { bytes: number } | { error: string };

/**
 * Prints pages one after the other through the print style sheet; what fails is told and does not stop the others.
 *
 * @param origin where the site is served, without its base at the end
 * @param tell told of each as it is done
 */
export async function printWorks(
  browser: Browser,
  origin: string,
  works: readonly Printed[],
  out: string,
  tell: (work: Printed, outcome: PrintOutcome) => void,
): Promise<void> {
  for (const work of works) tell(work, await printOne(browser, origin, work, out));
}

async function printOne(
  browser: Browser,
  origin: string,
  { address, file }: Printed,
  out: string,
): Promise<PrintOutcome> {
  const page = await browser.newPage();
  try {
    page.setDefaultTimeout(PATIENCE);
    const answer = await page.goto(origin + address, { waitUntil: 'load' });
    if (answer?.ok() !== true) return { error: `trang trả về mã ${String(answer?.status() ?? 'lạ')}` };
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: false,
      tagged: true,
      outline: true,
    });
    const target = path.join(out, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, pdf);
    return { bytes: pdf.length };
  } catch (error) {
    return { error: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  } finally {
    await page.close();
  }
}
