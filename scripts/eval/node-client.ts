import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createSearchClient } from '#client/search/client.ts';
import type { SearchClient } from '#client/search/client.ts';

/** A client over a bundle on disk, for Node; the site about it is the folder it stands in. */
export function openNodeClient(
  bundle: string,
): Promise<{ client: SearchClient; close: () => Promise<void> }> {
  const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8')) as unknown;
  const client = createSearchClient({
    loadJson: (file) => json(join(bundle, file)),
    loadBytes: async (file) => Uint8Array.from(await readFile(join(bundle, file))).buffer,
    loadSite: (path) => json(join(dirname(bundle), path)),
  });
  return Promise.resolve({ client, close: () => Promise.resolve() });
}
