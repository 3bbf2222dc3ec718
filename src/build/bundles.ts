import type { AstroIntegration } from 'astro';
import { HASHED_FILES } from '#domain/hosting/headers-file.ts';
import { environmentChange } from './environment.ts';

/**
 * Scripts that are fetched before they are needed: the field of the search in a document gets the focus, words are typed
 * later. What they are made of need not be fetched beside them, and no document carries the list of it.
 */
// "_tep/in-page-search.DC5PCSGs.js"
const COMES_EARLY = /\/in-page-search\.[^/]+$/;

/**
 * What the script of every page is made of, and what others share with it: one file, so that no page names a second.
 * A module that is not in every page's script already has no place here.
 */
// "…/src/layouts/Base.astro?astro&type=script&index=0&lang.ts", "\0vite/preload-helper.js", "…/src/client/dom.ts"
const EVERYWHERE =
  /\/layouts\/Base\.astro\?astro&type=script|vite\/preload-helper|\/client\/(?:dom|search\/asked-words)\.ts$/;

/** Style sheets that pages need together; each is one file, and a page has its own and that of every page. */
const SHEETS: Readonly<Record<string, RegExp>> = {
  document: /\/styles\/(?:document|print-code)\.css$/,
  text: /\/styles\/(?:text|values|reading|outline|in-page-search)\.css$/,
  target: /\/styles\/target(?:-table)?\.css$/,
};

// Matches what Astro adds to the name of the script of a component: "Base.astro_astro_type_script_index_0_lang".
const SCRIPT_OF = /\.astro.*$/;

/** Says into which files scripts and style sheets are put together, and of which the browser is told beforehand. */
export function bundles(): AstroIntegration {
  return environmentChange('van-kien-bundles', (environment, build) => {
    build.rolldownOptions ??= {};
    if (environment === 'prerender')
      build.rolldownOptions.output = {
        ...build.rolldownOptions.output,
        codeSplitting: { groups: Object.entries(SHEETS).map(([name, test]) => ({ name, test })) },
      };
    if (environment !== 'client') return;
    build.modulePreload = {
      polyfill: false,
      resolveDependencies: (file, files) => (COMES_EARLY.test(file) ? [] : files),
    };
    build.rolldownOptions.output = {
      ...build.rolldownOptions.output,
      codeSplitting: { groups: [{ name: 'site', test: EVERYWHERE }] },
      entryFileNames: ({ name }) => `${HASHED_FILES}/${name.replace(SCRIPT_OF, '')}.[hash].js`,
    };
  });
}
