import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot } from '../src/loaders/content-root.ts';
import { digestOf } from '../src/loaders/library.ts';
import { reportContent } from './check.ts';

const USAGE = `Dựng trang từ thư mục nội dung.

  npm run build -- [--outDir THƯ_MỤC] [--base /duong-dan/] [--site https://…]

Thư mục nội dung: biến VAN_KIEN_CONTENT, mặc định "content".`;

/** Where and under which address a site is built. */
export interface BuildOptions {
  outDir: string;
  base?: string | undefined;
  site?: string | undefined;
}

/** Checks the content, then builds the site; false when the content has errors or a page could not be made. */
export async function buildSite({ outDir, base, site }: BuildOptions): Promise<boolean> {
  if (!reportContent(contentRoot())) return false;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro keeps its store between runs: one for each content folder, so that builds never see each other's.
  process.env['VAN_KIEN_CACHE'] ??= path.resolve(
    'node_modules/.cache/van-kien',
    digestOf(contentRoot()).slice(0, 12),
  );
  const { build } = await import('astro');
  try {
    await build({
      logLevel: 'warn',
      outDir: path.resolve(outDir),
      ...(base === undefined ? {} : { base }),
      ...(site === undefined ? {} : { site }),
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  return true;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      outDir: { type: 'string', default: 'dist' },
      base: { type: 'string' },
      site: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else if (!(await buildSite(values))) process.exitCode = 1;
}
