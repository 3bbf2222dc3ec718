import type { AstroIntegration } from 'astro';

/**
 * Scripts that are fetched before they are needed: the field of the search in a document gets the focus, words are typed
 * later. What they are made of need not be fetched beside them, and no document carries the list of it.
 */
// "_tep/in-page-search.DC5PCSGs.js"
const COMES_EARLY = /\/in-page-search\.[^/]+$/;

/** Says of which scripts the browser is told beforehand what they will fetch. */
export function preload(): AstroIntegration {
  return {
    name: 'van-kien-preload',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'van-kien-preload',
                // Astro's own settings are merged last: they are replaced.
                configEnvironment(name, options) {
                  if (name !== 'client') return;
                  options.build ??= {};
                  options.build.modulePreload = {
                    polyfill: false,
                    resolveDependencies: (file, files) => (COMES_EARLY.test(file) ? [] : files),
                  };
                },
              },
            ],
          },
        });
      },
    },
  };
}
