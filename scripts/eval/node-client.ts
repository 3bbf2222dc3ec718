import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSearchClient } from '#client/search/client.ts';
import { leadOfPage } from '#domain/export/redirect-html.ts';
import type { SearchClient } from '#client/search/client.ts';
import { createServiceClient } from '#client/search/service-client.ts';
import type { PagefindInstance } from '#client/search/pagefind-index.ts';

/** Name of the setting by which measurements ask a search service instead of the bundle: its address. */
const SERVICE_SETTING = 'VAN_KIEN_SEARCH_SERVICE';

/**
 * A client over a bundle on disk, for Node; the site about it is the folder it stands in. Pagefind fetches over HTTP: a server on 127.0.0.1 lives until `close`.
 * With the setting `VAN_KIEN_SEARCH_SERVICE` it asks that service, which has to hold the same documents.
 */
export async function openNodeClient(
  bundle: string,
): Promise<{ client: SearchClient; close: () => Promise<void> }> {
  const service = process.env[SERVICE_SETTING];
  if (service) return { client: createServiceClient(service), close: () => Promise.resolve() };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    readFile(join(bundle, path)).then(
      (data) => response.end(data),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const basePath = `http://127.0.0.1:${port}/`;
  const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8')) as unknown;
  const client = createSearchClient({
    loadPagefind: async () => {
      const module = (await import(pathToFileURL(join(bundle, 'pagefind.js')).href)) as {
        createInstance(options: object): PagefindInstance;
      };
      return module.createInstance({ basePath });
    },
    loadJson: (file) => json(join(bundle, file)),
    loadSite: async (path) => {
      const file = join(dirname(bundle), path);
      return path.endsWith('/') ? leadOfPage(await readFile(join(file, 'index.html'), 'utf8')) : json(file);
    },
  });
  return {
    client,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
