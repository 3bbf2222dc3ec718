import { withBase } from '#domain/permalink/address/address.ts';
import { SEARCH_FOLDER } from '#domain/search/index/files.ts';
import { createSearchClient } from './client.ts';
import type { SearchClient } from './client.ts';

const BUNDLE = `/${SEARCH_FOLDER}/`;

const base = import.meta.env.BASE_URL;
let client: SearchClient | null = null;
/** The site's one search client; nothing is fetched before it is asked. */
export function searchService(): SearchClient {
  client ??= createSearchClient({
    loadJson: async (file) => (await (await fetched(`${BUNDLE}${file}`)).json()) as unknown,
    loadBytes: async (file) => (await fetched(`${BUNDLE}${file}`)).arrayBuffer(),
    loadSite: async (path) => (await (await fetched(path)).json()) as unknown,
  });
  return client;
}

/** A site path (`/vb/…/`) under the base of this site. */
export function siteHref(path: string): string {
  return withBase(base, path);
}

/** A file of the site by its path. Throws where it does not come, or comes as an error. */
async function fetched(path: string): Promise<Response> {
  const response = await fetch(withBase(base, path));
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response;
}
