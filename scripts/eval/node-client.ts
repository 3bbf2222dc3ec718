import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSearchClient } from '#client/search/client.ts';
import type { SearchClient } from '#client/search/client.ts';
import type { PagefindInstance } from '#client/search/pagefind-index.ts';

/** A client over a bundle on disk, for Node. Pagefind fetches over HTTP: a server on 127.0.0.1 lives until `close`. */
export async function openNodeClient(
  bundle: string,
): Promise<{ client: SearchClient; close: () => Promise<void> }> {
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
  const client = createSearchClient({
    loadPagefind: async () => {
      const module = (await import(pathToFileURL(join(bundle, 'pagefind.js')).href)) as {
        createInstance(options: object): PagefindInstance;
      };
      return module.createInstance({ basePath });
    },
    loadJson: async (file) => JSON.parse(await readFile(join(bundle, file), 'utf8')) as unknown,
  });
  return {
    client,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
