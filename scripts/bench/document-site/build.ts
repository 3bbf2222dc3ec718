import { parseArgs } from 'node:util';
import { build } from 'astro';
import { documentPages } from './document-pages.ts';

/**
 * Builds only the pages of the documents, as the other tools of the bench do: no pages of units and targets, no lists,
 * no search index, no audit of links. What stands in the pages is the product's own.
 */
const { values } = parseArgs({
  options: { outDir: { type: 'string', default: 'dist' }, cacheDir: { type: 'string' } },
});
process.env['NODE_ENV'] = 'production';
await build({
  configFile: false,
  logLevel: 'warn',
  srcDir: 'scripts/bench/document-site',
  site: 'https://van-kien.example',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', assets: '_tep', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  outDir: values.outDir,
  ...(values.cacheDir === undefined ? {} : { cacheDir: values.cacheDir }),
  integrations: [documentPages()],
});
