import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { searchServiceOf } from '#domain/catalogue/catalogue.ts';
import type { Library } from '#library/library.ts';
import { baseline } from './baseline.ts';
import { beforePaint } from './before-paint.ts';
import { bundles } from './bundles.ts';
import { guideGuard } from './guide-guard.ts';
import { preview } from './preview.ts';

/**
 * How Astro makes a site of a library.
 *
 * @param cacheDir where Astro keeps what it may use again
 */
export function siteConfig(library: Library, cacheDir: string): AstroUserConfig {
  return {
    site: library.catalogues().site.address,
    trailingSlash: 'always',
    // Verbatim text: Astro's default glues inline parts that stand on two lines.
    compressHTML: true,
    // Nothing inline: a Content-Security-Policy without unsafe-inline must be possible.
    build: { format: 'directory', assets: '_tep', inlineStylesheets: 'never' },
    // Coloured code carries inline styles, which the policy of the site forbids.
    markdown: { syntaxHighlight: false },
    devToolbar: { enabled: false },
    vite: {
      // Known to the code of the page: it need not be fetched before it can be asked.
      define: {
        'import.meta.env.VAN_KIEN_SEARCH': JSON.stringify(searchServiceOf(library.catalogues().site) ?? ''),
      },
      plugins: [guideGuard()],
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
    integrations: [mdx(), baseline(), bundles(), beforePaint(cacheDir), preview(library)],
    cacheDir,
  };
}
