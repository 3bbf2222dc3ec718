import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeSiteSearch } from '#build/search/site-search.ts';
import { openLibrary } from '#library/library.ts';
import { writeContent } from '../corpus/corpus.ts';
import { measure } from '../measure.ts';
import { installPeer, peerCommand, peerFolder, WORKSHOP } from '../peers.ts';
import { writeStarlight, writeVitePress } from '../peer-sites.ts';
import { starlightBuild } from '../builders.ts';

/** How a reader reaches the search of a site. */
export interface SearchControls {
  /** The button that opens it, the field that is typed into, the part that holds the results, a result's link. */
  readonly open: string;
  readonly field: string;
  readonly list: string;
  readonly result: string;
}

/** A built site with its search, over the documents of the bench. */
export interface SearchSite {
  readonly name: string;
  readonly folder: string;
  readonly controls: SearchControls;
  /** Units that can be found; null where the tool does not say. */
  readonly records: number | null;
  /** Files a search may fetch. */
  readonly indexFiles: readonly string[];
}

/** Where a site cannot be had, why. */
export type SearchSiteOrReason = SearchSite | { readonly name: string; readonly reason: string };

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Documents of the site whose pages the product's search is opened on; its index is that of the whole collection. */
const SHELL_DOCUMENTS = 5;
const BUILD_LIMIT = 1800;

/** Names as they are chosen on the command line. */
export const SEARCH_SITES: Readonly<
  Record<string, (documents: number, seed: number) => Promise<SearchSiteOrReason>>
> = {
  product: productSite,
  starlight: starlightSite,
  vitepress: vitePressSite,
};

/**
 * The product: a small site with the search index of the whole collection in place of its own. The client, the dialog
 * and the index are the real ones; the pages that results lead to are not needed.
 */
async function productSite(documents: number, seed: number): Promise<SearchSite> {
  const home = path.join(WORKSHOP, 'sites', `search-product-${documents}`);
  const folder = path.join(home, 'dist');
  const shell = path.join(home, 'shell');
  writeContent(shell, SHELL_DOCUMENTS, seed);
  const env = { VAN_KIEN_CONTENT: shell, VAN_KIEN_CACHE: path.join(home, 'cache') };
  const args = ['scripts/build.ts', '--outDir', folder];
  await measure([{ file: process.execPath, args, cwd: ROOT, env }], BUILD_LIMIT);
  const content = path.join(home, 'content');
  writeContent(content, documents, seed);
  const index = path.join(folder, 'pagefind');
  const { records } = await writeSiteSearch(openLibrary(content), index);
  return {
    name: 'Văn Kiện',
    folder,
    records,
    indexFiles: filesOf(index),
    controls: { open: '[data-mo-tim]', field: '#hop-tim-o', list: '#hop-tim-ds', result: '#hop-tim-ds a' },
  };
}

async function starlightSite(documents: number, seed: number): Promise<SearchSiteOrReason> {
  const name = 'Starlight (Pagefind, a page per document)';
  const reason = installPeer('starlight');
  if (reason !== null) return { name, reason };
  const site = writeStarlight(
    path.join(peerFolder('starlight'), 'sites', `search-${documents}`),
    documents,
    seed,
  );
  await measure([starlightBuild(site)], BUILD_LIMIT);
  return {
    name,
    folder: site.outDir,
    records: null,
    indexFiles: filesOf(path.join(site.outDir, 'pagefind')).filter((file) => !OTHER_INTERFACES.test(file)),
    controls: {
      open: 'button[data-open-modal]',
      field: '.pagefind-ui__search-input',
      list: '.pagefind-ui__drawer',
      result: '.pagefind-ui__result-link',
    },
  };
}

// Matches interfaces of Pagefind that Starlight does not fetch: "pagefind-ui.js", "pagefind-modular-ui.css"
const OTHER_INTERFACES = /pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

async function vitePressSite(documents: number, seed: number): Promise<SearchSiteOrReason> {
  const name = 'VitePress (MiniSearch)';
  const reason = installPeer('vitepress');
  if (reason !== null) return { name, reason };
  const site = writeVitePress(
    path.join(peerFolder('vitepress'), 'sites', `search-${documents}`),
    documents,
    seed,
  );
  await measure(
    [{ file: peerCommand('vitepress', 'vitepress'), args: ['build'], cwd: site.folder }],
    BUILD_LIMIT,
  );
  return {
    name,
    folder: site.outDir,
    records: null,
    indexFiles: filesOf(path.join(site.outDir, 'assets')).filter((file) => file.includes('localSearchIndex')),
    controls: {
      open: '#local-search button',
      field: '#localsearch-input',
      list: '.VPLocalSearchBox .results',
      result: '.VPLocalSearchBox .results a.result',
    },
  };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Bytes of files after gzip. */
export function gzipBytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}
