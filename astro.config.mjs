import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readCatalogues } from './src/loaders/library.ts';
import { contentRoot } from './src/loaders/content-root.ts';
import { siteOutput } from './src/integrations/site-output.ts';

const { site } = readCatalogues(contentRoot());

export default defineConfig({
  site: site.diaChi,
  trailingSlash: 'always',
  // Verbatim text: Astro's default glues inline parts that stand on two lines.
  compressHTML: true,
  build: { format: 'directory', assets: '_tep' },
  markdown: { smartypants: false },
  devToolbar: { enabled: false },
  integrations: [mdx(), siteOutput()],
  ...(process.env.VAN_KIEN_CACHE ? { cacheDir: process.env.VAN_KIEN_CACHE } : {}),
});
