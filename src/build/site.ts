import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { editionOf, SOURCES } from '#library/edition.ts';
import { reportContent } from '#library/check/content-report.ts';
import { KeptTexts } from '#library/file/kept-texts.ts';
import { openLibrary } from '#library/library.ts';
import { provideLibrary } from '#library/of-thread.ts';
import { readAhead } from '#library/read-ahead.ts';
import { cacheRoot, contentRoot } from '#library/settings.ts';
import { Progress } from './progress.ts';
import { clearLeftovers, putInPlace } from './put-in-place.ts';
import { siteConfig } from './site-config.ts';

/** Where and under which address a site is built. */
export interface BuildOptions {
  outDir: string;
  base?: string | undefined;
  site?: string | undefined;
  /** The content folder; what the user has set, if nothing is said. */
  content?: string;
  /** Where what a later build may use again is kept; what the user has set, if nothing is said. */
  cache?: string;
}

const FULL = (target: string) =>
  `Đĩa đã đầy khi đặt trang vào ${target}; trang cũ ở đó còn nguyên. Dọn bớt chỗ rồi dựng lại.`;

/** Folder of the hashed files of every built site: a folder that holds it may be replaced by a new build. */
const ASSETS = '_tep';

/**
 * Checks the content, then builds the site; false when the content has errors, a page could not be made, or the output
 * folder holds something else. The site is made in a folder of its own and put in place whole: a failed build leaves
 * the one before it, and two builds at the same time do not meet.
 */
export async function buildSite({ outDir, base, site, ...places }: BuildOptions): Promise<boolean> {
  const target = path.resolve(outDir);
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(path.join(target, ASSETS))) {
    console.error(
      `Thư mục ${target} có nội dung khác, không phải trang đã dựng. Chọn --outDir khác hoặc dọn trống trước.`,
    );
    return false;
  }
  const workshop = path.resolve('.van-kien');
  clearLeftovers(workshop, target);
  const progress = new Progress();
  const { content = contentRoot(), cache = cacheRoot(content) } = places;
  const kept = new KeptTexts(cache, editionOf(SOURCES));
  const library = openLibrary(content, { kept, keepsPages: true });
  const { documents } = library.documentFiles();
  const stopReading = readAhead(library);
  progress.begin('Đọc văn bản', documents.length);
  for (const document of documents) {
    library.read(document);
    progress.step();
  }
  progress.clear();
  const isValid = reportContent(library);
  stopReading();
  if (!isValid) return false;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  // A test runner's own settings must not make pages believe that they are in a preview.
  for (const name of ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) delete process.env[name];
  const staging = path.join(workshop, `build-${process.pid}`);
  // Astro writes down, under its root, which guides this build has: a root for each, or builds of two contents mix them.
  const root = path.join(workshop, `root-${process.pid}`);
  mkdirSync(root, { recursive: true });
  // Astro's own record of the collections carries no digest: it is made anew in no time.
  rmSync(path.join(cache, 'data-store.json'), { recursive: true, force: true });
  const { build } = await import('astro');
  provideLibrary(library);
  progress.begin('Chuẩn bị khung trang');
  try {
    await build({
      ...siteConfig(library, cache, progress),
      configFile: false,
      logLevel: 'warn',
      root,
      srcDir: path.resolve('src'),
      publicDir: path.resolve('public'),
      outDir: staging,
      ...(base === undefined ? {} : { base }),
      ...(site === undefined ? {} : { site }),
    });
    putInPlace(staging, target);
    progress.end(`Dựng xong ${documents.length} văn bản`);
    return true;
  } catch (error) {
    progress.clear();
    const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
    console.error(isFull ? FULL(target) : error instanceof Error ? error.message : error);
    return false;
  } finally {
    for (const folder of [staging, `${staging}-pagefind`, root])
      rmSync(folder, { recursive: true, force: true });
  }
}
