import type { AstroIntegration } from 'astro';

const PATTERN = '/vb/[body]/[type]/[term]/[number]';

/** The product's page of a document as the only page of a site. */
export function documentPages(): AstroIntegration {
  return {
    name: 'van-kien-bench-document-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = new URL(`../../../src/pages${PATTERN}/index.astro`, import.meta.url);
        injectRoute({ pattern: PATTERN, entrypoint });
      },
    },
  };
}
