import type { AstroIntegration } from 'astro';
import { environmentChange } from './environment.ts';

/**
 * Scripts that are fetched before they are needed: the field of the search in a document gets the focus, words are typed
 * later. What they are made of need not be fetched beside them, and no document carries the list of it.
 */
// "_tep/in-page-search.DC5PCSGs.js"
const COMES_EARLY = /\/in-page-search\.[^/]+$/;

/** Says of which scripts the browser is told beforehand what they will fetch. */
export function preload(): AstroIntegration {
  return environmentChange('van-kien-preload', (environment, build) => {
    if (environment !== 'client') return;
    build.modulePreload = {
      polyfill: false,
      resolveDependencies: (file, files) => (COMES_EARLY.test(file) ? [] : files),
    };
  });
}
