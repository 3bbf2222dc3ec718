import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readCatalogues } from '#library/library.ts';
import { contentRoot } from '#library/content-root.ts';
import { baseline } from '#build/baseline.ts';
import { hosting } from '#build/hosting/hosting.ts';
import { offline } from '#build/hosting/offline.ts';
import { preview } from '#build/preview.ts';
import { siteOutput } from '#build/site-output.ts';

const { site } = readCatalogues(contentRoot());

export default defineConfig({
  site: site.diaChi,
  trailingSlash: 'always',
  // Verbatim text: Astro's default glues inline parts that stand on two lines.
  compressHTML: true,
  // Nothing inline: a Content-Security-Policy without unsafe-inline must be possible.
  build: { format: 'directory', assets: '_tep', inlineStylesheets: 'never' },
  // Coloured code carries inline styles, which the policy of the site forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its MDX modules with a directive that means nothing to the bundler.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
  integrations: [mdx(), baseline(), siteOutput(), hosting(), offline(), preview()],
  ...(process.env.VAN_KIEN_CACHE ? { cacheDir: process.env.VAN_KIEN_CACHE } : {}),
});
