import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { editionOf, SOURCES } from '#library/edition.ts';
import { KeptTexts } from '#library/file/kept-texts.ts';
import { openLibrary } from '#library/library.ts';
import { provideLibrary } from '#library/of-thread.ts';
import { readAhead } from '#library/read-ahead.ts';
import { contentRoot } from '#library/settings.ts';
import { putInPlace } from '#build/put-in-place.ts';
import { documentPages } from './document-pages.ts';

/**
 * Builds only the pages of the documents, as the other tools of the bench do: no pages of units and targets, no lists,
 * no search index. What stands in the pages is the product's own, and they are made as the product makes them: read
 * once, rendered in threads.
 */
const { values } = parseArgs({
  options: {
    outDir: { type: 'string', default: 'dist' },
    cacheDir: { type: 'string', default: 'node_modules/.cache/van-kien-bench' },
  },
});
process.env['NODE_ENV'] = 'production';
const kept = new KeptTexts(path.resolve(values.cacheDir), editionOf(SOURCES));
const library = openLibrary(contentRoot(), { kept, keepsPages: true });
provideLibrary(library);
const stopReading = readAhead(library);
const staging = path.resolve('.van-kien', `bench-${String(process.pid)}`);
await build({
  configFile: false,
  logLevel: 'warn',
  srcDir: 'scripts/bench/document-site',
  site: 'https://van-kien.example',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', assets: '_tep', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  // Inside the project, as threads find Astro's entry there.
  outDir: staging,
  cacheDir: values.cacheDir,
  integrations: [documentPages(library)],
});
stopReading();
putInPlace(staging, path.resolve(values.outDir));
