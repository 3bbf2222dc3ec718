import { leadOfPage } from '#domain/export/redirect-html.ts';
import { withBase } from '#domain/permalink/address/address.ts';
import { SEARCH_FOLDER } from '#domain/search/index/files.ts';
import { createSearchClient } from './client.ts';
import type { SearchClient } from './client.ts';
import { SearchError } from './error.ts';
import type { PagefindInstance } from './pagefind-index.ts';
import { startPagefind, unpacksFiles } from './pagefind-program.ts';
import { reservedClient } from './reserved-client.ts';
import { createServiceClient } from './service-client.ts';
import { runsWebAssembly, workerRunsWebAssembly } from './web-assembly.ts';

const BUNDLE = `/${SEARCH_FOLDER}/`;

const base = import.meta.env.BASE_URL;
let client: SearchClient | null = null;
/** Browsers remember a module that failed to load: each new try asks under an address of its own. */
let tries = 0;

/** The site's one search client; nothing is fetched before it is asked. */
export function searchService(): SearchClient {
  const service = import.meta.env.VAN_KIEN_SEARCH;
  client ??= service === '' ? ownIndex() : reservedClient(createServiceClient(service), ownIndex());
  return client;
}

/** The index that is a part of the site. */
function ownIndex(): SearchClient {
  return createSearchClient({
    loadJson: async (file) => (await (await fetched(`${BUNDLE}${file}`)).json()) as unknown,
    loadPagefind: async (program) => {
      // Asked before: Pagefind would throw where nobody catches it.
      const noWorker = runsWebAssembly();
      if (noWorker && unpacksFiles())
        return startPagefind(program, async (file) => (await fetched(`${BUNDLE}${file}`)).arrayBuffer());
      if (!noWorker && !(await workerRunsWebAssembly(withBase(base, `${BUNDLE}pagefind-worker.js`))))
        throw new SearchError('chan', 'This browser runs no WebAssembly');
      const again = tries === 0 ? '' : `?lan=${String(tries)}`;
      tries++;
      const address = withBase(base, `${BUNDLE}pagefind.js${again}`);
      const pagefind = (await import(/* @vite-ignore */ address)) as {
        createInstance: (options: { noWorker: boolean }) => PagefindInstance;
      };
      // The worker is another 12 KB to fetch, and a search takes too little time to need one where the page will do.
      return pagefind.createInstance({ noWorker });
    },
    loadSite: async (path) => {
      const response = await fetched(path);
      return path.endsWith('/') ? leadOf(response) : ((await response.json()) as unknown);
    },
  });
}

/** The site path that a page leads on to, by itself or by its host; null where it does not. */
async function leadOf(response: Response): Promise<string | null> {
  const lead = leadOfPage(await response.text()) ?? (response.redirected ? response.url : null);
  if (lead === null) return null;
  const { pathname, hash } = new URL(lead, location.href);
  return pathname.slice(withBase(base, '/').length - 1) + hash;
}

/** A file of the site by its path. Throws where it does not come, or comes as an error. */
async function fetched(path: string): Promise<Response> {
  const response = await fetch(withBase(base, path));
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response;
}
