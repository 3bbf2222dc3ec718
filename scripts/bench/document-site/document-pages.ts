import type { AstroConfig, AstroIntegration } from 'astro';
import type { Library } from '#library/library.ts';
import { Progress } from '#build/progress.ts';
import { documentPrerenderer } from '#build/pages/document-pages.ts';

const PATTERN = '/vb/[body]/[type]/[term]/[number]';

/** The product's page of a document as the only page of a site. */
export function documentPages(library: Library): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'van-kien-bench-document-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = new URL(`../../../src/pages${PATTERN}/index.astro`, import.meta.url);
        injectRoute({ pattern: PATTERN, entrypoint });
      },
      'astro:config:done': ({ config: done }) => {
        config = done;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) =>
          documentPrerenderer(astro, config, library, new Progress(), () => undefined),
        );
      },
    },
  };
}
