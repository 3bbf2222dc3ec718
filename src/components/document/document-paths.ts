import type { SiteDocument } from '#library/site-document.ts';

/** Paths of files beside the current text of documents, for `getStaticPaths`. */
export function pathsOf(documents: readonly SiteDocument[]) {
  return documents.map((document) => ({ params: { ...document.work }, props: { document } }));
}

/** Paths of files beside versions of documents. */
export function versionPathsOf(documents: readonly SiteDocument[]) {
  return documents.map((document) => ({
    params: { ...document.work, version: document.version },
    props: { document },
  }));
}
